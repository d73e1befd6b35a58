"""The only writer of talks from elsewhere: one at a time, each whole or not at all, and each message once.

Message by message a talk is known again, so a later file adds what was said since. What its owner deleted here stays deleted, and
where the talk has gone on here it stays where it is.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.db import transaction

from apps.conversations.branching import show_path
from apps.conversations.gate import learn_anew
from apps.conversations.growing import lock, path_to
from apps.conversations.importing.talks import Said, Talk
from apps.conversations.models import ChatImport, Conversation, Message, TalkOrigin, Turn
from apps.conversations.titles import title_if_discreet
from apps.llm.tokens import estimate_tokens
from apps.memories.episodes import one_writer
from apps.memories.keepers import told_to
from apps.personas.details import PersonaDetails
from apps.personas.models import Persona
from apps.personas.services import create_persona

AT_ONCE = 500
A_MOMENT = timedelta(microseconds=1)

Name = Callable[[str], UUID]
"""What a message of a talk is called here, by its key there."""


class NotWanted(Exception):
    """Its owner has erased it all meanwhile."""


@dataclass(frozen=True, slots=True)
class Brought:
    talk: UUID
    new_messages: int
    is_new: bool


def naming(conversation: UUID) -> Name:
    return lambda key: uuid5(conversation, key)


@transaction.atomic
def bring_talk(*, chats: ChatImport, talk: Talk, done: int, now: datetime) -> Brought:
    """Of the talk what is not here yet. Notes how far the file is read, in bytes. Raises NotWanted."""
    asked = ChatImport.objects.select_for_update(no_key=True, of=("self",)).select_related("user", "persona")
    current = asked.filter(pk=chats.pk, state=ChatImport.State.BRINGING).first()
    if current is None:
        raise NotWanted
    one_writer(current.user)
    known = TalkOrigin.objects.filter(user=current.user_id, source=talk.source, key=talk.key).first()
    origin = known or _begin(current, talk, now)
    lock(origin.conversation)
    origin.brought_by = current
    new = _add(origin, talk, now)
    _learn_from_it(origin, learns=current.learns and talk.may_be_learned)
    brought = Brought(origin.conversation_id, len(new), known is None)
    current.done = done
    current.new_talks += brought.is_new
    current.grown_talks += bool(new) and not brought.is_new
    current.new_messages += len(new)
    current.save(update_fields=["done", "new_talks", "grown_talks", "new_messages"])
    return brought


def _begin(chats: ChatImport, talk: Talk, now: datetime) -> TalkOrigin:
    persona = chats.persona or _companion(chats, talk)
    words = next((one.text for one in talk.said if one.role == Message.Role.OWNER), talk.said[0].text)
    conversation = Conversation.objects.create(
        user=chats.user, persona=persona, title=title_if_discreet(talk.title, words), updated_at=now
    )
    return TalkOrigin.objects.create(
        conversation=conversation,
        user=chats.user,
        source=talk.source,
        key=talk.key,
        companion=talk.companion,
        learns=chats.learns and talk.may_be_learned,
        brought_by=chats,
        brought_at=now,
    )


def _companion(chats: ChatImport, talk: Talk) -> Persona:
    """The one that has this one's talks already, or a new one of that name."""
    theirs = TalkOrigin.objects.filter(user=chats.user, source=talk.source, companion=talk.companion)
    earlier = theirs.filter(conversation__persona__name=talk.companion).select_related("conversation__persona").first()
    return (
        earlier.conversation.persona
        if earlier
        else create_persona(user=chats.user, details=PersonaDetails(name=talk.companion))
    )


def _add(origin: TalkOrigin, talk: Talk, now: datetime) -> list[Message]:
    """What was not taken yet; returns it."""
    conversation, name = origin.conversation, naming(origin.conversation_id)
    taken = set(origin.taken)
    new_ones = [one for one in talk.said if name(one.key) not in taken]
    if not new_ones:
        return []
    here = _here(conversation, taken)
    ends = _where_each_ends(talk.said, here, taken, name)
    messages = _messages(conversation, new_ones, ends, here, now)
    Message.objects.bulk_create(messages, batch_size=AT_ONCE)
    end = ends[talk.end]
    # Whatever comes onto the path of a talk that is here already is learned from as on any other branch that is shown.
    to_learn = set() if taken or not origin.learns else {name(key) for key in talk.path}
    Turn.objects.bulk_create(_turns(origin, messages, to_learn, now), batch_size=AT_ONCE)
    _move_on(conversation, end, messages, is_new=not taken)
    origin.taken = [*origin.taken, *(message.pk for message in messages)]
    origin.save(update_fields=["taken", "brought_by"])
    return messages


@dataclass(frozen=True, slots=True)
class _Place:
    """A message, as what follows it needs it."""

    id: UUID
    role: str
    tokens: int
    """Until its end."""
    at: datetime


def _here(conversation: Conversation, taken: Collection[UUID]) -> dict[UUID, _Place]:
    rows = Message.objects.filter(conversation=conversation, pk__in=taken).values_list(
        "pk", "role", "tokens_before", "text", "created_at"
    )
    return {pk: _Place(pk, role, before + estimate_tokens(text), at) for pk, role, before, text, at in rows}


def _where_each_ends(
    said: Sequence[Said], here: Mapping[UUID, _Place], taken: Collection[UUID], name: Name
) -> dict[str, UUID | None]:
    """For each, the message itself; where it was deleted here, the last before it that was not."""
    ends: dict[str, UUID | None] = {}
    for one in said:
        own = name(one.key)
        before = ends[one.parent] if one.parent is not None else None
        ends[one.key] = before if own in taken and own not in here else own
    return ends


def _messages(
    conversation: Conversation,
    said: Sequence[Said],
    ends: Mapping[str, UUID | None],
    here: Mapping[UUID, _Place],
    now: datetime,
) -> list[Message]:
    places = dict(here)
    messages = []
    for one in said:
        before_id = ends[one.parent] if one.parent is not None else None
        before = places[before_id] if before_id else None
        own = ends[one.key]
        assert own is not None  # noqa: S101  (it is new, so it ends with itself)
        at = min(one.at or (before.at + A_MOMENT if before else now), now)
        tokens = before.tokens if before else 0
        places[own] = _Place(own, one.role, tokens + estimate_tokens(one.text), at)
        messages.append(
            Message(
                id=own,
                conversation=conversation,
                parent_id=before_id,
                role=one.role,
                text=one.text,
                tokens_before=tokens,
                elsewhere=one.by,
                created_at=at,
            )
        )
    return messages


def _turns(origin: TalkOrigin, new: Sequence[Message], to_learn: Collection[UUID], now: datetime) -> list[Turn]:
    """For each reply to something its owner said; memory learns from those to these replies."""
    conversation = origin.conversation
    prompts = {message.pk: message for message in new if message.role == Message.Role.OWNER}
    asked = {one.parent_id for one in new if one.role == Message.Role.COMPANION and one.parent_id}
    prompts |= Message.objects.filter(pk__in=asked - prompts.keys(), role=Message.Role.OWNER).in_bulk()
    shared = told_to(conversation.user, conversation.persona_id).shared
    turns = []
    for reply in new:
        prompt = prompts.get(reply.parent_id) if reply.role == Message.Role.COMPANION and reply.parent_id else None
        if prompt is not None:
            waits = reply.pk in to_learn
            turns.append(
                Turn(
                    id=uuid5(reply.pk, "turn"),
                    conversation=conversation,
                    prompt=prompt,
                    reply=reply,
                    status=Turn.Status.COMPLETE,
                    brought=True,
                    shared=shared,
                    keeping="" if origin.learns else Turn.Keeping.LEAVE,
                    created_at=prompt.created_at,
                    ended_at=max(reply.created_at, prompt.created_at),
                    kept_at=None if waits else now,
                    learned_at=None if waits else now,
                    distilled_at=now,
                )
            )
    return turns


def _move_on(conversation: Conversation, end: UUID | None, new: Sequence[Message], *, is_new: bool) -> None:
    """To where the talk ended there, unless it has gone on here."""
    latest = max(message.created_at for message in new)
    tip = next((message for message in new if message.pk == end), None)
    row = Conversation.objects.filter(pk=conversation.pk)
    if is_new:
        first = min(message.created_at for message in new)
        row.update(tip=end, created_at=first, updated_at=latest)
        conversation.refresh_from_db()
        return
    here = conversation.tip
    has_gone_on = here is not None and (not here.elsewhere or (tip and tip.created_at < here.created_at))
    if tip is None or has_gone_on or conversation.turns.filter(status=Turn.Status.STREAMING).exists():
        return
    updated = max(latest, conversation.updated_at)
    show_path(conversation, tip, path_to(conversation.tip_id))
    row.update(updated_at=updated)


def _learn_from_it(origin: TalkOrigin, *, learns: bool) -> None:
    """What was brought earlier without that, and is allowed now."""
    if not learns or origin.learns:
        return
    origin.learns = True
    origin.save(update_fields=["learns"])
    shown = path_to(origin.conversation.tip_id)
    left = Turn.objects.filter(conversation=origin.conversation, brought=True, reply__in=shown)
    left.update(keeping="", kept_for=[], kept_once=[])
    learn_anew(left.values_list("pk", flat=True))
