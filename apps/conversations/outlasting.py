"""What its owner wanted left out of memory, over a restore: when the backup was made it was kept, or still asked about."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from apps.accounts.models import User
from apps.conversations.models import Turn
from apps.conversations.titles import leave_unnamed
from apps.memories.episodes import one_writer, unsay
from apps.memories.models import Episode, Evidence
from apps.privacy.steps import in_steps


@dataclass(frozen=True, slots=True)
class LeftOut:
    """As it is today."""

    turns: Sequence[UUID]
    unsaid: Collection[UUID]
    """Messages of these of which nothing is remembered: what was tried again in a pause is left out, and the first try is not."""


def left_out(user: User) -> LeftOut:
    turns = Turn.objects.filter(conversation__user=user, keeping=Turn.Keeping.LEAVE)
    rows = list(turns.values_list("pk", "prompt", "reply"))
    said = [message for _pk, *messages in rows for message in messages if message]
    remembered = {source for some in in_steps(said) for source in _remembered(user, some)}
    return LeftOut(turns=[row[0] for row in rows], unsaid={*said} - remembered)


def leave_out_again(user: User, today: LeftOut) -> None:
    """Needs a transaction."""
    one_writer(user)
    for some in in_steps(today.turns):
        kept = Turn.objects.filter(conversation__user=user, pk__in=some).exclude(keeping=Turn.Keeping.LEAVE)
        turns = list(kept.select_related("prompt"))
        kept.update(keeping=Turn.Keeping.LEAVE, kept_for=[], kept_once=[])
        for turn in turns:
            leave_unnamed(conversation=turn.conversation_id, words=turn.prompt.text)
        said = {message for turn in turns for message in (turn.prompt_id, turn.reply_id) if message}
        unsay(user=user, sources=list(said.intersection(today.unsaid)))


def _remembered(user: User, messages: Sequence[UUID]) -> Iterator[UUID]:
    yield from Episode.objects.filter(user=user, source__in=messages).values_list("source", flat=True)
    resting = Evidence.objects.filter(memory__user=user, memory__forgotten_at=None, source__in=messages)
    yield from resting.values_list("source", flat=True)
