"""Lets a model that understands think over what is known, while its owner is away and if they allow it."""

import logging
from collections.abc import Sequence
from datetime import timedelta

from channels.db import database_sync_to_async
from django.utils import timezone

from apps.accounts.languages import language_name
from apps.accounts.models import User
from apps.conversations.access import latest_conversation
from apps.conversations.drafting import may_be_said_of_a_companion
from apps.conversations.given import note_reading
from apps.conversations.models import Conversation, Reading
from apps.conversations.quiet import QuietHour, has_paused, quiet_hour
from apps.memories.embedding import embedder_of
from apps.memories.in_form import Unusable
from apps.memories.models import Memory
from apps.memories.names import Names, with_name_as
from apps.memories.reflection import Thought, keep_thoughts, may_reflect, reflect, to_reflect_on
from apps.wellbeing.endangering import endangers
from apps.wellbeing.screening import Moment, Risk, screen

log = logging.getLogger(__name__)

AWAY_AFTER = timedelta(minutes=20)
"""Without a word; so long a model keeps what it read, and what it read keeps its beginning."""


def reflect_while_away(user: User) -> list[Memory]:
    """At most once in a while; nothing where it is not allowed, too little is new, somebody talks or no model understands."""
    now = timezone.now()
    talk = latest_conversation(user)
    if not talk or not may_reflect(user) or not has_paused(user, since=AWAY_AFTER):
        return []
    memories = to_reflect_on(user, talk.persona_id, now)
    if not memories:
        return []
    thoughts = _thoughts(user, talk, memories)
    if thoughts is None:
        return []
    return keep_thoughts(user=user, keeper=talk.persona_id, thoughts=thoughts, embedder=embedder_of(user), now=now)


def _thoughts(user: User, talk: Conversation, memories: Sequence[Memory]) -> list[Thought] | None:
    """None where it is to be tried again later."""
    thoughts = None
    with quiet_hour(user) as hour:
        try:
            thoughts = hour.ask(_asked(user, talk, memories, hour)) if hour else None
        except Unusable as error:
            log.warning("nothing came of thinking: %s", error)
            thoughts = []
    return thoughts and [one for one in thoughts if may_be_thought(one.text, owner=user.name)]


def may_be_thought(text: str, *, owner: str) -> bool:
    """It plays nobody, speaks of no danger, and would do neither if it were said to its `owner`: the judges know what is said
    to somebody, and a thought comes up in talks. Nobody waits for one, so in doubt it goes."""
    return all(
        may_be_said_of_a_companion(one, moment=Moment.OTHER_PEOPLE)
        and endangers(one) is None
        and screen(one).risk == Risk.NONE
        for one in (text, with_name_as(text, owner, said="you", of="your"))
    )


async def _asked(user: User, talk: Conversation, memories: Sequence[Memory], hour: QuietHour) -> list[Thought]:
    names = Names(owner=user.name, companion=talk.persona.name)
    await database_sync_to_async(note_reading)(
        conversation=talk, what_for=Reading.WhatFor.THINKING, model=hour.model, memories=memories
    )
    return await reflect(
        memories,
        names=names,
        language=language_name(user.language),
        model=hour.model,
        options=hour.options(talk.persona),
    )
