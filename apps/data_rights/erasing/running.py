"""An erasure from its rows to its receipt: killed at any point, it goes on from there.

The rows go in one transaction. What follows (files, pages, the log) can be done twice without harm, and is, after a kill, and
where it failed. As long as an erasure is open nothing else is begun: so it says why it does not go on, and comes to an end where
trying again does not help.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from django.db import InterfaceError, OperationalError
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.data_rights.erasing.asking import NOTHING_ASKED, ask_memory
from apps.data_rights.erasing.cleaning import end_log_files, rewrite_tables
from apps.data_rights.erasing.files import empty_logs, remove_copies
from apps.data_rights.erasing.keys import still_there
from apps.data_rights.erasing.orphans import remove_orphans
from apps.data_rights.erasing.proof import Proof, prove
from apps.data_rights.erasing.room import TooLittleRoom, look_for_room
from apps.data_rights.erasing.services import Taken, Withdrawn, finish, note_problem, note_progress, refuse, take_rows
from apps.data_rights.models import Erasure
from apps.privacy.erasing import CannotErase, NotNow

log = logging.getLogger(__name__)
State = Erasure.State
TRIES = 3
"""Somebody who still looked at the rows while they were rewritten makes another round necessary."""
MOST_FAILURES = 3
MOST_SPELLED = 3
"""Ways of writing what was looked for that memory is asked for, beside the one that was typed."""
ANOTHER_TIME = (OSError, OperationalError, InterfaceError)
"""A full disk, a lock, a server that is just starting: these pass."""


@dataclass(slots=True)
class _Held:
    taken: Taken | None
    """None where it is not known any more."""
    failures: int = 0


_held: dict[UUID, _Held] = {}
"""Of erasures whose cleaning failed. In memory alone: what is looked for is written nowhere."""


def run(erasure: Erasure, *, home: Path, embedded: bool) -> None:
    """Leaves it open where it is not the moment, or where it failed: whoever calls again goes on."""
    if erasure.state == State.WAITING and not _take(erasure):
        return

    def work(taken: Taken | None) -> None:
        # What aged stays in the backups until those go, by their plan or by their owner's hand (docs/decisions/0021); what
        # comes out of a restored one stands in none that was made since.
        remove_copies(home, backups=erasure.reach not in {Erasure.Reach.AGED, Erasure.Reach.AGAIN})
        if erasure.reach == Erasure.Reach.EVERYTHING:
            empty_logs(home)
        _clean_up(erasure, taken, home, embedded)

    _tried(erasure, work, embedded=embedded)


def clean_up(erasure: Erasure, taken: Taken, *, home: Path, embedded: bool) -> bool:
    """Out of the files, too, and looked for there. False where that failed: it stays open, says why, and `run` goes on."""
    _held[erasure.pk] = _Held(taken)
    return _tried(erasure, lambda known: _clean_up(erasure, known, home, embedded), embedded=embedded)


def _take(erasure: Erasure) -> bool:
    """The rows. False where all of them are still there."""
    try:
        _held[erasure.pk] = _Held(take_rows(erasure=erasure, now=timezone.now()))
        return True
    except NotNow:
        problem = _(
            "Nothing is erased yet: a reply is being spoken, or chats are coming in. It begins when that has ended."
        )
        note_problem(erasure=erasure, problem=problem)
    except Withdrawn:
        pass
    except CannotErase as why:
        refuse(erasure=erasure, problem=why.public, now=timezone.now())
    except ANOTHER_TIME:
        log.exception("erasure %s: the rows could not be taken out", erasure.pk)
        problem = _("Nothing is erased yet: the disk may be full. Free some space; it is tried again each minute.")
        note_problem(erasure=erasure, problem=problem)
    except Exception:
        # The edge: as long as an erasure is open nothing else can be asked for.
        log.exception("erasure %s broke off", erasure.pk)
        problem = _("Nothing was erased: something went wrong in Hearth itself, and its log says where.")
        refuse(erasure=erasure, problem=problem, now=timezone.now())
    return False


def _tried(erasure: Erasure, work: Callable[[Taken | None], None], *, embedded: bool) -> bool:
    """False where it stays open. Whoever is killed in here takes along what was known."""
    held = _held.pop(erasure.pk, None) or _Held(None)
    try:
        work(held.taken)
        return True
    except TooLittleRoom as short:
        problem = _(
            "It is out of the tables and not yet out of the files: to clean those, %(needed)s have to be free on the disk, "
            "and %(free)s are. Free some space; it is tried again each minute."
        ) % {"needed": short.needed, "free": short.free}
    except ANOTHER_TIME:
        log.exception("erasure %s: the files could not be cleaned", erasure.pk)
        problem = _(
            "It is out of the tables and not yet out of the files: those could not be cleaned, and the disk may be full. "
            "Free some space; it is tried again each minute."
        )
    except Exception:
        log.exception("erasure %s broke off", erasure.pk)
        held.failures += 1
        if held.failures == MOST_FAILURES:
            finish(erasure=erasure, proof=Proof(embedded, 0, 0, broken=True), now=timezone.now())
            return True
        problem = _(
            "It is out of the tables and not yet out of the files: cleaning those went wrong in Hearth itself, and its log "
            "says where. It is tried again each minute."
        )
    _held[erasure.pk] = held
    note_problem(erasure=erasure, problem=problem)
    return False


def _clean_up(erasure: Erasure, taken: Taken | None, home: Path, embedded: bool) -> None:
    proof = _clean(erasure, [*taken.probes, *taken.pieces] if taken else None, home, embedded)
    finish(erasure=erasure, proof=_asked(erasure, taken, proof) if taken else proof, now=timezone.now())
    log.info("erasure %s: %d rows", erasure.pk, erasure.rows)


def _asked(erasure: Erasure, taken: Taken, proof: Proof) -> Proof:
    """The tables for the rows that went, and memory for what was in them."""
    user = User.objects.filter(pk=erasure.person).first()
    texts = [*taken.spelled[:MOST_SPELLED], *(() if taken.by_name else taken.probes)]
    return replace(
        proof,
        by_name=taken.by_name,
        about_name=bool(taken.about),
        rows_asked=sum(map(len, taken.rows.values())),
        rows_there=still_there(taken.rows),
        recall=ask_memory(user, about=taken.about, texts=texts) if user else NOTHING_ASKED,
    )


def _clean(erasure: Erasure, probes: list[str | bytes] | None, home: Path, embedded: bool) -> Proof:
    if embedded:
        look_for_room(home)
    for _try in range(TRIES):
        rewrite_tables(lambda done, total: note_progress(erasure=erasure, done=done, total=total))
        if embedded:
            remove_orphans()
            end_log_files()
        proof = prove(home, probes, embedded=embedded)
        if not proof.found:
            break
    return proof
