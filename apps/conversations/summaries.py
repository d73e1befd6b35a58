"""Summaries of long talks, made once for each place at which the history is cut."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import transaction

from apps.conversations.folding import Line, describe_lines, fold, sentences
from apps.conversations.models import Conversation, Message, Summary
from apps.conversations.path import walk_back
from apps.llm.ports import Role
from apps.memories.episodes import forgotten_among

MOST_MESSAGES = 2_000
"""That one summary looks at: more were said only where a long talk was brought in from elsewhere."""


def summary_before(conversation: Conversation, tip: UUID, cut: int) -> str:
    """Of what was said before the cut, as the model reads it; without what its owner has forgotten since."""
    lines = _lines_before(conversation, tip, cut)
    forgotten = forgotten_among(user=conversation.user, sources={line.source for line in lines})
    return describe_lines(
        [line for line in lines if line.source not in forgotten],
        owner=conversation.user.name,
        companion=conversation.persona.name,
    )


def _lines_before(conversation: Conversation, tip: UUID, cut: int) -> list[Line]:
    known = conversation.summaries.filter(cut__lte=cut).order_by("-cut").first()
    if known and known.cut == cut:
        return _read(known)
    since = known.cut if known else 0
    messages = walk_back(tip, most=MOST_MESSAGES, after_tokens=since)
    new = [line for message in messages if since <= message.tokens_before < cut for line in _said_in(message)]
    lines = fold([*(_read(known) if known else ()), *new], language=conversation.user.language)
    _keep(conversation, cut, lines)
    return lines


@transaction.atomic
def _keep(conversation: Conversation, cut: int, lines: Sequence[Line]) -> None:
    """Unless any of it was deleted since it was read: whoever deletes waits here, or has deleted the summaries already."""
    if not Conversation.objects.select_for_update(no_key=True).filter(pk=conversation.pk).exists():
        return
    sources = {line.source for line in lines}
    if conversation.messages.filter(pk__in=sources).count() == len(sources):
        written = {"lines": list(_written(lines))}
        Summary.objects.update_or_create(conversation=conversation, cut=cut, defaults=written)


def _said_in(message: Message) -> list[Line]:
    role: Role = "user" if message.role == Message.Role.OWNER else "assistant"
    return sentences(message.pk, role, message.text)


def _read(summary: Summary) -> list[Line]:
    return [Line(UUID(source), role, text) for source, role, text in summary.lines]


def _written(lines: Iterable[Line]) -> Iterable[tuple[str, str, str]]:
    return ((str(line.source), line.role, line.text) for line in lines)
