"""“May I remember this?”, and, once, whether anything may be remembered at all: the question and the answers."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import trigger_client_event

from apps.accounts.requests import PersonRequest
from apps.conversations.access import get_conversation, get_turn
from apps.conversations.answering import ANSWERS, answer
from apps.conversations.models import Conversation
from apps.conversations.pages import Context, talk_page, turn_fragment
from apps.privacy.consent import Choice, choices_of, grant_consent, refuse_consent
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS

ANSWERED = "hearth:answered"
NOT_NOW = "memory_not_now"
"""In the session: asked again when its owner signs in anew."""


@require_POST
def answer_card(request: PersonRequest, pk: UUID, turn_pk: UUID) -> HttpResponse:
    turn = get_turn(request.user, pk, turn_pk)
    choice = ANSWERS.get(request.POST.get("answer", ""))
    if choice is None:
        raise Http404
    answered = answer(turn=turn, choice=choice, now=timezone.now())
    if not request.htmx:
        return redirect(turn.conversation)
    response = render(request, "conversations/_turn.html", turn_fragment(get_turn(request.user, pk, turn_pk)))
    # Once this turn has taken the place of its question: the other open ones then ask whether they are answered too.
    return trigger_client_event(response, ANSWERED, after="swap") if len(answered) > 1 else response


def first_question(request: PersonRequest, page: Context) -> Context:
    """For the page of a talk: what is asked where nobody has decided yet. Never beside help, nor before a first answer: until then
    the question waits for the end of a reply."""
    is_open = choices_of(request.user).get(Purpose.ORDINARY, Choice.OPEN) == Choice.OPEN
    if not is_open or not page["at_the_end"] or request.session.get(NOT_NOW):
        return {}
    shown = [one.turn for one in page["exchanges"] if one.turn]
    calm = bool(shown) and not page["running"] and not any(turn.care for turn in shown)
    return {"first_question": WORDINGS[Purpose.ORDINARY]} if calm else {"question_waits": True}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask_first_question(request: PersonRequest, pk: UUID) -> HttpResponse:
    """By the page whose reply has just ended; and the answer."""
    conversation = get_conversation(request.user, pk)
    if request.method == "POST":
        return _answer_first_question(request, conversation)
    if not request.htmx:
        return redirect(conversation)
    page = talk_page(conversation)
    return render(request, "conversations/_may_i_at_all.html", page | first_question(request, page))


def _answer_first_question(request: PersonRequest, conversation: Conversation) -> HttpResponse:
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
