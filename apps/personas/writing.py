"""The page on which a companion is written: its form, looked at again and again before it is saved."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from apps.accounts.requests import PersonRequest
from apps.personas.forms import PersonaForm
from apps.personas.lorebooks import book_of
from apps.personas.models import Persona
from apps.personas.starting import STARTING
from apps.personas.weighing import weigh

LOOK, MORE = "look", "more"
"""What a button of the page may ask for instead of saving: what it comes to, one more box for first words."""


def form_of(request: PersonRequest, *, initial: dict[str, Any] | None = None) -> PersonaForm:
    if request.method != "POST":
        return PersonaForm(initial=initial)
    sent = request.POST.copy()
    wish = sent.get("do")
    if wish == MORE:
        sent.appendlist("other_greetings", "")
    form = PersonaForm(sent, initial=initial)
    form.fields["other_greetings"].widget.has_new = wish == MORE
    if wish in (LOOK, MORE):
        form.overlook()
    return form


def editor_page(
    request: PersonRequest, form: PersonaForm, persona: Persona | None = None, *, template: str = "", **more: Any
) -> HttpResponse:
    """Or, to htmx that looks, what changes on it with every word. `persona` is the one that is changed, if it is none anew."""
    live = bool(request.htmx) and request.POST.get("do") == LOOK
    always = book_of(persona).constants if persona else []
    wrong = form.is_bound and not form.is_unfinished
    context = {
        "form": form,
        "persona": persona,
        "starting": STARTING,
        "weighed": weigh(form.so_far(), owner=request.user.name, always=always),
        "live": live,
        **more,
    }
    template = template or ("personas/edit.html" if persona else "personas/new.html")
    return render(request, "personas/_weighed.html" if live else template, context, status=422 if wrong else 200)
