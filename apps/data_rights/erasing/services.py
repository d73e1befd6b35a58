"""The only writers of erasures."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.data_rights.backups.ledger import Again, recipients, seal
from apps.data_rights.erasing.keys import Keys, keys_naming, keys_of, lost_keys
from apps.data_rights.erasing.pictures import gone_with, pieces_of
from apps.data_rights.erasing.probes import emptied, gone, names_of, probes_of, spelled_otherwise, texts_of
from apps.data_rights.erasing.proof import Proof
from apps.data_rights.erasing.rows import chosen_all, erase_rows
from apps.data_rights.models import Backup, DataRequest, Erasure, Restoration
from apps.privacy.erasing import Chosen

State = Erasure.State
ABOUT = "about"
"""Beside what Chosen writes into an erasure."""


class ErasureRunning(Exception):
    """One at a time; and not while an export, an import or a backup works on the same rows."""


class Withdrawn(Exception):
    """By whoever asked for it, before its rows went."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Of what went, held in memory alone: to look for it afterwards."""

    probes: list[str]
    """Words."""
    pieces: list[bytes] = field(default_factory=list)
    """Of pictures and other files."""
    about: str = ""
    """What its owner had looked for."""
    spelled: list[str] = field(default_factory=list)
    """Other ways in which that was written in what went."""
    by_name: bool = False
    """The probes are that, for want of longer ones."""
    rows: Keys = field(default_factory=dict)
    """Of those that went."""


def open_erasure(*, user: User, chosen: Chosen, now: datetime, about: str = "") -> Erasure:
    """`about` are the words that were looked for, if any were; they go with the rows. Raises ErasureRunning."""
    reach = Erasure.Reach(chosen.scope.reach) if chosen.scope else Erasure.Reach.PICKED
    reach = Erasure.Reach.AGED if chosen.aged else reach
    try:
        with transaction.atomic():
            User.objects.select_for_update(no_key=True).get(pk=user.pk)
            if DataRequest.objects.filter(user=user, state__in=["waiting", "running"]).exists():
                raise ErasureRunning
            if Backup.objects.filter(is_open=True).exists() or Restoration.objects.filter(is_open=True).exists():
                raise ErasureRunning
            asked = chosen.as_json() | ({ABOUT: about} if about else {})
            return Erasure.objects.create(person=user.pk, reach=reach, chosen=asked, asked_at=now)
    except IntegrityError:
        raise ErasureRunning from None


@transaction.atomic
def take_rows(*, erasure: Erasure, now: datetime) -> Taken:
    """All of them or none: whoever is killed in here has erased nothing. Returns what to look for afterwards.

    Raises NotNow, CannotErase or Withdrawn.
    """
    # As every writer of memory does before it writes: whoever learns just now ends first, or finds nothing to learn from.
    user = User.objects.select_for_update(of=("self",), no_key=True).get(pk=erasure.person)
    if not _waiting(erasure).select_for_update().exists():
        raise Withdrawn
    chosen, about = Chosen.of_json(erasure.chosen), erasure.chosen.get(ABOUT, "")
    backups = recipients()
    before, pieces, keys = texts_of(user), pieces_of(user), keys_of(user)
    counts = erase_rows(user, chosen)
    after, pieces_left = ({}, {}) if chosen_all(chosen) else (texts_of(user), pieces_of(user))
    lost = gone(before, after)
    lost_rows = lost_keys(keys, {} if chosen_all(chosen) else keys_of(user))
    left = keys_naming(user, about) if about and backups else {}
    again = Again(user.pk, chosen, {} if chosen_all(chosen) else lost_rows, about, left)
    erasure.sealed = seal(again, backups)
    erasure.state, erasure.erased_at, erasure.problem = State.CLEANING, now, ""
    erasure.counts = dict(Counter(counts) + emptied(before, after))
    erasure.chosen = {}
    erasure.person = 0 if chosen_all(chosen) else erasure.person
    erasure.save()
    probes = probes_of(lost.values())
    lost_pieces = gone_with(pieces, pieces_left)
    named = [] if probes or lost_pieces else names_of(about, lost.values())
    rows = {table: frozenset(keys) for table, keys in lost_rows.items()}
    spelled = spelled_otherwise(about, lost.values())
    return Taken(probes or named, lost_pieces, about, spelled, by_name=bool(named), rows=rows)


def open_cleaning(*, person: int, counts: Mapping[str, int], now: datetime) -> Erasure:
    """Rows that a restore brought back are out of the tables again, and now have to leave the files."""
    return Erasure.objects.create(
        person=person, reach=Erasure.Reach.AGAIN, state=State.CLEANING, counts=dict(counts), asked_at=now, erased_at=now
    )


def note_progress(*, erasure: Erasure, done: int, total: int) -> None:
    Erasure.objects.filter(pk=erasure.pk).update(done=done, total=total)


def note_problem(*, erasure: Erasure, problem: str) -> None:
    """Why it does not go on for now. It stays open, and that stands there until a later try has succeeded."""
    Erasure.objects.filter(pk=erasure.pk, is_open=True).update(problem=problem[:300])


def withdraw(*, erasure: Erasure, now: datetime) -> bool:
    """False where its rows have gone: what is half done would leave words in the files, so that goes on to its end."""
    problem = _("You took this back. Nothing was erased.")
    return _close(_waiting(erasure), problem=problem, now=now)


def finish(*, erasure: Erasure, proof: Proof, now: datetime) -> None:
    Erasure.objects.filter(pk=erasure.pk, is_open=True).update(
        state=State.DONE, verified=proof.as_json(), problem="", ended_at=now, is_open=False
    )


def refuse(*, erasure: Erasure, problem: str, now: datetime) -> None:
    """Nothing was erased, and this is why."""
    _close(Erasure.objects.filter(pk=erasure.pk, is_open=True), problem=problem or _("It can't be done."), now=now)


def _waiting(erasure: Erasure) -> "QuerySet[Erasure]":
    return Erasure.objects.filter(pk=erasure.pk, is_open=True, state=State.WAITING)


def _close(erasures: "QuerySet[Erasure]", *, problem: str, now: datetime) -> bool:
    count = erasures.update(state=State.REFUSED, problem=problem[:300], chosen={}, ended_at=now, is_open=False)
    return count > 0
