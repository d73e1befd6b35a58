"""Short codes that open something: the PIN of a card, the digits on its back, by what each language calls them. Pure.

What is called so must be followed by digits, and be said to be them: “I changed my PIN in 2019” opens nothing.
"""

import re
import unicodedata
from functools import cache

from apps.memories.private.folding import folded, is_spaceless
from apps.memories.private.phrases import pattern_of
from apps.memories.private.tongues import EVERYWHERE, codes, words_of

MOST_BETWEEN, MOST_WORDS = 40, 5
"""Letters and words between what it is called and its digits: “the PIN of my other card is …”."""
MOST_SIGNS = 14
"""The same in signs without spaces."""
WORDS_WITHOUT_LINK = 3
"""Where no word says that it is so, as in Russian."""

_DIGITS = r"(?P<digits>\d(?:[ .-]?\d){2,7})(?![ ]?\d|[.,]\d|:\d| ?(?:%|[€$£年月日時分回桁位次个個款]|년|월|일|번째|자리|digits?\b|stell\w|signs?\b))"
_FOLLOWS = re.compile(rf"(?P<between>[^\d\n.,;!?。！？]{{0,{MOST_BETWEEN}}}?){_DIGITS}")
_PIN = re.compile(r"(?<!\w)PIN(?:[-’'][^\W\d]{1,6}|s|i)?(?!\w)")
"""In capitals nothing else is called so."""
_PIN_OF = re.compile(r"(?<!\w)pin(?= (?:of|for|to|der|fur|von|de|del|della|dello|du|do|da|di|van|til|for|till) )")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ENDS = re.compile(
    r"\s*(?:$|[\n.,;!?)\]\"”»。！？]|(?:and|und|et|y|e|en|och|og|i|a|и|і|hai|है|です|だ|입니다|이야|예요|이에요)\b)"
)
_LINKED = (
    "is was s ist war lautet est était es era è é er är var on oli to "
    "je jest este e adalah itu ialah là είναι это був це هو هي היא הוא hai है"
)
_LINKS = frozenset(map(folded, _LINKED.split()))


def tells_code(text: str) -> bool:
    plain = folded(text)
    ends = [found.end() for pattern in _called() for found in pattern.finditer(plain)]
    if any(_says(plain, end) for end in ends) or any(
        _says(plain, one.end(), year=False) for one in _PIN_OF.finditer(plain)
    ):
        return True
    as_written = unicodedata.normalize("NFKC", text)
    return any(_says(as_written, one.end()) for one in _PIN.finditer(as_written))


def _says(text: str, at: int, *, year: bool = True) -> bool:
    """What stands from there on is the code."""
    found = _FOLLOWS.match(text, at)
    if found is None or (not year and _YEAR.fullmatch(found["digits"])):
        return False
    between = found["between"].strip()
    if is_spaceless(between):
        return len(between) <= MOST_SIGNS
    words = folded(between).replace("’", " ").replace("'", " ").rstrip(' "„“«(').split()
    if not words or words[-1] in _LINKS or words[-1].endswith((":", "=")):
        return len(words) <= MOST_WORDS
    is_bare = len(words) <= WORDS_WITHOUT_LINK and not _YEAR.fullmatch(found["digits"])
    return is_bare and bool(_ENDS.match(text, found.end()))


@cache
def _called() -> tuple[re.Pattern[str], ...]:
    """Of all languages together, with their endings."""
    phrases = [phrase for code in (EVERYWHERE, *codes()) for phrase in words_of(code)["codes"]]
    spaceless = [phrase for phrase in phrases if is_spaceless(phrase)]
    spaced = [f"{phrase}*" for phrase in phrases if not is_spaceless(phrase)]
    return pattern_of(spaced), pattern_of(spaceless, spaceless=True)
