"""Talks that come back from an archive of a part: each shows what there is of it."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import F, Q, QuerySet

from apps.accounts.models import User
from apps.conversations.growing import newest_leaf
from apps.conversations.models import Conversation, Message, Turn
from apps.privacy.steps import in_steps


def show_what_came(*, user: User, messages: Sequence[UUID]) -> None:
    """A talk whose end did not come ends with the last that did; one that was here goes on from where it ended.

    When somebody last spoke in it stays as it was. Within the transaction in which the messages came.
    """
    came = set(messages)
    for talk in _talks_with(user, messages, Q(conversation__tip=None)):
        _end_with_newest(talk)
    for talk in _talks_with(user, messages, Q(parent=F("conversation__tip"))):
        if talk.tip_id not in came and not talk.turns.filter(status=Turn.Status.STREAMING).exists():
            _end_with_newest(talk)


def _end_with_newest(talk: Conversation) -> None:
    Conversation.objects.filter(pk=talk.pk).update(tip=newest_leaf(talk, talk.tip_id))


def _talks_with(user: User, messages: Sequence[UUID], such: Q) -> Iterator[Conversation]:
    """Each once; read before any of them changes."""
    found: set[UUID] = set()
    for keys in in_steps(messages):
        some: QuerySet[Message] = Message.objects.filter(such, pk__in=keys)
        found |= set(some.values_list("conversation", flat=True))
    yield from Conversation.objects.filter(user=user, pk__in=found)
