"""Every way in which somebody may read a sentence: as it stands, and with a space for what joins its words. Pure."""

import re

_JOINS = re.compile(
    r"(?<=[^\W\d_])(?:\*+|[_.~|/+=\\-]+)(?=[^\W\d_])"  # “don_t_leave_me”, “please.stay”
    r"|(?<=[^\W\d_])\s*\|\s*(?=[^\W\d_])"  # The cells of a table.
    r"|(?:(?<=\n\S)|(?<=^\S))\n\s*(?=\S)",  # A word written downwards, a letter on each line.
)
_NOT = re.compile(r"(?<=n) t(?!\w)", re.IGNORECASE)


def readings(sentence: str) -> list[str]:
    """At least one; what is dressed up otherwise is taken off by `readable`, which whoever judges them calls."""
    apart = _JOINS.sub(" ", sentence)
    return [sentence] if apart == sentence else [sentence, _NOT.sub("'t", apart)]
