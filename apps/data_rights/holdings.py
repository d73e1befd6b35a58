"""What is kept of a person, drawn from what each app declares of its tables: how much, since when, what for and how long."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.apps import apps
from django.db import connection
from django.db.models import Min
from django.utils import timezone

from apps.accounts.models import User
from apps.privacy.registry import PersonalData, sources
from apps.privacy.retention import Periods, periods_of
from apps.privacy.searching import Words


@dataclass(frozen=True, slots=True)
class Holding:
    table: str
    """As Django names it."""
    title: Words
    why: Words
    count: int
    size: int
    """Bytes on the disk, indexes and all."""
    since: datetime | date | None
    expires: timedelta | None
    ages: bool
    """Its owner may set that."""
    inferred: bool
    exported: list[str]
    withheld: list[tuple[str, Words]]
    group: Words
    """What it belongs to, as the app that declared it is called."""


@dataclass(frozen=True, slots=True)
class Group:
    title: Words
    kept: list[Holding]
    nothing: list[Holding]
    """Kinds of which there is none so far."""

    @property
    def size(self) -> int:
        return sum(one.size for one in self.kept)


def holdings_of(user: User) -> list[Holding]:
    """What there is most of first; tables with nothing in them last."""
    periods = periods_of(user)
    found = [_holding(source, user, periods) for source in sources()]
    return sorted(found, key=lambda one: (-one.count, str(one.title)))


def in_groups(holdings: Sequence[Holding]) -> list[Group]:
    """The largest first."""
    groups: dict[str, Group] = {}
    for one in holdings:
        group = groups.setdefault(str(one.group), Group(one.group, [], []))
        (group.kept if one.count else group.nothing).append(one)
    return sorted(groups.values(), key=lambda group: -group.size)


def _holding(source: PersonalData, user: User, periods: Periods) -> Holding:
    rows = source.rows(user)
    since = rows.aggregate(since=Min(source.since))["since"] if source.since else None
    return Holding(
        table=source.model,
        title=source.title,
        why=source.why,
        count=rows.count(),
        size=_size_of(source),
        since=timezone.localtime(since, user.zone) if isinstance(since, datetime) else since,
        expires=timedelta(days=days) if (days := periods.get(source.model)) else source.expires,
        ages=source.ages,
        inferred=source.inferred,
        exported=list(source.exported),
        withheld=list(source.withheld.items()),
        group=_group_of(source),
    )


def _group_of(source: PersonalData) -> Words:
    """Not the app of the table: some are of libraries."""
    declaring = apps.get_containing_app_config(type(source).__module__)
    return declaring.verbose_name if declaring else source.table._meta.app_config.verbose_name


def _size_of(source: PersonalData) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_total_relation_size(%s::regclass)", [connection.ops.quote_name(source.table._meta.db_table)]
        )
        (size,) = cursor.fetchone()
    return int(size)
