"""Talks off the record: the same page as any talk, plainly marked, and nothing left of it when it is closed."""

from uuid import UUID, uuid4

from asgiref.sync import async_to_sync
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.carrying import Unsent, unsent
from apps.accounts.requests import PersonRequest
from apps.conversations import off_record, runner
from apps.conversations.claims import claimed
from apps.conversations.forms import MessageForm
from apps.conversations.growing import TurnRunning
from apps.conversations.models import Turn
from apps.conversations.off_record import OffRecord, OffRecordTalk, come_to, get_talk, get_turn
from apps.conversations.off_record_turns import prepare_off_record
from apps.conversations.pages import Context
from apps.conversations.refusing import has_made_way, help_for
from apps.engines.naming import describe_engine, stays_here
from apps.personas.access import get_persona


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: PersonRequest) -> HttpResponse:
    if request.method != "POST":
        personas = request.user.personas.filter(archived_at=None)
        return render(request, "conversations/off_record_start.html", {"personas": personas})
    persona = get_persona(request.user, request.POST.get("persona", ""))
    return redirect("conversations:off-record", off_record.open_talk(user=request.user, persona=persona).id)


@never_cache
@require_safe
def show(request: PersonRequest, pk: UUID) -> HttpResponse:
    return _page(request, come_to(request.user, pk))


@never_cache
@require_safe
def show_turn(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    talk = come_to(request.user, pk)
    return _fragment(request, talk, get_turn(talk, turn_pk))


@require_POST
def care(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    """The card with help: hidden, and shown again."""
    talk = come_to(request.user, pk)
    turn = get_turn(talk, turn_pk)
    turn.card_hidden = request.POST.get("do") == "hide"
    if not request.htmx:
        return redirect("conversations:off-record", pk)
    exchange = talk.exchange(turn)
    return render(request, "conversations/_care.html", _context(talk) | {"exchange": exchange, "card": exchange.card})


@unsent(Unsent.GONE)
@require_POST
def create_turn(request: PersonRequest, pk: UUID) -> HttpResponse:
    talk = come_to(request.user, pk)
    form = MessageForm(request.POST)
    if not form.is_valid():
        return _refuse(request, talk, form.problem, status=422)
    turn_id = form.cleaned_data["turn"]
    try:
        with claimed(talk.id, turn_id):
            turn, is_new = _begin(talk, turn_id, form.cleaned_data["text"])
            if is_new:
                async_to_sync(runner.start)(prepare_off_record(talk, turn), keeper=OffRecord(talk))
    except TurnRunning:
        return _refuse(request, talk, _("Wait for the reply to end, or stop it, then send this."), status=409)
    return _fragment(request, talk, turn) if request.htmx else redirect("conversations:off-record", pk)


@require_POST
def stop(request: PersonRequest, pk: UUID) -> HttpResponse:
    async_to_sync(runner.stop)(get_talk(request.user, pk).id)
    return HttpResponse(status=204) if request.htmx else redirect("conversations:off-record", pk)


@require_POST
def close(request: PersonRequest, pk: UUID) -> HttpResponse:
    talk = get_talk(request.user, pk)
    async_to_sync(runner.stop)(talk.id)
    off_record.close_talk(talk)
    messages.success(request, _("Closed. Nothing is left of what was said there."))
    return redirect("conversations:start")


def _begin(talk: OffRecordTalk, turn_id: UUID, text: str) -> tuple[Turn, bool]:
    try:
        return off_record.say(talk, turn_id=turn_id, text=text)
    except TurnRunning as running:
        if not has_made_way(text, turn=running.turn):
            raise
        off_record.interrupt(talk, running.turn)
        return off_record.say(talk, turn_id=turn_id, text=text)


def _fragment(request: PersonRequest, talk: OffRecordTalk, turn: Turn) -> HttpResponse:
    exchange = talk.exchange(turn)
    context = _context(talk) | {"exchange": exchange, "last": exchange}
    return render(request, "conversations/_turn.html", context)


def _context(talk: OffRecordTalk) -> Context:
    return {"off_record": True, "conversation": talk.conversation, "persona": talk.persona}


def _page(request: PersonRequest, talk: OffRecordTalk, *, status: int = 200, **more: object) -> HttpResponse:
    choice = getattr(talk.user, "model_choice", None)
    context = _context(talk) | {
        "exchanges": talk.exchanges(),
        "at_the_end": True,
        "send_url": reverse("conversations:off-record-turns", args=[talk.id]),
        "stop_url": reverse("conversations:off-record-stop", args=[talk.id]),
        "running": talk.running,
        "engine": describe_engine(choice),
        "stays_here": stays_here(choice),
        "new_turn_id": uuid4(),
    }
    return render(request, "conversations/off_record.html", context | more, status=status)


def _refuse(request: PersonRequest, talk: OffRecordTalk, problem: str, *, status: int) -> HttpResponse:
    """What was typed comes back with the reason."""
    typed = request.POST.get("text", "").replace("\0", "")
    talk.was_heard = True
    help_now = help_for(typed, user=talk.user)
    if not request.htmx:
        return _page(request, talk, status=status, problem=problem, help=help_now, draft=typed)
    response = render(request, "conversations/_problem.html", {"problem": problem, "help": help_now}, status=status)
    response["HX-Retarget"], response["HX-Reswap"] = "#problem", "innerHTML"
    return response
