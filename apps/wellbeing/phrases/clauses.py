"""Wordings that are a whole clause, made into patterns for folded text: what follows is its end, so no idiom goes on behind it.

They are written as in `wordings.py`, but for `*` and `!`; `~` is for who reads, as words of time and emphasis may stand between any two.
In a wording `^` in front means that it begins a clause; so does one that begins with a word that may be there or not, without that word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from apps.classifiers.normalising import folded
from apps.wellbeing.phrases.wordings import each

_FILLER = "\0"
"""In place of each letter of a word that may stand between: so a match stands where it stood."""
_LONGEST_WORD = 12
_UNSPACED = ("ja", "zh", "ko")
_GAP, _UNSPACED_GAP = rf",?[ {_FILLER}]+", rf"[、, {_FILLER}]*"
_STOPS = r".!?…。！？؟।\n"
_SIGHS = "😭😢💔🥺🙏😔😞😩🆘"
_BEGINS = rf"(?:^|(?<=[{_STOPS},;:،、，*\"“”«»—–(-]))[\s¡{_FILLER}]*"
_SPELLINGS = {
    **dict.fromkeys("اأإآ", "[اأإآ][\u064b-\u0652]*"),
    **dict.fromkeys("ىي", "[ىي][\u064b-\u0652]*"),
    **dict.fromkeys("ةه", "[ةه][\u064b-\u0652]*"),
    **dict.fromkeys("\u0901\u0902", "[\u0901\u0902]"),
    "\u093c": "\u093c?",
    "ø": "[øo]",
    "æ": "(?:æ|ae)",
    "ł": "[łl]",
    "đ": "[đd]",
    "ı": "[ıi]",
    "ё": "[ёе]",
    "ґ": "[ґг]",
    "'": "'?",
    "-": "[- ]?",
}
"""How a letter may be typed as well."""


_SAME = str.maketrans(
    {
        **dict.fromkeys("أإآ", "ا"),
        **dict.fromkeys("\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u093c'"),
        "ى": "ي",
        "ة": "ه",
        "\u0901": "\u0902",
        "ø": "o",
        "æ": "ae",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "ё": "е",
        "ґ": "г",
    }
)
_HAN_KANA_HANGUL = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_APART = re.compile(r"[^\w'\u0900-\u097f\u064b-\u0652]+")


@dataclass(frozen=True, slots=True, eq=False)
class _Wording:
    language: str
    begins: bool
    words: tuple[str, ...]
    needed: tuple[frozenset[str], ...]
    """Of each word that has to be there, what it may begin with."""
    initials: tuple[frozenset[str], ...]


class Clauses:
    """A wording's pattern is made when a message has its words: thousands at once would take seconds."""

    def __init__(
        self,
        said: Mapping[str, str],
        between: Iterable[Mapping[str, str]],
        denials: str,
        *,
        ends_sentence: bool = False,
    ) -> None:
        """`between`: words of time and emphasis, by language, that may stand anywhere; `denials`: words it doesn't stand behind;
        with `ends_sentence` no comma follows either."""
        marks = f"{_STOPS}{_SIGHS}" if ends_sentence else f"{_STOPS}{_SIGHS},;:،、，)—–-"
        self._ends = rf"(?=[\s{_FILLER}]*(?:$|[{marks}]))"
        self._said, self._between = said, tuple(between)
        self._denials = frozenset(folded(word) for word in each(denials))
        self._patterns: dict[_Wording, re.Pattern[str]] = {}
        self._fillers: dict[str, re.Pattern[str]] = {}

    def search(self, words: str) -> re.Match[str] | None:
        return next(self.finditer(words), None)

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        return (match for _wording, match in self._matches(words))

    def is_whole(self, words: str) -> bool:
        """Whether words without marks are one of them and nothing besides."""
        for wording, match in self._matches(words):
            rest = self._filled(wording.language, words[: match.start()] + words[match.end() :])
            if not rest.strip(f" {_FILLER}"):
                return True
        return False

    def is_between(self, words: str) -> bool:
        """Whether they are nothing but words of time and emphasis, of one language."""
        return any(not self._filled(language, words).strip(f" {_FILLER}") for language in self._said)

    def prepare(self) -> None:
        """Sorts the wordings by their words."""
        self._by_word  # noqa: B018

    def _matches(self, words: str) -> Iterator[tuple[_Wording, re.Match[str]]]:
        for wording in self._likely(words):
            pattern = self._patterns.get(wording) or self._patterns.setdefault(wording, self._pattern(wording))
            found = list(pattern.finditer(words)) or pattern.finditer(self._filled(wording.language, words))
            yield from ((wording, match) for match in found if not self._is_denied(words[: match.start()]))

    def _is_denied(self, before: str) -> bool:
        return before.endswith(" ") and not self._denials.isdisjoint(before[-_LONGEST_WORD:].split()[-1:])

    def _likely(self, words: str) -> list[_Wording]:
        """Those of which every word may be there."""
        plain = words.translate(_SAME)
        there = set(_APART.split(plain))
        found = [
            wording
            for word in there & self._by_word.keys()
            for wording in self._by_word[word]
            if not any(map(there.isdisjoint, wording.needed))
        ]
        letters = set(_HAN_KANA_HANGUL.findall(plain))
        if letters:
            found += [
                one
                for one in self._unspaced
                if not any(map(letters.isdisjoint, one.initials))
                and all(any(map(plain.__contains__, some)) for some in one.needed)
            ]
        return list(dict.fromkeys(found))

    @cached_property
    def _by_word(self) -> dict[str, list[_Wording]]:
        """By each word that the rarest of its words may begin with: the longest is taken for that."""
        by_word: dict[str, list[_Wording]] = {}
        for language, said in self._said.items():
            if language not in _UNSPACED:
                for wording in _wordings(language, said):
                    for word in max(wording.needed, key=lambda some: (min(map(len, some)), -len(some))):
                        by_word.setdefault(word, []).append(wording)
        return by_word

    @cached_property
    def _unspaced(self) -> list[_Wording]:
        return [one for language in _UNSPACED for one in _wordings(language, self._said.get(language, ""))]

    def _pattern(self, wording: _Wording) -> re.Pattern[str]:
        is_unspaced = wording.language in _UNSPACED
        begins = _BEGINS if wording.begins else "" if is_unspaced else r"(?<!\w)"
        return re.compile(f"{begins}{_spelled_out(wording.words, unspaced=is_unspaced)}{self._ends}")

    def _filled(self, language: str, words: str) -> str:
        fillers = self._fillers.get(language)
        if fillers is None:
            fillers = self._fillers[language] = _any_of(
                (word for words in self._between for word in each(words.get(language, ""))), language
            )
        return fillers.sub(lambda word: _FILLER * len(word.group()), words)


def _any_of(words: Iterable[str], language: str) -> re.Pattern[str]:
    longest = sorted((_spelled(word, unspaced=language in _UNSPACED) for word in words), key=len, reverse=True)
    some = f"(?:{'|'.join(longest)})"
    return re.compile(some if language in _UNSPACED else rf"(?<!\w){some}(?!\w)")


def _wordings(language: str, said: str) -> Iterator[_Wording]:
    for one in each(said):
        for begins, words in _starts(one.replace("~", " ").split()):
            needed = (word.split("/") for word in words if not word.endswith("/"))
            keys = [frozenset(_key(word, language) for word in some) for some in needed]
            yield _Wording(language, begins, tuple(words), tuple(keys), tuple(_initials(some) for some in keys))


def _initials(keys: Iterable[str]) -> frozenset[str]:
    return frozenset(key[0] for key in keys)


def _key(word: str, language: str) -> str:
    parts = folded(word).translate(_SAME).replace("_", " ").replace("-", " ").split()
    return max(parts, key=len) if language in _UNSPACED else parts[0]


def _starts(words: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """As it is, and without a first word that may be left out."""
    begins = words[0] == "^"
    words = words[1:] if begins else words
    if words[0].endswith("/"):
        yield from ((True, rest) for _begins, rest in _starts(words[1:]))
        words = [words[0].removesuffix("/"), *words[1:]]
    yield begins, words


def _spelled_out(words: Iterable[str], *, unspaced: bool) -> str:
    gap = _UNSPACED_GAP if unspaced else _GAP
    pattern = ""
    for at, word in enumerate(words):
        either = "|".join(_spelled(one, unspaced=unspaced) for one in word.removesuffix("/").split("/"))
        slot = f"{gap if at else ''}(?:{either})"
        pattern += f"(?:{slot})?" if word.endswith("/") else slot
    return pattern if unspaced else rf"{pattern}(?!\w)"


def _spelled(word: str, *, unspaced: bool = False) -> str:
    space = " ?" if unspaced else rf"[ {_FILLER}]+"
    return space.join("".join(map(_letter, part)) for part in folded(word).replace("_", " ").split())


def _letter(letter: str) -> str:
    return _SPELLINGS.get(letter) or (
        f"{letter}[\u064b-\u0652]*" if "\u0621" <= letter <= "\u064a" else re.escape(letter)
    )
