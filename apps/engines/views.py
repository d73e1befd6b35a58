"""Which model answers: see what there is, choose one, hear when it is away."""

from asgiref.sync import async_to_sync
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from apps.accounts.requests import PersonRequest
from apps.engines.access import choice_of
from apps.engines.asking import list_everything
from apps.engines.catalogue import catalogue
from apps.engines.choosing import best_of
from apps.engines.forms import ChooseModelForm
from apps.engines.models import BUILTIN, OLLAMA, ModelChange, ModelChoice
from apps.engines.services import pick_model
from apps.engines.watching import Watch, watch, watch_over
from apps.llm.errors import ModelError

JUST_NOW = 1.0
"""Seconds: a reply that the built-in model had to speak is followed at once by this question."""

page = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@vary_on_headers("HX-Request")
@page
def index(request: PersonRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(request, "engines/index.html")
    chosen, problem = _choose(request)
    if not chosen:
        return _page(request, "engines/index.html", problem=problem, status=422)
    if isinstance(chosen, ModelChange):
        return redirect("continuity:show")
    messages.success(request, _("%(name)s answers from the next message on.") % {"name": chosen.name})
    return redirect("engines:list")


@never_cache
@vary_on_headers("HX-Request")
@page
def first(request: PersonRequest) -> HttpResponse:
    """Set-up's last step."""
    if request.method != "POST":
        return _page(request, "engines/first.html")
    chosen, problem = _choose(request)
    return redirect("home") if chosen else _page(request, "engines/first.html", problem=problem, status=422)


@never_cache
@require_safe
def status(request: PersonRequest) -> HttpResponse:
    """For the chat page: a notice when the chosen model can't answer or is another, else nothing."""
    watched = watch(request.user, now=timezone.now(), fresh_for=JUST_NOW)
    context = {"watch": watched, "choice": watched.choice, "listing": watched.listing, "builtin": is_builtin(watched)}
    return render(request, "engines/_status.html", context)


def is_builtin(watched: Watch) -> bool:
    if watched.choice is None:
        return best_of(watched.listing.models) is None
    return watched.choice.server != OLLAMA


def _choose(request: PersonRequest) -> tuple[ModelChoice | ModelChange | None, str]:
    """The choice, a change that waits for a yes, or what stands in the way."""
    form = ChooseModelForm(request.POST)
    if not form.is_valid():
        return None, form.problem
    server, name = form.cleaned_data["model"]
    try:
        return pick_model(user=request.user, server=server, name=name, now=timezone.now()), ""
    except ModelError as error:
        return None, error.public


def _page(request: PersonRequest, template: str, *, problem: str = "", status: int = 200) -> HttpResponse:
    ollama, builtin = async_to_sync(list_everything)()
    choice = choice_of(request.user)
    watched = watch_over(choice, builtin if choice and choice.server == BUILTIN else ollama, now=timezone.now())
    found = catalogue(choice=choice, ollama=ollama, builtin=builtin)
    context = {"catalogue": found, "problem": problem, "watch": watched}
    return render(request, "engines/_catalogue.html" if request.htmx else template, context, status=status)
