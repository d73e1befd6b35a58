"""Looks at files of chats and brings them in, in the worker. What is done stands in the database, talk by talk: killed at any
point, it begins with the file anew and finds all it brought already here."""

import logging
import time
from collections.abc import Callable, Iterator

from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.accounts.alone import alone
from apps.conversations.importing.files import file_of, remove_others
from apps.conversations.importing.opening import size_of, talks_in
from apps.conversations.importing.refusal import GONE, ChatsRefused
from apps.conversations.importing.services import (
    WAITS_FOR,
    drop_undecided,
    finish,
    note_progress,
    note_report,
    wanted_files,
)
from apps.conversations.importing.survey import is_worth_it, survey
from apps.conversations.importing.talks import Talk
from apps.conversations.importing.writing import NotWanted, bring_talk
from apps.conversations.models import ChatImport
from apps.conversations.queue import learn_soon

log = logging.getLogger(__name__)

LOCK = 0x4EA2_77
"""Of PostgreSQL's advisory locks: one file is worked on at a time."""
EVERY = 1.0
"""Seconds between two notes of how far it is."""
GoOn = Callable[[], bool]


class _Stopped(Exception):
    """The worker is asked to end; it goes on after its next start."""


def work_off_imports(*, go_on: GoOn = lambda: True) -> None:
    """All there are, oldest first; nothing while another process does it."""
    with alone(LOCK) as is_alone:
        if not is_alone:
            return
        drop_undecided(before=timezone.now() - WAITS_FOR)
        remove_others(wanted=wanted_files(), before=time.time() - WAITS_FOR.total_seconds())
        waiting = ChatImport.objects.filter(state__in=ChatImport.WORKED_ON).select_related("user")
        for chats in waiting.order_by("asked_at"):
            work_on(chats, go_on=go_on)


def work_on(chats: ChatImport, *, go_on: GoOn = lambda: True) -> None:
    """Take it one step further: to what it would bring, or to its end."""
    try:
        with override(chats.user.language):
            problem = _work_on(chats, go_on)
    except (_Stopped, NotWanted):
        return
    if problem:
        finish(chats=chats, now=timezone.now(), problem=problem)


def _work_on(chats: ChatImport, go_on: GoOn) -> str:
    """What went wrong: nothing."""
    try:
        _look(chats, go_on) if chats.state == ChatImport.State.LOOKING else _bring(chats, go_on)
    except ChatsRefused as error:
        return str(error.public)
    except FileNotFoundError:
        return str(GONE)
    except (OSError, DatabaseError) as error:
        # Not with its words: the database quotes the row it did not like.
        log.error("chats could not be brought in: %s", type(error).__name__)
        return _("It could not be brought to its end: the disk may be full. What came stays; bring the file once more.")
    except (_Stopped, NotWanted):
        raise
    except Exception:
        # The edge: as long as chats come in no part of anything can be erased.
        log.exception("chats %s broke off", chats.pk)
        return _(
            "It could not be brought to its end: something went wrong in Hearth itself, and its log says where. What came stays."
        )
    return ""


def _look(chats: ChatImport, go_on: GoOn) -> None:
    note_report(chats=chats, report=survey(_read(chats, go_on, _Notes(chats)), user=chats.user))


def _bring(chats: ChatImport, go_on: GoOn) -> None:
    notes = _Notes(chats)
    for talk in _read(chats, go_on, notes):
        if talk is not None and is_worth_it(talk):
            bring_talk(chats=chats, talk=talk, done=notes.done, now=timezone.now())
    finish(chats=chats, now=timezone.now())
    learn_soon()
    log.info("chats %s are in", chats.pk)


def _read(chats: ChatImport, go_on: GoOn, notes: "_Notes") -> Iterator[Talk | None]:
    path = file_of(chats.pk)
    notes.total = size_of(path)
    for talk in talks_in(path, zone=chats.user.zone, progress=notes.take):
        if not go_on():
            raise _Stopped
        yield talk
        notes.tell()


class _Notes:
    """How far it is, told now and then; and whether it is still wanted."""

    def __init__(self, chats: ChatImport) -> None:
        self._chats = chats
        self._told = float("-inf")
        self.done = self.total = 0

    def take(self, done: int) -> None:
        self.done = done

    def tell(self) -> None:
        if time.monotonic() - self._told > EVERY:
            self._told = time.monotonic()
            if not note_progress(chats=self._chats, done=self.done, total=self.total):
                raise NotWanted
