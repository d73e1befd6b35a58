"""The one path through the tree of messages that is shown and read: from the tip back to the root."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q
from django.utils import timezone

from apps.conversations.help_card import HelpCard, card_of
from apps.conversations.models import Message, Turn

LONGEST_WALK = 1_000_000_000
AT_ONCE = 2_000

# Walks parents from the tip, and no further than it must: a conversation of 10,000 messages costs what its last hundred cost.
WALK = """
    WITH RECURSIVE path AS (
        SELECT m.*, 1 AS steps FROM conversations_message m WHERE m.id = %(tip)s::uuid
        UNION ALL
        SELECT m.*, path.steps + 1 FROM conversations_message m JOIN path ON m.id = path.parent_id
        WHERE path.steps < %(most)s AND path.tokens_before > %(after_tokens)s
    )
    SELECT {columns} FROM path ORDER BY steps DESC
"""


def walk_back(tip: UUID | None, *, most: int, after_tokens: int = 0) -> list[Message]:
    """At most `most` messages that end at the tip, oldest first, none of which lies wholly before `after_tokens`."""
    if tip is None:
        return []
    asked = {"tip": tip, "most": most, "after_tokens": after_tokens}
    return list(Message.objects.raw(WALK.format(columns="*"), asked))


def read_back(tip: UUID, *, most: int, after_tokens: int) -> list[tuple[str, str, int, datetime]]:
    """The same walk as (role, text, tokens_before, created_at): a prompt may hold hundreds, and rows cost less than objects."""
    asked: dict[str, str | int] = {"tip": str(tip), "most": most, "after_tokens": after_tokens}
    with connection.cursor() as cursor:
        cursor.execute(WALK.format(columns="role, text, tokens_before, created_at"), asked)
        return [(role, text, before, at) for role, text, before, at in cursor]


class Said(NamedTuple):
    """A message, of which a talk may have a hundred thousand."""

    pk: UUID
    role: str
    text: str
    created_at: datetime
    elsewhere: str
    """Where it was said, if not here."""


def whole_path(tip: UUID | None) -> Iterator[Said]:
    """From the first word to the last, read as it is asked for: it is never all in memory. Within a transaction."""
    if tip is None:
        return
    asked: dict[str, str | int] = {"tip": str(tip), "most": LONGEST_WALK, "after_tokens": -1}
    with connection.chunked_cursor() as cursor:
        cursor.execute(WALK.format(columns="id, role, text, created_at, elsewhere"), asked)
        while some := cursor.fetchmany(AT_ONCE):
            yield from map(Said._make, some)


def versions_of_replies(conversation: UUID) -> dict[UUID, list[Said]]:
    """Where more than one reply was given to the same words: all of them, oldest first, by the id of each."""
    replies = Message.objects.filter(conversation=conversation, role=Message.Role.COMPANION)
    several = replies.order_by().values("parent").annotate(count=Count("pk")).filter(count__gt=1)
    parents = {parent for parent, _count in several.values_list("parent", "count")}
    such = Q(parent__in=parents - {None}) | (Q(parent=None) if None in parents else Q(pk__in=()))
    together: dict[UUID | None, list[Said]] = {}
    rows = replies.filter(such).order_by("created_at", "pk")
    for parent, *values in rows.values_list("parent", *Said._fields):
        together.setdefault(parent, []).append(Said._make(values))
    return {one.pk: said for said in together.values() for one in said}


@dataclass(frozen=True, slots=True)
class Versions:
    """Of one message: it was said otherwise too, or answered more than once."""

    place: int
    count: int
    earlier: UUID | None
    later: UUID | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a page shows as one unit: the owner's words and the reply. A greeting has only the latter."""

    prompt: Message | None
    turn: Turn | None
    reply: Message | None
    recollected: int = 0
    """How many things came to mind for it."""
    prompt_versions: Versions | None = None
    reply_versions: Versions | None = None

    @property
    def _first(self) -> Message:
        message = self.prompt or self.reply
        assert message is not None  # noqa: S101  (made from one or the other)
        return message

    @property
    def anchor(self) -> UUID:
        """Stays the same when the reply is tried again."""
        return self._first.pk

    @property
    def day(self) -> date:
        return timezone.localdate(self._first.created_at)

    @property
    def shown_status(self) -> str:
        """As pages and tools read it: a reply that waits for its first word is streaming nothing yet."""
        if self.turn is None:
            return Turn.Status.COMPLETE
        return Turn.Status.STREAMING if self.turn.is_running else self.turn.status

    @property
    def footnote(self) -> bool:
        """Whether something is to be said or done about how it ended."""
        turn = self.turn
        return turn is not None and not turn.is_running and (turn.status != Turn.Status.COMPLETE or bool(turn.notice))

    @property
    def card(self) -> HelpCard | None:
        """With help, where the owner's words called for it."""
        return card_of(self.turn) if self.turn else None

    @property
    def can_be_tried_again(self) -> bool:
        """Though it went well; what went wrong offers it by itself."""
        return self.turn is not None and self.turn.status == Turn.Status.COMPLETE


def exchange_of(turn: Turn) -> Exchange:
    if turn.is_running:
        return Exchange(prompt=turn.prompt, turn=turn, reply=turn.reply)
    said = [turn.prompt, *([turn.reply] if turn.reply else [])]
    return _exchange(turn.prompt, turn, turn.recollections.count(), _versions(turn.conversation_id, said))


def exchanges(messages: list[Message]) -> list[Exchange]:
    """Pair each prompt with its reply on the path, or with its latest attempt where it has none."""
    shown = {message.pk for message in messages}
    attempts: dict[UUID, Turn] = {}
    turns = Turn.objects.filter(prompt__in=shown).select_related("prompt", "reply")
    for turn in turns.annotate(recollected=Count("recollections")).order_by("created_at"):
        earlier = attempts.get(turn.prompt_id)
        if earlier is None or earlier.reply_id not in shown:
            attempts[turn.prompt_id] = turn
    versions = _versions(messages[0].conversation_id, messages) if messages else {}
    answered = {turn.reply_id for turn in attempts.values() if turn.reply_id}
    found = []
    for message in messages:
        if message.role == Message.Role.OWNER:
            attempt = attempts.get(message.pk)
            found.append(_exchange(message, attempt, getattr(attempt, "recollected", 0), versions))
        elif message.pk not in answered:
            found.append(Exchange(prompt=None, turn=None, reply=message, reply_versions=versions.get(message.pk)))
    return found


def _exchange(prompt: Message, turn: Turn | None, recollected: int, versions: Mapping[UUID, Versions]) -> Exchange:
    reply = turn.reply if turn else None
    return Exchange(
        prompt=prompt,
        turn=turn,
        reply=reply,
        recollected=recollected,
        prompt_versions=versions.get(prompt.pk),
        reply_versions=versions.get(reply.pk) if reply else None,
    )


def _versions(conversation_id: UUID, messages: Iterable[Message]) -> dict[UUID, Versions]:
    """By message, of those that have any."""
    parents = {message.parent_id for message in messages}
    beside = Q(parent__in=parents - {None}) | (Q(parent=None) if None in parents else Q())
    siblings: dict[tuple[UUID | None, str], list[UUID]] = {}
    rows = Message.objects.filter(beside, conversation=conversation_id).order_by("created_at")
    for pk, parent, role in rows.values_list("pk", "parent", "role"):
        siblings.setdefault((parent, role), []).append(pk)
    return {
        pk: Versions(at + 1, len(group), group[at - 1] if at else None, group[at + 1] if at + 1 < len(group) else None)
        for group in siblings.values()
        if len(group) > 1
        for at, pk in enumerate(group)
    }
