"""What a model was given for a reply beside the talk itself, and where that went: written down as it was, for its owner to read."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation, MemoryRead, ProfileLine, Reading, Turn
from apps.llm.ports import ChatModel
from apps.llm.spare import asked
from apps.memories.models import Memory
from apps.memories.profile import memories_behind


@dataclass(frozen=True, slots=True)
class Given:
    profile: str = ""
    """The lines about the owner that stood in the prompt; empty for none."""
    sent_to: Sequence[str] = ()
    """Whose model was asked, as apps.llm.spare.asked names it; empty where none was."""


@dataclass(frozen=True, slots=True)
class LinesGiven:
    texts: Sequence[str]
    """Of a reply as they were then, of a reading as they are today; in their order."""
    gone: int
    """How many others there were: forgotten since, or erased."""


def note_given(*, turn: Turn, given: Given) -> None:
    """Within the caller's transaction. A reply that goes on may have been sent to several."""
    earlier = [one for one in turn.sent_to or () if one not in given.sent_to]
    profile = _keep(turn, given.profile) if given.sent_to else turn.profile
    Turn.objects.filter(pk=turn.pk).update(sent_to=[*earlier, *given.sent_to], profile=profile)


def lines_given(turn: Turn) -> LinesGiven:
    """None at all where none stood there, or where that was not written down."""
    if turn.profile is None:
        return LinesGiven((), 0)
    lines = list(ProfileLine.objects.filter(profile=turn.profile).select_related("memory"))
    texts = [line.text for line in lines if line.memory.forgotten_at is None]
    # Where not one is left, nobody knows any more how many there were.
    return LinesGiven(texts, (lines[0].of if lines else 1) - len(texts))


def note_reading(
    *, conversation: Conversation, what_for: Reading.WhatFor, model: ChatModel, memories: Sequence[Memory]
) -> None:
    """Before it is asked: whoever is cut short has read it all the same."""
    _note_surely(conversation.user, conversation, what_for, model, [memory.pk for memory in memories])


def note_lines_read(
    *, user: User, what_for: Reading.WhatFor, model: ChatModel, profile: str, conversation: Conversation | None = None
) -> None:
    """The same of the lines that always stand before a companion; nothing where there are none."""
    lines = profile.splitlines()
    if lines:
        memories = memories_behind(user, lines)
        _note_surely(user, conversation, what_for, model, [memories.get(line) for line in lines])


def _note_surely(
    user: User, conversation: Conversation | None, what_for: str, model: ChatModel, keys: Sequence[UUID | None]
) -> None:
    """None among the keys is a memory that is another by now."""
    for _try in range(2):
        try:
            _note(user, conversation, what_for, model, keys)
        except IntegrityError:
            continue  # One of them was forgotten just now, or the talk deleted.
        return


@transaction.atomic
def _note(
    user: User, conversation: Conversation | None, what_for: str, model: ChatModel, keys: Sequence[UUID | None]
) -> None:
    there = set(Memory.objects.filter(pk__in=[key for key in keys if key]).values_list("pk", flat=True))
    if conversation and not Conversation.objects.filter(pk=conversation.pk).exists():
        return
    reading = Reading.objects.create(
        user=user,
        conversation=conversation,
        what_for=what_for,
        model=model.name[:255],
        sent_to=asked(model)[-1][:300],
        of=len(keys),
        at=timezone.now(),
    )
    places = {key: place for place, key in enumerate(keys) if key and key in there}
    MemoryRead.objects.bulk_create(
        MemoryRead(reading=reading, memory_id=key, place=place) for key, place in places.items()
    )


def memories_read(reading: Reading) -> LinesGiven:
    read = [one.memory for one in reading.memories.select_related("memory")]
    texts = [memory.text for memory in read if memory.forgotten_at is None]
    return LinesGiven(texts, reading.of - len(texts))


def _keep(turn: Turn, profile: str) -> UUID | None:
    """Returns what names these lines: as long as they stay the same in a talk, its replies share them."""
    if not profile:
        return None
    texts = profile.splitlines()
    memories = memories_behind(turn.conversation.user, texts)
    lines = [(place, memories[text], text) for place, text in enumerate(texts) if text in memories]
    last = _last(turn)
    if last is not None and _are(last, lines, len(texts)):
        return last
    name, now = uuid4(), timezone.now()
    # Whoever forgets one of them just now has done so, or waits for the end of this.
    there = Memory.objects.select_for_update(no_key=True).filter(pk__in=memories.values()).values_list("pk", flat=True)
    here = set(there)
    ProfileLine.objects.bulk_create(
        ProfileLine(
            conversation=turn.conversation,
            profile=name,
            place=place,
            of=len(texts),
            memory_id=memory,
            text=text,
            first_at=now,
        )
        for place, memory, text in lines
        if memory in here
    )
    return name


def _last(turn: Turn) -> UUID | None:
    newest = Turn.objects.filter(conversation=turn.conversation_id).exclude(profile=None).order_by("-created_at")
    return newest.values_list("profile", flat=True).first()


def _are(profile: UUID, lines: Sequence[tuple[int, UUID, str]], of: int) -> bool:
    kept = ProfileLine.objects.filter(profile=profile, of=of).values_list("place", "memory", "text")
    return list(kept) == list(lines)
