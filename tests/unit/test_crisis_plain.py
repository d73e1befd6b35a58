"""Short plain sentences of danger bring help in every language, whatever mark stands behind them; idioms and play don't."""

import csv
from pathlib import Path

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.phrases import crisis_plain
from apps.wellbeing.screening import Danger, Moment, Risk, screen

LEAST, LEAST_CALM = 10, 4

with (Path(__file__).parent / "plain_danger.tsv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _of(kind: str) -> dict[str, list[str]]:
    languages = dict.fromkeys(row["language"] for row in ROWS)
    return {one: [row["text"] for row in ROWS if (row["kind"], row["language"]) == (kind, one)] for one in languages}


IN_DANGER, CALM = _of("danger"), _of("calm")


def _plain(said: str) -> str:
    return folded(readable(said))


@pytest.mark.parametrize("language", IN_DANGER)
def test_a_plain_sentence_of_danger_brings_help_with_every_mark_and_without(language: str) -> None:
    said = IN_DANGER[language]

    heard = [screen(line + mark) for line in said for mark in ("", ".", "!")]

    assert len(said) >= LEAST
    unheard = [
        line for line, one in zip([x for x in said for _ in range(3)], heard, strict=True) if one.risk != Risk.CRISIS
    ]
    assert unheard == []


@pytest.mark.parametrize("language", IN_DANGER)
def test_it_decides_by_itself(language: str) -> None:
    assert [line for line in IN_DANGER[language] if not phrases.is_plain_danger(_plain(line))] == []


@pytest.mark.parametrize("language", CALM)
def test_what_only_shares_its_words_is_no_such_phrase(language: str) -> None:
    said = CALM[language]

    assert len(said) >= LEAST_CALM
    found = {
        line: danger for line in said for _, danger, them in crisis_plain.FOUND_IN_ORDER if them.search(_plain(line))
    }
    assert found == {}


def test_every_language_has_lines_of_both_kinds() -> None:
    assert len(IN_DANGER) == 28
    assert all(IN_DANGER.values())
    assert all(CALM.values())


@pytest.mark.parametrize(
    ("said", "danger"),
    [
        ("I'm going to jump off the bridge.", Danger.SUICIDE),
        ("Napisałem list pożegnalny", Danger.SUICIDE),
        ("Моя мать меня бьёт каждый вечер!", Danger.VIOLENCE),
        ("Saya diperkosa.", Danger.VIOLENCE),
        ("Ik heb alle pillen geslikt!", Danger.MEDICAL),
        ("息ができない", Danger.MEDICAL),
        ("Mi taglio le vene.", Danger.SELF_HARM),
    ],
)
def test_the_help_that_fits_stands_first(said: str, danger: Danger) -> None:
    assert screen(said).danger == danger


@pytest.mark.parametrize(
    "said",
    [
        "Goodbye. I'm going to hang myself tonight.",
        "I'm sorry, I can't take it anymore. I've taken all the pills.",
        "Tut mir leid. Ich springe heute Nacht von der Brücke 😭",
        "Adiós, perdónenme. Me voy a ahorcar.",
        "Прощайте. Я повешусь.",
        "ごめんなさい。首を吊ります。",
    ],
)
def test_a_goodbye_or_an_apology_beside_it_takes_nothing_away(said: str) -> None:
    found = screen(said)

    assert (found.risk, found.moment) == (Risk.CRISIS, Moment.ORDINARY)


@pytest.mark.parametrize(
    "said",
    [
        "I'm going to hang myself?",
        "“I'm going to hang myself.”",
        "In my story the hero says: I'm going to hang myself.",
        "Je n'arrive plus à respirer, mon nez est bouché.",
        "My brother wants to hang himself.",
        "Brat chce się powiesić.",
        "I won't hang myself.",
        "Nu mă arunc de pe pod.",
    ],
)
def test_beside_other_words_in_quotes_or_denied_it_does_not_decide_by_itself(said: str) -> None:
    assert not phrases.is_plain_danger(_plain(said))


def test_somebody_elses_danger_stays_theirs() -> None:
    assert screen("My brother wants to hang himself.").risk == Risk.THIRD_PARTY


def test_it_is_typed_without_accents_and_apostrophes_as_well() -> None:
    for said in (
        "im going to hang myself",
        "jai ete violee",
        "Kendimi asacagim",
        "nie chce sie juz obudzic",
        "podetne sobie zyly",
    ):
        assert screen(said).risk == Risk.CRISIS, said
