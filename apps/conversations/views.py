"""The chat page. Everything its owner does is a form post; htmx swaps a fragment where a plain form gets a page."""

import logging
from uuid import UUID, uuid4

from asgiref.sync import async_to_sync
from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.carrying import Unsent, carries_words, unsent
from apps.accounts.requests import PersonRequest
from apps.conversations import runner
from apps.conversations.access import get_conversation, get_turn, latest_conversation
from apps.conversations.beginning import speak_turn
from apps.conversations.caring import look_at
from apps.conversations.claims import claimed
from apps.conversations.forms import MessageForm, RenameForm
from apps.conversations.gate_views import first_question
from apps.conversations.growing import TurnRunning
from apps.conversations.models import Conversation, Turn
from apps.conversations.pages import talk_page, turn_fragment
from apps.conversations.refusing import has_made_way, help_for
from apps.conversations.services import (
    NotTheLastTurn,
    begin_turn,
    delete_conversation,
    interrupt_turns,
    rename_conversation,
    resume_turn,
    retry_turn,
    start_conversation,
)
from apps.conversations.turns import think_ahead
from apps.engines.pinned import look_ahead
from apps.personas.access import get_persona

log = logging.getLogger(__name__)

DATABASE_PROBLEM = (
    "The database did not answer: the disk may be full. "
    "Your words are still in the box; free some space and send them again."
)


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: PersonRequest) -> HttpResponse:
    """Choose who to talk to; or start at once, with the companion of the latest conversation where none is named."""
    personas = list(request.user.personas.filter(archived_at=None))
    if not personas:
        return redirect("home")
    if request.method != "POST":
        return render(request, "conversations/start.html", {"personas": personas})
    latest = latest_conversation(request.user)
    wanted = request.POST.get("persona")
    again = latest.persona if latest and latest.persona in personas else personas[0]
    persona = get_persona(request.user, wanted) if wanted else again
    return redirect(start_conversation(user=request.user, persona=persona))


@never_cache
@require_safe
def show(request: PersonRequest, pk: UUID) -> HttpResponse:
    conversation = get_conversation(request.user, pk)
    page = talk_page(conversation, before=request.GET.get("before"), around=request.GET.get("at"))
    if request.htmx and "before" in request.GET:
        return render(request, "conversations/_earlier.html", page)
    return render(request, "conversations/show.html", page | first_question(request, page))


@never_cache
@require_safe
def show_turn(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    turn = get_turn(request.user, pk, turn_pk)
    named = {"title": turn.conversation.title, "created_at": turn.conversation.created_at, "spoken": True}
    return render(request, "conversations/_turn_alone.html", turn_fragment(turn) | {"named": named})


@carries_words
@unsent(Unsent.WAITS)
@require_POST
def create_turn(request: PersonRequest, pk: UUID) -> HttpResponse:
    form = MessageForm(request.POST)
    if form.is_valid():
        look_at(form.cleaned_data["text"])
    conversation = get_conversation(request.user, pk)
    if not form.is_valid():
        return _refuse(request, conversation, form.problem, status=422)
    turn_id = form.cleaned_data["turn"]
    try:
        with claimed(conversation.pk, turn_id):
            turn, is_new = _begin(conversation, turn_id, form.cleaned_data["text"])
            return _speak_and_answer(request, turn) if is_new else _answer(request, turn)
    except TurnRunning:
        return _refuse(request, conversation, _("Wait for the reply to end, or stop it, then send this."), status=409)
    except DatabaseError:
        log.exception("a message could not be kept")
        return _refuse(request, conversation, _(DATABASE_PROBLEM), status=503)


@require_POST
def retry(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    turn = get_turn(request.user, pk, turn_pk)
    new_id = uuid4()
    try:
        with claimed(turn.conversation_id, turn.pk, new_id):
            return _speak_and_answer(request, retry_turn(turn=turn, new_id=new_id), again=True)
    except (TurnRunning, NotTheLastTurn):
        return redirect(turn.conversation)


@require_POST
def resume(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    turn = get_turn(request.user, pk, turn_pk)
    try:
        with claimed(turn.conversation_id, turn.pk):
            return _speak_and_answer(request, resume_turn(turn=turn), again=True)
    except (TurnRunning, NotTheLastTurn):
        return redirect(turn.conversation)


@require_POST
def typing(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The words so far: what they bring to mind is looked for while they are written, so that sending them is quick."""
    conversation = get_conversation(request.user, pk)
    form = MessageForm(request.POST)
    if form.is_valid():
        think_ahead(conversation, form.cleaned_data["text"])
        look_ahead(getattr(request.user, "model_choice", None))
    return HttpResponse(status=204)


@require_POST
def stop(request: PersonRequest, pk: UUID) -> HttpResponse:
    conversation = get_conversation(request.user, pk)
    async_to_sync(runner.stop)(conversation.pk)
    return HttpResponse(status=204) if request.htmx else redirect(conversation)


@carries_words
@require_http_methods(["GET", "HEAD", "POST"])
def rename(request: PersonRequest, pk: UUID) -> HttpResponse:
    conversation = get_conversation(request.user, pk)
    form = RenameForm(request.POST or None, instance=conversation)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "conversations/rename.html", {"form": form, "conversation": conversation}, status=status)
    rename_conversation(conversation=conversation, title=form.cleaned_data["title"])
    return redirect(conversation)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: PersonRequest, pk: UUID) -> HttpResponse:
    conversation = get_conversation(request.user, pk)
    if request.method != "POST":
        count = conversation.messages.count()
        return render(request, "conversations/delete.html", {"conversation": conversation, "count": count})
    async_to_sync(runner.stop)(conversation.pk)
    delete_conversation(conversation=conversation)
    messages.success(request, _("The conversation is deleted."))
    return redirect("conversations:start")


def _begin(conversation: Conversation, turn_id: UUID, text: str) -> tuple[Turn, bool]:
    try:
        return begin_turn(conversation=conversation, turn_id=turn_id, text=text)
    except TurnRunning as running:
        if not has_made_way(text, turn=running.turn):
            raise
        # Its process is gone or could not write its end; the owner's new words must not wait for it.
        interrupt_turns(turn=running.turn)
        return begin_turn(conversation=conversation, turn_id=turn_id, text=text)


def _speak_and_answer(request: PersonRequest, turn: Turn, *, again: bool = False) -> HttpResponse:
    if not speak_turn(turn, again=again):
        turn = get_turn(request.user, turn.conversation_id, turn.pk)
    return _answer(request, turn)


def _answer(request: PersonRequest, turn: Turn) -> HttpResponse:
    if not request.htmx:
        return redirect("conversations:show", turn.conversation_id)
    return render(request, "conversations/_turn.html", turn_fragment(turn))


def _refuse(request: PersonRequest, conversation: Conversation, problem: str, *, status: int) -> HttpResponse:
    """What was typed comes back with the reason: in the box without JavaScript, and left there with it."""
    typed = request.POST.get("text", "").replace("\0", "")
    why = {"problem": problem, "help": help_for(typed, user=request.user)}
    if request.htmx:
        response = render(request, "conversations/_problem.html", why, status=status)
        response["HX-Retarget"], response["HX-Reswap"] = "#problem", "innerHTML"
        return response
    return render(request, "conversations/show.html", talk_page(conversation) | why | {"draft": typed}, status=status)
