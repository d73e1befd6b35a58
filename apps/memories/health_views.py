"""How the memory is, and one click to tidy each part of it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from apps.accounts.requests import PersonRequest
from apps.memories.health import STATES, health_of, tidy

SHOWN = 20
"""Groups of duplicates."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        return _tidy(request)
    health = health_of(request.user, timezone.now())
    return render(request, "memories/health.html", {"health": health, "groups": health.duplicates[:SHOWN]})


def _tidy(request: PersonRequest) -> HttpResponse:
    what = request.POST.get("tidy", "")
    if what not in ("duplicates", *STATES):
        raise Http404
    count = tidy(user=request.user, what=what, now=timezone.now())
    if count:
        said = ngettext("%(count)d memory is tidied.", "%(count)d memories are tidied.", count) % {"count": count}
        messages.success(request, said)
    else:
        messages.info(request, _("There was nothing to tidy."))
    return redirect("memories:health")
