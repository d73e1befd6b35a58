"""Which rows go into an export: those of its scope, and of less than everything what they could not come back without.

A talk takes along whom it was with, what was remembered in a period whom it is about. Where a row only leads on to others of its
kind (to the message before it, to the last one of its talk) those stay out.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db.models import Model, Q, QuerySet

from apps.accounts.models import User
from apps.privacy.registry import PersonalData, source_of, sources
from apps.privacy.scope import Reach, Scope


class Part:
    """Of what there is of its owner. To be made and read within one transaction."""

    def __init__(self, user: User, scope: Scope) -> None:
        self._user, self._scope = user, scope
        self._along: dict[str, set[Any]] = defaultdict(set)
        """Keys of rows that only come along, by table."""
        self._places = {source.model: place for place, source in enumerate(sources())}
        if scope.reach != Reach.EVERYTHING:
            while self._follow_all():
                pass

    def rows(self, source: PersonalData) -> QuerySet[Model]:
        within = source.rows_within(self._user, self._scope)
        if self._scope.reach == Reach.EVERYTHING:
            return within
        chosen = Q(pk__in=within.values("pk")) | Q(pk__in=self._along[source.model])
        if source.part_of:
            chosen |= Q(**{f"{source.part_of}__in": self._pointed_to(source, source.part_of).values("pk")})
        rows = source.rows(self._user).filter(chosen)
        for name in source.stays_within:
            rows = rows.filter(**{f"{name}__in": self._pointed_to(source, name).values("pk")})
        return rows

    def count(self) -> int:
        return sum(self.rows(source).count() for source in sources() if source.exported)

    def _pointed_to(self, source: PersonalData, name: str) -> QuerySet[Model]:
        field: Any = source.table._meta.get_field(name)
        other = source_of(field.related_model)
        assert other is not None  # noqa: S101  (a declared column points to a declared table)
        return self.rows(other)

    def _follow_all(self) -> bool:
        """Whether there was anything new: the tables that point to others first, so that once is mostly enough."""
        found = False
        for source in reversed(sources()):
            for name, other in self._followed(source):
                found |= self._follow(source, name, other)
        return found

    def _follow(self, source: PersonalData, name: str, other: PersonalData) -> bool:
        here = other.rows_within(self._user, self._scope).values("pk")
        wanted = other.rows(self._user).filter(pk__in=self.rows(source).values(name)).exclude(pk__in=here)
        new = set(wanted.values_list("pk", flat=True)) - self._along[other.model]
        self._along[other.model] |= new
        return bool(new)

    def _followed(self, source: PersonalData) -> Iterator[tuple[str, PersonalData]]:
        for name in source.exported:
            field: Any = source.table._meta.get_field(name)
            other = source_of(field.related_model) if field.related_model else None
            if (
                other is None
                or not other.exported
                or other.table in {User, source.table}
                or name in source.stays_within
            ):
                continue
            # Of two tables that point at each other one end is open (a talk's last message): nothing hangs on that one.
            if field.many_to_many or self._places[other.model] < self._places[source.model]:
                yield name, other
