"""What a question names: whom, and when."""

from datetime import UTC, datetime, timedelta

import pytest

from apps.memories.models import Episode
from apps.memories.names import Names, without_names
from apps.memories.question import ask
from apps.memories.times import times_in

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
NAMES = Names(owner="Mara", companion="Juniper")
OWNER, COMPANION = Episode.Speaker.OWNER, Episode.Speaker.COMPANION


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("What does Mara do?", OWNER),
        ("What did Juniper promise?", COMPANION),
        ("Do Mara and Juniper agree?", None),
        ("Where did I put my keys?", OWNER),
        ("What was your idea?", COMPANION),
        ("What did I tell you?", None),
        ("Where is Marabel?", None),
    ],
)
def test_whom_it_is_about(text: str, speaker: Episode.Speaker | None) -> None:
    assert ask(text, names=NAMES, now=NOW).speaker == speaker


def test_names_are_taken_out_of_the_meaning() -> None:
    assert without_names("Wow, mara's sister met Juniper!", NAMES) == "Wow, sister met !"


def test_a_text_that_is_but_a_name_stays() -> None:
    assert without_names("Mara!", NAMES) == "Mara!"


def test_a_name_full_of_signs_is_taken_as_it_is() -> None:
    assert without_names("Hi (x+)* there", Names(owner="(x+)*", companion="")) == "Hi there"


def day(*parts: int) -> datetime:
    return datetime(*parts, 12, tzinfo=UTC)  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("text", "fits", "does_not"),
    [
        ("What happened in May 2024?", day(2024, 5, 9), day(2025, 5, 9)),
        ("Who came on 7 March?", day(2026, 3, 7), day(2026, 4, 7)),
        ("What did I cook yesterday?", day(2026, 11, 23), day(2026, 11, 20)),
        ("Where was I two weeks ago?", day(2026, 11, 10), day(2026, 9, 10)),
        ("What did we talk about last week?", day(2026, 11, 16), day(2026, 10, 1)),
        ("How was last summer?", day(2026, 7, 3), day(2026, 12, 3)),
    ],
)
def test_the_time_it_speaks_of(text: str, fits: datetime, does_not: datetime) -> None:
    times = times_in(text, NOW)
    assert times.fit(fits) > 0
    assert times.fit(does_not) == 0


def test_the_very_day_fits_better_than_its_month() -> None:
    times = times_in("on 7 March", NOW)
    assert times.fit(day(2026, 3, 7)) > times.fit(day(2026, 3, 8)) > 0


def test_may_is_mostly_no_month() -> None:
    assert times_in("may I ask you something?", NOW).fit(day(2026, 5, 1)) == 0


def test_a_question_without_a_time_fits_nothing() -> None:
    assert times_in("What is my sister called?", NOW).fit(NOW - timedelta(days=1)) == 0


def test_a_time_before_all_time_is_no_error() -> None:
    assert times_in("9999999999 years ago, and 99999 days ago", NOW).fit(NOW) == 0
