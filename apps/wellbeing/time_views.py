"""The owner's time with Hearth: shown to them alone, with the limits they set themselves."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.carrying import carries_words
from apps.accounts.requests import PersonRequest
from apps.wellbeing.mirror import mirror
from apps.wellbeing.pace import set_pace, wishes_of
from apps.wellbeing.pace_form import PaceForm, wished


@never_cache
@require_safe
def time(request: PersonRequest) -> HttpResponse:
    """`?week=2026-11-23`: the week in which that day lies."""
    return _page(request, PaceForm(initial=wished(wishes_of(request.user))))


@carries_words
@require_POST
def limits(request: PersonRequest) -> HttpResponse:
    form = PaceForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    set_pace(user=request.user, wishes=form.wishes())
    messages.success(request, _("Kept. You can change it whenever you like."))
    return redirect("wellbeing:time")


def _page(request: PersonRequest, form: PaceForm, *, status: int = 200) -> HttpResponse:
    today = timezone.localdate(timezone=request.user.zone)
    seen = mirror(request.user, today=today, day=_day(request.GET.get("week", "")))
    context = {"mirror": seen, "week": seen.week, "form": form}
    return render(request, "wellbeing/time.html", context, status=status)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
