"""What its owner says to “May I remember this?”."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from apps.accounts.models import User
from apps.conversations.echoes import learn_echoes, unsay_echoes
from apps.conversations.gate import Keeping, answered_by, asked_about, kept_for, lacking_for, learn_anew
from apps.conversations.may_i import card_for
from apps.conversations.models import Turn
from apps.memories.episodes import one_writer
from apps.memories.secrets import holds_secret
from apps.privacy import consent
from apps.privacy.consent import Choice, choices_of

ANSWERS = {"once": Choice.ONCE, "always": Choice.GRANTED, "not_this": Choice.OPEN, "never": Choice.REFUSED}
"""As the card sends them. “Not this one” says nothing of the kind, which stays open."""
_NOTES: Mapping[Choice, Callable[..., object]] = {
    Choice.GRANTED: consent.grant_consent,
    Choice.ONCE: consent.allow_once,
    Choice.REFUSED: consent.refuse_consent,
}


@transaction.atomic
def answer(*, turn: Turn, choice: Choice, now: datetime) -> list[UUID]:
    """The turns that are answered by it: this one, and others of the same kind if it holds for good. None once it was answered:
    nothing changes any more.

    Of a secret each is answered by itself: neither a yes nor a no to it says anything of its kind.
    """
    one_writer(turn.conversation.user)
    allows = choice in {Choice.GRANTED, Choice.ONCE}
    asked = Turn.objects.filter(pk=turn.pk, keeping=Keeping.ASK)
    if not asked.update(keeping=Keeping.KEEP if allows else Keeping.LEAVE):
        return []
    card = card_for(turn)
    if allows:
        choice = choice if card.lasting else Choice.ONCE
        # What could not be sorted is allowed for whatever it turns out to be.
        turn.kept_for = turn.kept_for or list(kept_for(turn.prompt.text))
    says_of_kind = allows or (choice == Choice.REFUSED and card.lasting)
    lacking = lacking_for(turn, asked_about(turn)) if says_of_kind else []
    if not allows:
        unsay_echoes(turn.conversation.user, [turn.pk])
    if allows:
        _allow(turn, [] if choice == Choice.GRANTED else [purpose.value for purpose in lacking])
    user = turn.conversation.user
    open_before = {one.pk for one in _open_cards(user)}
    for purpose in lacking:
        _NOTES[choice](person=user, purpose=purpose, now=now, shown=card.words)
    return [turn.pk, *(open_before - {one.pk for one in _open_cards(user)})]


def _allow(turn: Turn, once: Sequence[str]) -> None:
    """And learn from it."""
    Turn.objects.filter(pk=turn.pk).update(kept_for=turn.kept_for, kept_once=list(once))
    learn_anew([turn.pk])
    learn_echoes([turn.pk])


@transaction.atomic
def answer_what_is_decided(user: User) -> None:
    """Questions that stand open, in whatever talk, and that a choice for good answers: one on a card, or on the Privacy page."""
    one_writer(user)
    chosen = choices_of(user)
    cards = _open_cards(user).exclude(kept_for=[])
    answers = {one.pk: answered_by(chosen, asked_about(one)) for one in cards if not holds_secret(one.prompt.text)}
    for keeping in (Keeping.KEEP, Keeping.LEAVE):
        alike = [pk for pk, answered in answers.items() if answered == keeping]
        Turn.objects.filter(pk__in=alike, keeping=Keeping.ASK).update(keeping=keeping)
        if keeping == Keeping.KEEP:
            learn_anew(alike)
            learn_echoes(alike)
        else:
            unsay_echoes(user, alike)


def _open_cards(user: User) -> QuerySet[Turn]:
    return Turn.objects.filter(conversation__user=user, keeping=Keeping.ASK).select_related("prompt")
