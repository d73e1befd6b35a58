"""The cast: Alice, who owns this Hearth, and Bob, who should find nothing of hers. Functions with keyword overrides."""

from typing import Any
from uuid import uuid4

from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.access import get_conversation
from apps.conversations.growing import following
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.services import begin_turn, finish_turn, start_conversation
from apps.conversations.titles import name_talk
from apps.llm.registry import embedder
from apps.memories.models import Memory
from apps.memories.services import Statement, remember
from apps.memories.sorting import sort
from apps.personas.models import Persona
from apps.privacy.consent import grant_consent
from apps.privacy.purposes import Purpose

A_CHARACTER: dict[str, Any] = {
    "age": 41,
    "background": "You kept a bookshop by the harbour.",
    "warmth": 1,
    "humour": 2,
    "directness": -1,
    "curiosity": 2,
    "formality": -2,
    "talkativeness": -1,
    "values": "Honesty before comfort.",
    "interests": "Tides and old maps.",
    "relationship": "mentor",
    "relationship_words": "You taught me to sail.",
    "boundaries": "You never flirt.",
    "other_greetings": ["Back again?", "Sit."],
    "voice": "Low and slow.",
}
"""What a companion may be told of itself beside the usual."""
PASSPHRASE = "correct horse battery staple"


def a_person(username: str, *, remember: bool = True, **fields: Any) -> User:
    """Who said at the start that they want to be remembered."""
    user = User(username=username, **({"name": username.capitalize(), "time_zone": "Europe/Berlin"} | fields))
    user.set_password(PASSPHRASE)
    user.save()
    if remember:
        grant_consent(person=user, purpose=Purpose.ORDINARY, now=timezone.now())
    return user


def a_persona(user: User, **fields: Any) -> Persona:
    defaults = {
        "name": "Juniper",
        "description": "Warm and curious.",
        "manner": "Short sentences.",
        "greeting": "Hello.",
    }
    return Persona.objects.create(user=user, **(defaults | fields))


def a_conversation(user: User, *, persona: Persona | None = None) -> Conversation:
    return start_conversation(user=user, persona=persona or a_persona(user))


def a_turn(conversation: Conversation, text: str = "How was your day?") -> Turn:
    turn, _is_new = begin_turn(
        conversation=get_conversation(conversation.user, conversation.pk), turn_id=uuid4(), text=text
    )
    name_talk(conversation=turn.conversation, words=text)  # As if somebody had looked at them and found nothing.
    return turn


def an_answered_turn(conversation: Conversation, text: str = "How was your day?", reply: str = "Quiet.") -> Turn:
    turn = a_turn(conversation, text)
    finish_turn(turn=turn, text=reply, status=Turn.Status.COMPLETE)
    turn.refresh_from_db()
    conversation.refresh_from_db()
    return turn


def many_answered_turns(conversation: Conversation, count: int) -> None:
    """At its end, and all at once."""
    last, messages, turns = conversation.tip, [], []
    for number in range(count):
        asked = following(conversation, role=Message.Role.OWNER, text=f"Question {number}.", after=last)
        last = following(conversation, role=Message.Role.COMPANION, text=f"Answer {number}. All is well.", after=asked)
        messages += [asked, last]
        turns.append(
            Turn(
                conversation=conversation,
                prompt=asked,
                reply=last,
                status=Turn.Status.COMPLETE,
                ended_at=timezone.now(),
            )
        )
    Message.objects.bulk_create(messages)
    Turn.objects.bulk_create(turns)
    conversation.tip = last
    conversation.save(update_fields=["tip"])


def a_memory(user: User, text: str = "My sister Maya lives in Lyon.", **fields: Any) -> Memory:
    """As if it had been written down by hand, with a yes to whatever private it says, but for the fields."""
    people = tuple(fields.pop("people", ()))
    sources = fields.pop("sources", ())
    values: dict[str, Any] = {
        "kind": Memory.Kind.FACT,
        "origin": Memory.Origin.HAND,
        "learned_at": timezone.now(),
        "people": people,
        "kept_for": tuple(sort(text).purposes),
    }
    statement = Statement(text=text, **(values | fields))
    return remember(user=user, statement=statement, embedder=embedder("builtin"), sources=sources)
