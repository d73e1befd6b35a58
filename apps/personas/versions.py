"""The only writer of versions: each save makes one, and any of them can be gone back to."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Subquery

from apps.personas.changes import Change, changes_between
from apps.personas.details import NAMES, PersonaDetails, details_of
from apps.personas.models import Persona, PersonaVersion

MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Shown:
    version: PersonaVersion
    changes: list[Change]
    """Since the version before."""
    is_first: bool
    is_now: bool


@transaction.atomic
def keep_version(*, persona: Persona, now: datetime) -> PersonaVersion:
    """The companion as it is, unless that is the newest version already."""
    Persona.objects.select_for_update().get(pk=persona.pk)
    newest = persona.versions.first()
    details = asdict(details_of(persona))
    if newest and details_in_version(newest) == details_of(persona):
        return newest
    number = newest.number + 1 if newest else 1
    by_model = persona.by_model
    return PersonaVersion.objects.create(
        persona=persona, number=number, details=details, by_model=by_model, created_at=now
    )


def name_version(*, version: PersonaVersion, name: str) -> None:
    version.name = name
    version.save(update_fields=["name"])


def versions_of(persona: Persona) -> list[Shown]:
    """Newest first, each with what it changed."""
    versions = list(persona.versions.all()[: MOST_SHOWN + 1])
    now = details_of(persona)
    shown = []
    for at, version in enumerate(versions[:MOST_SHOWN]):
        before = versions[at + 1] if at + 1 < len(versions) else None
        details = details_in_version(version)
        changes = changes_between(details_in_version(before), details) if before else []
        shown.append(Shown(version, changes, is_first=before is None, is_now=details == now))
    return shown


def newest_version(persona: UUID) -> Subquery:
    """Its id, for a statement that notes who spoke."""
    return Subquery(PersonaVersion.objects.filter(persona=persona).order_by("-number").values("pk")[:1])


def details_in_version(version: PersonaVersion) -> PersonaDetails:
    """A field that came later has its default."""
    return PersonaDetails(**{name: value for name, value in version.details.items() if name in NAMES})
