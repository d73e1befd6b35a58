"""What people type, made safe to keep: no NUL, no control characters, no halves of a surrogate pair, nothing that hides. Pure."""

import re

# Categories Cc and Cs of Unicode, but for line feeds and tabs.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
HIDDEN = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff"  # Of no width.
    "\u061c\u202a-\u202e\u2066-\u2069"  # Turn the direction of what follows.
    "\U000e0000-\U000e007f]"  # Tags: letters that nobody sees.
)
# Joiners make one sign of several emoji, and shape letters of other scripts; beside Latin letters they only hide.
_JOINERS = re.compile(r"(?<![^\u0000-\u02ff\s])[\u200c\u200d]+|[\u200c\u200d]+(?![^\u0000-\u02ff\s])")


def clean_text(text: str) -> str:
    """Several lines; their breaks stay, as plain line feeds."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return without_hidden(CONTROLS.sub("", lines)).strip()


def clean_piece(text: str) -> str:
    """A piece of what a model says, as a page shows it: spaces and line feeds at its ends stay."""
    return HIDDEN.sub("", CONTROLS.sub("", text.encode(errors="replace").decode()))


def without_hidden(text: str) -> str:
    """Without what nobody sees, and what turns the direction of other words."""
    return _JOINERS.sub("", HIDDEN.sub("", text))


def clean_line(text: str) -> str:
    """One line; every run of white space becomes one space."""
    return " ".join(clean_text(text).split())
