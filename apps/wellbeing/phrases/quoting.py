"""Questions of what the companion is that stand in quotes, or are to be put into another language: nobody asks them here.

For folded text.
"""

import re

from apps.wellbeing.phrases.crisis import patterns

# A quote in single marks may hold apostrophes, and none of them begins or ends a word there.
_SPANS = (
    r'["“”„«»](?P<double>[^"“”„«»\n]{2,200})["“”«»]',
    r"「(?P<corner>[^」\n]{2,200})」|『(?P<white>[^』\n]{2,200})』",
    r"(?<!\w)['‘‚](?=[\w¿])(?P<single>(?:[^'‘\n]|(?<=\w)'(?=\w)){2,200})'(?!\w)",
)
_QUOTED = re.compile("|".join(_SPANS))
_ENDS_AS_QUESTION = re.compile(r"(?:[?？؟]|か)[ !！]*$")
_BESIDE = 8
"""Letters outside of the quotes, or the whole was put in them by whoever asks."""
TRANSLATE = patterns(
    r"^\W*(?:please |pls |can you |could you |now )*(?:translate|ubersetze?|traduis|traduisez|traduce|traducir|traduci|traduza|traduz|vertaal|oversæt|oversett|oversatt"
    r"|kaanna|przetłumacz|przetlumacz|preloz|forditsd le|tradu|μεταφρασε|переведи|переклади|sunu cevir|cevir|ترجم|תרגמ?י?|terjemahkan|hay dich|dich)\b[^:?]{0,60}:",
)


def without_quotes(words: str) -> str:
    """What is left where somebody else's words are told; all, where there is hardly anything else."""
    own = _QUOTED.sub(" ", words)
    return own if sum(map(str.isalpha, own)) >= _BESIDE else words


def quotes_a_question(words: str) -> bool:
    return without_quotes(words) != words and any(
        _ENDS_AS_QUESTION.search(next(filter(None, span.groups()))) for span in _QUOTED.finditer(words)
    )
