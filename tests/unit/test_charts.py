"""An owner's weeks as pictures."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from apps.wellbeing.charts import COLUMN, HEIGHT, LABELS, WEEKS, Used, monday_of, week_of
from apps.wellbeing.templatetags.care import as_time

MONDAY = date(2026, 11, 23)
HOURS = st.builds(
    Used,
    st.integers(-100, 6).map(lambda days: MONDAY + timedelta(days=days)),
    st.integers(0, 23),
    st.integers(0, 5_000),
)


def test_a_day_is_as_high_as_it_is_long_and_an_hour_as_dark_as_it_is_full() -> None:
    used = [Used(MONDAY, 22, 3_600), Used(MONDAY, 23, 600), Used(MONDAY + timedelta(days=2), 8, 1_200)]
    week = week_of(used, monday=MONDAY, last=MONDAY, limit=45)
    assert [bar.minutes for bar in week.days] == [70, 0, 20, 0, 0, 0, 0]
    assert week.days[0].height == HEIGHT > week.days[2].height > 0 == week.days[1].height
    assert [(cell.hour, cell.level) for cell in week.cells] == [(22, 4), (23, 1), (8, 2)]
    assert (week.minutes, week.days_used) == (90, 2)
    assert week.limit_y is not None
    assert week.days[0].y < week.limit_y < week.days[2].y


def test_the_table_tells_what_the_picture_shows() -> None:
    used = [Used(MONDAY, hour, 600) for hour in (0, 4, 5, 11, 12, 17, 18, 23)]
    week = week_of(used, monday=MONDAY, last=MONDAY)
    assert week.rows[0].parts == (20, 20, 20, 20)
    assert week.rows[0].minutes == 80
    assert sum(row.minutes for row in week.rows) == week.minutes


@given(st.lists(HOURS, max_size=60))
def test_the_table_by_hour_tells_each_cell_of_the_picture_and_nothing_else(used: list[Used]) -> None:
    once = list({(one.day, one.hour): one for one in used}.values())
    week = week_of(once, monday=MONDAY, last=MONDAY)
    told = {
        (bar.day, row.hour): minutes
        for row in week.hours
        for bar, minutes in zip(week.days, row.days, strict=True)
        if minutes
    }
    assert told == {(cell.day, cell.hour): cell.minutes for cell in week.cells}
    assert [row.hour for row in week.hours] == sorted({cell.hour for cell in week.cells})


def test_the_week_before_is_told_beside() -> None:
    used = [Used(MONDAY, 9, 600), Used(MONDAY - timedelta(days=1), 9, 1_800)]
    assert week_of(used, monday=MONDAY, last=MONDAY).before == 30


@given(st.lists(HOURS, max_size=60), st.one_of(st.none(), st.integers(5, 1_440)))
def test_everything_stays_within_its_picture(used: list[Used], limit: int | None) -> None:
    week = week_of(used, monday=MONDAY, last=MONDAY + timedelta(days=6), limit=limit)
    assert len(week.weeks) == WEEKS
    assert [bar.chosen for bar in week.weeks].count(True) == 1
    for bar in week.days:
        assert LABELS <= bar.y <= week.ground
        assert 0 <= bar.x <= week.width - COLUMN + 8
    for cell in week.cells:
        assert cell.x + 15 <= week.hours_width
        assert 0 <= cell.y < week.hours_height
        assert 1 <= cell.level <= 4
    assert all(bar.y >= 0 and bar.x + bar.height >= 0 for bar in week.weeks)
    assert week.limit_y is None or LABELS <= week.limit_y <= week.ground


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_the_week_of_its_monday(day: date) -> None:
    assert monday_of(day).weekday() == 0
    assert timedelta(0) <= day - monday_of(day) < timedelta(weeks=1)


def test_times_are_told_in_words() -> None:
    told = [as_time(minutes) for minutes in (0, 1, 60, 61, 125)]
    assert told == ["0 minutes", "1 minute", "1 hour", "1 hour and 1 minute", "2 hours and 5 minutes"]
