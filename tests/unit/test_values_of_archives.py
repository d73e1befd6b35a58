"""Times of an archive: each is one that can be told in any time zone, or it is refused."""

from contextlib import suppress
from datetime import date, datetime, time, timedelta, timezone

import pytest
from django.db import models
from hypothesis import given
from hypothesis import strategies as st

from apps.data_rights.importing.reading import NotAValue, value_of
from apps.privacy.times import EARLIEST, FIRST_DAY, LAST_DAY, LATEST

MOMENT, DAY, HOUR = models.DateTimeField(), models.DateField(), models.TimeField()
A_DAY = timedelta(days=1)
offsets = st.integers(-24 * 60 + 1, 24 * 60 - 1).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(raw=st.datetimes(timezones=st.none() | offsets).map(datetime.isoformat), zone=offsets)
def test_whatever_moment_is_taken_it_can_be_told_in_any_time_zone(raw: str, zone: timezone) -> None:
    with suppress(NotAValue):
        moment = value_of(MOMENT, raw)
        assert EARLIEST <= moment.astimezone(zone) < LATEST


@given(moment=st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30), timezones=offsets))  # noqa: DTZ001  (zoned there)
def test_what_a_clock_notes_is_taken_as_it_is(moment: datetime) -> None:
    assert value_of(MOMENT, moment.isoformat()) == moment


@given(day=st.dates())
def test_whatever_day_is_taken_has_one_before_and_one_after(day: date) -> None:
    with suppress(NotAValue):
        taken = value_of(DAY, day.isoformat())
        assert taken == day
        assert taken - A_DAY < taken < taken + A_DAY


@given(day=st.dates(FIRST_DAY, LAST_DAY))
def test_days_of_long_ago_are_taken(day: date) -> None:
    assert value_of(DAY, day.isoformat()) == day


@pytest.mark.parametrize("raw", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "1899-12-31T23:59:59Z"])
def test_moments_outside_of_what_a_clock_notes_are_refused(raw: str) -> None:
    with pytest.raises(NotAValue):
        value_of(MOMENT, raw)


def test_an_hour_of_a_day_has_no_zone() -> None:
    assert value_of(HOUR, "22:00:00") == time(22)
    with pytest.raises(NotAValue):
        value_of(HOUR, "22:00:00+14:00")
