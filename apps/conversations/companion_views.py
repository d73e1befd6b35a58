"""What a companion may know, whose a memory is, and how a companion goes."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts.requests import PersonRequest
from apps.conversations.companions import change_hearing, change_telling, delete_companion, give_memory, switches_of
from apps.memories.access import get_memory
from apps.memories.keeping_apart import count_own
from apps.personas.access import get_persona
from apps.personas.models import Persona
from apps.personas.services import LastPersona, PersonaInUse

form_page = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@form_page
def memory(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The two switches."""
    persona = get_persona(request.user, pk)
    if request.method == "POST":
        match request.POST.get("do"):
            case "tells":
                so_far = request.POST.get("so_far") == "too"
                change_telling(persona=persona, tells="tells" in request.POST, and_so_far=so_far)
            case "hears":
                change_hearing(persona=persona, hears="hears" in request.POST)
            case _:
                raise Http404
        messages.success(request, _("Saved. It holds from now on."))
        return redirect("companions:memory", pk)
    context = {
        "persona": persona,
        "switches": switches_of(persona),
        "own": count_own(request.user, pk),
        "alone": request.user.personas.count() == 1,
    }
    return render(request, "conversations/companion_memory.html", context)


@require_POST
def give(request: PersonRequest, pk: UUID) -> HttpResponse:
    """A memory to one companion alone, or to all."""
    known = get_memory(request.user, pk)
    keeper = request.POST.get("keeper", "")
    persona = get_persona(request.user, keeper) if keeper else None
    give_memory(memory=known, persona=persona)
    said = _("Only %(name)s knows it now.") % {"name": persona.name} if persona else _("All of them may know it now.")
    messages.success(request, said)
    return redirect("memories:edit", pk)


@never_cache
@form_page
def delete(request: PersonRequest, pk: UUID) -> HttpResponse:
    persona = get_persona(request.user, pk)
    if request.method != "POST":
        return _delete_page(request, persona)
    try:
        delete_companion(persona=persona, share=request.POST.get("own") == "share")
    except (LastPersona, PersonaInUse):
        return _delete_page(request, persona, status=409)
    messages.success(request, _("%(name)s is deleted.") % {"name": persona.name})
    return redirect("personas:list")


def _delete_page(request: PersonRequest, persona: Persona, *, status: int = 200) -> HttpResponse:
    context = {
        "persona": persona,
        "conversations": persona.conversations.count(),
        "is_last": not request.user.personas.filter(archived_at=None).exclude(pk=persona.pk).exists(),
        "own": count_own(request.user, persona.pk),
    }
    return render(request, "conversations/companion_delete.html", context, status=status)
