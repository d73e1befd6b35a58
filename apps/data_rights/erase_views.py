"""Erase: choose what, look at what would go, say it with the passphrase. Words that are looked for never stand in an address."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts.requests import PersonRequest
from apps.data_rights.erasing.finding import GOES, STAYS, Picking, read
from apps.data_rights.erasing.forms import BY_LINK, FoundAnew, PassphraseForm, PeriodForm, TopicForm, Wish, wish_in
from apps.data_rights.erasing.jobs import erase_soon
from apps.data_rights.erasing.pages import preview_of
from apps.data_rights.erasing.services import ErasureRunning, open_erasure, withdraw
from apps.data_rights.exporting.choosing import choices_for
from apps.data_rights.forms import called_in
from apps.data_rights.models import Erasure
from apps.privacy.erasing import CannotErase, NotNow

RECEIPTS_SHOWN = 20


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: PersonRequest) -> HttpResponse:
    """What is posted is a part of a talk's name, to look for that one."""
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


@require_POST
def take_back(request: PersonRequest, pk: UUID) -> HttpResponse:
    erasure = get_object_or_404(Erasure.objects.exclude(reach=Erasure.Reach.AGED), pk=pk, person=request.user.pk)
    if not withdraw(erasure=erasure, now=timezone.now()) and erasure.is_open:
        messages.warning(request, _("It has begun meanwhile, and goes on to its end."))
    return redirect("data_rights:erasure", pk)


def _found(request: PersonRequest, picking: Picking, page: str | None, *, anew: bool) -> HttpResponse:
    """`anew` where something came or went since it was shown: then from its beginning."""
    number = int(page) if page and page.isdecimal() and len(page) < 10 and not anew else 1
    number = max(1, min(number, picking.pages))
    parts = list(picking.page(number))
    here = " ".join(one.box for part in parts for one in part.shown)
    context = {"picking": picking, "page": number, "parts": parts, "here": here, "anew": anew}
    return render(request, "data_rights/erase_find.html", context, status=409 if anew and picking.groups else 200)


def _choose(request: PersonRequest, topic: TopicForm, period: PeriodForm, *, status: int = 200) -> HttpResponse:
    called, theirs = called_in(request.POST), Erasure.objects.filter(person=request.user.pk)
    context = {
        "topic": topic,
        "period": period,
        "choices": choices_for(request.user, called=called),
        "called": called,
        # Each night may add one: what they asked for themselves would soon be out of sight.
        "receipts": _page(theirs.exclude(reach=Erasure.Reach.AGED), request.GET.get("receipts")),
        "nights": _page(theirs.filter(reach=Erasure.Reach.AGED), request.GET.get("nights")),
    }
    return render(request, "data_rights/erase.html", context, status=status)


def _page(erasures: "QuerySet[Erasure]", number: str | None) -> "Page[Erasure]":
    """Of an address that was tampered with the first, or the last."""
    return Paginator(erasures, RECEIPTS_SHOWN).get_page(number)


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
