"""“May I remember this?”: the answer."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from apps.accounts.requests import PersonRequest
from apps.conversations.access import get_turn
from apps.conversations.gate import ANSWERS, answer
from apps.conversations.pages import turn_fragment


@require_POST
def answer_card(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    turn = get_turn(request.user, pk, turn_pk)
    choice = ANSWERS.get(request.POST.get("answer", ""))
    if choice is None:
        raise Http404
    answer(turn=turn, choice=choice, now=timezone.now())
    if not request.htmx:
        return redirect(turn.conversation)
    return render(request, "conversations/_turn.html", turn_fragment(get_turn(request.user, pk, turn_pk)))
