"""When something was said, from the many ways in which programs write that. Pure."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
MILLISECONDS = 100_000_000_000
"""A number from here on counts them: as seconds it would be the year 5138."""

# SillyTavern's own: “2024-9-28@01h00m07s123ms”, and with spaces in older files.
_TAVERN = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2}) ?@ ?(\d{1,2})h ?(\d{1,2})m ?(\d{1,2})s ?(?:(\d{1,3})ms)?")
_WORDY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}), (\d{4}),? (\d{1,2}):(\d{2})(?::(\d{2}))? ?([ap]m)?", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def moment(value: Any, zone: tzinfo) -> datetime | None:
    """None for what is no moment in which somebody could have talked with a machine; `zone` where the value names none."""
    try:
        found = _moment(value)
        if found is None:
            return None
        found = found if found.tzinfo else found.replace(tzinfo=zone)
        return found.astimezone(UTC) if EARLIEST < found < LATEST else None
    except (ValueError, OverflowError, OSError):
        return None


def _moment(value: Any) -> datetime | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        seconds = value / 1_000 if abs(value) >= MILLISECONDS else value
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    if not isinstance(value, str) or len(value) > 60:
        return None
    text = value.strip()
    if re.fullmatch(r"\d{9,16}(\.\d+)?", text, re.ASCII):
        return _moment(float(text))
    return _in_taverns_words(text) or _in_words(text) or datetime.fromisoformat(text)


def _in_taverns_words(text: str) -> datetime | None:
    found = _TAVERN.fullmatch(text)
    if not found:
        return None
    year, month, day, hour, minute, second = map(int, found.groups()[:6])
    return datetime(year, month, day, hour, minute, second, int(found[7] or 0) * 1_000)  # noqa: DTZ001  (zoned by moment)


def _in_words(text: str) -> datetime | None:
    found = _WORDY.fullmatch(text)
    if not found or found[1][:3].lower() not in _MONTHS:
        return None
    hour, half = int(found[4]), (found[7] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    month = _MONTHS.index(found[1][:3].lower()) + 1
    return datetime(int(found[3]), month, int(found[2]), hour, int(found[5]), int(found[6] or 0))  # noqa: DTZ001
