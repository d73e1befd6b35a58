"""What a search for a topic comes upon in companions, and takes out of them: field by field, not companion by companion."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.personas.cards.document import read_json
from apps.personas.details import NAMES
from apps.personas.models import Persona, PersonaVersion
from apps.personas.versions import keep_version
from apps.privacy.registry import Found
from apps.privacy.searching import parts_by_row, text_columns, texts_naming

UNWRITTEN = ("picture", "by_model")
"""Columns of text that nobody writes into."""
FIELDS = tuple(name for name in text_columns(Persona) if name not in UNWRITTEN)
CARD, NAME, TITLE = "card", "name", "title"


def fields_about(user: User, about: str) -> Iterator[Found]:
    for persona in Persona.objects.filter(user=user).order_by("-updated_at"):
        for field in FIELDS:
            value = getattr(persona, field)
            text = _naming(read_json(value.encode()) if value and field == CARD else value, about)
            if text:
                yield Found(f"{persona.pk}/{field}", text, where=f"{persona.name} · {label_of(field)}")


def versions_about(user: User, about: str) -> Iterator[Found]:
    """A text that stayed the same from version to version once."""
    seen: set[tuple[object, str, str]] = set()
    versions = PersonaVersion.objects.filter(persona__user=user).select_related("persona").order_by("-created_at")
    for version in versions:
        for part, value in [(TITLE, version.name), *version.details.items()]:
            text = _naming(value, about)
            if text and (version.persona_id, part, str(value)) not in seen:
                seen.add((version.persona_id, part, str(value)))
                where = f"{version.persona.name} · {label_of(part)}"
                yield Found(f"{version.pk}/{part}", text, version.created_at, where)


@transaction.atomic
def empty_fields(user: User, keys: Sequence[str]) -> None:
    for key, parts in parts_by_row(keys).items():
        persona = Persona.objects.select_for_update().filter(user=user, pk=key).first()
        fields = [field for field in FIELDS if field in parts]
        if persona is None or not fields:
            continue
        for field in fields:
            setattr(persona, field, emptied(field, getattr(persona, field)))
        persona.save(update_fields=[*fields, "updated_at"])
        # Who it is from now on; who it was stays among its versions, where the same texts can be picked.
        keep_version(persona=persona, now=timezone.now())


@transaction.atomic
def empty_versions(user: User, keys: Sequence[str]) -> None:
    """In each version of the companion in which it is the same text."""
    for key, parts in parts_by_row(keys).items():
        picked = PersonaVersion.objects.filter(persona__user=user, pk=key).first()
        if picked is None:
            continue
        texts = {part: _value(picked, part) for part in parts}
        for version in PersonaVersion.objects.select_for_update().filter(persona=picked.persona_id):
            _empty(version, {part for part, text in texts.items() if text and _value(version, part) == text})


def label_of(field: str) -> str:
    match field:
        case "title":
            return _("what a version is called")
        case "card":
            return _("the card they came as")
        case _field if field in NAMES:
            return str(getattr(Persona._meta.get_field(field), "verbose_name", field))
        case _:
            return field


def emptied(field: str, value: Any) -> Any:
    """What stands there instead: nobody goes without a name."""
    if field == NAME:
        return _("Companion")
    return [] if isinstance(value, list) else ""


def _empty(version: PersonaVersion, parts: Collection[str]) -> None:
    if not parts:
        return
    version.name = "" if TITLE in parts else version.name
    version.details = version.details | {
        part: emptied(part, version.details[part]) for part in parts if part in version.details
    }
    version.save(update_fields=["name", "details"])


def _value(version: PersonaVersion, part: str) -> Any:
    details: Mapping[str, Any] = version.details
    return version.name if part == TITLE else details.get(part)


def _naming(value: object, about: str) -> str:
    """Of all the texts in it."""
    return "\n".join(texts_naming([value], about))
