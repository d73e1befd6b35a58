"""The only writer of set-up talks: each answer is kept until a companion is made of it, and at most a day."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from apps.accounts.models import User
from apps.personas.details import NAMES, PersonaDetails
from apps.personas.models import SetupTalk
from apps.personas.setup_talk.drafting import Draft
from apps.personas.setup_talk.naming import Proposal
from apps.personas.setup_talk.questions import QUESTIONS

STAYS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kept:
    answers: Mapping[str, str]
    draft: Draft | None

    @property
    def next_question(self) -> str:
        """Its key; empty where all were asked."""
        return next((one.key for one in QUESTIONS if one.key not in self.answers), "")


def talk_of(user: User, *, now: datetime) -> Kept:
    row = SetupTalk.objects.filter(user=user, created_at__gt=now - STAYS).first()
    return Kept(row.answers, _read(row.draft) if row.draft else None) if row else Kept({}, None)


@transaction.atomic
def keep_answers(*, user: User, answers: Mapping[str, str], now: datetime) -> None:
    """Beside those that were given before; what was drafted from them is drafted anew."""
    drop_old_talks(now=now)
    row = _locked(user, now)
    row.answers = row.answers | dict(answers)
    row.draft = None
    row.save()


@transaction.atomic
def keep_draft(*, user: User, draft: Draft, now: datetime) -> None:
    row = _locked(user, now)
    names = [asdict(one) for one in draft.names]
    row.draft = {"details": asdict(draft.details), "names": names, "by_model": list(draft.by_model)}
    row.save()


@transaction.atomic
def name_draft(*, user: User, name: str, now: datetime) -> None:
    row = _locked(user, now)
    if row.draft:
        draft = _read(row.draft)
        keep_draft(user=user, draft=replace(draft, details=replace(draft.details, name=name)), now=now)


def erase_talk(*, user: User) -> None:
    SetupTalk.objects.filter(user=user).delete()


def drop_old_talks(*, now: datetime) -> int:
    dropped, _tables = SetupTalk.objects.filter(created_at__lte=now - STAYS).delete()
    return dropped


def _locked(user: User, now: datetime) -> SetupTalk:
    # The owner's row is locked: two tabs must not each begin a talk.
    User.objects.select_for_update().get(pk=user.pk)
    return SetupTalk.objects.filter(user=user).first() or SetupTalk(user=user, created_at=now)


def _read(draft: Mapping[str, Any]) -> Draft:
    """A field that came later has its default."""
    known = {name: value for name, value in draft["details"].items() if name in NAMES}
    names = tuple(Proposal(**one) for one in draft["names"])
    return Draft(PersonaDetails(**known), names, by_model=tuple(draft.get("by_model", ())))
