"""Words as search compares them: cut, folded and stemmed. Pure."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache

import Stemmer

LONGEST_WORD = 64
MOST_WORDS = 2_000
"""Of one text: a pasted book must not fill the index."""

K1, B, AVERAGE = 1.2, 0.75, 12.0
"""Of BM25 (Robertson and Zaragoza 2009). The average length is fixed, so that a new episode alters no other's weight."""

_STEMMERS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_STOP = frozenset(
    """a about am an and any are as at be been but by can could did do does doing don for from get got had has have he her
    hers him his how i if in into is it its just ll m me my no not of on or our re s she so t that the their them then there
    these they this those to too up us ve was we were what when where which who whom whose why will with would you your d""".split()  # noqa: SIM905
)
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""Scripts that write no spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""


def words_of(text: str, language: str = "en") -> list[str]:
    """Stemmed words in their order, without the commonest English ones; pairs of letters where a script has no spaces."""
    found = [word for word in _cut(_folded(text)) if word not in _STOP][:MOST_WORDS]
    stemmer = _stemmer(language.split("-")[0])
    return [word[:LONGEST_WORD] for word in (stemmer.stemWords(found) if stemmer else found)]


def pairs_of(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Each of these beside the word it was, as it is written."""
    stemmer = _stemmer(language.split("-")[0])
    found = [(word, _folded(word)) for word in _cut(unicodedata.normalize("NFKC", text))][:MOST_WORDS]
    kept = [(word, folded) for word, folded in found if folded not in _STOP]
    stems = stemmer.stemWords([folded for _word, folded in kept]) if stemmer else [folded for _word, folded in kept]
    return [(stem[:LONGEST_WORD], word) for stem, (word, _folded_word) in zip(stems, kept, strict=True)]


def weights_of(words: Iterable[str]) -> dict[str, float]:
    """What BM25 gives each word of one episode, before the word's rarity."""
    counts = Counter(words)
    stretch = K1 * (1 - B + B * counts.total() / AVERAGE)
    return {word: count * (K1 + 1) / (count + stretch) for word, count in counts.items()}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _cut(text: str) -> Iterable[str]:
    for word in _WORD.findall(text):
        start = 0
        for run in _UNSPACED.finditer(word):
            yield from filter(None, [word[start : run.start()]])
            yield from _pairs(run.group())
            start = run.end()
        yield from filter(None, [word[start:]])


def _pairs(run: str) -> Iterable[str]:
    return (run[at : at + 2] for at in range(max(1, len(run) - 1)))


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    name = _STEMMERS.get(language)
    return Stemmer.Stemmer(name) if name else None
