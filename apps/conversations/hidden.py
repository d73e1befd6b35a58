"""What of a prompt is hidden: Hearth's own words to the model, and the description of the companion. Pure.

What people said, what is remembered and how a talk sounds is there to be spoken of, so it is no part of this.
"""

import re
from collections.abc import Sequence

from apps.conversations import remembered, world
from apps.conversations.prompt import HONESTY
from apps.llm.ports import ChatMessage
from apps.wellbeing import safe

OWN: tuple[str, ...] = (
    HONESTY,
    remembered.OPENS,
    remembered.NEVER_TOLD,
    world.OPENS,
    safe.OPENS,
    safe.CRISIS,
    safe.WATCHFUL,
    safe.THIRD_PARTY,
    safe.IDENTITY,
    "Stay in every reply, and say only what says: no stage directions, no name before your words.",
)
_OPEN = re.compile(
    r"(?:How a talk with you sounds:|What holds in your world:)\n.*?(?=\n\n(?:How to play this part:|How a talk with you sounds:|"
    r"Always keep in mind:|Stay ))|What [^\n]{1,80} has told of themselves.*\Z",
    re.DOTALL,
)


def hidden_in(messages: Sequence[ChatMessage]) -> str:
    return "\n".join(_OPEN.sub("", one.text) for one in messages if one.role == "system")
