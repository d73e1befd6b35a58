"""Time off the record counts for what Alice wanted to be told, beside that on the record, and stands in no table."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

import pytest

from apps.accounts.models import User
from apps.wellbeing.aside import Due, due_with_aside, forget_asides, note_aside, said_aside
from apps.wellbeing.models import Pace, Use, UseClock
from apps.wellbeing.pace import remind, set_pace
from apps.wellbeing.pacing import Reminder, Wishes
from apps.wellbeing.use import note_use

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
NOTHING = Due()


@pytest.fixture(autouse=True)
def _nothing_before() -> Iterator[None]:
    forget_asides()
    yield
    forget_asides()


def aside(alice: User, start: datetime, *, minutes: int, is_first: bool = False) -> list[tuple[int, Due]]:
    """A word each minute; returns what was said after which."""
    told = []
    for minute in range(minutes):
        at = start + minute * MINUTE
        due = note_aside(user=alice, began=at, ended=at, was_told=is_first and not minute, silent=False)
        if due != NOTHING:
            told.append((minute, due))
    return told


def on_record(alice: User, start: datetime, *, minutes: int) -> list[tuple[int, Due]]:
    """The same as reminding.py asks for it."""
    told = []
    for minute in range(minutes):
        at = start + minute * MINUTE
        notice = note_use(user=alice, began=at, ended=at)
        wish = remind(user=alice, now=at, silent=notice, said=said_aside(alice, at))
        kept = Due(notice, wish)
        also = due_with_aside(user=alice, began=at, now=at, was_told=notice, reminded=kept != NOTHING, silent=False)
        told += [(minute, due) for due in (kept, also) if due != NOTHING]
    return told


def test_nothing_is_written(alice: User) -> None:
    set_pace(
        user=alice, wishes=Wishes(break_after=10 * MINUTE, a_day=30 * MINUTE, quiet_from=time(9), quiet_until=time(12))
    )
    before = Pace.objects.values().get()
    assert {due.wish for _minute, due in aside(alice, NINE, minutes=60, is_first=True)} == {*Reminder}
    assert Pace.objects.values().get() == before
    assert not Use.objects.exists()
    assert not UseClock.objects.exists()


def test_she_is_told_that_it_is_an_ai_after_three_hours_over_several_talks(alice: User) -> None:
    told = [*aside(alice, NINE, minutes=100, is_first=True), *aside(alice, NINE + 100 * MINUTE, minutes=100)]
    assert told == [(80, Due(notice=True))]


@pytest.mark.parametrize("minutes_on_record", [60, 120])
def test_three_hours_are_counted_over_both_kinds_of_talk(alice: User, minutes_on_record: int) -> None:
    assert on_record(alice, NINE, minutes=minutes_on_record) == [(0, Due(notice=True))]
    told = aside(alice, NINE + minutes_on_record * MINUTE, minutes=180)
    assert told == [(180 - minutes_on_record, Due(notice=True))]
    later = NINE + (minutes_on_record + 180) * MINUTE
    assert on_record(alice, later, minutes=30) == []


def test_on_the_record_she_is_told_of_the_sum_and_the_clock_there_knows_nothing_of_it(alice: User) -> None:
    aside(alice, NINE, minutes=121, is_first=True)
    UseClock.objects.create(user=alice, seen_at=NINE + 121 * MINUTE, noticed_at=NINE)
    assert on_record(alice, NINE + 121 * MINUTE, minutes=90) == [(60, Due(notice=True))]
    assert UseClock.objects.get().noticed_at == NINE


def test_her_limit_is_the_sum_and_is_told_once(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(a_day=60 * MINUTE))
    assert on_record(alice, NINE, minutes=41) == [(0, Due(notice=True))]
    assert aside(alice, NINE + 41 * MINUTE, minutes=60) == [(19, Due(wish=Reminder.LIMIT))]
    assert on_record(alice, NINE + 101 * MINUTE, minutes=60) == []


def test_her_limit_is_told_on_the_record_where_it_is_reached_there(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(a_day=60 * MINUTE))
    assert aside(alice, NINE, minutes=41, is_first=True) == []
    UseClock.objects.create(user=alice, seen_at=NINE + 41 * MINUTE, noticed_at=NINE)
    assert on_record(alice, NINE + 41 * MINUTE, minutes=30) == [(20, Due(wish=Reminder.LIMIT))]
    assert Pace.objects.get().limit_said_on is None


def test_quiet_hours_are_told_once_a_night_in_whichever_talk(alice: User) -> None:
    """Berlin is an hour ahead."""
    set_pace(user=alice, wishes=Wishes(quiet_from=time(22), quiet_until=time(7)))
    night = datetime(2026, 3, 2, 21, 30, tzinfo=UTC)
    assert aside(alice, night, minutes=150, is_first=True) == [
        (0, Due(wish=Reminder.QUIET)),
        (90, Due(notice=True)),
    ], "after midnight it is the same night, and another day"
    assert [due.wish for _minute, due in on_record(alice, night + 150 * MINUTE, minutes=3)] == [None]


def test_going_from_one_kind_of_talk_to_the_other_is_no_break(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(break_after=30 * MINUTE))
    assert on_record(alice, NINE, minutes=11) == [(0, Due(notice=True))]
    assert aside(alice, NINE + 11 * MINUTE, minutes=11) == []
    assert on_record(alice, NINE + 22 * MINUTE, minutes=50) == [
        (8, Due(wish=Reminder.BREAK)),
        (38, Due(wish=Reminder.BREAK)),
    ]


def test_a_break_that_was_taken_counts(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(break_after=30 * MINUTE))
    told = [
        *aside(alice, NINE, minutes=25, is_first=True),
        *aside(alice, NINE + 40 * MINUTE, minutes=25),
        *on_record(alice, NINE + 80 * MINUTE, minutes=25),
    ]
    assert [due.wish for _minute, due in told if due.wish] == []


def test_a_word_now_and_then_is_far_from_the_limit_of_a_day(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(a_day=15 * MINUTE))
    told = [aside(alice, NINE + hour * timedelta(hours=1), minutes=1, is_first=True) for hour in range(10)]
    assert told == [[]] * 10


def test_bobs_time_is_not_hers(alice: User, bob: User) -> None:
    set_pace(user=bob, wishes=Wishes(a_day=MINUTE))
    aside(alice, NINE, minutes=30, is_first=True)
    assert said_aside(bob, NINE + 30 * MINUTE) == frozenset()
    assert due_with_aside(user=bob, began=NINE, now=NINE, was_told=False, reminded=False, silent=False) == NOTHING


def test_another_day_begins_with_the_notice_and_without_the_time_of_the_last(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(a_day=60 * MINUTE))
    aside(alice, NINE, minutes=50, is_first=True)
    told = aside(alice, NINE + timedelta(days=1), minutes=50)
    assert told == [(0, Due(notice=True))]


def test_who_waits_for_slow_replies_takes_no_break_in_either_kind_of_talk(alice: User) -> None:
    """Each takes eight minutes, and she writes for four."""
    set_pace(user=alice, wishes=Wishes(break_after=30 * MINUTE))
    told = []
    for n, is_aside in enumerate((True, True, False, True)):
        began = NINE + n * 12 * MINUTE
        ended = began + 8 * MINUTE
        if is_aside:
            due = note_aside(user=alice, began=began, ended=ended, was_told=True, silent=False)
            told.append(due.wish)
        else:
            wish = remind(user=alice, began=began, now=ended, said=said_aside(alice, ended))
            also = due_with_aside(user=alice, began=began, now=ended, was_told=True, reminded=bool(wish), silent=False)
            told.append(wish or also.wish)
    assert told == [None, None, Reminder.BREAK, None]
