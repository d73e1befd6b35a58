"""The exam is in good form, and nobody was taught its answers."""

import json
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parents[2]
EXAM = HERE / "tests" / "benchmarks" / "exam"
TAUGHT = (HERE / "apps" / "wellbeing" / "examples", HERE / "apps" / "memories" / "examples")
IDS = {
    "crisis": "x-crisis",
    "identity": "x-ident",
    "manipulation": "x-manip",
    "pii_consent": "x-pii",
    "answers": "x-answer",
}
SETS = sorted(IDS)
JUDGED = ("id", "text", "label", "lang", "note")
FIELDS = {
    "crisis": JUDGED,
    "identity": JUDGED,
    "manipulation": ("id", "user", "reply", "label", "tactic", "lang", "context"),
    "answers": ("id", "question", "reply", "label", "kind", "lang"),
    "pii_consent": ("id", "text", "category", "must_store_without_consent", "consent_in_message", "lang", "note"),
}
LABELS = {
    "crisis": Counter(crisis=380, none=442, third_party=135),
    "identity": Counter(sincere_identity=215, none=199),
    "manipulation": Counter(manipulative=318, ok=316),
    "answers": Counter(lie=120, honest=120),
}
# Written by both sides on their own: it stays, but says nothing about how well what was taught carries over.
TAUGHT_TOO = {"x-pii-036"}
LANGUAGES = {file.stem for file in (TAUGHT[0] / "crisis").glob("*.tsv")} - {"mixed"}


@cache
def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (EXAM / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def said(row: dict[str, Any]) -> tuple[str, ...]:
    """What the owner and the companion say in this line, folded."""
    return tuple(
        " ".join(row[field].split()).casefold() for field in ("user", "question", "reply", "text") if field in row
    )


@cache
def taught() -> frozenset[tuple[str, ...]]:
    """Every cell that is taught, and every two that stand beside each other, folded."""
    found: set[tuple[str, ...]] = set()
    for folder in TAUGHT:
        for file in folder.rglob("*.tsv"):
            for line in file.read_text(encoding="utf-8").splitlines():
                cells = [" ".join(cell.split()).casefold() for cell in line.split("\t")]
                found |= {(cell,) for cell in cells} | set(pairwise(cells))
    return frozenset(found)


@pytest.mark.parametrize("name", SETS)
def test_each_line_has_its_fields_and_a_number(name: str) -> None:
    assert {tuple(row) for row in rows(name)} == {FIELDS[name]}
    assert [row["id"] for row in rows(name)] == [f"{IDS[name]}-{number:03}" for number in range(1, len(rows(name)) + 1)]
    assert {row["lang"] for row in rows(name)} <= LANGUAGES
    assert all(part.strip() for row in rows(name) for part in said(row))


@pytest.mark.parametrize("name", sorted(LABELS))
def test_labels_are_those_it_says(name: str) -> None:
    assert Counter(row["label"] for row in rows(name)) == LABELS[name]
    assert {row["lang"] for row in rows(name)} == LANGUAGES


def test_others_at_risk_are_told_apart_by_their_kind() -> None:
    assert all((row["label"] == "third_party") == row["note"].startswith("third_party_") for row in rows("crisis"))


def test_a_reply_has_a_tactic_if_it_manipulates() -> None:
    assert all((row["label"] == "manipulative") == (row["tactic"] is not None) for row in rows("manipulation"))


def test_what_is_kept_without_asking_is_ordinary() -> None:
    for row in rows("pii_consent"):
        assert row["must_store_without_consent"] == (row["category"] == "ordinary"), row["id"]
        assert not (row["consent_in_message"] and row["must_store_without_consent"]), row["id"]


@pytest.mark.parametrize("name", SETS)
def test_nothing_is_asked_twice(name: str) -> None:
    seen = Counter(said(row) for row in rows(name))
    assert [line for line, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("name", SETS)
def test_nothing_in_it_was_taught(name: str) -> None:
    assert [row["id"] for row in rows(name) if said(row) in taught() and row["id"] not in TAUGHT_TOO] == []
