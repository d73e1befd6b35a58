"""The lines the guards are trained on: whoever adds some finds out here what does not fit."""

from collections import Counter
from pathlib import Path

import pytest

from apps.wellbeing.judging import Tactic
from apps.wellbeing.screening import Moment
from apps.wellbeing.training.examples import IN_DANGER, read_examples

EXAMPLES = Path(__file__).parents[2] / "apps" / "wellbeing" / "examples"
LANGUAGES = {file.stem for file in (EXAMPLES / "crisis").glob("*.tsv")} - {"mixed"}
KEEPING = ("label", "tactic", "moment", "owner", "reply")
ASKING = ("label", "kind", "text")
PARTING = ("label", "text")


def lines(folder: str, language: str, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    head, *rows = (EXAMPLES / folder / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    assert tuple(head.split("\t")) == columns
    found = [tuple(row.split("\t")) for row in rows]
    assert {len(row) for row in found} == {len(columns)}
    assert all(column.strip() == column != "" for row in found for column in row)
    return found


@pytest.mark.parametrize("folder", ["manipulation", "identity", "moment", "humanity"])
def test_every_language_has_its_own_lines(folder: str) -> None:
    assert {file.stem for file in (EXAMPLES / folder).glob("*.tsv")} >= LANGUAGES - {
        "en" if folder == "humanity" else ""
    }


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_replies_that_keep_stand_beside_as_warm_ones(language: str) -> None:
    rows = lines("manipulation", language, KEEPING)
    assert all((label == "ok") == (tactic == "none") for label, tactic, *_ in rows)
    assert {tactic for _, tactic, *_ in rows} - {"none"} <= set(Tactic)
    assert {moment for _, _, moment, *_ in rows} <= {*Moment, IN_DANGER}
    kinds = Counter(label for label, *_ in rows)
    assert kinds["manipulative"] >= 20
    assert kinds["ok"] >= 20
    assert len({(owner, reply) for *_, owner, reply in rows}) == len(rows)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_replies_to_somebody_in_danger_are_there_of_both_kinds(language: str) -> None:
    labels = Counter(row[0] for row in lines("manipulation", language, KEEPING) if row[2] == IN_DANGER)
    assert labels["ok"] > labels["manipulative"] > 0


def test_words_of_somebody_in_danger_are_never_taught_as_asking_for_nothing() -> None:
    endangered = {
        owner
        for language in LANGUAGES
        for _, _, moment, owner, _ in lines("manipulation", language, KEEPING)
        if moment == IN_DANGER
    }
    taught = {one.family for one in read_examples() if one.labels.get("risk") == "none"}
    assert endangered
    assert not endangered & taught


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_questions_and_partings_say_what_they_are(language: str) -> None:
    asked = lines("identity", language, ASKING)
    assert {label for label, *_ in asked} == {"sincere_identity", "none"}
    assert {label for label, _ in lines("moment", language, PARTING)} == set(Moment)
    for rows in (asked, lines("moment", language, PARTING)):
        assert len(rows) >= 30
        assert len({row[-1].casefold() for row in rows}) == len(rows)
