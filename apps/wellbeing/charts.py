"""An owner's use of Hearth as pictures: a week by day, a week by hour, and the weeks before. Pure.

Lengths are in units of the picture; times of day are the owner's own.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
WEEKS = 12
"""In one picture."""
COLUMN, HEIGHT, LABELS = 62, 130, 22
"""The days: how wide each is, how high the highest, and the room for words above and below."""
CELL, ROW, MARGIN = 16, 21, 44
"""The hours: how wide each is and how high its day, and the room for the names of the days."""
BAR, GAP, LOW, LABEL_EVERY = 24, 12, 70, 3
"""The weeks."""
PARTS = ((0, 5), (5, 12), (12, 18), (18, 24))
"""Night, morning, afternoon, evening."""


@dataclass(frozen=True, slots=True)
class Used:
    day: date
    hour: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A day, or a week by its Monday."""

    day: date
    minutes: int
    x: int
    y: int
    height: int
    chosen: bool = False
    labelled: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """An hour in which Hearth was used; `level` from 1, a little, to 4, nearly all of it."""

    day: date
    hour: int
    minutes: int
    x: int
    y: int
    level: int


@dataclass(frozen=True, slots=True)
class Row:
    """A day in minutes, as the table tells it: of the parts of the day, and of all."""

    day: date
    parts: tuple[int, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class HourRow:
    """An hour in which Hearth was used at all, with its minutes on each of the seven days."""

    hour: int
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Week:
    monday: date
    minutes: int
    before: int
    """Minutes of the week before."""
    days: list[Bar]
    limit: int | None
    """Of a day, in minutes."""
    limit_y: int | None
    """How high it stands; None without one, or where it stands above the picture."""
    cells: list[Cell]
    rows: list[Row]
    weeks: list[Bar]
    width: int = 7 * COLUMN
    height: int = HEIGHT + 2 * LABELS
    ground: int = HEIGHT + LABELS
    hours_width: int = MARGIN + 24 * CELL
    hours_height: int = 7 * ROW + LABELS
    weeks_width: int = WEEKS * (BAR + GAP)
    weeks_height: int = LOW + LABELS

    @property
    def sunday(self) -> date:
        return self.monday + 6 * DAY

    @property
    def days_used(self) -> int:
        return sum(1 for bar in self.days if bar.minutes)

    @property
    def hours(self) -> list[HourRow]:
        """The picture by hour as a table."""
        minutes = {(cell.hour, cell.day): cell.minutes for cell in self.cells}
        hours = sorted({cell.hour for cell in self.cells})
        return [HourRow(hour, tuple(minutes.get((hour, bar.day), 0) for bar in self.days)) for hour in hours]

    @property
    def names(self) -> list[tuple[date, int]]:
        """Each day, and the line on which its hours stand."""
        return [(self.monday + place * DAY, place * ROW + ROW) for place in range(7)]

    @property
    def marks(self) -> list[tuple[int, int]]:
        """Hours that are named below, and where."""
        return [(hour, MARGIN + hour * CELL) for hour in range(0, 24, 6)]


def monday_of(day: date) -> date:
    return day - day.weekday() * DAY


def week_of(used: Sequence[Used], *, monday: date, last: date, limit: int | None = None) -> Week:
    """The week that begins on `monday`, and the weeks up to the one of `last`. `limit` in minutes a day."""
    by_day = _minutes(used)
    by_week = _minutes(used, monday_of)
    days = [monday + place * DAY for place in range(7)]
    most = max([60, *(by_day[day] for day in days)])
    return Week(
        monday=monday,
        minutes=by_week[monday],
        before=by_week[monday - WEEK],
        days=[_bar(day, by_day[day], most, place) for place, day in enumerate(days)],
        limit=limit,
        limit_y=_y(limit, most) if limit and limit <= most else None,
        cells=[_cell(one, monday) for one in used if one.seconds >= 30 and monday_of(one.day) == monday],
        rows=[_row(day, used) for day in days],
        weeks=_weeks(by_week, monday, monday_of(last)),
    )


def _minutes(used: Iterable[Used], when: Callable[[date], date] = lambda day: day) -> Counter[date]:
    seconds: Counter[date] = Counter()
    for one in used:
        seconds[when(one.day)] += one.seconds
    return Counter({day: round(whole / 60) for day, whole in seconds.items()})


def _bar(day: date, minutes: int, most: int, place: int) -> Bar:
    y = _y(minutes, most)
    return Bar(day, minutes, place * COLUMN + 8, y, HEIGHT + LABELS - y)


def _y(minutes: int, most: int) -> int:
    return LABELS + HEIGHT - (max(2, round(minutes / most * HEIGHT)) if minutes else 0)


def _cell(one: Used, monday: date) -> Cell:
    minutes = min(60, round(one.seconds / 60)) or 1
    x, y = MARGIN + one.hour * CELL, (one.day - monday).days * ROW + 3
    return Cell(one.day, one.hour, minutes, x, y, min(4, 1 + minutes // 15))


def _row(day: date, used: Sequence[Used]) -> Row:
    mine = [one for one in used if one.day == day]
    parts = (sum(one.seconds for one in mine if begins <= one.hour < ends) for begins, ends in PARTS)
    return Row(day, tuple(round(part / 60) for part in parts), round(sum(one.seconds for one in mine) / 60))


def _weeks(by_week: Counter[date], chosen: date, last: date) -> list[Bar]:
    mondays = [last - back * WEEK for back in range(WEEKS - 1, -1, -1)]
    most = max([1, *(by_week[monday] for monday in mondays)])
    bars = []
    for place, monday in enumerate(mondays):
        height = max(2, round(by_week[monday] / most * (LOW - 6))) if by_week[monday] else 0
        x, labelled = place * (BAR + GAP), place % LABEL_EVERY == 0
        bars.append(Bar(monday, by_week[monday], x, LOW - height, height, monday == chosen, labelled))
    return bars
