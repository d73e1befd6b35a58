"""The card with help: hidden, and shown again."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from apps.accounts.requests import PersonRequest
from apps.conversations.access import get_turn
from apps.conversations.caring import hide_card
from apps.conversations.pages import turn_fragment


@require_POST
def care(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    turn = get_turn(request.user, pk, turn_pk)
    hide_card(turn=turn, hidden=request.POST.get("do") == "hide")
    if not request.htmx:
        return redirect(turn.prompt)
    fragment = turn_fragment(turn)
    return render(request, "conversations/_care.html", fragment | {"card": fragment["exchange"].card})
