"""Recognising the owner by their passphrase, at a pace that makes guessing hopeless."""

import math
from datetime import timedelta

from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.contrib.auth import authenticate
from django.db.models import Max
from django.http import HttpRequest, QueryDict
from django.utils import timezone

from apps.accounts.models import OWNER_USERNAME, User


def recognise(request: HttpRequest, passphrase: str, *, username: str = OWNER_USERNAME) -> User | None:
    """Whose passphrase this is. Failures count for the address they come from; too many close the door for a while."""
    # The counter keeps request.POST beside each failure: nothing that was typed may reach the database.
    request.POST = QueryDict()
    found = authenticate(request, username=username, password=passphrase)
    return found if isinstance(found, User) else None


def minutes_until_open(request: HttpRequest) -> int:
    """How long the door stays closed for this address, rounded up."""
    attempts = AccessAttempt.objects.filter(ip_address=getattr(request, "axes_ip_address", None))
    last = attempts.aggregate(last=Max("attempt_time"))["last"]
    closed_for = get_cool_off(request) or timedelta(0)
    remaining = (last or timezone.now()) + closed_for - timezone.now()
    return max(1, math.ceil(remaining / timedelta(minutes=1)))
