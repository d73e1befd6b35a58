"""Bring chats from elsewhere: hand in a file, see what it would bring, then say yes or leave it."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts.requests import PersonRequest
from apps.conversations.importing.forms import AcceptForm, ChatsForm
from apps.conversations.importing.refusal import ChatsRefused
from apps.conversations.importing.services import (
    ImportRunning,
    TooManyCompanions,
    accept,
    leave,
    open_import,
    report_of,
    stop,
)
from apps.conversations.importing.survey import MOST_COMPANIONS, MOST_NAMED, Report
from apps.conversations.models import ChatImport, Conversation
from apps.conversations.pages import Context
from apps.conversations.queue import bring_chats_soon
from apps.memories.profile import remembers
from apps.privacy.retention import periods_of

MOST_SHOWN = 5
TALKS_A_PAGE = 50
form_page = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@form_page
def imports(request: PersonRequest) -> HttpResponse:
    """A form for a file, and what became of the last ones."""
    if request.method != "POST":
        return _page(request, ChatsForm())
    form = ChatsForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            chats = open_import(user=request.user, pieces=form.cleaned_data["file"].chunks(), now=timezone.now())
            bring_chats_soon()
            return redirect("conversations:import", chats.pk)
        except ChatsRefused as error:
            form.add_error("file", str(error.public))
        except ImportRunning:
            form.add_error("file", _("Another file is here already. Decide about that one first, or wait for its end."))
    return _page(request, form, status=422)


@never_cache
@form_page
def look(request: PersonRequest, pk: UUID) -> HttpResponse:
    """How far it is, what it would bring, what came of it; nothing is kept before a yes."""
    chats = _get(request, pk)
    if request.method == "POST":
        return _decide(request, chats)
    return render(request, "conversations/import.html", _context(request, chats))


@never_cache
@require_safe
def import_progress(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The same without the page around it, asked for again and again while it is worked on."""
    return render(request, "conversations/_import.html", _context(request, _get(request, pk)))


def _decide(request: PersonRequest, chats: ChatImport) -> HttpResponse:
    if "stop" in request.POST:
        stop(chats=chats, now=timezone.now())
        return redirect("conversations:import", chats.pk)
    if "bring" not in request.POST:
        if not leave(chats=chats):
            return redirect("conversations:import", chats.pk)
        messages.success(request, _("Removed from this list, with the file. What came of it before stays."))
        return redirect("conversations:imports")
    if chats.state != ChatImport.State.LOOKED:  # The same yes was sent twice.
        return redirect("conversations:import", chats.pk)
    form = _accept_form(request, chats)
    if form.is_valid():
        try:
            accept(chats=chats, persona=form.cleaned_data["persona"], learns=form.cleaned_data["learns"])
            bring_chats_soon()
            return redirect("conversations:import", chats.pk)
        except TooManyCompanions:
            form.add_error("persona", _("Choose a companion first: the file names too many to make each a new one."))
    return render(request, "conversations/import.html", _context(request, chats, form), status=422)


def _context(request: PersonRequest, chats: ChatImport, form: AcceptForm | None = None) -> Context:
    context: Context = {"chats": chats, "remembers": remembers(request.user)}
    if chats.state == ChatImport.State.LOOKED:
        report = report_of(chats)
        context |= {
            "report": report,
            "first": parse_datetime(report.first) if report.first else None,
            "last": parse_datetime(report.last) if report.last else None,
            "companions": list(report.companions)[:MOST_NAMED],
            "more_companions": max(0, len(report.companions) - MOST_NAMED),
            "form": form or _accept_form(request, chats),
            "goes_tonight": _goes_tonight(request, report),
        }
    if chats.state == ChatImport.State.DONE:
        talks = Conversation.objects.filter(origin__brought_by=chats).select_related("persona").order_by("-updated_at")
        context["talks"] = Paginator(talks, TALKS_A_PAGE).get_page(request.GET.get("page"))
    return context


def _goes_tonight(request: PersonRequest, report: Report) -> int:
    """The days after which conversations go by themselves, where some of these are older already; else 0."""
    days = periods_of(request.user).get("conversations.Conversation", 0)
    oldest = timezone.now() - timedelta(days=days)
    return days if days and report.first and report.first < oldest.isoformat() else 0


def _accept_form(request: PersonRequest, chats: ChatImport) -> AcceptForm:
    data = request.POST if request.method == "POST" else None
    return AcceptForm(data, user=request.user, named=_named(report_of(chats)))


def _named(report: Report) -> str:
    names = list(report.companions)
    if len(names) > MOST_COMPANIONS:
        return ""
    if len(names) == 1:
        return _("%(name)s, as in the file") % {"name": names[0]}
    return ngettext("One named as in the file", "%(count)d, named as in the file", len(names)) % {"count": len(names)}


def _get(request: PersonRequest, pk: UUID) -> ChatImport:
    return get_object_or_404(ChatImport.objects.select_related("user__profile", "persona"), pk=pk, user=request.user)


def _page(request: PersonRequest, form: ChatsForm, *, status: int = 200) -> HttpResponse:
    asked = ChatImport.objects.filter(user=request.user)
    context = {
        "form": form,
        "open": asked.filter(state__in=ChatImport.OPEN).first(),
        "ended": asked.exclude(state__in=ChatImport.OPEN)[:MOST_SHOWN],
    }
    return render(request, "conversations/imports.html", context, status=status)
