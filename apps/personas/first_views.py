"""Set-up's fourth step: who to talk with. It closes with the first conversation: then there is the companions' own page."""

from dataclasses import asdict

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from apps.accounts.requests import PersonRequest, sent
from apps.personas import services
from apps.personas.details import PersonaDetails, details_of
from apps.personas.forms import OWN, FirstPersonaForm
from apps.personas.starting import STARTING, starting_persona
from apps.personas.writing import editor_page, form_of

step = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@step
def choose(request: PersonRequest) -> HttpResponse:
    if is_past_setup(request):
        return redirect("personas:list")
    form = FirstPersonaForm(sent(request), initial={"companion": _picked(request)})
    if not form.is_valid():
        context = {"form": form, "starting": STARTING, "own": OWN}
        return render(request, "personas/first.html", context, status=422 if request.method == "POST" else 200)
    chosen = starting_persona(form.cleaned_data["companion"])
    if not chosen:
        return redirect("personas:write-first")
    services.choose_first(user=request.user, details=chosen.details)
    return redirect("engines:first")


@never_cache
@step
def write(request: PersonRequest) -> HttpResponse:
    if is_past_setup(request):
        return redirect("personas:list")
    form = form_of(request, initial=asdict(own) if (own := _written(request)) else None)
    if not form.is_valid():
        return editor_page(request, form, template="personas/write_first.html")
    services.choose_first(user=request.user, details=form.details())
    return redirect("engines:first")


def is_past_setup(request: PersonRequest) -> bool:
    personas = request.user.personas
    return personas.count() > 1 or personas.filter(conversations__isnull=False).exists()


def _written(request: PersonRequest) -> PersonaDetails | None:
    """A companion that is none of ours."""
    persona = request.user.personas.first()
    details = details_of(persona) if persona else None
    return None if details in [one.details for one in STARTING] else details


def _picked(request: PersonRequest) -> str:
    """What was picked when the person comes back to this step; else the first is proposed."""
    persona = request.user.personas.first()
    if not persona:
        return STARTING[0].key
    return next((one.key for one in STARTING if one.details == details_of(persona)), OWN)
