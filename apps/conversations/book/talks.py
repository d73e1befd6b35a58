"""Talks as their owner reads them: the path that is shown, from its first word to its last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message
from apps.conversations.path import Said, versions_of_replies, whole_path
from apps.privacy.scope import Reach, Scope

HELD = 5_000
"""Messages of a talk that are held from one file of it to the next; a longer talk is read anew."""


@dataclass(slots=True)
class Talk:
    conversation: Conversation
    title: str
    name: str
    """Of its files: when it began and what it is called, nothing that a file system minds."""
    companion: str
    owner: str
    _held: list[Said] | None = None

    def ai_of(self, message: Said) -> str:
        """Who spoke, of a reply: another AI, where it was given elsewhere."""
        return message.elsewhere or self.companion

    def versions(self) -> Mapping[UUID, Sequence[Said]]:
        """Of replies that were given more than once: all of them, oldest first, by each."""
        return versions_of_replies(self.conversation.pk)

    def messages(self) -> Iterator[Said]:
        if self._held is None:
            path = whole_path(self.conversation.tip_id)
            first = list(islice(path, HELD + 1))
            if len(first) > HELD:
                return chain(first, path)
            self._held = first
        return iter(self._held)


def talks_within(user: User, scope: Scope) -> Iterator[Talk]:
    """Oldest first. Of a period those in which somebody spoke then, whole."""
    talks = _within(user, scope).select_related("persona").order_by("created_at", "pk")
    talks = talks.only("title", "tip", "created_at", "persona__name")
    for talk in talks.iterator(chunk_size=500):
        title = talk.title or _("Untitled")
        day = timezone.localtime(talk.created_at, user.zone)
        name = f"{day:%Y-%m-%d}-{slugify(title)[:60] or 'talk'}-{str(talk.pk)[:8]}"
        yield Talk(talk, title, name, talk.persona.name, user.name)


def messages_within(user: User, scope: Scope) -> int:
    """How many messages these talks have, those included that stand on no path that is shown."""
    return Message.objects.filter(conversation__in=_within(user, scope).values("pk")).count()


def _within(user: User, scope: Scope) -> QuerySet[Conversation]:
    talks = Conversation.objects.filter(user=user)
    match scope.reach:
        case Reach.COMPANION:
            return talks.filter(persona=scope.id)
        case Reach.TALK:
            return talks.filter(pk__in=[scope.id])
        case Reach.PERIOD:
            return talks.filter(messages__in=_messages_of(scope)).distinct()
    return talks


def _messages_of(scope: Scope) -> QuerySet[Message]:
    messages = Message.objects.all()
    if scope.since:
        messages = messages.filter(created_at__gte=scope.since)
    if scope.until:
        messages = messages.filter(created_at__lt=scope.until)
    return messages


def in_words(moment: datetime, user: User) -> str:
    return f"{timezone.localtime(moment, user.zone):%Y-%m-%d %H:%M}"
