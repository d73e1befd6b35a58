"""Times that are taken from outside: in whatever time zone each is told, and with a day more or less, there is such a time."""

from datetime import UTC, date, datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

EARLIEST, LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
"""Moments that a clock notes, also one that was set wrong: without a battery some begin decades ago."""
FIRST_DAY, LAST_DAY = date(2, 1, 1), date(9998, 12, 31)
"""Days that somebody writes down may be long ago."""
A_DAY_THERE_IS = (
    MinValueValidator(FIRST_DAY, _("Choose a later day.")),
    MaxValueValidator(LAST_DAY, _("Choose an earlier day.")),
)
"""For fields of forms."""
