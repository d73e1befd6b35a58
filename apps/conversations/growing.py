"""How the tree of messages grows, and who may change it: one writer at a time. Needs a transaction."""

from uuid import UUID

from django.db import connection
from django.utils import timezone

from apps.conversations.models import Conversation, Message
from apps.llm.tokens import estimate_tokens

NEWEST_LEAF = """
    WITH RECURSIVE below AS (
        SELECT id, created_at FROM conversations_message
        WHERE conversation_id = %(conversation)s::uuid AND (id = %(top)s::uuid OR (%(top)s::uuid IS NULL AND parent_id IS NULL))
        UNION ALL
        SELECT m.id, m.created_at FROM conversations_message m JOIN below ON m.parent_id = below.id
    )
    SELECT id FROM below WHERE NOT EXISTS (SELECT FROM conversations_message child WHERE child.parent_id = below.id)
    ORDER BY created_at DESC LIMIT 1
"""

SHIFT = """
    WITH RECURSIVE below AS (
        SELECT id FROM conversations_message WHERE id = ANY(%(tops)s::uuid[])
        UNION ALL
        SELECT m.id FROM conversations_message m JOIN below ON m.parent_id = below.id
    )
    UPDATE conversations_message SET tokens_before = greatest(0, tokens_before + %(by)s::integer) WHERE id IN (SELECT id FROM below)
"""

PATH = """
    WITH RECURSIVE path AS (
        SELECT id, parent_id FROM conversations_message WHERE id = %s::uuid
        UNION ALL
        SELECT m.id, m.parent_id FROM conversations_message m JOIN path ON m.id = path.parent_id
    )
    SELECT id FROM path
"""


class TurnRunning(Exception):
    """This conversation is being answered already; one reply at a time."""

    def __init__(self, turn: UUID | None = None) -> None:
        super().__init__()
        self.turn = turn
        """The one that runs, where it is known."""


def following(conversation: Conversation, *, role: Message.Role, text: str, after: Message | None) -> Message:
    """Not saved yet. `after` is None for what begins a talk."""
    return Message(
        conversation=conversation,
        parent=after,
        role=role,
        text=text,
        tokens_before=tokens_until(after),
        created_at=timezone.now(),
    )


def tokens_until(message: Message | None) -> int:
    """Estimated tokens of the path that ends with it."""
    return message.tokens_before + estimate_tokens(message.text) if message else 0


def append(conversation: Conversation, *, role: Message.Role, text: str, after: Message | None) -> Message:
    message = following(conversation, role=role, text=text, after=after)
    message.save(force_insert=True)
    return message


def move_tip(conversation: Conversation, message: Message | None) -> None:
    conversation.tip = message
    conversation.updated_at = timezone.now()
    conversation.save(update_fields=["tip", "updated_at"])


def lock(conversation: Conversation) -> None:
    """One writer at a time; who waited reads the tip anew."""
    # Not of its key: learning updates a turn twice in one transaction, for which PostgreSQL holds the talk's key, too.
    tip = Conversation.objects.select_for_update(no_key=True).values_list("tip_id", flat=True).get(pk=conversation.pk)
    if tip != conversation.tip_id:
        conversation.refresh_from_db(fields=["tip", "title"])


def lock_quiet(conversation: Conversation) -> None:
    """The same, of a talk in which nobody is speaking. Raises TurnRunning."""
    lock(conversation)
    if conversation.turns.filter(status="streaming").exists():
        raise TurnRunning


def newest_leaf(conversation: Conversation, top: UUID | None) -> Message | None:
    """Where the newest branch ends that goes through `top`, or the newest of all."""
    with connection.cursor() as cursor:
        cursor.execute(NEWEST_LEAF, {"conversation": conversation.pk, "top": top})
        found = cursor.fetchone()
    return Message.objects.get(pk=found[0]) if found else None


def shift(tops: list[UUID], by: int) -> None:
    """So many tokens more stand before these and all that follows them."""
    if by and tops:
        with connection.cursor() as cursor:
            cursor.execute(SHIFT, {"tops": tops, "by": by})


def path_to(tip: UUID | None) -> set[UUID]:
    """All messages on the path that ends there."""
    with connection.cursor() as cursor:
        cursor.execute(PATH, [tip])
        return {pk for (pk,) in cursor}
