"""The time a question speaks of: “in May 2024”, “on 7 March”, “two weeks ago”, “last summer”. Pure; English only so far."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

MONTHS = (
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
)  # fmt: skip
_SEASONS = {"spring": {3, 4, 5}, "summer": {6, 7, 8}, "autumn": {9, 10, 11}, "fall": {9, 10, 11}, "winter": {12, 1, 2}}
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "couple of": 2, "few": 3}
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}

_MONTH = re.compile(rf"\b(?:{'|'.join(name for name in MONTHS if name != 'may')})\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:in|of|on|during|by|since|last|until|\d+(?:st|nd|rd|th)?) may\b|\bMay(?= \d)|(?<!^)\bMay\b")
"""The month alone: mostly “may” is a verb."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(r"\b([12]?\d|3[01])(?:st|nd|rd|th)?\b")
_SEASON = re.compile(rf"\b(?:last|this|in|during|that) ?(?:the )?({'|'.join(_SEASONS)})\b", re.IGNORECASE)
_AGO = re.compile(rf"\b(\d+|{'|'.join(_NUMBERS)}) (day|week|month|year)s? ago\b", re.IGNORECASE)
_LAST = re.compile(r"\b(yesterday|last night|today|(?:last|this) (?:week|month|year))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Times:
    """What a question says of when; nothing said fits nothing."""

    months: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    """Of the month; they count beside a month only."""
    spans: tuple[tuple[datetime, datetime], ...] = ()

    def fit(self, moment: datetime) -> float:
        """0 if the moment is another or none is named, 1 if it lies in the time named, 2 if it is the very day."""
        for start, end in self.spans:
            if start <= moment <= end:
                return 2.0 if end - start <= timedelta(days=2) else 1.0
        if not (self.months or self.years):
            return 0.0
        if (self.months and moment.month not in self.months) or (self.years and moment.year not in self.years):
            return 0.0
        return 2.0 if self.months and moment.day in self.days else 1.0


def times_in(text: str, now: datetime) -> Times:
    months = {MONTHS.index(found.group().lower()) + 1 for found in _MONTH.finditer(text)}
    if _MAY.search(text):
        months.add(5)
    for found in _SEASON.finditer(text):
        months |= _SEASONS[found.group(1).lower()]
    return Times(
        months=frozenset(months),
        years=frozenset(int(found.group()) for found in _YEAR.finditer(text)),
        days=frozenset(int(found.group(1)) for found in _DAY.finditer(text)),
        spans=tuple(_spans(text, now)),
    )


def _spans(text: str, now: datetime) -> list[tuple[datetime, datetime]]:
    """Relative times, each with as much room as its words leave."""
    found = []
    for match in _AGO.finditer(text):
        count, unit = match.group(1).lower(), _DAYS[match.group(2).lower()]
        number = int(count) if count.isdecimal() else _NUMBERS[count]
        middle, room = min(number * unit, 36_500), timedelta(days=max(1.0, unit * 0.75))
        found.append((now - timedelta(days=middle) - room, now - timedelta(days=middle) + room))
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return found + [_span_of(match.group(1).lower(), midnight, now) for match in _LAST.finditer(text)]


def _span_of(words: str, midnight: datetime, now: datetime) -> tuple[datetime, datetime]:
    if words == "today":
        return midnight, now
    if words in ("yesterday", "last night"):
        return midnight - timedelta(days=1), midnight + timedelta(hours=6)
    which, unit = words.split()
    length = timedelta(days=_DAYS[unit])
    return (midnight - length, now) if which == "this" else (midnight - 2 * length, midnight)
