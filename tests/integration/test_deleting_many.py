"""Whatever the tree of a talk, and whatever of it is deleted at once: what stays is as if each had been deleted by itself."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations import deleting
from apps.conversations.models import Conversation, Message, Turn
from apps.llm.tokens import estimate_tokens
from apps.personas.models import Persona
from tests.people import a_persona

Shape = list[tuple[int, bool]]
"""For each message after the first: how far back the one it follows stands, and whether its owner says it."""


@pytest.fixture
def persona(alice: User) -> Persona:
    return a_persona(alice)


def a_tree(persona: Persona, shape: Shape, tip: int) -> tuple[Conversation, list[UUID]]:
    now = timezone.now()
    talk = Conversation.objects.create(user=persona.user, persona=persona, updated_at=now)
    messages: list[Message] = []
    for number, (back, is_owner) in enumerate([(0, True), *shape]):
        parent = messages[max(0, number - back)] if number else None
        one = Message(
            id=uuid4(),
            conversation=talk,
            parent=parent,
            role="owner" if is_owner or parent is None or parent.role == "companion" else "companion",
            text=f"{number} " + "x" * (number % 7) * 5,
            tokens_before=parent.tokens_before + estimate_tokens(parent.text) if parent else 0,
            created_at=now + timedelta(seconds=number),
        )
        messages.append(one)
    Message.objects.bulk_create(messages)
    replies = [one for one in messages if one.role == "companion"]
    Turn.objects.bulk_create(
        Turn(
            conversation=talk,
            prompt=one.parent,
            reply=one,
            status="complete",
            created_at=one.created_at,
            ended_at=one.created_at,
        )
        for one in replies
    )
    Conversation.objects.filter(pk=talk.pk).update(tip=messages[tip % len(messages)])
    return talk, [one.pk for one in messages]


def told(talk: Conversation, ids: list[UUID]) -> tuple[object, ...]:
    """All that is left of it, by the numbers of its messages."""
    number: dict[UUID | None, int | None] = {key: place for place, key in enumerate(ids)} | {None: None}
    rows = talk.messages.values_list("pk", "parent", "text", "tokens_before")
    turns = talk.turns.values_list("prompt", "reply", "status")
    return (
        sorted((number[key], str(number[parent]), text, tokens) for key, parent, text, tokens in rows),
        sorted((number[prompt], str(number[reply]), status) for prompt, reply, status in turns),
        number[Conversation.objects.get(pk=talk.pk).tip_id],
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    shape=st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=14),
    tip=st.integers(0, 14),
    chosen=st.sets(st.integers(0, 14), min_size=1),
)
def test_many_at_once_leave_what_one_by_one_leaves(persona: Persona, shape: Shape, tip: int, chosen: set[int]) -> None:
    talk, ids = a_tree(persona, shape, tip)
    other, its_ids = a_tree(persona, shape, tip)
    numbers = sorted((one for one in chosen if one < len(ids)), reverse=True)
    deleting.delete_messages(user=persona.user, messages=[ids[one] for one in numbers])
    for one in numbers:
        deleting.delete_messages(user=persona.user, messages=[its_ids[one]])
    at_once, one_by_one = told(talk, ids), told(other, its_ids)
    assert at_once[:2] == one_by_one[:2]
    counts = talk.messages.select_related("parent")
    assert all(
        one.tokens_before == (one.parent.tokens_before + estimate_tokens(one.parent.text) if one.parent else 0)
        for one in counts
    )
    shown = ids[tip % len(ids)]
    if talk.messages.filter(pk=shown).exists():
        assert at_once[2] == tip % len(ids)
    assert (at_once[2] is None) == (not at_once[0])
