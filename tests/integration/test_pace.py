"""Limits, quiet hours and breaks that an owner set, as the talk asks for them."""

from datetime import UTC, datetime, time, timedelta

import pytest

from apps.accounts.models import User
from apps.conversations.reminding import note_turn
from apps.wellbeing.models import Pace, Use
from apps.wellbeing.pace import WORDS, remind, set_pace, wishes_of
from apps.wellbeing.pacing import Reminder, Wishes
from tests import people

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def used(user: User, minutes: int) -> None:
    Use.objects.create(user=user, day=NOON.date(), hour=11, seconds=minutes * 60)


def test_alice_who_set_nothing_is_reminded_of_nothing_and_nothing_is_kept(alice: User) -> None:
    used(alice, 600)
    assert remind(user=alice, now=NOON) is None
    assert wishes_of(alice) == Wishes()
    assert not Pace.objects.exists()


def test_what_she_wants_is_kept_as_she_said_it_until_she_wants_nothing(alice: User) -> None:
    wishes = Wishes(True, timedelta(minutes=45), timedelta(minutes=60), time(22), time(7))
    set_pace(user=alice, wishes=wishes)
    assert wishes_of(alice) == wishes
    set_pace(user=alice, wishes=Wishes())
    assert not Pace.objects.exists()


def test_her_limit_is_told_once_a_day(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(a_day=timedelta(hours=1)))
    used(alice, 61)
    assert [remind(user=alice, now=NOON + n * MINUTE) for n in range(3)] == [Reminder.LIMIT, None, None]
    assert remind(user=alice, now=NOON + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("kept", "told_again"),
    [
        (Wishes(a_day=60 * MINUTE, quiet_from=time(12), quiet_until=time(14)), []),
        (Wishes(True, 90 * MINUTE, 60 * MINUTE, time(12), time(14)), []),
        (Wishes(a_day=50 * MINUTE, quiet_from=time(12), quiet_until=time(14)), [Reminder.LIMIT]),
        (Wishes(a_day=60 * MINUTE, quiet_from=time(11), quiet_until=time(14)), [Reminder.QUIET]),
    ],
)
def test_only_what_she_wants_otherwise_is_told_again(alice: User, kept: Wishes, told_again: list[Reminder]) -> None:
    set_pace(user=alice, wishes=Wishes(a_day=60 * MINUTE, quiet_from=time(12), quiet_until=time(14)))
    used(alice, 61)
    assert [remind(user=alice, now=NOON + n * MINUTE) for n in range(3)] == [Reminder.QUIET, Reminder.LIMIT, None]
    set_pace(user=alice, wishes=kept)
    told = [remind(user=alice, now=NOON + n * MINUTE) for n in range(3, 6)]
    assert [one for one in told if one] == told_again


def test_keeping_the_same_limits_is_no_break(alice: User) -> None:
    told = []
    for n in range(0, 35, 5):
        set_pace(user=alice, wishes=Wishes(break_after=timedelta(minutes=30)))
        told.append(remind(user=alice, now=NOON + n * MINUTE))
    assert told == [None] * 6 + [Reminder.BREAK]


def test_her_quiet_hours_are_in_her_own_time_and_told_once_a_night(alice: User) -> None:
    """Berlin is an hour ahead."""
    set_pace(user=alice, wishes=Wishes(quiet_from=time(22), quiet_until=time(7)))
    evening = datetime(2026, 11, 26, 20, 59, tzinfo=UTC)
    told = [remind(user=alice, now=evening + n * timedelta(hours=2)) for n in range(7)]
    assert told == [None, Reminder.QUIET, None, None, None, None, None]
    assert remind(user=alice, now=evening + timedelta(days=1, minutes=2)) is Reminder.QUIET


def test_a_break_is_proposed_again_only_after_as_long_again(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(break_after=timedelta(minutes=30)))
    told = [n for n in range(0, 100, 5) if remind(user=alice, now=NOON + n * MINUTE)]
    assert told == [30, 60, 90]


def test_a_break_that_was_taken_counts(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(break_after=timedelta(minutes=30)))
    told = [remind(user=alice, now=NOON + n * MINUTE) for n in (0, 9, 18, 27, 45, 54, 63, 72)]
    assert told == [None] * 8


def test_slow_replies_are_no_breaks(alice: User) -> None:
    """Each takes eight minutes, and she writes for four: their ends lie further apart than a break is long."""
    set_pace(user=alice, wishes=Wishes(break_after=timedelta(minutes=30)))
    turn, told = people.an_answered_turn(people.a_conversation(alice)), []
    for n in range(4):
        began = NOON + n * 12 * MINUTE
        told.append(note_turn(turn=turn, began=began, ended=began + 8 * MINUTE, mended=False, in_crisis=False))
    assert told == [[], [], [Reminder.BREAK], []]


def test_a_stretch_goes_on_while_nothing_may_be_said(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(break_after=timedelta(minutes=30)))
    told = [remind(user=alice, now=NOON + n * MINUTE, silent=n in (9, 30)) for n in (0, 9, 18, 27, 30, 31)]
    assert told == [None] * 5 + [Reminder.BREAK]


def test_bobs_limits_are_not_hers(alice: User, bob: User) -> None:
    set_pace(user=bob, wishes=Wishes(a_day=MINUTE))
    used(alice, 60)
    assert remind(user=alice, now=NOON) is None
    assert remind(user=bob, now=NOON) is None


def test_every_reminder_has_its_words_and_leaves_the_choice_to_her() -> None:
    assert {*WORDS} == {*Reminder}
    assert all("miss" not in str(words) for words in WORDS.values())
