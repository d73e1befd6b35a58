"""The only writer of chat imports: asked for, looked at, accepted or left, ended. One at a time for each owner."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.importing.files import remove, take_in
from apps.conversations.importing.survey import MOST_COMPANIONS, Report
from apps.conversations.models import ChatImport
from apps.memories.profile import remembers
from apps.personas.models import Persona

State = ChatImport.State
WAITS_FOR = timedelta(days=1)
"""For a yes."""


class ImportRunning(Exception):
    """Another file is being worked on, or waits for a yes."""


class TooManyCompanions(Exception):
    """Each of so many would be a new one: somebody has to be chosen."""


def open_import(*, user: User, pieces: Iterable[bytes], now: datetime) -> ChatImport:
    """Keep the file, to be looked at. Raises ImportRunning and ChatsRefused, and then nothing is kept."""
    if ChatImport.objects.filter(user=user, state__in=ChatImport.OPEN).exists():
        raise ImportRunning
    key = uuid4()
    take_in(chats=key, pieces=pieces)
    try:
        with transaction.atomic():
            return ChatImport.objects.create(id=key, user=user, asked_at=now)
    except IntegrityError:  # Another came while this one was written.
        remove(key)
        raise ImportRunning from None


def note_report(*, chats: ChatImport, report: Report) -> None:
    ChatImport.objects.filter(pk=chats.pk, state=State.LOOKING).update(
        state=State.LOOKED, report=report.as_json(), done=0, total=0
    )


def accept(*, chats: ChatImport, persona: Persona | None, learns: bool) -> bool:
    """The yes; without a persona the talks stand with companions named as in the file. False if it was given or taken before.

    Memory learns from what comes only where it may learn at all. Raises TooManyCompanions.
    """
    if persona is None and len(report_of(chats).companions) > MOST_COMPANIONS:
        raise TooManyCompanions
    waiting = ChatImport.objects.filter(pk=chats.pk, state=State.LOOKED)
    return bool(waiting.update(state=State.BRINGING, persona=persona, learns=learns and remembers(chats.user)))


def leave(*, chats: ChatImport) -> bool:
    """Nothing stays of it. False where it is being brought in already."""
    gone, _tables = ChatImport.objects.filter(pk=chats.pk).exclude(state=State.BRINGING).delete()
    if gone:
        remove(chats.pk)
    return bool(gone)


def stop(*, chats: ChatImport, now: datetime) -> bool:
    """While it is being brought in: what came before stays, whole talks. False where it is not."""
    if not ChatImport.objects.filter(pk=chats.pk, state=State.BRINGING).exists():
        return False
    return finish(chats=chats, now=now, problem=_("You stopped it. What had come before stays."))


def note_progress(*, chats: ChatImport, done: int, total: int) -> bool:
    """False where it was stopped, or left."""
    worked_on = ChatImport.objects.filter(pk=chats.pk, state__in=ChatImport.WORKED_ON)
    return bool(worked_on.update(done=done, total=total))


def finish(*, chats: ChatImport, now: datetime, problem: str = "") -> bool:
    """Done, or failed for this reason; what it told before is no longer needed. False where it had ended: that stays as it is."""
    worked_on = ChatImport.objects.filter(pk=chats.pk, state__in=ChatImport.WORKED_ON)
    state = State.FAILED if problem else State.DONE
    has_ended = worked_on.update(state=state, problem=problem[:400], report={}, ended_at=now)
    remove(chats.pk)
    return bool(has_ended)


def drop_undecided(*, before: datetime) -> None:
    """What nobody said yes to for a day."""
    for chats in ChatImport.objects.filter(state=State.LOOKED, asked_at__lt=before):
        leave(chats=chats)


def report_of(chats: ChatImport) -> Report:
    return Report(**chats.report)


def wanted_files() -> list[UUID]:
    return list(ChatImport.objects.filter(state__in=ChatImport.OPEN).values_list("pk", flat=True))
