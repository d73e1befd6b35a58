"""Erase: choose what, look at what would go, say it with the passphrase. Words that are looked for never stand in an address."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.requests import PersonRequest
from apps.data_rights.erasing.forms import LONGEST_TOPIC, PassphraseForm, PeriodForm, TopicForm, chosen_in
from apps.data_rights.erasing.jobs import erase_soon
from apps.data_rights.erasing.pages import groups_about, preview_of, things_to_choose
from apps.data_rights.erasing.services import ErasureRunning, open_erasure
from apps.data_rights.models import Erasure
from apps.privacy.erasing import CannotErase, Chosen, NotNow


@never_cache
@require_safe
def choose(request: PersonRequest) -> HttpResponse:
    return _choose(request, TopicForm(), PeriodForm())


@never_cache
@require_POST
def find(request: PersonRequest) -> HttpResponse:
    form = TopicForm(request.POST)
    if not form.is_valid():
        return _choose(request, form, PeriodForm(), status=422)
    about = form.cleaned_data["about"]
    context = {"about": about, "groups": list(groups_about(request.user, about)), "form": form}
    return render(request, "data_rights/erase_find.html", context)


@never_cache
@require_POST
def look_first(request: PersonRequest) -> HttpResponse:
    chosen = chosen_in(request.POST, request.user)
    if chosen is None:
        return _nothing_chosen(request)
    return _look(request, chosen, PassphraseForm())


@never_cache
@require_POST
@sensitive_post_parameters("passphrase")
def begin(request: PersonRequest) -> HttpResponse:
    sent = request.POST
    chosen, form = chosen_in(sent, request.user), PassphraseForm(sent)
    if chosen is None:
        return _nothing_chosen(request)
    if not form.is_of(request, otherwise=_("That is not your passphrase. Nothing was erased.")):
        return _look(request, chosen, form, status=422)
    try:
        about = sent.get("about", "").strip()[:LONGEST_TOPIC]
        erasure = open_erasure(user=request.user, chosen=chosen, now=timezone.now(), about=about)
    except ErasureRunning:
        messages.warning(request, _("Something is being worked on already. Wait for it to end, then ask again."))
        return redirect("data_rights:erase")
    erase_soon()
    return redirect("data_rights:erasure", erasure.pk)


def _choose(request: PersonRequest, topic: TopicForm, period: PeriodForm, *, status: int = 200) -> HttpResponse:
    context = {
        "topic": topic,
        "period": period,
        "choices": [one for one in things_to_choose(request.user) if one[2]],
        "erasures": Erasure.objects.filter(person=request.user.pk)[:20],
    }
    return render(request, "data_rights/erase.html", context, status=status)


def _look(request: PersonRequest, chosen: Chosen, form: PassphraseForm, *, status: int = 200) -> HttpResponse:
    try:
        preview = preview_of(request.user, chosen)
    except NotNow:
        messages.warning(
            request,
            _("A reply is being spoken, or chats are coming in. Wait for the end of it, then ask again."),
        )
        return redirect("data_rights:erase")
    except CannotErase as why:
        messages.warning(request, why.public)
        return redirect("data_rights:erase")
    sent = [
        (name, value)
        for name in ("reach", "id", "since", "until", "picked", "about")
        for value in request.POST.getlist(name)
    ]
    context = {"preview": preview, "sent": sent, "form": form, "reach": request.POST.get("reach")}
    return render(request, "data_rights/erase_preview.html", context, status=status)


def _nothing_chosen(request: PersonRequest) -> HttpResponse:
    if request.POST.get("reach") == "period":
        form = PeriodForm(request.POST)
        form.is_valid()
        return _choose(request, TopicForm(), form, status=422)
    messages.warning(request, _("Choose what is to go first. Nothing was erased."))
    return redirect("data_rights:erase")
