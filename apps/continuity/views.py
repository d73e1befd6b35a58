"""A change of model, before it is one: what would be different, and the owner's decision."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts.requests import PersonRequest
from apps.continuity.models import Exam
from apps.continuity.pages import examined, has_lost_memory, is_complete, rows_of, words_for
from apps.engines.changes import OldIsGone, accept_change, go_back, undecided_change, wait_with_change
from apps.engines.models import ModelChange
from apps.engines.watching import Watch, watch
from apps.personas.access import get_persona

STOP_POLLING = 286
"""What htmx takes as: don't ask again."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: PersonRequest) -> HttpResponse:
    watched = watch(request.user, now=timezone.now())
    if watched.change is None:
        return render(request, "continuity/nothing.html")
    problem = ""
    if request.method == "POST":
        problem = _decide(request, watched, watched.change)
        if not problem:
            return redirect("engines:list")
    context = {"watch": watched, "change": watched.change, "problem": problem} | _companions(request, watched)
    return render(request, "continuity/show.html", context, status=422 if problem else 200)


@never_cache
@require_safe
def progress(request: PersonRequest) -> HttpResponse:
    """For the page to ask again, until all is answered."""
    companions = _companions(request, watch(request.user, now=timezone.now()))
    status = STOP_POLLING if companions["is_complete"] else 200
    return render(request, "continuity/_companions.html", companions, status=status)


@never_cache
@require_safe
def answers(request: PersonRequest, pk: UUID) -> HttpResponse:
    """Side by side; `pk` is the companion's."""
    persona = get_persona(request.user, pk)
    exam = get_object_or_404(
        Exam.objects.select_related("change", "before__version", "after__version"),
        persona=persona,
        change=undecided_change(request.user),
    )
    context = {
        "persona": persona,
        "exam": exam,
        "change": exam.change,
        "rows": rows_of(exam),
        "memory_went": has_lost_memory(exam),
        "verdict": words_for(exam.score),
    }
    return render(request, "continuity/answers.html", context)


def _companions(request: PersonRequest, watched: Watch) -> dict[str, object]:
    companions = examined(request.user, watched)
    return {"companions": companions, "is_complete": is_complete(companions)}


def _decide(request: PersonRequest, watched: Watch, change: ModelChange) -> str:
    """What stands in the way, if anything does."""
    now = timezone.now()
    if request.POST.get("digest") != change.new_digest:
        return _("Another model stands there by now. Look again, then decide.")
    match request.POST.get("decision"):
        case "accept":
            accept_change(change=change, now=now)
            messages.success(request, _("%(name)s answers from the next message on.") % {"name": change.new_name})
        case "wait":
            wait_with_change(change=change, now=now)
            messages.success(request, _waiting(watched, change))
        case "back":
            return _go_back(request, watched, change)
        case _:
            return _("Choose one of the three.")
    return ""


def _waiting(watched: Watch, change: ModelChange) -> str:
    if watched.has_the_old or change.is_wish:
        return _("%(name)s goes on answering. You can decide any time.") % {"name": change.old_name}
    return _(
        "You can decide any time. Until then the new %(name)s answers: the one you know is gone from its server."
    ) % {"name": change.new_name}


def _go_back(request: PersonRequest, watched: Watch, change: ModelChange) -> str:
    if watched.stands is None:
        return _("The model server does not answer, so nobody knows what it still has. Try again when it does.")
    try:
        choice = go_back(change=change, stands=watched.stands, now=timezone.now())
    except OldIsGone:
        return _("The model you know is gone from its server, so there is no way back to it. Choose another, or wait.")
    messages.success(request, _("%(name)s goes on answering.") % {"name": choice.name})
    return ""
