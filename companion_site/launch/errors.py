"""What keeps Hearth from starting, in a sentence for its owner."""

REFUSED = 78
"""The exit status of a part that can't start and has said why; starting it again would change nothing (EX_CONFIG)."""


class CannotStart(Exception):
    """Hearth can't start; the text tells its owner why and what to do, in one line."""
