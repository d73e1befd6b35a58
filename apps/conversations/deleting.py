"""Messages are deleted for good, one or thousands: what followed moves up, and memory follows once for all of them.

Each talk is read once. One message at a time would read a long talk as often as somebody is named in it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.branching import let_memory_follow, move_path
from apps.conversations.growing import lock_quiet, move_tip, newest_leaf, path_to
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.titles import title_from
from apps.llm.tokens import estimate_tokens
from apps.memories.episodes import one_writer
from apps.privacy.steps import in_steps

AT_ONCE = 10_000
"""A statement names 65,535 rows at most, and a message stands in it with its replies, as prompt and as reply."""
MOVE_UP = """
    UPDATE conversations_message SET parent_id = moved.parent, tokens_before = moved.tokens
    FROM unnest(%s::uuid[], %s::uuid[], %s::integer[]) AS moved (id, parent, tokens)
    WHERE conversations_message.id = moved.id
"""


class Place(NamedTuple):
    """Of a message in the tree of its talk."""

    parent: UUID | None
    role: str
    tokens: int
    """On the path before it."""


Tree = Mapping[UUID, Place]


def delete_message(*, message: Message) -> int:
    """Gone for good, with its replies if the owner said it; what came after stays. Returns how many went. Raises TurnRunning."""
    return delete_messages(user=message.conversation.user, messages=[message.pk])


def delete_messages(*, user: User, messages: Iterable[UUID]) -> int:
    """The same for many, of any talks; those that are not there are no error."""
    keys, count = list(messages), 0
    with transaction.atomic():
        one_writer(user)
        for some in in_steps(keys, AT_ONCE):
            count += _delete(user, some)
    return count


def _delete(user: User, keys: Sequence[UUID]) -> int:
    rows = Message.objects.filter(conversation__user=user, pk__in=keys).values_list("conversation", "pk")
    by_talk: dict[UUID, set[UUID]] = {}
    for talk, key in rows:
        by_talk.setdefault(talk, set()).add(key)
    count, left, come = 0, set[UUID](), set[UUID]()
    # In one order, or two who delete in the same talks could wait for each other.
    for conversation in Conversation.objects.filter(pk__in=by_talk).order_by("pk"):
        gone, went, came = _delete_in(conversation, by_talk[conversation.pk])
        count, left, come = count + gone, left | went, come | came
    let_memory_follow(user, left=left, come=come)
    return count


def _delete_in(conversation: Conversation, wanted: set[UUID]) -> tuple[int, set[UUID], set[UUID]]:
    """How many went, and what is not shown any more and what is instead."""
    lock_quiet(conversation)
    tree = _tree(conversation)
    asked = wanted & tree.keys()
    gone = {*asked, *_replies_to(asked, tree)}
    tip = conversation.tip
    # Attempts that are not shown go, too: they are unsaid with the rest.
    before = path_to(conversation.tip_id) | gone
    _name_anew(conversation, asked)
    _leave_without_reply(asked)
    _close_gaps(tree, gone)
    move_tip(conversation, None)
    Message.objects.filter(pk__in=gone).delete()
    conversation.summaries.all().delete()
    if tip is None or tip.pk in gone:
        tip = newest_leaf(conversation, _above(tip.pk, tree, gone) if tip else None)
    return len(gone), *move_path(conversation, tip, before)


def _tree(conversation: Conversation) -> Tree:
    rows = conversation.messages.values_list("pk", "parent", "role", "tokens_before")
    return {key: Place(parent, role, tokens) for key, parent, role, tokens in rows}


def _replies_to(asked: set[UUID], tree: Tree) -> Iterator[UUID]:
    said = {key for key in asked if tree[key].role == Message.Role.OWNER}
    return (key for key, place in tree.items() if place.parent in said and place.role == Message.Role.COMPANION)


def _above(key: UUID, tree: Tree, gone: set[UUID]) -> UUID | None:
    """The next that stays, on the way to the beginning."""
    parent = tree[key].parent
    while parent in gone:
        parent = tree[parent].parent
    return parent


def _name_anew(conversation: Conversation, asked: set[UUID]) -> None:
    """If it was named by words that go."""
    texts = Message.objects.filter(pk__in=asked).values_list("text", flat=True) if conversation.title else ()
    if any(conversation.title == title_from(text) for text in texts):
        conversation.title = ""
        conversation.save(update_fields=["title"])


def _leave_without_reply(asked: set[UUID]) -> None:
    """What the owner said there can still be answered anew, if it has no other reply."""
    answers = Turn.objects.filter(reply__in=asked).exclude(prompt__in=asked)
    prompts = set(answers.values_list("prompt", flat=True))
    others = Turn.objects.filter(prompt__in=prompts).exclude(pk__in=answers)
    bare = prompts - set(others.values_list("prompt", flat=True))
    oldest = answers.filter(prompt__in=bare).order_by("prompt", "created_at").distinct("prompt")
    Turn.objects.filter(pk__in=list(oldest.values_list("pk", flat=True))).update(
        reply=None, status=Turn.Status.STOPPED, notice=_("You deleted this reply.")
    )


def _close_gaps(tree: Tree, gone: set[UUID]) -> None:
    """What stays hangs on the next above it that stays, and fewer tokens stand before it."""
    parents = {key: _above(key, tree, gone) for key in tree if key not in gone}
    moved_to = {parent for key, parent in parents.items() if parent != tree[key].parent}
    own = _tokens_of(moved_to)
    places: dict[UUID, tuple[UUID | None, int]] = {}
    for key in _from_the_top(parents):
        parent, old = parents[key], tree[key]
        if parent is None:
            tokens = old.tokens if old.parent is None else 0
        elif parent == old.parent:
            tokens = max(0, old.tokens + places[parent][1] - tree[parent].tokens)
        else:
            tokens = places[parent][1] + own[parent]
        places[key] = (parent, tokens)
    moved = [(key, *place) for key, place in places.items() if place != (tree[key].parent, tree[key].tokens)]
    if moved:
        with connection.cursor() as cursor:
            cursor.execute(MOVE_UP, [list(column) for column in zip(*moved, strict=True)])


def _tokens_of(keys: set[UUID | None]) -> dict[UUID, int]:
    texts = Message.objects.filter(pk__in=[key for key in keys if key]).values_list("pk", "text")
    return {key: estimate_tokens(text) for key, text in texts}


def _from_the_top(parents: Mapping[UUID, UUID | None]) -> Iterator[UUID]:
    """Each after the one it hangs on."""
    below: dict[UUID | None, list[UUID]] = {}
    for key, parent in parents.items():
        below.setdefault(parent, []).append(key)
    level: Sequence[UUID] = below.get(None, [])
    while level:
        yield from level
        level = [key for parent in level for key in below.get(parent, ())]
