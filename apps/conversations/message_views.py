"""One message: say something else in its place, put its words right, delete it, show another version of it."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts.carrying import carries_words
from apps.accounts.requests import PersonRequest
from apps.conversations.access import get_message, get_turn
from apps.conversations.beginning import speak_turn
from apps.conversations.branching import say_instead, show_branch
from apps.conversations.caring import put_right
from apps.conversations.claims import claimed
from apps.conversations.deleting import delete_message
from apps.conversations.forms import MessageForm
from apps.conversations.growing import TurnRunning
from apps.conversations.learning import learn_now
from apps.conversations.models import Message, Turn
from apps.conversations.refusing import help_for
from apps.memories.access import memories_of

form_page = require_http_methods(["GET", "HEAD", "POST"])


@carries_words
@never_cache
@form_page
def show_message(request: PersonRequest, pk: UUID, message_pk: UUID) -> HttpResponse:
    """What was said, to be changed; and what was learned from it."""
    message = get_message(request.user, pk, message_pk)
    if request.method != "POST":
        return _page(request, message)
    form = MessageForm(request.POST)
    if not form.is_valid():
        return _page(request, message, form.problem, 422)
    try:
        if request.POST.get("do") == "instead" and message.role == Message.Role.OWNER:
            return _say(request, message, form.cleaned_data["turn"], form.cleaned_data["text"])
        learn_now(put_right(message=message, text=form.cleaned_data["text"]))
    except TurnRunning:
        return _page(request, message, _still_speaking(message), 409)
    return redirect(message)


@form_page
def delete(request: PersonRequest, pk: UUID, message_pk: UUID) -> HttpResponse:
    message = get_message(request.user, pk, message_pk)
    if request.method != "POST":
        return render(request, "conversations/message_delete.html", _context(request, message))
    try:
        delete_message(message=message)
    except TurnRunning:
        return _page(request, message, _still_speaking(message), 409)
    messages.success(request, _("Deleted, and what was learned from it alone too."))
    return redirect(message.conversation)


@require_POST
def show_version(request: PersonRequest, pk: UUID, message_pk: UUID) -> HttpResponse:
    message = get_message(request.user, pk, message_pk)
    try:
        show_branch(message=message)
    except TurnRunning:
        messages.warning(request, _still_speaking(message))
        return redirect(message.conversation)
    return redirect(message)


def _say(request: PersonRequest, message: Message, turn_id: UUID, text: str) -> HttpResponse:
    with claimed(message.conversation_id, turn_id):
        if say_instead(message=message, turn_id=turn_id, text=text):
            speak_turn(get_turn(request.user, message.conversation_id, turn_id))
    return redirect(message.conversation)


def _page(request: PersonRequest, message: Message, problem: str = "", status: int = 200) -> HttpResponse:
    context = _context(request, message) | {"problem": problem, "new_turn_id": uuid4()}
    context["draft"] = request.POST.get("text", message.text).replace("\0", "")
    if problem and message.role == Message.Role.OWNER:
        context["help"] = help_for(str(context["draft"]), user=request.user)
    return render(request, "conversations/message.html", context, status=status)


def _context(request: PersonRequest, message: Message) -> dict[str, object]:
    return {
        "message": message,
        "conversation": message.conversation,
        "persona": message.conversation.persona,
        "turn": Turn.objects.filter(reply=message).select_related("spoken_as").first(),
        "is_owner": message.role == Message.Role.OWNER,
        "learned": memories_of(request.user).filter(evidence__source=message.pk).order_by("valid_from", "id"),
    }


def _still_speaking(message: Message) -> str:
    name = message.conversation.persona.name
    return _("%(name)s is still speaking. Wait for the reply to end, or stop it, then try this again.") % {"name": name}
