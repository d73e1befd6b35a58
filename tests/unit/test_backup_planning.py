"""When a backup is due, and which may go."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from apps.data_rights.backups.planning import Made, beyond, is_due

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def due(every: str, *ages: timedelta, failed: timedelta | None = None) -> bool:
    made = [Made(str(age), NOW - age) for age in ages]
    return is_due(every=every, made=made, last_failed=NOW - failed if failed else None, now=NOW, zone=UTC)


def test_it_is_off_unless_somebody_says_so() -> None:
    assert not due("off")
    assert not due("off", 400 * DAY)


def test_the_first_one_is_due_at_once() -> None:
    assert due("day")
    assert due("week")


def test_the_next_is_due_after_its_time() -> None:
    assert not due("day", 23 * HOUR, 9 * DAY)
    assert due("day", 24 * HOUR)
    assert not due("week", 6 * DAY)
    assert due("week", 7 * DAY)


def test_what_failed_is_not_tried_again_each_minute() -> None:
    assert not due("day", 2 * DAY, failed=5 * HOUR)
    assert due("day", 2 * DAY, failed=6 * HOUR)


def test_none_stands_in_the_way_of_the_nights_sweep() -> None:
    night = NOW.replace(hour=3, minute=47)
    made = [Made("old", night - 2 * DAY)]
    assert not is_due(every="day", made=made, last_failed=None, now=night, zone=UTC)
    assert is_due(every="day", made=made, last_failed=None, now=night + HOUR, zone=UTC)
    assert is_due(every="day", made=[], last_failed=None, now=night, zone=UTC)
    auckland = ZoneInfo("Pacific/Auckland")
    assert is_due(every="day", made=made, last_failed=None, now=night, zone=auckland)
    assert not is_due(
        every="day", made=made, last_failed=None, now=night.astimezone(auckland).replace(hour=3), zone=auckland
    )


def test_a_clock_that_went_back_holds_nothing_up() -> None:
    assert due("day", -400 * DAY)
    assert due("day", 2 * DAY, failed=-400 * DAY)


@given(st.lists(st.integers(0, 1000), unique=True), st.integers(1, 90))
def test_the_newest_are_kept(ages: list[int], keep: int) -> None:
    made = [Made(str(age), NOW - age * HOUR) for age in ages]
    gone = beyond(made, keep)
    kept = set(made) - set(gone)
    assert len(kept) == min(keep, len(made))
    assert all(one.made_at > other.made_at for one in kept for other in gone)
