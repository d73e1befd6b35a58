"""What was said is changed: said otherwise, or put right; or another branch of the talk is shown.

What stands on the path that is shown counts as said, and nothing else does: a branch recalls what was said on its own way, and
what was learned from words that are no longer shown goes with them, and is learned again when they come back.
"""

from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.gate import learn_anew
from apps.conversations.growing import (
    append,
    lock_quiet,
    move_tip,
    newest_leaf,
    path_to,
    shift,
)
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.titles import title_from, title_if_discreet
from apps.llm.tokens import estimate_tokens
from apps.memories.episodes import CORRECTED, one_writer, unlearn, unsay
from apps.memories.keepers import told_to
from apps.memories.profile import remembers


@transaction.atomic
def say_instead(*, message: Message, turn_id: UUID, text: str) -> bool:
    """The owner says this in place of that: a branch begins here with a turn of this id, and the other stays.

    False if that turn is there already: the same was sent twice. Raises TurnRunning.
    """
    conversation = message.conversation
    if conversation.turns.filter(pk=turn_id).exists():
        return False
    one_writer(conversation.user)
    lock_quiet(conversation)
    before = path_to(conversation.tip_id)
    prompt = append(conversation, role=Message.Role.OWNER, text=text, after=message.parent)
    _name_anew(conversation, message.text, "")  # By the new words once they were looked at.
    show_path(conversation, prompt, before)
    shared = told_to(conversation.user, conversation.persona_id).shared
    Turn.objects.create(id=turn_id, conversation=conversation, prompt=prompt, shared=shared)
    return True


@transaction.atomic
def show_branch(*, message: Message) -> None:
    """The newest branch that goes through this message. Raises TurnRunning."""
    conversation = message.conversation
    one_writer(conversation.user)
    lock_quiet(conversation)
    show_path(conversation, newest_leaf(conversation, message.pk), path_to(conversation.tip_id))


@transaction.atomic
def correct_message(*, message: Message, text: str) -> list[Turn]:
    """These are the words, as if they had been from the start; returns the turns to learn from anew. Raises TurnRunning."""
    conversation = message.conversation
    one_writer(conversation.user)
    lock_quiet(conversation)
    grown = estimate_tokens(text) - estimate_tokens(message.text)
    _name_anew(conversation, message.text, text)
    message.text = text
    message.save(update_fields=["text"])
    shift(list(message.children.values_list("pk", flat=True)), grown)
    conversation.summaries.all().delete()
    _unlearn(conversation, message)
    shown = path_to(conversation.tip_id)
    turns = Turn.objects.filter(Q(prompt=message) | Q(reply=message), prompt__in=shown)
    turns = turns.filter(Q(reply=None) | Q(reply__in=shown))
    _decide_anew(conversation.user, message)
    learn_anew(turns.values_list("pk", flat=True))
    return list(turns.select_related("conversation__persona", "conversation__user", "prompt", "reply"))


def show_path(conversation: Conversation, tip: Message | None, before: set[UUID]) -> None:
    """Move the tip; `before` is what was shown until now. Needs a transaction and the lock."""
    left, come = move_path(conversation, tip, before)
    let_memory_follow(conversation.user, left=left, come=come)


def move_path(conversation: Conversation, tip: Message | None, before: set[UUID]) -> tuple[set[UUID], set[UUID]]:
    """The same, but for memory: returns what is not shown any more, and what is instead."""
    move_tip(conversation, tip)
    after = path_to(conversation.tip_id)
    return before - after, after - before


def let_memory_follow(user: User, *, left: set[UUID], come: set[UUID]) -> None:
    """What left the paths that are shown is unsaid, what came to one is learned. Needs a transaction.

    What can be shown again takes no memory along that its owner put right: that could not be learned again.
    """
    now = timezone.now()
    hidden = set(Message.objects.filter(pk__in=left).values_list("pk", flat=True))
    Turn.objects.filter(Q(reply__in=left) | Q(prompt__in=left)).update(kept_at=now, learned_at=now, distilled_at=now)
    unsay(user=user, sources=list(left - hidden))
    unsay(user=user, sources=list(hidden), spared=CORRECTED)
    learn_anew(Turn.objects.filter(Q(reply__in=come) | Q(prompt__in=come, reply=None)).values_list("pk", flat=True))


def _name_anew(conversation: Conversation, said: str, says: str) -> None:
    """If it was named by these words."""
    if conversation.title == title_from(said):
        # Where nothing is remembered, nobody sorts the words later.
        named = title_from(says) if remembers(conversation.user) else title_if_discreet("", says)
        conversation.title = named if says else ""
        conversation.save(update_fields=["title"])


def _decide_anew(user: User, message: Message) -> None:
    """Of its words as they are now. What was not to be remembered stays so: its owner said that of what it tells."""
    keeping = "" if remembers(user) else Turn.Keeping.LEAVE
    said = Turn.objects.filter(prompt=message).exclude(keeping=Turn.Keeping.LEAVE)
    said.update(keeping=keeping, kept_for=[], kept_once=[])


def _unlearn(conversation: Conversation, message: Message) -> None:
    """While memory is paused nothing is kept anew: then the old words must not stay either."""
    if remembers(conversation.user):
        unlearn(user=conversation.user, sources=[message.pk])
    else:
        unsay(user=conversation.user, sources=[message.pk], spared=CORRECTED)
