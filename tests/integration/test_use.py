"""How long Alice uses Hearth, and when she is told again that she talks with an AI."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.wellbeing.leaning import SPAN, span_of
from apps.wellbeing.mirror import mirror, use_of
from apps.wellbeing.models import CareCount, Use
from apps.wellbeing.pace import remind, set_pace
from apps.wellbeing.pacing import PAUSE, Wishes
from apps.wellbeing.use import A_MESSAGE, hours_of, note_care, note_use, stretches

BERLIN = ZoneInfo("Europe/Berlin")
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=BERLIN)
MINUTE = timedelta(minutes=1)


def talk(
    alice: User, start: datetime, *, minutes: int, hourly: bool = False, every: timedelta = MINUTE
) -> list[datetime]:
    """She says something each minute, and is answered within ten seconds; returns when she was told that it is an AI."""
    told = []
    for time in range(int(minutes * MINUTE / every)):
        began = start + time * every
        if note_use(user=alice, began=began, ended=began + timedelta(seconds=10), hourly=hourly):
            told.append(began)
    return told


@pytest.mark.django_db
def test_she_is_told_at_the_start_and_after_every_three_hours(alice: User) -> None:
    told = talk(alice, NINE, minutes=6 * 60 + 10)
    assert [round((moment - NINE) / timedelta(hours=1)) for moment in told] == [0, 3, 6]


@pytest.mark.django_db
def test_she_is_told_every_hour_if_she_wants(alice: User) -> None:
    told = talk(alice, NINE, minutes=3 * 60 + 10, hourly=True)
    assert [round((moment - NINE) / timedelta(hours=1)) for moment in told] == [0, 1, 2, 3]


@pytest.mark.django_db
@pytest.mark.parametrize("pause", [5.5, 9.5, 10])
def test_who_writes_slowly_is_told_after_three_hours_all_the_same(alice: User, pause: float) -> None:
    told = talk(alice, NINE, minutes=8 * 60, every=pause * MINUTE)
    assert [round((moment - NINE) / timedelta(hours=1)) for moment in told] == [0, 3, 6]
    used = sum(Use.objects.filter(user=alice).values_list("seconds", flat=True))
    assert abs(used - 8 * 3600) <= 20 * 60


@pytest.mark.django_db
def test_a_break_is_no_use_but_for_the_minute_in_which_she_wrote(alice: User) -> None:
    for at in (NINE, NINE + timedelta(hours=2, minutes=10), NINE + timedelta(hours=4, minutes=10)):
        note_use(user=alice, began=at, ended=at + timedelta(seconds=30))
    assert [(one.hour, one.seconds) for one in Use.objects.filter(user=alice)] == [(9, 30), (11, 90), (13, 90)]


@pytest.mark.django_db
def test_a_word_now_and_then_is_far_from_the_limit_of_a_day(alice: User) -> None:
    set_pace(user=alice, wishes=Wishes(a_day=15 * MINUTE))
    for hour in range(10):
        at = NINE + timedelta(hours=hour)
        note_use(user=alice, began=at, ended=at + timedelta(seconds=5))
        assert remind(user=alice, now=at + timedelta(seconds=5)) is None
    seen = mirror(alice, today=NINE.date())
    assert seen.week.minutes == 10


@pytest.mark.django_db
def test_a_word_in_the_night_is_no_night_spent_here(alice: User) -> None:
    for day in range(20):
        at = NINE + timedelta(days=day, hours=-8)
        note_use(user=alice, began=at, ended=at + timedelta(seconds=5))
    used = use_of(alice, since=NINE.date(), until=NINE.date() + SPAN)
    assert span_of(used, since=NINE.date(), people=0).nights == 0


@given(gap=st.timedeltas(timedelta(0), timedelta(days=2)))
def test_between_two_messages_all_counts_or_hardly_anything(gap: timedelta) -> None:
    began = NINE + gap
    counted = sum((until - since for since, until in stretches(NINE, began, began)), timedelta(0))
    assert counted == (gap if gap < PAUSE else A_MESSAGE)


@pytest.mark.django_db
def test_use_adds_up_over_pauses_until_she_is_told(alice: User) -> None:
    assert len(talk(alice, NINE, minutes=100)) == 1
    assert talk(alice, NINE + timedelta(hours=5), minutes=70) == []
    assert len(talk(alice, NINE + timedelta(hours=9), minutes=20)) == 1


@pytest.mark.django_db
def test_each_day_begins_with_it(alice: User) -> None:
    assert len(talk(alice, NINE, minutes=2)) == 1
    assert len(talk(alice, NINE + timedelta(days=1), minutes=2)) == 1


@pytest.mark.django_db
def test_a_clock_that_was_set_back_counts_nothing_and_breaks_nothing(alice: User) -> None:
    talk(alice, NINE, minutes=2)
    talk(alice, NINE - timedelta(days=1), minutes=2)
    assert sum(Use.objects.filter(user=alice).values_list("seconds", flat=True)) == 2 * 70


@pytest.mark.django_db
def test_use_is_counted_in_the_hours_of_her_own_day(alice: User) -> None:
    begins = datetime(2026, 3, 2, 23, 58, tzinfo=BERLIN)
    note_use(user=alice, began=begins, ended=begins + 4 * MINUTE)
    days = [(one.day, one.hour, one.seconds) for one in Use.objects.filter(user=alice)]
    assert days == [(date(2026, 3, 2), 23, 120), (date(2026, 3, 3), 0, 120)]


@pytest.mark.django_db
def test_nobody_elses_use_is_counted(alice: User, bob: User) -> None:
    talk(alice, NINE, minutes=3)
    assert not Use.objects.filter(user=bob).exists()


@pytest.mark.django_db
def test_of_care_only_how_often_is_kept_by_kind_and_by_her_own_year(alice: User) -> None:
    """In Berlin it is next year already."""
    for at in (NINE, NINE + timedelta(days=1), datetime(2026, 12, 31, 23, 30, tzinfo=UTC)):
        note_care(user=alice, kind=CareCount.Kind.SUICIDE, at=at)
    assert {field.name for field in CareCount._meta.concrete_fields} == {"id", "user", "kind", "year", "times"}
    assert list(CareCount.objects.values_list("kind", "year", "times")) == [("suicide", 2026, 2), ("suicide", 2027, 1)]


@given(
    minutes=st.integers(0, 500_000),
    seconds=st.integers(1, 20_000),
)
def test_hours_hold_all_of_the_time_between(minutes: int, seconds: int) -> None:
    since = NINE.astimezone(ZoneInfo("UTC")) + minutes * MINUTE
    parts = list(hours_of(since, since + timedelta(seconds=seconds), BERLIN))
    assert sum(part for _day, _hour, part in parts) == seconds
    assert all(0 < part <= 3600 for _day, _hour, part in parts)


@pytest.mark.django_db
def test_two_talks_at_once_are_no_more_time_than_passed(alice: User) -> None:
    """Each is answered within four minutes, half of which they share."""
    for began in (NINE, NINE + 2 * MINUTE, NINE + 4 * MINUTE):
        note_use(user=alice, began=began, ended=began + 4 * MINUTE)
    assert sum(Use.objects.filter(user=alice).values_list("seconds", flat=True)) == 8 * 60


@given(
    exchanges=st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 900)), min_size=1, max_size=12),
)
def test_no_talks_however_many_at_once_count_more_than_passed(exchanges: list[tuple[int, int]]) -> None:
    """Each as (when it began, how long it took), in seconds; they are counted in the order in which they end."""
    second = timedelta(seconds=1)
    spans = sorted(((NINE + begins * second, NINE + (begins + takes) * second) for begins, takes in exchanges), key=max)
    seen_at, counted = spans[0][0], timedelta(0)
    for began, ended in spans:
        counted += sum((until - since for since, until in stretches(seen_at, began, ended)), timedelta(0))
        seen_at = ended
    assert counted <= spans[-1][1] - min(began for began, _ended in spans)
