"""Words in quotes are somebody else's, and so are those to be put into another language: nobody asks them here. For folded text."""

import re

from apps.wellbeing.phrases.crisis import patterns

# A quote in single marks may hold apostrophes: none of them begins or ends a word there.
QUOTED = re.compile(
    r"""["“”„‟«»‹›][^"“”„‟«»‹›\n]{0,400}["“”„‟«»‹›]|[「『《][^」』》\n]{0,400}[」』》]"""
    r"""|(?<!\w)['‘‚](?:[^'‘\n]|(?<=\w)'(?=\w)){0,400}['‘](?!\w)"""
)
_ENDS_AS_QUESTION = re.compile(r"(?:[?？؟]|か)[ !！]*$")
_BESIDE = 8
"""Letters outside of the quotes, or the whole was put in them by whoever asks."""
TRANSLATE = patterns(
    r"^\W*(?:please |pls |can you |could you |now )*(?:translate|ubersetze?|traduis|traduisez|traduce|traducir|traduci|traduza|traduz|vertaal|oversæt|oversett|oversatt"
    r"|kaanna|przetłumacz|przetlumacz|preloz|forditsd le|tradu|μεταφρασε|переведи|переклади|sunu cevir|cevir|ترجم|תרגמ?י?|terjemahkan|hay dich|dich)\b[^:?]{0,60}:",
)


def without_quotes(words: str) -> str:
    """What is left where somebody else's words are told; all, where there is hardly anything else."""
    own = QUOTED.sub(" ", words)
    return own if sum(map(str.isalpha, own)) >= _BESIDE else words


def quotes_a_question(words: str) -> bool:
    quoted = (span.group()[1:-1] for span in QUOTED.finditer(words))
    return without_quotes(words) != words and any(map(_ENDS_AS_QUESTION.search, quoted))
