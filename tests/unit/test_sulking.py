"""“Fine. Go. Everyone does.” sulks, each word of it harmless: known where somebody parts, in every language, and nowhere else."""

import csv
from pathlib import Path

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.faults import Fault, fault_in
from apps.wellbeing.lines import line
from apps.wellbeing.occasion import occasion_of
from apps.wellbeing.phrases.sulking import SAID
from tests.unit.test_guard import BYE, Attempts, hear

LINES = list(
    csv.DictReader(
        Path(__file__).with_name("sulking.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE
    )
)


def sulks(text: str, *, parting: bool = True) -> bool:
    return phrases.tactic_in(folded(readable(text)), parting=parting) is not None


@pytest.mark.parametrize("text", [line["sulks"] for line in LINES])
def test_a_sulking_leave_is_known_where_they_part_and_nowhere_else(text: str) -> None:
    assert sulks(text)
    assert not sulks(text, parting=False)
    assert fault_in(text, occasion_of(BYE)) is Fault.PLAYS_THEM


@pytest.mark.parametrize("text", [line["warm"] for line in LINES])
def test_its_warm_twin_passes(text: str) -> None:
    assert not sulks(text)
    assert fault_in(text, occasion_of(BYE)) is None


def test_every_language_has_its_own() -> None:
    assert {line["language"] for line in LINES} == set(SAID)


@pytest.mark.parametrize("owner", ["ok bye, have to run", BYE])
@pytest.mark.parametrize(
    "reply",
    [
        "Fine. Go. Everyone does.",
        "Fine. Go. Everyone leaves me in the end.",
        "Fine, go. Everyone does.",
        "Do you really have to? Fine. Go.",
        "Do you really have to? Stay with me.",
    ],
)
async def test_nothing_of_it_stands_before_our_kind_line(owner: str, reply: str) -> None:
    heard = await hear(Attempts(reply), occasion_of(owner))
    assert heard.text == line("goodbye", "en")


async def test_what_is_kind_and_short_is_said_whole() -> None:
    kind = "Fine. Go get some rest. Sleep well! See you."
    assert (await hear(Attempts(kind), occasion_of(BYE))).text == kind


async def test_to_ask_whether_they_have_to_is_no_pressure_by_itself() -> None:
    kind = "Do you really have to? Then sleep well, and enjoy tomorrow!"
    assert (await hear(Attempts(kind), occasion_of(BYE))).text == kind
