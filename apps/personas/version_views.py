"""Who a companion was, what changed, and the way back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.requests import PersonRequest
from apps.accounts.text import clean_line
from apps.personas import services
from apps.personas.access import get_persona
from apps.personas.forms import PersonaForm
from apps.personas.versions import details_in_version, name_version, versions_of

LONGEST_NAME = 80


@never_cache
@require_safe
def show(request: PersonRequest, pk: UUID) -> HttpResponse:
    persona = get_persona(request.user, pk)
    labels = {name: field.label for name, field in PersonaForm().fields.items()}
    return render(
        request, "personas/versions.html", {"persona": persona, "shown": versions_of(persona), "labels": labels}
    )


@require_POST
def change(request: PersonRequest, pk: UUID, number: int) -> HttpResponse:
    """Name a version, or go back to it."""
    persona = get_persona(request.user, pk)
    version = get_object_or_404(persona.versions, number=number)
    match request.POST.get("do"):
        case "name":
            name_version(version=version, name=clean_line(request.POST.get("name", ""))[:LONGEST_NAME])
            messages.success(request, _("Saved."))
        case "back":
            # Who it is today is kept, and who it was becomes a version anew: nothing is lost.
            services.revise_persona(persona=persona, details=details_in_version(version), by_model=version.by_model)
            messages.success(
                request, _("%(name)s is as in version %(number)d again.") % {"name": persona.name, "number": number}
            )
        case _:
            raise Http404
    return redirect("personas:versions", pk)


@require_POST
def duplicate(request: PersonRequest, pk: UUID) -> HttpResponse:
    twin = services.duplicate_persona(persona=get_persona(request.user, pk))
    messages.success(request, _("%(name)s is here.") % {"name": twin.name})
    return redirect("personas:edit", twin.pk)
