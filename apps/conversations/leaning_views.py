"""The gentle check on leaning too hard: joins how Hearth was used with whom its owner told of. Asked for, answered, forgotten."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from apps.accounts.models import User
from apps.accounts.requests import PersonRequest
from apps.memories.access import how_many_people
from apps.memories.profile import is_paused
from apps.wellbeing.contacts import contacts_of
from apps.wellbeing.leaning import SPAN, Span, signs, span_of
from apps.wellbeing.mirror import use_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def leaning(request: PersonRequest) -> HttpResponse:
    """Nothing is worked out before the owner presses the button."""
    if request.method != "POST":
        return render(request, "wellbeing/leaning.html", {})
    now, before = _span(request.user, 1), _span(request.user, 2)
    found = signs(now=now, before=before)
    context = {
        "looked": True,
        "now": now,
        "before": before,
        "signs": found,
        "somebody": contacts_of(request.user).first() if found else None,
    }
    return render(request, "wellbeing/leaning.html", context)


def _span(user: User, back: int) -> Span:
    """The four weeks up to yesterday, or those before."""
    today = timezone.now().astimezone(user.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    since, until = today - back * SPAN, today - (back - 1) * SPAN
    used = use_of(user, since=since.date(), until=until.date() - timedelta(days=1))
    people = 0 if is_paused(user) else how_many_people(user, since=since, until=until)
    return span_of(used, since=since.date(), people=people)
