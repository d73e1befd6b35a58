"""What care does with a message before it is answered: it is screened, and help is offered where its words call for it."""

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from functools import cache, lru_cache

from django.db import transaction
from django.utils import timezone

from apps.conversations.branching import correct_message
from apps.conversations.models import Message, Turn
from apps.conversations.titles import leave_unnamed, name_talk
from apps.wellbeing import phrases
from apps.wellbeing.models import CareCount
from apps.wellbeing.occasion import Occasion, as_answer
from apps.wellbeing.screening import Risk, Screening, screen
from apps.wellbeing.use import note_care

WATCHES_FOR = timedelta(hours=24)
WATCHES_TURNS = 20
"""After signs of danger, theirs or somebody else's, the replies of this talk are held to the safe frame for so long, and so many
turns. Not those of others: who was misunderstood begins anew, and is not asked there how safe they are."""

_looking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="screening")


def look_at(words: str) -> Future[Screening]:
    """Begin to screen them, and return at once; the same words are screened once, while they are typed or on their way."""
    looking = _looking_at(words)
    if _failed(looking):
        # What rules alone decided in trouble is decided anew: the trouble may be over.
        forget_looks()
        looking = _looking_at(words)
    _prepare_to_judge()
    return looking


def forget_looks() -> None:
    """What is looked at next is looked at anew."""
    _looking_at.cache_clear()


@lru_cache(maxsize=32)
def _looking_at(words: str) -> Future[Screening]:
    return _looking.submit(screen, words)


@cache
def _prepare_to_judge() -> Future[None]:
    """Behind the first words that are looked at, so that the first reply is not kept waiting."""
    return _looking.submit(phrases.prepare)


def _failed(looking: Future[Screening]) -> bool:
    return looking.done() and (looking.exception() is not None or looking.result().failed)


def take_care(turn: Turn, *, again: bool = False) -> Occasion:
    """Before the model is asked, and whatever becomes of the reply: the card is there then.

    Words that are answered `again` count once.
    """
    looking = look_at(turn.prompt.text)
    was_in_danger = _was_in_danger(turn)
    screening = _screened(turn, looking.result())
    if screening.risk != Risk.NONE and not turn.care:
        offer_help(turn=turn, risk=screening.risk, danger=screening.danger or "")
    if screening.asks_identity and not again:
        note_care(user=turn.conversation.user, kind=CareCount.Kind.IDENTITY, at=timezone.now())
    _name(turn, screening, watchful=was_in_danger)
    watchful = was_in_danger and screening.risk == Risk.NONE
    return Occasion(turn.prompt.text, screening, turn.conversation.user.language, watchful)


def put_right(*, message: Message, text: str) -> list[Turn]:
    """These are the words now, and what they call for stands beside them from the same moment on; returns the turns to learn from
    anew. Raises TurnRunning."""
    if message.role == Message.Role.OWNER:
        look_at(text).result()  # Before the transaction, which no model may keep open.
    with transaction.atomic():
        turns = correct_message(message=message, text=text)
        _look_again(message)
    return turns


def _look_again(message: Message) -> None:
    if message.role != Message.Role.OWNER:
        return
    for turn in message.turns.select_related("conversation__user", "prompt"):
        screening, before = _screened(turn, look_at(turn.prompt.text).result()), (turn.care, turn.danger)
        if screening.risk == Risk.NONE:
            turn.care = turn.danger = ""
            turn.save(update_fields=["care", "danger"])
        else:
            offer_help(turn=turn, risk=screening.risk, danger=screening.danger or "")
        if (turn.care, turn.danger) != before:
            # What was hidden was another card, or none.
            hide_card(turn=turn, hidden=False)
        if _names_no_talk(screening, watchful=_was_in_danger(turn)):
            leave_unnamed(conversation=turn.conversation_id, words=turn.prompt.text)


@transaction.atomic
def offer_help(*, turn: Turn, risk: Risk, danger: str) -> Turn:
    """A card stands in the talk from now on; words that are answered again, or were put right, count once."""
    is_known = Turn.objects.filter(prompt=turn.prompt_id).exclude(care="").exists()
    turn.care, turn.danger = risk, danger
    turn.save(update_fields=["care", "danger"])
    if not is_known:
        note_care(user=turn.conversation.user, kind=_kind(risk, danger), at=timezone.now())
    return turn


def hide_card(*, turn: Turn, hidden: bool) -> Turn:
    """Hidden it can be shown again. It is one card for all answers to the same words."""
    Turn.objects.filter(prompt=turn.prompt_id).update(card_hidden=hidden)
    turn.card_hidden = hidden
    return turn


def _name(turn: Turn, screening: Screening, *, watchful: bool) -> None:
    """Only now that somebody looked: until then the words might be of a kind that names no talk."""
    if _names_no_talk(screening, watchful=watchful):
        leave_unnamed(conversation=turn.conversation_id, words=turn.prompt.text)
    elif turn.keeping not in {Turn.Keeping.ASK, Turn.Keeping.LEAVE}:
        name_talk(conversation=turn.conversation, words=turn.prompt.text)


def _names_no_talk(screening: Screening, *, watchful: bool) -> bool:
    return watchful or screening.risk != Risk.NONE


def _kind(risk: Risk, danger: str) -> CareCount.Kind:
    if risk == Risk.THIRD_PARTY:
        return CareCount.Kind.THIRD_PARTY
    return CareCount.Kind(danger) if danger else CareCount.Kind.CRISIS


def _screened(turn: Turn, screening: Screening) -> Screening:
    """With what the words say as an answer to the reply before them."""
    words = turn.prompt.text
    if as_answer(screening, words, care=Risk.CRISIS, danger="") is screening:
        return screening  # Whatever stands before, which is not looked up for nothing.
    before = Turn.objects.filter(conversation=turn.conversation_id, created_at__lt=turn.created_at)
    last = before.exclude(prompt=turn.prompt_id).order_by("-created_at").values("care", "danger").first()
    return as_answer(screening, words, **last) if last else screening


def _was_in_danger(turn: Turn) -> bool:
    """How often the same words were answered does not count."""
    others = Turn.objects.filter(conversation=turn.conversation_id).exclude(prompt=turn.prompt_id)
    signs = others.exclude(care="").filter(created_at__gte=timezone.now() - WATCHES_FOR)
    last = signs.order_by("-created_at").values_list("created_at", flat=True).first()
    if last is None:
        return False
    since = others.filter(created_at__gt=last).order_by("prompt").distinct("prompt")
    return since.count() < WATCHES_TURNS
