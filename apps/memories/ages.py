"""How long ago something was, as people say it. Pure."""

from datetime import datetime, timedelta, tzinfo

from django.utils.timesince import timesince
from django.utils.translation import gettext as _


def how_long_ago(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """“earlier today”, “yesterday”, “3 weeks ago”. A clock that jumped makes no future."""
    days = (now.astimezone(zone).date() - moment.astimezone(zone).date()).days
    if days <= 0:
        return _("earlier today")
    if days == 1:
        return _("yesterday")
    age = timesince(moment - timedelta(seconds=1), now, depth=1).replace("\xa0", " ")
    return _("%(age)s ago") % {"age": age}
