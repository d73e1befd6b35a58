"""People are reminded of what they wanted for themselves, and of nothing else."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.wellbeing.pacing import PAUSE, Reminder, Stretch, Wishes, quiet_day, reminder_due, stretch_at

BERLIN = ZoneInfo("Europe/Berlin")
MOMENTS = st.timedeltas(timedelta(0), timedelta(days=365)).map(lambda later: at(0) + later)
NIGHT = Wishes(quiet_from=time(22), quiet_until=time(7))


def at(hour: int, minute: int = 0, day: int = 26) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


def due(wishes: Wishes, now: datetime, *, used: int = 0, here_for: int = 0, said: tuple[Reminder, ...] = ()) -> object:
    stretch = Stretch(now - timedelta(minutes=here_for), now)
    return reminder_due(wishes, now=now, used_today=timedelta(minutes=used), stretch=stretch, said=said)


@given(MOMENTS, st.integers(0, 1440), st.integers(0, 1440))
def test_who_wants_no_reminder_gets_none(now: datetime, used: int, here_for: int) -> None:
    assert due(Wishes(hourly_notice=True), now, used=used, here_for=here_for) is None


def test_a_night_that_spans_midnight_is_one_night() -> None:
    days = [
        quiet_day(NIGHT, now) for now in (at(21, 59), at(22), at(23, 59), at(0, 30, 27), at(6, 59, 27), at(7, 0, 27))
    ]
    assert days == [None, *[date(2026, 11, 26)] * 4, None]


def test_quiet_hours_may_lie_within_a_day() -> None:
    siesta = Wishes(quiet_from=time(13), quiet_until=time(15))
    assert [quiet_day(siesta, at(hour)) is not None for hour in (12, 13, 14, 15)] == [False, True, True, False]


@given(MOMENTS, st.times())
def test_hours_that_end_as_they_begin_are_none(now: datetime, when: time) -> None:
    assert quiet_day(Wishes(quiet_from=when, quiet_until=when), now) is None


@given(MOMENTS, st.times(), st.times())
def test_every_moment_is_in_the_quiet_hours_or_in_the_others(now: datetime, one: time, other: time) -> None:
    if one != other:
        here, there = Wishes(quiet_from=one, quiet_until=other), Wishes(quiet_from=other, quiet_until=one)
        assert (quiet_day(here, now) is None) != (quiet_day(there, now) is None)


@pytest.mark.parametrize(("used", "expected"), [(59, None), (60, Reminder.LIMIT), (500, Reminder.LIMIT)])
def test_the_limit_of_a_day_is_told_when_it_is_reached(used: int, expected: Reminder | None) -> None:
    assert due(Wishes(a_day=timedelta(hours=1)), at(12), used=used) == expected


def test_what_was_said_today_is_not_said_again() -> None:
    wishes = Wishes(a_day=timedelta(hours=1), quiet_from=time(22), quiet_until=time(7))
    assert due(wishes, at(23), used=90) is Reminder.QUIET
    assert due(wishes, at(23), used=90, said=(Reminder.QUIET,)) is Reminder.LIMIT
    assert due(wishes, at(23), used=90, said=(Reminder.QUIET, Reminder.LIMIT)) is None


def test_a_break_is_due_after_so_long_without_one() -> None:
    wishes = Wishes(break_after=timedelta(minutes=45))
    assert due(wishes, at(12), here_for=44) is None
    assert due(wishes, at(12), here_for=45) is Reminder.BREAK


@given(MOMENTS, st.lists(st.timedeltas(timedelta(0), timedelta(hours=2)), min_size=1, max_size=30))
def test_a_stretch_is_as_long_as_its_signs_of_life_lie_close(start: datetime, gaps: list[timedelta]) -> None:
    now, stretch = start, stretch_at(start, None, began=start)
    expected = timedelta(0)
    for gap in gaps:
        now += gap
        stretch = stretch_at(now, stretch, began=now)
        expected = expected + gap if gap < PAUSE else timedelta(0)
    assert stretch.seen - stretch.began == expected


def test_a_clock_that_was_set_back_begins_anew() -> None:
    assert stretch_at(at(10), Stretch(at(11), at(12)), began=at(10)) == Stretch(at(10), at(10))
    assert stretch_at(at(10), None, began=at(11)) == Stretch(at(10), at(10))


def test_a_pause_lies_between_the_end_of_one_exchange_and_the_beginning_of_the_next() -> None:
    one = stretch_at(at(10, 8), None, began=at(10))
    assert one == Stretch(at(10), at(10, 8))
    assert stretch_at(at(10, 25), one, began=at(10, 17)) == Stretch(at(10), at(10, 25))
    assert stretch_at(at(10, 19), one, began=at(10, 18)) == Stretch(at(10, 18), at(10, 19))
    assert stretch_at(at(10, 9), one, began=at(10, 1)) == Stretch(at(10), at(10, 9)), "two talks at once"
