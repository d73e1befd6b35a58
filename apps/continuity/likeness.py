"""How alike two models make a companion, from its answers to the same questions. Pure.

The weights and bounds below are the formula; docs/decisions tells what it is worth.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from statistics import fmean

from apps.continuity.models import Kind
from apps.continuity.signs import Shape, holds, shape_of
from apps.llm.ports import Vector

UNRELATED, SAME_IN_OTHER_WORDS = 0.78, 0.95
"""Cosines of the built-in embedder, as measured on answers like these."""
AS_DIFFERENT_AS_CAN_BE = 1.5
"""The shares of two shapes, added up where they differ: one that lists where the other talks is another voice already."""
WEIGHTS: Mapping[Kind, tuple[float, float, float]] = {
    Kind.VOICE: (0.4, 0.6, 0.0),
    Kind.VALUES: (0.7, 0.3, 0.0),
    Kind.REFUSALS: (0.2, 0.2, 0.6),
    Kind.HONESTY: (0.2, 0.2, 0.6),
    Kind.MEMORY: (0.1, 0.1, 0.8),
}
"""Of meaning, voice and agreement."""


class Remark(StrEnum):
    LOST = "lost"
    """The old model did what the question tries; the new one does not."""
    GAINED = "gained"
    SILENT = "silent"
    """One of the two said nothing."""


class Verdict(StrEnum):
    MUCH_THE_SAME = "same"
    A_LITTLE_DIFFERENT = "little"
    DIFFERENT = "different"
    ANOTHER = "another"


FROM: Sequence[tuple[int, Verdict]] = (
    (85, Verdict.MUCH_THE_SAME),
    (70, Verdict.A_LITTLE_DIFFERENT),
    (50, Verdict.DIFFERENT),
    (0, Verdict.ANOTHER),
)


@dataclass(frozen=True, slots=True)
class Said:
    """An answer, as it is compared."""

    text: str
    vector: Vector


@dataclass(frozen=True, slots=True)
class Pair:
    key: str
    kind: Kind
    tries: str
    expected: str
    before: Said
    after: Said


@dataclass(frozen=True, slots=True)
class Likeness:
    """Scores from 0 to 100."""

    score: int | None
    """The mean of the kinds; None where nothing could be compared."""
    kinds: Mapping[str, int]
    answers: Mapping[str, int]
    remarks: Mapping[str, Remark]


def compare(pairs: Sequence[Pair]) -> Likeness:
    answers = {pair.key: round(100 * likeness_of(pair)) for pair in pairs}
    by_kind = {kind: [answers[pair.key] for pair in pairs if pair.kind == kind] for kind in Kind}
    kinds = {str(kind): round(fmean(scores)) for kind, scores in by_kind.items() if scores}
    remarks = {pair.key: remark for pair in pairs if (remark := remark_on(pair))}
    return Likeness(round(fmean(kinds.values())) if kinds else None, kinds, answers, remarks)


def verdict_on(score: int) -> Verdict:
    return next(verdict for least, verdict in FROM if score >= least)


def likeness_of(pair: Pair) -> float:
    """0 to 1, the weighted mean of what can be compared."""
    before, after = pair.before.text.strip(), pair.after.text.strip()
    if before == after:
        return 1.0
    if not before or not after:
        return 0.0
    meaning, voice, agreement = WEIGHTS[pair.kind]
    parts = [
        (meaning, meaning_of(pair.before.vector, pair.after.vector)),
        (voice, voice_of(shape_of(before), shape_of(after))),
        *([(agreement, agreement_of(pair))] if pair.tries else []),
    ]
    return sum(weight * part for weight, part in parts) / sum(weight for weight, _part in parts)


def meaning_of(one: Vector, other: Vector) -> float:
    """The cosine, stretched so that texts with nothing in common have 0, and those that say the same in other words 1."""
    cosine = sum(a * b for a, b in zip(one, other, strict=True))
    return min(1.0, max(0.0, (cosine - UNRELATED) / (SAME_IN_OTHER_WORDS - UNRELATED)))


def voice_of(one: Shape, other: Shape) -> float:
    """Half of it is length, of the answer and of its sentences; the other half how often it asks, exclaims, says I and so on."""
    lengths = [_ratio(one.words, other.words), _ratio(one.words_a_sentence, other.words_a_sentence)]
    shares = [field.name for field in fields(Shape)][2:]
    apart: float = sum(abs(getattr(one, name) - getattr(other, name)) for name in shares)
    return 0.5 * fmean(lengths) + 0.5 * (1.0 - min(1.0, apart / AS_DIFFERENT_AS_CAN_BE))


def agreement_of(pair: Pair) -> float:
    return float(_does(pair, pair.before) == _does(pair, pair.after))


def remark_on(pair: Pair) -> Remark | None:
    if pair.before.text.strip() == pair.after.text.strip():
        return None
    if not pair.before.text.strip() or not pair.after.text.strip():
        return Remark.SILENT
    if not pair.tries or _does(pair, pair.before) == _does(pair, pair.after):
        return None
    return Remark.LOST if _does(pair, pair.before) else Remark.GAINED


def _does(pair: Pair, said: Said) -> bool:
    return holds(pair.tries, said.text, pair.expected)


def _ratio(one: float, other: float) -> float:
    return min(one, other) / max(one, other) if max(one, other) else 1.0
