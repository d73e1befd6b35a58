"""“May I remember this?”, and, once, whether anything may be remembered at all: the question and the answers."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from apps.accounts.requests import PersonRequest
from apps.conversations.access import get_conversation, get_turn
from apps.conversations.gate import ANSWERS, answer
from apps.conversations.pages import Context, turn_fragment
from apps.privacy.consent import choices_of, grant_consent, refuse_consent
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS

NOT_NOW = "memory_not_now"
"""In the session: asked again when its owner signs in anew."""


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


def first_question(request: PersonRequest, page: Context) -> Context:
    """For the page of a talk: what is asked where nobody has decided yet. Never beside help, nor before a first answer."""
    shown = [one.turn for one in page["exchanges"] if one.turn]
    calm = page["at_the_end"] and bool(shown) and not page["running"] and not any(turn.care for turn in shown)
    if not calm or request.session.get(NOT_NOW) or Purpose.ORDINARY in choices_of(request.user):
        return {}
    return {"first_question": WORDINGS[Purpose.ORDINARY]}


@require_POST
def answer_first_question(request: PersonRequest, pk: UUID) -> HttpResponse:
    conversation = get_conversation(request.user, pk)
    said, now = request.POST.get("answer", ""), timezone.now()
    match said:
        case "yes":
            grant_consent(person=request.user, purpose=Purpose.ORDINARY, now=now)
        case "no":
            refuse_consent(person=request.user, purpose=Purpose.ORDINARY, now=now)
        case "later":
            request.session[NOT_NOW] = True
        case _:
            raise Http404
    if not request.htmx:
        return redirect(conversation)
    return render(request, "conversations/_may_i_at_all.html", {"answered": said})
