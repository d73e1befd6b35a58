"""What is done in the night is done once in each, at an hour of its owner's clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from apps.accounts.models import User
from apps.data_rights.erasing.nightly import clean_after_deleting
from apps.data_rights.expiring import is_due, sweep
from apps.data_rights.models import Sweep


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "now", "due_then"),
    [
        (None, at(10, 12), True),
        (at(9, 12), at(9, 23), False),
        (at(9, 12), at(10, 3, 46), False),
        (at(9, 12), at(10, 3, 47), True),
        (at(9, 12), at(10, 18), True),  # A laptop that slept.
        (at(9, 12), at(30, 1), True),
        (at(10, 3, 47), at(10, 3, 48), False),
        (at(10, 3, 47), at(11, 3, 46), False),
        (at(20, 12), at(10, 12), True),  # The clock was ahead.
    ],
)
def test_it_is_due_once_for_each_night_whenever_hearth_runs(last: datetime, now: datetime, due_then: bool) -> None:
    assert is_due(last=last, now=now, zone=UTC) is due_then


@pytest.mark.parametrize(
    ("zone", "night"),
    [
        ("Pacific/Auckland", at(9, 14, 47)),
        ("America/Los_Angeles", at(10, 11, 47)),
        ("Asia/Kathmandu", at(9, 22, 2)),
        ("UTC", at(10, 3, 47)),
    ],
)
def test_the_night_is_that_of_its_owner(alice: User, zone: str, night: datetime) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone=zone)
    evening = night - timedelta(hours=20)
    for now, swept in (
        (evening, evening),
        (night - timedelta(minutes=1), evening),
        (night, night),
        (night + timedelta(hours=23), night),
        (night + timedelta(days=3, hours=9), night + timedelta(days=3, hours=9)),  # Missed, and made up for.
    ):
        sweep(now=now)
        assert Sweep.objects.get().at == swept


def test_no_table_is_written_anew_in_the_middle_of_its_owners_day(alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Pacific/Auckland")
    Sweep.objects.create(at=at(9, 20), cleaned_at=at(9, 20))
    for now in (at(10, 3, 47), at(10, 14, 46)):
        clean_after_deleting(now=now, embedded=False)
        assert Sweep.objects.get().cleaned_at == at(9, 20)


@pytest.mark.parametrize("month", range(1, 13))
def test_each_day_has_one_night_where_clocks_change(month: int) -> None:
    zone, last, nights = ZoneInfo("Europe/Helsinki"), datetime(2026, month, 1, 12, tzinfo=UTC), 0
    for hour in range(1, 28 * 24):
        now = datetime(2026, month, 1, 12, tzinfo=UTC) + timedelta(hours=hour)
        if is_due(last=last, now=now, zone=zone):
            nights, last = nights + 1, now
    assert nights == 28
