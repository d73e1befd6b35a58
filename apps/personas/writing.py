"""The page on which a companion is written: its form, looked at again and again before it is saved."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from apps.accounts.requests import PersonRequest
from apps.personas.forms import PersonaForm
from apps.personas.weighing import weigh

LOOK, MORE = "look", "more"
"""What a button of the page may ask for instead of saving: what it comes to, one more box for first words."""


def form_of(request: PersonRequest, *, initial: dict[str, Any] | None) -> PersonaForm:
    if request.method != "POST":
        return PersonaForm(initial=initial)
    sent = request.POST.copy()
    wish = sent.get("do")
    if wish == MORE:
        sent.appendlist("other_greetings", "")
    form = PersonaForm(sent, initial=initial)
    if wish in (LOOK, MORE):
        form.overlook()
    return form


def editor_page(
    request: PersonRequest,
    template: str,
    form: PersonaForm,
    *,
    always: Sequence[str] = (),
    context: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Or, to htmx that looks, what changes on it with every word."""
    live = bool(request.htmx) and request.POST.get("do") == LOOK
    weighed = weigh(form.so_far(), owner=request.user.name, always=always)
    wrong = form.is_bound and not form.is_unfinished
    everything = {"form": form, "weighed": weighed, "live": live, **(context or {})}
    return render(request, "personas/_weighed.html" if live else template, everything, status=422 if wrong else 200)
