"""The access log of memory, for its owner."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from apps.accounts.requests import PersonRequest
from apps.conversations.uses import A_PAGE, uses_of


@never_cache
@require_safe
def show_uses(request: PersonRequest) -> HttpResponse:
    uses = uses_of(request.user, before=_moment(request.GET.get("before", "")))
    last = uses[-1].at if len(uses) == A_PAGE else None
    context = {"uses": uses, "before": last}
    return render(request, "conversations/used.html", context)


def _moment(text: str) -> datetime | None:
    """None for what is no moment with its zone: an address that was tampered with shows the newest."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None
