"""What the owner allows: read, and written down. Off unless given."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from apps.privacy.models import Consent
from apps.privacy.purposes import Purpose
from apps.privacy.registry import sources
from apps.privacy.wordings import WORDINGS

Choice = Consent.Choice


def choices_of(person: AbstractBaseUser) -> dict[Purpose, Choice]:
    """What holds today, for each purpose about which something was ever decided for good."""
    lasting = Consent.objects.filter(user=person.pk, is_history=False).exclude(choice=Choice.ONCE)
    newest = lasting.order_by("purpose", "-id").distinct("purpose")
    return {Purpose(row.purpose): Choice(row.choice) for row in newest}


def granted(person: AbstractBaseUser) -> set[Purpose]:
    return {purpose for purpose, choice in choices_of(person).items() if choice == Choice.GRANTED}


def has_consent(person: AbstractBaseUser, purpose: Purpose) -> bool:
    return purpose in granted(person)


def taken_back(person: AbstractBaseUser) -> set[Purpose]:
    """What was allowed here once and then not any more, and is not allowed today."""
    withdrawn = Consent.objects.filter(user=person.pk, is_history=False, choice=Choice.WITHDRAWN)
    return {Purpose(one) for one in withdrawn.values_list("purpose", flat=True)} - granted(person)


def missing(person: AbstractBaseUser, purposes: Collection[Purpose]) -> list[Purpose]:
    """Those of them that are not allowed, the ordinary among them: nothing is remembered where that is not."""
    chosen = choices_of(person)
    wanted = {Purpose.ORDINARY, *purposes}
    return [purpose for purpose in Purpose if purpose in wanted and chosen.get(purpose) != Choice.GRANTED]


def grant_consent(*, person: AbstractBaseUser, purpose: Purpose, now: datetime, shown: str = "") -> Consent:
    """Questions of its kind that stand open are answered by it. `shown` is what was read before, where that was more than the text
    of the purpose."""
    return _choose(person, purpose, Choice.GRANTED, now, shown)


def allow_once(*, person: AbstractBaseUser, purpose: Purpose, now: datetime, shown: str) -> Consent:
    """One thing of this kind may be kept; the next is asked about again. `shown` says how that came, and never what it was."""
    return _note(person, purpose, Choice.ONCE, now, shown)


def refuse_consent(*, person: AbstractBaseUser, purpose: Purpose, now: datetime, shown: str = "") -> Consent:
    """Not to be asked about again. What was kept while it was allowed stays: taking that out is `withdraw_consent`."""
    return _choose(person, purpose, Choice.REFUSED, now, shown)


def ask_again(*, person: AbstractBaseUser, purpose: Purpose, now: datetime) -> Consent:
    """Undecided as at the start. What was kept stays."""
    return _note(person, purpose, Choice.OPEN, now)


def say_again(*, person: AbstractBaseUser, entry: Consent, now: datetime) -> Consent:
    """It holds over what came into the ledger after it. What was kept stays."""
    return _note(person, Purpose(entry.purpose), Choice(entry.choice), now, entry.wording)


@transaction.atomic
def withdraw_consent(*, person: AbstractBaseUser, purpose: Purpose, now: datetime) -> int:
    """What was kept under it goes with it, also what was allowed once; returns how many things that were. Who does not want to be
    asked is not asked afterwards either."""
    refused = choices_of(person).get(purpose) == Choice.REFUSED
    _note(person, purpose, Choice.WITHDRAWN, now)
    if refused:
        _note(person, purpose, Choice.REFUSED, now)
    return _drop_kept_for(person, purpose, now)


@transaction.atomic
def continue_ledger(*, person: AbstractBaseUser, entries: Sequence[Consent], now: datetime) -> None:
    """These were answered, too, in this order; those that stand there already are not told again.

    What was kept under one that was taken back goes.
    """
    there = {_said(entry) for entry in Consent.objects.filter(user=person.pk)}
    new = [_like(entry, person) for entry in entries if _said(entry) not in there]
    Consent.objects.bulk_create(new)
    for purpose in {Purpose(entry.purpose) for entry in new if entry.choice == Choice.WITHDRAWN}:
        _drop_kept_for(person, purpose, now)


def _drop_kept_for(person: AbstractBaseUser, purpose: Purpose, now: datetime) -> int:
    first = sorted(sources(), key=lambda source: not source.is_counted_first)
    return sum(source.drop_kept_for(person, purpose, now) for source in first)


def kept_for(person: AbstractBaseUser, purpose: Purpose) -> int:
    """How many things would go if this were taken back."""
    return sum(source.count_kept_for(person, purpose) for source in sources())


@transaction.atomic
def _choose(person: AbstractBaseUser, purpose: Purpose, choice: Choice, now: datetime, shown: str) -> Consent:
    entry = _note(person, purpose, choice, now, shown)
    for source in sources():
        source.after_choice(person)
    return entry


def _note(person: AbstractBaseUser, purpose: Purpose, choice: Choice, now: datetime, shown: str = "") -> Consent:
    wording = shown or WORDINGS[purpose]
    return Consent.objects.create(user_id=person.pk, purpose=purpose, choice=choice, wording=wording, given_at=now)


def _said(entry: Consent) -> tuple[str, str, str, datetime, bool]:
    return entry.purpose, entry.choice, entry.wording, entry.given_at, entry.is_history


def _like(entry: Consent, person: AbstractBaseUser) -> Consent:
    purpose, choice, wording, given_at, is_history = _said(entry)
    return Consent(
        user_id=person.pk, purpose=purpose, choice=choice, wording=wording, given_at=given_at, is_history=is_history
    )
