"""What a talk is called until its owner names it."""

import textwrap


def title_from(text: str) -> str:
    """The first words, since naming a talk is not worth making a model read it."""
    return textwrap.shorten(text, width=60, placeholder="…") or text.strip()[:59] + "…"
