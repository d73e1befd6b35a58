"""How long things are kept: for as long as their owner wants. Read, and written down."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from apps.privacy.models import Retention
from apps.privacy.registry import PersonalData, sources

Periods = Mapping[str, int]
"""Days, by table as Django names it. What is not in it stays until its owner takes it out."""


def ageing() -> list[PersonalData]:
    """Whose rows may go by themselves: what holds words first, talks before what is drawn from them."""
    return sorted(
        (source for source in reversed(sources()) if source.ages), key=lambda source: not source.aged_are_erased
    )


def periods_of(person: AbstractBaseUser) -> dict[str, int]:
    tables = [source.model for source in ageing()]
    return dict(Retention.objects.filter(user=person.pk, table__in=tables).values_list("table", "days"))


@transaction.atomic
def set_periods(*, person: AbstractBaseUser, periods: Periods) -> None:
    """All of them: what is not in it has none from now on."""
    Retention.objects.filter(user=person.pk).exclude(table__in=periods).delete()
    for table, days in periods.items():
        Retention.objects.update_or_create(user_id=person.pk, table=table, defaults={"days": days})


def due(person: AbstractBaseUser, periods: Periods, *, now: datetime) -> dict[str, datetime]:
    """By table: before when its rows are too old. Tables with no such row are left out."""
    ends = {table: now - timedelta(days=days) for table, days in periods.items()}
    found: Iterable[PersonalData] = (source for source in ageing() if source.model in ends)
    return {source.model: ends[source.model] for source in found if source.aged(person, ends[source.model]).exists()}
