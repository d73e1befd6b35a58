"""A person with something of theirs in every table that is declared, and marks planted into any of its columns."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import uuid4

from axes.models import AccessAttempt, AccessAttemptExpiration
from django.contrib.postgres.fields import ArrayField
from django.contrib.sessions.backends.db import SessionStore
from django.db import DatabaseError, connection, models, transaction
from django.utils import timezone

from apps.accounts.models import Acknowledgement, SetupLink, User
from apps.continuity.models import Answer, Exam, Sitting
from apps.conversations.learning import learn_backlog
from apps.conversations.models import (
    ChatImport,
    MaySuggest,
    MemoryRead,
    ProfileLine,
    Reading,
    Recollection,
    Suggestion,
    Summary,
    TalkOrigin,
    Turn,
)
from apps.data_rights.backups.records import Restoration
from apps.data_rights.models import Backup, DataRequest
from apps.engines.models import ModelChange, ModelChoice
from apps.memories.models import Episode, Forgotten, Keeper, Memory
from apps.memories.services import Mentioned
from apps.personas.models import Arrival, Lorebook, Persona, PersonaFile, Portrait, SetupTalk
from apps.personas.versions import keep_version
from apps.privacy.models import Receipt, Retention
from apps.privacy.registry import PersonalData
from apps.privacy.searching import texts_in
from apps.wellbeing.models import CareCount, Contact, Pace, Plan, Use, UseClock
from tests.people import a_conversation, a_memory, an_answered_turn


def a_whole_life(user: User, said: str = "My sister Maya moved to Lyon in spring.") -> None:
    turn = an_answered_turn(a_conversation(user), said)
    a_memory(
        user, "Rhubarb cake is my favourite.", people=(Mentioned("Maya", "sister"),), slot="cake", sources=[uuid4()]
    )
    learn_backlog()
    persona = turn.conversation.persona
    _of_the_talk(turn, persona)
    _of_the_companion(user, persona)
    _of_the_model(user, persona)
    _of_their_care(user)
    _of_the_door(user)


def _of_the_talk(turn: Turn, persona: Persona) -> None:
    now, user = timezone.now(), persona.user
    Recollection.objects.create(turn=turn, episode=Episode.objects.filter(user=user)[0], place=0)
    of_the_memory = {"conversation": turn.conversation, "memory": Memory.objects.filter(user=user)[0], "first_at": now}
    ProfileLine.objects.create(profile=uuid4(), place=0, of=1, text="Rhubarb cake.", **of_the_memory)
    read = {"model": "smol", "sent_to": "http://127.0.0.1:11434", "of": 1, "at": now}
    reading = Reading.objects.create(user=user, conversation=turn.conversation, what_for="learning", **read)
    MemoryRead.objects.create(reading=reading, memory=Memory.objects.filter(user=user)[0], place=0)
    Summary.objects.create(conversation=turn.conversation, cut=1, lines=[["x", "owner", "It rained."]])
    MaySuggest.objects.create(persona=persona, allowed_at=now)
    suggested = {"field": "manner", "before": "Short.", "after": "Long.", "reason": "It helps."}
    Suggestion.objects.create(persona=persona, turn=turn, created_at=now, **suggested)
    chats = ChatImport.objects.create(user=user, asked_at=now)
    origin = {"source": "chatgpt", "key": "talk-1", "companion": "ChatGPT"}
    TalkOrigin.objects.create(conversation=turn.conversation, user=user, brought_by=chats, brought_at=now, **origin)
    Forgotten.objects.create(user=user, source=uuid4())
    Keeper.objects.create(id=persona.pk, user=user)
    Memory.objects.filter(user=user).update(kept_for=["health"])


def _of_the_companion(user: User, persona: Persona) -> None:
    now = timezone.now()
    keep_version(persona=persona, now=now)
    book = {"extensions": {}, "name": "Harbour", "entries": [{"keys": ["sea"], "content": "It is cold."}]}
    Lorebook.objects.create(persona=persona, book=json.dumps(book))
    PersonaFile.objects.create(persona=persona, path="assets/note.txt", content=b"A note.")
    Portrait.objects.create(persona=persona, side=64, content=b"RIFF")
    Arrival.objects.create(user=user, content=b"{}", created_at=now)
    SetupTalk.objects.create(user=user, answers={"moment": "Late."}, draft={"names": []}, created_at=now)


def _of_the_model(user: User, persona: Persona) -> None:
    now = timezone.now()
    model = {"server": "ollama", "name": "smol", "digest": "abc"}
    ModelChoice.objects.create(user=user, **model)
    names = {f"{which}_{name}": value for which in ("old", "new") for name, value in model.items()}
    change = ModelChange.objects.create(user=user, is_wish=True, noticed_at=now, **names)
    sitting = Sitting.objects.create(persona=persona, server="ollama", model_name="smol", digest="abc")
    Answer.objects.create(sitting=sitting, key="memory.1", place=0, kind="voice", question="Who?", text="She.")
    Exam.objects.create(change=change, persona=persona, after=sitting)


def _of_their_care(user: User) -> None:
    now = timezone.now()
    Use.objects.create(user=user, day=now.date(), hour=1, seconds=60)
    UseClock.objects.create(user=user, seen_at=now)
    CareCount.objects.create(user=user, kind="mended", year=now.year, times=1)
    Pace.objects.create(user=user)
    Contact.objects.create(user=user, name="Jo", phone="+49 30 1234")
    Plan.objects.create(user=user, signs="I stop eating.", alone="A walk.")


def _of_the_door(user: User) -> None:
    now = timezone.now()
    Acknowledgement.objects.create(user=user, kind="adult", wording="I am 18 or older.")
    SetupLink.objects.create(token_hash=uuid4().hex)
    numbers = {"requests": 1, "bytes": 9, "first_at": now, "last_at": now}
    Receipt.objects.get_or_create(day=now.date(), address="http://127.0.0.1", path="/api/chat", defaults=numbers)
    SessionStore().create()
    attempt = AccessAttempt.objects.create(
        username=f"{user.username}-door", ip_address="127.0.0.1", failures_since_start=1
    )
    AccessAttemptExpiration.objects.create(access_attempt=attempt, expires_at=now)
    DataRequest.objects.create(user=user, kind="export", state="done", asked_at=now, ended_at=now)
    Retention.objects.create(user=user, table="memories.Memory", days=30)
    Backup.objects.create(asked_at=now, ended_at=now, is_open=False)
    Restoration.objects.create(name="hearth", safety=uuid4(), made_at=now, asked_at=now, is_open=False)


SHAPES: dict[str, Any] = {
    "personas.Persona.card": lambda mark: json.dumps({"data": {"description": mark}}),
    "personas.Lorebook.book": lambda mark: json.dumps({"entries": [{"keys": ["sea"], "content": mark}]}),
    "personas.PersonaVersion.details": lambda mark: {"name": "Juniper", "description": mark},
    "personas.Persona.other_greetings": lambda mark: ["Hello.", mark],
    "conversations.Summary.lines": lambda mark: [["x", "owner", mark]],
}


def plant(source: PersonalData, user: User, name: str, mark: str) -> bool:
    """Into this column of all their rows, or of one where no two may hold the same; by the database's own means: some columns are
    written by rules alone, or never again. False where its rules refuse."""
    field: Any = source.table._meta.get_field(name)
    value = SHAPES.get(f"{source.model}.{name}", lambda mark: _in_form(field, mark))(mark)
    keys = list(source.rows(user).values_list("pk", flat=True))
    assert keys, f"{source.model} has no row of theirs: tests/privacy/planting.py makes one of each"
    return any(_write(source, some, {name: value}) for some in (keys, keys[:1]))


def _write(source: PersonalData, keys: Sequence[Any], values: Mapping[str, Any]) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            source.table._default_manager.filter(pk__in=keys).update(**values)
            cursor.execute("SET LOCAL session_replication_role = origin")
    except DatabaseError:
        return False
    return True


def text_of(source: PersonalData, user: User, name: str) -> str:
    """JSON that is kept as ASCII reads as it is meant."""
    return "\n".join(_texts(source.rows(user).values_list(name, flat=True))).replace(r"\u00e9", "é")


def _texts(values: Any) -> Iterator[str]:
    for value in values:
        yield (
            bytes(value).decode(errors="ignore")
            if isinstance(value, bytes | memoryview)
            else "\n".join(texts_in(value))
        )


def _in_form(field: Any, mark: str) -> Any:
    if isinstance(field, models.BinaryField):
        return mark.encode()
    if isinstance(field, ArrayField):
        return [mark]
    return {"words": mark} if isinstance(field, models.JSONField) else mark[: field.max_length or None]
