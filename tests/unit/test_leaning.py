"""A gentle check, of people against themselves."""

from datetime import date, timedelta

import pytest

from apps.wellbeing.charts import Used
from apps.wellbeing.leaning import Sign, Span, signs, span_of

SINCE = date(2026, 10, 1)


def span(hours: float = 0, nights: int = 0, people: int = 0) -> Span:
    return Span(used=timedelta(hours=hours), days=20, nights=nights, people=people)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (span(), span(), []),
        (span(hours=10, nights=1, people=5), span(hours=9, nights=2, people=5), []),
        (span(hours=60), span(hours=60), [Sign.HOURS]),
        (span(hours=20), span(hours=10), [Sign.HOURS]),
        (span(hours=2), span(hours=0.5), []),
        (span(hours=20), span(), []),
        (span(nights=5), span(nights=1), [Sign.NIGHTS]),
        (span(nights=5), span(nights=6), []),
        (span(nights=9), span(nights=9), [Sign.NIGHTS]),
        (span(nights=8), span(nights=14), []),
        (span(hours=60), span(hours=61), []),
        (span(hours=60), span(), [Sign.HOURS]),
        (span(people=2), span(people=5), [Sign.PEOPLE]),
        (span(people=0), span(people=2), []),
        (span(hours=90, nights=9, people=1), span(hours=20, nights=1, people=6), [*Sign]),
    ],
)
def test_what_stands_out_is_told_and_nothing_else(now: Span, before: Span, expected: list[Sign]) -> None:
    assert signs(now=now, before=before) == expected


def test_a_look_at_the_clock_is_no_night() -> None:
    used = [Used(SINCE, 3, 120), Used(SINCE + timedelta(days=1), 0, 400), Used(SINCE + timedelta(days=1), 1, 400)]
    assert span_of(used, since=SINCE, people=0).nights == 1


def test_days_outside_do_not_count() -> None:
    used = [Used(SINCE - timedelta(days=1), 9, 60), Used(SINCE, 9, 60), Used(SINCE + timedelta(days=28), 9, 60)]
    counted = span_of(used, since=SINCE, people=3)
    assert (counted.minutes, counted.days, counted.people) == (1, 1, 3)
