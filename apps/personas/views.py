"""The companions: see, make, change, let go."""

from dataclasses import asdict
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.carrying import carries_words
from apps.accounts.requests import PersonRequest
from apps.personas import services
from apps.personas.access import get_persona
from apps.personas.details import details_of
from apps.personas.namesakes import told_apart
from apps.personas.services import LastPersona
from apps.personas.starting import starting_persona
from apps.personas.writing import editor_page, form_of

form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: PersonRequest) -> HttpResponse:
    everyone = request.user.personas
    context = {
        "personas": everyone.filter(archived_at=None),
        "archived": everyone.exclude(archived_at=None),
        "apart": told_apart(request.user),
    }
    return render(request, "personas/index.html", context)


@require_POST
def archive(request: PersonRequest, pk: UUID) -> HttpResponse:
    """Put a companion away, or bring it back."""
    persona = get_persona(request.user, pk)
    if "back" in request.POST:
        services.bring_back(persona=persona)
        return redirect("personas:list")
    try:
        services.archive_persona(persona=persona)
        messages.success(
            request, _("%(name)s is put away. What you said to each other stays.") % {"name": persona.name}
        )
    except LastPersona:
        messages.warning(request, _("%(name)s is the only one left to talk with.") % {"name": persona.name})
    return redirect("personas:list")


@carries_words
@form_page
def new(request: PersonRequest) -> HttpResponse:
    model = starting_persona(request.GET.get("like", ""))
    form = form_of(request, initial=asdict(model.details) if model else None)
    if not form.is_valid():
        return editor_page(request, form, like=model)
    persona = services.create_persona(user=request.user, details=form.details())
    messages.success(request, _("%(name)s is here.") % {"name": persona.name})
    return redirect(f"{reverse('personas:list')}#companion-{persona.pk}")


@carries_words
@form_page
def edit(request: PersonRequest, pk: UUID) -> HttpResponse:
    persona = get_persona(request.user, pk)
    form = form_of(request, initial=asdict(details_of(persona)))
    if not form.is_valid():
        return editor_page(request, form, persona)
    services.revise_persona(persona=persona, details=form.details())
    messages.success(request, _("Saved. %(name)s speaks this way from the next reply on.") % {"name": persona.name})
    return redirect("personas:list")
