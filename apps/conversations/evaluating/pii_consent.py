"""What memory keeps of a sentence when only ordinary things may be kept: the sentence is said, learned from, and looked for."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from django.db import connection
from django.utils import timezone

from apps.accounts.languages import LANGUAGES
from apps.accounts.models import User
from apps.conversations.access import get_conversation
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Turn
from apps.conversations.services import begin_turn, finish_turn, start_conversation
from apps.llm.registry import embedder
from apps.memories.models import Episode, Memory
from apps.personas.models import Persona
from apps.privacy.consent import grant_consent
from apps.privacy.purposes import Purpose

REPLY = "Thank you for telling me."

Row = Mapping[str, Any]


@contextmanager
def evaluator() -> Iterator[Callable[[Row], Mapping[str, str]]]:
    """Needs a database that nothing is kept in."""
    embedder("builtin").embed_query("warm")
    logging.disable(logging.WARNING)
    try:
        yield predict
    finally:
        logging.disable(logging.NOTSET)


def predict(row: Row) -> Mapping[str, str]:
    """“store” where anything of it stands in memory, whatever was decided."""
    user = _somebody(str(row.get("lang") or "en"))
    turn = _said(user, str(row.get("text", "")))
    learn_backlog()
    turn.refresh_from_db()
    said = Episode.objects.filter(user=user, speaker=Episode.Speaker.OWNER)
    if said.exists() or Memory.objects.filter(user=user).exists():
        return {"pred": "store"}
    return {"pred": "ask" if turn.keeping == Turn.Keeping.ASK else "drop"}


def _somebody(language: str) -> User:
    """Who allowed ordinary things to be kept and decided about nothing else. Whoever was there before is gone."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE accounts_user CASCADE")
    known = language if language in {one.code for one in LANGUAGES} else "en"
    user = User.objects.create(username="owner", name="Alice", time_zone="Europe/Berlin", language=known)
    grant_consent(person=user, purpose=Purpose.ORDINARY, now=timezone.now())
    return user


def _said(user: User, text: str) -> Turn:
    persona = Persona.objects.create(user=user, name="Juniper", description="Warm and curious.")
    talk = start_conversation(user=user, persona=persona)
    turn, _is_new = begin_turn(conversation=get_conversation(user, talk.pk), turn_id=uuid4(), text=text)
    finish_turn(turn=turn, text=REPLY, status=Turn.Status.COMPLETE)
    return turn
