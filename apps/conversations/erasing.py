"""What an erasure takes out of the talks: each by the way its owner would delete it, so that memory follows."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.companions import delete_companion
from apps.conversations.deleting import delete_messages
from apps.conversations.growing import TurnRunning, lock_quiet
from apps.conversations.models import ChatImport, Conversation, Message, Reading
from apps.conversations.services import delete_conversation, rename_conversation
from apps.memories.episodes import NONE, PINNED
from apps.personas.models import Persona
from apps.personas.services import LastPersona
from apps.privacy.erasing import CannotErase, Chosen, NotNow, eraser
from apps.privacy.scope import Reach, Scope


@eraser
def erase_talks(person: AbstractBaseUser, chosen: Chosen) -> None:
    user = cast("User", person)
    if ChatImport.objects.filter(user=user, state=ChatImport.State.BRINGING).exists():
        raise NotNow  # What is erased now could come with the next talk.
    try:
        if chosen.scope is not None:
            _erase_within(user, chosen.scope)
    except TurnRunning:
        raise NotNow from None


def erase_talks_before(person: AbstractBaseUser, before: datetime) -> None:
    """In which nobody said anything since; they go by themselves, so what its owner pinned in memory stays. Raises NotNow."""
    try:
        _erase_talks(Conversation.objects.filter(user=cast("User", person), updated_at__lt=before), spared=PINNED)
    except TurnRunning:
        raise NotNow from None


def erase_messages(user: User, keys: Sequence[str]) -> None:
    """Raises NotNow."""
    try:
        delete_messages(user=user, messages=[UUID(key) for key in keys])
    except TurnRunning:
        raise NotNow from None


def empty_titles(user: User, keys: Sequence[str]) -> None:
    for talk in Conversation.objects.filter(user=user, pk__in=keys):
        rename_conversation(conversation=talk, title="")


def _erase_within(user: User, scope: Scope) -> None:
    talks = Conversation.objects.filter(user=user)
    match scope.reach:
        case Reach.TALK if scope.id:
            _erase_talks(talks.filter(pk=scope.id))
        case Reach.COMPANION if scope.id:
            _erase_talks(talks.filter(persona=scope.id))
            _erase_companion(user, scope.id)
        case Reach.PERIOD:
            within = _within(scope)
            outside = Message.objects.exclude(within).values("conversation")
            whole = talks.filter(messages__in=Message.objects.filter(within)).exclude(pk__in=outside)
            _erase_talks(talks.filter(pk__in=list(whole.values_list("pk", flat=True))))
            said = Message.objects.filter(within, conversation__user=user)
            delete_messages(user=user, messages=said.values_list("pk", flat=True))
            Reading.objects.filter(_within(scope, "at"), user=user).delete()


def _within(scope: Scope, column: str = "created_at") -> Q:
    first = Q((f"{column}__gte", scope.since)) if scope.since else Q()
    return first & Q((f"{column}__lt", scope.until)) if scope.until else first


def _erase_talks(talks: QuerySet[Conversation], *, spared: Q = NONE) -> None:
    for talk in talks:
        lock_quiet(talk)
        delete_conversation(conversation=talk, spared=spared)


def _erase_companion(user: User, companion: UUID) -> None:
    persona = Persona.objects.filter(user=user, pk=companion).first()
    if persona is None:
        return
    try:
        delete_companion(persona=persona, share=False)
    except LastPersona:
        words = _("This is your only companion, and Hearth needs one. Make another first, or erase everything.")
        raise CannotErase(words) from None
