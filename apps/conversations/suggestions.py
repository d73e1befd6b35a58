"""The only writer of what companions suggest about themselves: allowed one by one, seldom, and nothing without a yes."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.models import MaySuggest, Suggestion, Turn
from apps.personas.by_model import still_by_model
from apps.personas.changes import Change, changes_between
from apps.personas.details import details_of
from apps.personas.models import Persona
from apps.personas.services import revise_persona
from apps.personas.suggestions import Suggested, texts_of, with_change
from apps.personas.versions import name_version
from apps.privacy.purposes import Purpose

PAUSE = timedelta(days=7)


class Outdated(Exception):
    """What it would change was changed by its owner meanwhile."""


def allow_suggestions(*, persona: Persona, now: datetime) -> None:
    MaySuggest.objects.get_or_create(persona=persona, defaults={"allowed_at": now})


@transaction.atomic
def stop_suggestions(*, persona: Persona) -> None:
    """What waits goes, too."""
    persona.suggestions.filter(answer="").delete()
    MaySuggest.objects.filter(persona=persona).delete()


@transaction.atomic
def let_suggest(user: User, allowed: Sequence[MaySuggest]) -> None:
    """These may, as far as there are such companions, and no others."""
    there = {persona.pk: persona for persona in Persona.objects.filter(user=user)}
    for persona in there.keys() - {may.persona_id for may in allowed}:
        stop_suggestions(persona=there[persona])
    for may in allowed:
        if may.persona_id in there:
            times = {"allowed_at": may.allowed_at, "asked_at": may.asked_at}
            MaySuggest.objects.update_or_create(persona=there[may.persona_id], defaults=times)


def may_be_asked(user: User, now: datetime) -> QuerySet[MaySuggest]:
    """Companions that may suggest something, have nothing waiting, and were not asked this week."""
    allowed = MaySuggest.objects.filter(persona__user=user, persona__archived_at=None).select_related("persona")
    rested = allowed.exclude(asked_at__gt=now - PAUSE).exclude(persona__suggestions__answer="")
    return rested.order_by("allowed_at")


@transaction.atomic
def keep_suggestion(
    *, may: MaySuggest, suggested: Suggested | None, turn: UUID | None, now: datetime
) -> Suggestion | None:
    """Nothing if the owner took back their word, or what it rests on, or changed that text meanwhile."""
    if not MaySuggest.objects.filter(pk=may.pk).update(asked_at=now) or not suggested or not turn:
        return None
    persona = Persona.objects.select_for_update().get(pk=may.pk)
    is_said = said_to(persona).filter(pk=turn).exists()
    if not is_said or texts_of(details_of(persona))[suggested.field] != suggested.before:
        return None
    return Suggestion.objects.create(
        persona=persona,
        turn_id=turn,
        field=suggested.field,
        before=suggested.before,
        after=suggested.after,
        reason=suggested.reason,
        created_at=now,
    )


def said_to(persona: Persona) -> QuerySet[Turn]:
    """What may be drawn on: said in ordinary words, remembered with consent, and not unsaid."""
    kept = Turn.objects.filter(conversation__persona=persona, keeping=Turn.Keeping.KEEP, kept_for=[])
    return kept.exclude(kept_at=None).filter(care="")


def suggestions_kept_for(user: User, purpose: Purpose) -> QuerySet[Suggestion]:
    """Each says what its owner had said, answered or not."""
    suggestions = Suggestion.objects.filter(persona__user=user)
    match purpose:
        case Purpose.ORDINARY:
            return suggestions
        case Purpose.REFLECTION:
            return suggestions.none()
        case _:
            return suggestions.filter(turn__kept_for__contains=[purpose.value])


def drop_suggestions_from(turns: QuerySet[Turn]) -> None:
    """What was said there is not to be remembered."""
    Suggestion.objects.filter(turn__in=turns).delete()


def open_suggestion(persona: Persona) -> Suggestion | None:
    """What waits for an answer and still fits."""
    waiting = persona.suggestions.filter(answer="").select_related("persona", "turn").first()
    fits = waiting and texts_of(details_of(persona)).get(waiting.field) == waiting.before
    return waiting if waiting and fits and said_to(persona).filter(pk=waiting.turn_id).exists() else None


def get_suggestion(user: User, pk: UUID) -> Suggestion:
    found = Suggestion.objects.select_related("persona", "turn__prompt")
    return get_object_or_404(found, pk=pk, persona__user=user, answer="")


def change_of(suggestion: Suggestion) -> Change | None:
    """Word by word; none where it is the same meanwhile."""
    details = details_of(suggestion.persona)
    changes = changes_between(details, with_change(details, suggestion.field, suggestion.after))
    return next(iter(changes), None)


@transaction.atomic
def accept_suggestion(*, suggestion: Suggestion, text: str) -> Persona:
    """In the owner's words, where they changed it; it makes a version named so. Raises Outdated."""
    persona = Persona.objects.select_for_update().get(pk=suggestion.persona_id)
    if texts_of(details_of(persona))[suggestion.field] != suggestion.before:
        raise Outdated
    suggested, wanted = (with_change(details_of(persona), suggestion.field, one) for one in (suggestion.after, text))
    by_model = still_by_model([suggestion.field], suggested, wanted)
    revise_persona(persona=persona, details=wanted, by_model=by_model)
    newest = persona.versions.first()
    if newest and text != suggestion.before:
        name_version(version=newest, name=_("Suggested by %(name)s") % {"name": persona.name[:50]})
    _answer(suggestion, Suggestion.Answer.YES)
    return persona


def decline_suggestion(*, suggestion: Suggestion) -> None:
    _answer(suggestion, Suggestion.Answer.NO)


def _answer(suggestion: Suggestion, answer: Suggestion.Answer) -> None:
    suggestion.answer = answer
    suggestion.save(update_fields=["answer"])
