"""What people type, made safe to keep: no NUL, no control characters, no halves of a surrogate pair. Pure."""

import unicodedata

KEPT = {"\n", "\t"}


def clean_text(text: str) -> str:
    """Several lines; their breaks stay, as plain line feeds."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in lines if char in KEPT or unicodedata.category(char) not in {"Cc", "Cs"}).strip()


def clean_line(text: str) -> str:
    """One line; every run of white space becomes one space."""
    return " ".join(clean_text(text).split())
