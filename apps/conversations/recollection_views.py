"""Under a reply: what came to mind for it, where that was said, and what to do about it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.requests import PersonRequest
from apps.conversations.access import get_turn
from apps.conversations.models import Message, Turn
from apps.conversations.recollections import (
    forget_recollection,
    pin_recollection,
    restore_recollection,
    shown_recollections,
)
from apps.memories.services import Gone


@require_safe
def show_source(request: PersonRequest, source: UUID) -> HttpResponse:
    """The message that something was learned from, in its talk."""
    return redirect(get_object_or_404(Message, pk=source, conversation__user=request.user))


@never_cache
@require_safe
def show_recollections(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    return _page(request, get_turn(request.user, pk, turn_pk))


@require_POST
def change_recollection(request: PersonRequest, pk: UUID, turn_pk: UUID, place: int) -> HttpResponse:
    turn = get_turn(request.user, pk, turn_pk)
    recollection = get_object_or_404(turn.recollections.select_related("episode__user"), place=place)
    match request.POST.get("do"):
        case "forget":
            forget_recollection(recollection)
        case "restore":
            restore_recollection(recollection)
        case "pin" | "unpin" as wish:
            try:
                pin_recollection(recollection, pinned=wish == "pin")
            except Gone:
                raise Http404 from None
        case _:
            raise Http404
    if request.htmx:
        return _page(request, turn)
    return redirect("conversations:recollections", pk, turn_pk)


def _page(request: PersonRequest, turn: Turn) -> HttpResponse:
    template = "conversations/_recollections.html" if request.htmx else "conversations/recollections.html"
    context = {
        "recollections": shown_recollections(turn),
        "turn": turn,
        "conversation": turn.conversation,
        "persona": turn.conversation.persona,
    }
    return render(request, template, context)
