"""The lines of apps/memories/examples/sorting, and what each head learns from them: private at all, and of each kind by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from apps.classifiers.examples import OF_NOBODY, Example, lines_of
from apps.classifiers.normalising import readable
from apps.classifiers.variations import dice_of, hasty, slipped
from apps.memories.private.understanding import PRIVATE, head_of
from apps.privacy.purposes import SORTED, Purpose

FOLDER = Path(__file__).parent.parent / "examples"
ADDED_WEIGHT = 0.6
LONGEST_BESIDE = 90
"""Characters of an ordinary line that is put beside another."""

PARTINGS = frozenset({"goodbye", "break"})
OF_HEALTH = frozenset({"si_direct", "si_indirect", "si_plan_or_goodbye", "self_harm", "medical_emergency"})


def read_examples(folder: Path = FOLDER) -> list[Example]:
    plain = [_example(language, line) for language, line in lines_of(folder / "sorting")]
    return [*plain, *_added(plain)]


def labels_of(kinds: frozenset[Purpose]) -> Mapping[str, str]:
    """By head; of something ordinary where there are none."""
    return {PRIVATE: _said(bool(kinds))} | {head_of(kind): _said(kind in kinds) for kind in SORTED}


def labels_of_care(example: Example) -> Mapping[str, str]:
    """What a line of care's says of privacy, where its kind leaves no doubt."""
    risk, _colon, kind = example.labels.get("kind", "").partition(":")
    if risk == "crisis" and kind in OF_HEALTH:
        return {PRIVATE: "yes", head_of(Purpose.HEALTH): "yes"}
    # What was made of several lines may hold anything beside it.
    is_nothing = kind in OF_NOBODY or example.source == "identity" or example.labels.get("moment") in PARTINGS
    return {PRIVATE: "no"} if risk == "none" and is_nothing and not example.added else {}


def _example(language: str, line: Mapping[str, str]) -> Example:
    kinds = frozenset(Purpose(kind) for kind in line["kinds"].split("+")) - {Purpose.ORDINARY}
    return Example(readable(line["text"]), "sorting", language, line["text"], labels_of(kinds))


def _said(holds: bool) -> str:
    return "yes" if holds else "no"


def _added(plain: list[Example]) -> Iterator[Example]:
    """As hasty people type it, with slips, or beside ordinary things that are said."""
    beside: dict[tuple[int, str], list[str]] = {}
    for one in plain:
        if one.labels[PRIVATE] == "no" and len(one.text) < LONGEST_BESIDE:
            beside.setdefault((one.fold, one.language), []).append(one.text)
    for one in plain:
        dice = dice_of(one.text)
        chance = dice.random()
        if chance < 0.22:
            if (typed := hasty(one.text)) != one.text:
                yield replace(one, text=typed, added=True, weight=ADDED_WEIGHT)
        elif chance < 0.32 and len(one.text) > 14:
            yield replace(one, text=slipped(slipped(one.text, dice), dice), added=True, weight=ADDED_WEIGHT)
        elif chance < 0.5 and (others := beside.get((one.fold, one.language))):
            other = dice.choice(others)
            both = f"{other} {one.text}" if dice.random() < 0.5 else f"{one.text} {other}"
            yield replace(one, text=both, added=True, weight=ADDED_WEIGHT)
