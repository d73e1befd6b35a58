"""Puts a backup in place of all there is, and erases anew what was erased since it was made: all of it, or nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import OperationalError, connection, transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.data_rights.backups.dumping import BadBackup, hold_tables, load, made_at, manifest_of
from apps.data_rights.backups.erasing_again import erase_again
from apps.data_rights.backups.ledger import Again, unsealed
from apps.data_rights.backups.services import note_elsewhere
from apps.data_rights.backups.vault import Opened
from apps.data_rights.backups.versions import is_of_today
from apps.data_rights.erasing.pictures import gone_with, pieces_of
from apps.data_rights.erasing.probes import emptied, gone, probes_of, texts_of
from apps.data_rights.erasing.rows import chosen_all
from apps.data_rights.erasing.services import Taken, open_cleaning
from apps.data_rights.models import Erasure
from apps.privacy.erasing import CannotErase, NotNow
from apps.privacy.registry import sources


@dataclass(frozen=True, slots=True)
class Plan:
    """What a restore would do."""

    made_at: datetime
    again: Sequence[Again]
    """What was erased since, the earliest first."""
    is_older: bool
    """An earlier Hearth made it: it has to be brought up to date first."""


@dataclass(frozen=True, slots=True)
class Restored:
    rows: int
    erasure: Erasure | None
    """What was erased again, out of the tables and not yet out of the files; None where nothing had been erased."""
    taken: Taken
    """What to look for in the files afterwards."""


def look_into(opened: Opened) -> Plan:
    """Raises BadBackup, also where something was erased since that could not be erased again."""
    manifest = manifest_of(opened.archive)
    moment = made_at(manifest)
    again = []
    for erasure in Erasure.objects.defer(None).exclude(erased_at=None).order_by("erased_at"):
        told = unsealed(bytes(erasure.sealed), opened.identity) if erasure.sealed else None
        is_later = erasure.erased_at is not None and erasure.erased_at >= moment
        if told and not chosen_all(told.chosen):
            again.append(told)
        elif told or (is_later and erasure.reach != Erasure.Reach.AGAIN):
            raise BadBackup(_why_not(erasure))
    return Plan(moment, again, is_older=not is_of_today(manifest["migrations"]))


def restore(opened: Opened, *, now: datetime) -> Restored:
    """One of today's (`catching_up`). Raises BadBackup, or NotNow while somebody is speaking."""
    plan = look_into(opened)
    try:
        with transaction.atomic():
            hold_tables()
            today = _outlasting()
            rows = load(opened.archive)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            _bring_to_today(today, now)
            note_elsewhere(recipient=opened.recipient, made_at=plan.made_at, now=now)
            counts, taken = _erase_all_again(plan.again)
            erasure = open_cleaning(person=plan.again[0].person, counts=counts, now=now) if plan.again else None
    except OperationalError:
        raise NotNow from None
    except CannotErase as why:
        raise BadBackup(_("What you erased since can't be taken out of it again: %s") % why.public) from None
    return Restored(rows, erasure, taken)


def _why_not(erasure: Erasure) -> str:
    day = date_format(erasure.erased_at, "j F Y") if erasure.erased_at else ""
    if erasure.reach == Erasure.Reach.EVERYTHING:
        return _("It was made before you erased everything on %s, and holds it still.") % day
    return (
        _("It was made before you erased something on %s, and holds it still: how to erase that again is not known.")
        % day
    )


Outlasting = Mapping[tuple[int, datetime], Mapping[str, Any]]
"""By account (its key, and when it was made: another Hearth gives the same keys), then by table."""


def _outlasting() -> Outlasting:
    people = list(User.objects.all())
    if any(source.is_in_use(person) for source in sources() for person in people):
        raise NotNow
    return {
        (person.pk, person.created_at): {source.model: source.outlasts_restore(person) for source in sources()}
        for person in people
    }


def _bring_to_today(today: Outlasting, now: datetime) -> None:
    for person in User.objects.all():
        theirs = today.get((person.pk, person.created_at), {})
        for source in sources():
            source.after_restore(person, theirs.get(source.model), now)


def _erase_all_again(again: Sequence[Again]) -> tuple[Counter[str], Taken]:
    """Returns how many rows went of which table, and what to look for afterwards."""
    people = User.objects.in_bulk({told.person for told in again})
    before = {person.pk: texts_of(person) for person in people.values()}
    pieces = {place: piece for person in people.values() for place, piece in pieces_of(person).items()}
    counts: Counter[str] = Counter()
    for told in again:
        if told.person in people:
            counts += erase_again(people[told.person], told)
    after = {person.pk: texts_of(person) for person in people.values()}
    left = {place for person in people.values() for place in pieces_of(person)}
    for key in after:
        counts += emptied(before[key], after[key])
    probes = probes_of([text for key in after for text in gone(before[key], after[key]).values()])
    return counts, Taken(probes, gone_with(pieces, left))
