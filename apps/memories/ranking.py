"""Which of the candidates answers best: a weighted sum of what is known of each and of what stands around it. Pure.

The weights were fitted (softmax over each question's candidates, L2) on the open half of LoCoMo, five talks of two people;
fitted on four of the five they rank the fifth as well. They say nothing of who talks or about what: docs/decisions/0009.
"""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from apps.memories.question import Question
from apps.memories.search import Found

WEIGHTS = {
    "meaning": 2.53,
    "words": -1.07,
    "words_squared": 1.42,
    "meaning_before": -0.99,
    "meaning_after": 1.15,
    "words_before": 0.73,
    "words_after": -0.39,
    "both_two_before": 1.23,
    "both_two_after": 0.75,
    "session_meaning": 3.06,
    "session_words": -0.37,
    "session_both": 2.83,
    "session_best_five": -2.63,
    "speaker": 0.72,
    "speaker_as_i": 0.54,
    "words_covered": 1.57,
    "words_covered_by_session": 1.26,
    "place": -0.27,
    "time": 3.72,
    "tells_when": 0.28,
    "tells_when_asked": 1.63,
    "tells_how_many_asked": 0.92,
    "length": 0.34,
    "is_question": -0.6,
    "answers": -0.97,
    "answers_meaning": 2.66,
}

_WORD, _DIGIT = re.compile(r"\w+"), re.compile(r"\d")
_TIMES = frozenset(
    """yesterday today tonight tomorrow last next ago since week weeks weekend weekends month months year years day days
    morning evening monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december soon recently summer winter spring fall autumn""".split()  # noqa: SIM905
)
_FIRST_PERSON = frozenset({"i", "my", "me", "mine", "we", "our"})
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten once twice couple few several many".split()  # noqa: SIM905
)


def rank(question: Question, pool: Sequence[Found]) -> list[tuple[float, Found]]:
    """Best first. Scores compare within one question alone."""
    weights = tuple(WEIGHTS.values())
    scores = [sum(map(float.__mul__, weights, row)) for row in features(question, pool)]
    return sorted(zip(scores, pool, strict=True), key=lambda pair: (-pair[0], pair[1].id))


def features(question: Question, pool: Sequence[Found]) -> list[list[float]]:
    """A row for each candidate, in the order of WEIGHTS."""
    if not pool:
        return []
    view = _Pool(pool)
    return [_row(question, view, at) for at in range(len(pool))]


class _Session(NamedTuple):
    bests: tuple[float, float, float, float]
    """By meaning, by words, by both, and the mean of its best five."""
    rarity: float
    """Of all words of the question that stand in it."""


class _Pool:
    """The candidates with both scores on a common scale, by place and by session."""

    def __init__(self, pool: Sequence[Found]) -> None:
        self.found = pool
        likenesses = [one.likeness for one in pool]
        least, most = min(likenesses), max(likenesses)
        loudest = max(one.words for one in pool) or 1.0
        self.meaning = [(likeness - least) / (most - least + 1e-9) for likeness in likenesses]
        self.words = [one.words / loudest for one in pool]
        self.both = [(meaning + words) / 2 for meaning, words in zip(self.meaning, self.words, strict=True)]
        self.at = {(one.thread.int, one.position): at for at, one in enumerate(pool)}
        order = sorted(range(len(pool)), key=lambda at: -self.both[at])
        self.place = {at: place for place, at in enumerate(order)}
        rarities: dict[int, float] = {}
        for one in pool:
            rarities |= one.heard
        self.rarity = sum(rarities.values()) or 1.0
        self.sessions = self._sessions()

    def _sessions(self) -> dict[tuple[int, int], _Session]:
        members = defaultdict(list)
        for at, one in enumerate(self.found):
            members[one.thread.int, one.session].append(at)
        return {key: self._session(ats) for key, ats in members.items()}

    def _session(self, ats: Sequence[int]) -> _Session:
        heard: dict[int, float] = {}
        for at in ats:
            heard |= self.found[at].heard
        both = sorted((self.both[at] for at in ats), reverse=True)
        bests = max(self.meaning[at] for at in ats), max(self.words[at] for at in ats), both[0], sum(both[:5]) / 5
        return _Session(bests, sum(heard.values()))

    def beside(self, at: int, step: int) -> int | None:
        one = self.found[at]
        return self.at.get((one.thread.int, one.position + step))


def _row(question: Question, view: _Pool, at: int) -> list[float]:
    one = view.found[at]
    before, after = view.beside(at, -1), view.beside(at, 1)
    before_that, after_that = view.beside(at, -2), view.beside(at, 2)
    heard = dict(one.heard)
    for neighbour in (before, after):
        if neighbour is not None:
            heard.update(view.found[neighbour].heard)
    session = view.sessions[one.thread.int, one.session]
    answers = before is not None and "?" in view.found[before].text
    speaker = 0.0 if question.speaker is None else (1.0 if one.speaker == question.speaker else -1.0)
    # Sets of words, not patterns: hundreds of texts are looked at while somebody waits.
    words = _WORD.findall(one.text.lower())
    digits = [len(word) for word in words if word.isdecimal()] if _DIGIT.search(one.text) else []
    tells_when = 1.0 if 4 in digits or not _TIMES.isdisjoint(words) else 0.0
    how_many = question.asks_how_many and (digits or not _NUMBERS.isdisjoint(words))
    return [
        view.meaning[at],
        view.words[at],
        view.words[at] ** 2,
        _of(view.meaning, before),
        _of(view.meaning, after),
        _of(view.words, before),
        _of(view.words, after),
        _of(view.both, before_that),
        _of(view.both, after_that),
        *session.bests,
        speaker,
        speaker if speaker and not _FIRST_PERSON.isdisjoint(words) else 0.0,
        sum(heard.values()) / view.rarity,
        session.rarity / view.rarity,
        math.log(view.place[at] + 1),
        question.times.fit(one.said_at),
        tells_when,
        tells_when * question.asks_when,
        1.0 if how_many else 0.0,
        math.log(1 + len(one.text)),
        1.0 if one.text.rstrip().endswith("?") else 0.0,
        1.0 if answers else 0.0,
        _of(view.meaning, before) if answers else 0.0,
    ]


def _of(scores: Sequence[float], at: int | None) -> float:
    return 0.0 if at is None else scores[at]
