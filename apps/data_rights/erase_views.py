"""Erase: choose what, look at what would go, say it with the passphrase. Words that are looked for never stand in an address."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.requests import PersonRequest
from apps.data_rights.erasing.finding import GOES, STAYS, Picking, read
from apps.data_rights.erasing.forms import BY_LINK, FoundAnew, PassphraseForm, PeriodForm, TopicForm, Wish, wish_in
from apps.data_rights.erasing.jobs import erase_soon
from apps.data_rights.erasing.pages import preview_of, things_to_choose
from apps.data_rights.erasing.services import ErasureRunning, open_erasure
from apps.data_rights.models import Erasure
from apps.privacy.erasing import CannotErase, NotNow


@never_cache
@require_safe
def choose(request: PersonRequest) -> HttpResponse:
    return _choose(request, TopicForm(), PeriodForm())


@never_cache
@require_POST
def find(request: PersonRequest) -> HttpResponse:
    sent, form = request.POST, TopicForm(request.POST)
    if not form.is_valid():
        return _choose(request, form, PeriodForm(), status=422)
    picking, is_as_shown = read(sent, request.user, form.cleaned_data["about"])
    for goes in (True, False):
        for key in sent.getlist(GOES if goes else STAYS):
            picking = picking.with_all(key, goes=goes)
    return _found(request, picking, sent.get("go") or sent.get("page"), anew="seen" in sent and not is_as_shown)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def look_first(request: PersonRequest) -> HttpResponse:
    """By a link, too, from where one thing is deleted or forgotten: its id may stand in an address, words never do."""
    by_link = request.method != "POST" and request.GET.get("reach") in BY_LINK
    try:
        wish = wish_in(request.GET if by_link else request.POST, request.user)
    except FoundAnew as shown:
        return _found(request, shown.picking, None, anew=True)
    if wish is None:
        return _nothing_chosen(request)
    return _look(request, wish, PassphraseForm())


@never_cache
@require_POST
@sensitive_post_parameters("passphrase")
def begin(request: PersonRequest) -> HttpResponse:
    sent, form = request.POST, PassphraseForm(request.POST)
    try:
        wish = wish_in(sent, request.user)
    except FoundAnew as shown:
        return _found(request, shown.picking, None, anew=True)
    if wish is None:
        return _nothing_chosen(request)
    if not form.is_of(request, otherwise=_("That is not your passphrase. Nothing was erased.")):
        return _look(request, wish, form, status=422)
    try:
        erasure = open_erasure(user=request.user, chosen=wish.chosen, now=timezone.now(), about=wish.about)
    except ErasureRunning:
        messages.warning(request, _("Something is being worked on already. Wait for it to end, then ask again."))
        return redirect("data_rights:erase")
    erase_soon()
    return redirect("data_rights:erasure", erasure.pk)


def _found(request: PersonRequest, picking: Picking, page: str | None, *, anew: bool) -> HttpResponse:
    """`anew` where something came or went since it was shown: then from its beginning."""
    number = int(page) if page and page.isdecimal() and len(page) < 10 and not anew else 1
    number = max(1, min(number, picking.pages))
    parts = list(picking.page(number))
    here = " ".join(one.box for part in parts for one in part.shown)
    context = {"picking": picking, "page": number, "parts": parts, "here": here, "anew": anew}
    return render(request, "data_rights/erase_find.html", context, status=409 if anew and picking.groups else 200)


def _choose(request: PersonRequest, topic: TopicForm, period: PeriodForm, *, status: int = 200) -> HttpResponse:
    context = {
        "topic": topic,
        "period": period,
        "choices": [one for one in things_to_choose(request.user) if one[2]],
        "erasures": Erasure.objects.filter(person=request.user.pk)[:20],
    }
    return render(request, "data_rights/erase.html", context, status=status)


def _look(request: PersonRequest, wish: Wish, form: PassphraseForm, *, status: int = 200) -> HttpResponse:
    try:
        preview = preview_of(request.user, wish.chosen)
    except NotNow:
        messages.warning(
            request,
            _("A reply is being spoken, or chats are coming in. Wait for the end of it, then ask again."),
        )
        return redirect("data_rights:erase")
    except CannotErase as why:
        messages.warning(request, why.public)
        return redirect("data_rights:erase")
    context = {"preview": preview, "sent": wish.fields, "form": form, "reach": dict(wish.fields).get("reach")}
    return render(request, "data_rights/erase_preview.html", context, status=status)


def _nothing_chosen(request: PersonRequest) -> HttpResponse:
    if request.POST.get("reach") == "period":
        form = PeriodForm(request.POST)
        form.is_valid()
        return _choose(request, TopicForm(), form, status=422)
    messages.warning(request, _("Choose what is to go first. Nothing was erased."))
    return redirect("data_rights:erase")
