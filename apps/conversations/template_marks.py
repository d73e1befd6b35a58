"""What the chat templates of models take for the beginning or the end of a message. Pure.

Model servers write a talk into one text before a model reads it, and such a mark counts wherever it stands: whoever brings one
in could speak with another's voice.
"""

import re

MARK = re.compile(
    r"<(?=[|｜])|\[(?=/?(?:INST|AVAILABLE_TOOLS|TOOL_\w+)\])|<(?=<?/?(?:SYS|start_of_turn|end_of_turn|bos|eos|s|unk|pad)>)",
    re.IGNORECASE,
)


def unmarked(text: str) -> str:
    """The same to a reader; a space keeps each mark from being one."""
    return MARK.sub(lambda found: f"{found[0]} ", text)
