"""What was allowed when the archive was made may hold here: only with a yes, and never over what was decided here."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from apps.accounts.models import User
from apps.data_rights.importing.opening import Archive
from apps.privacy.consent import choices_of, say_again
from apps.privacy.models import Consent
from apps.privacy.purposes import Purpose

CONSENTS = "privacy.Consent"


def undecided(person: User) -> frozenset[Purpose]:
    """About which nothing was said here yet."""
    return frozenset(Purpose) - choices_of(person).keys()


def let_stand_what_was_decided(person: User, live: Iterable[Purpose], *, since: datetime) -> None:
    """What its owner said here while an archive came in counts, and not what the archive says: it is said once more after that."""
    here = Consent.objects.filter(user=person.pk, purpose__in=live, is_history=False, given_at__gte=since)
    for last in here.exclude(choice=Consent.Choice.ONCE).order_by("purpose", "-id").distinct("purpose"):
        say_again(person=person, entry=last, now=timezone.now())


def could_hold(archive: Archive, person: User) -> list[Purpose]:
    """What was allowed there when the archive was made, and is undecided here. Of an archive that was looked through."""
    batches = archive.batches(CONSENTS) if CONSENTS in archive.tables else ()
    last = _last_choices(row for some in batches for row in some)
    return [
        purpose for purpose in Purpose if last.get(purpose) == Consent.Choice.GRANTED and purpose in undecided(person)
    ]


def _last_choices(rows: Iterable[dict[str, object]]) -> dict[object, object]:
    """The archive's rows stand in the order they were given."""
    lasting = (row for row in rows if row.get("choice") != Consent.Choice.ONCE and not row.get("is_history"))
    return {row.get("purpose"): row.get("choice") for row in lasting}
