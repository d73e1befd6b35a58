"""How long a text is for a model, without asking one."""

BYTES_PER_TOKEN = 3
"""A cautious figure: English has about four UTF-8 bytes a token, German and Spanish three to four, Chinese three."""
OVERHEAD = 6
"""What a chat template wraps around each message."""


def estimate_tokens(text: str) -> int:
    return len(text.encode(errors="replace")) // BYTES_PER_TOKEN + OVERHEAD
