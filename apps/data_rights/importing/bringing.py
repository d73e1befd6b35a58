"""Brings the rows of an archive in, or says what would come of it: by the same walk, each table after those it points to.

What is here stays as it is. Rows whose key means the same everywhere keep it, the others get a new one, and what points to
them follows.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Any

from django.db import transaction
from django.db.models import Model

from apps.accounts.models import User
from apps.data_rights.importing.matching import is_same, matches
from apps.data_rights.importing.opening import Archive
from apps.data_rights.importing.rows import Incoming, Keys, counts_up, read
from apps.data_rights.importing.writing import Pair, close_open_ends, join, write
from apps.privacy.registry import PersonalData, Terms, sources
from apps.privacy.steps import AT_ONCE

Progress = Callable[[int], None]
"""Is told how many rows are done."""


@dataclass(slots=True)
class Outcome:
    """Of one table, in rows."""

    table: str
    title: str
    new: int = 0
    same: int = 0
    different: int = 0
    """Here with other content, which stays."""
    skipped: int = 0
    """Can't come: what they belong to is not there, or they are about the other Hearth alone; or nobody said that they may."""
    settings: int = 0
    """Of those: what would do something with what is here, and comes with a yes of its own."""
    kept_under: dict[str, int] = field(default_factory=dict)
    """How many of the new are kept under which purpose."""


def look_through(archive: Archive, *, person: User, progress: Progress) -> list[Outcome]:
    """What bringing it in would do; changes nothing. Raises ArchiveRefused."""
    return list(_Walk(archive, person, None).outcomes(progress))


@transaction.atomic
def bring_in(archive: Archive, *, person: User, terms: Terms, progress: Progress) -> list[Outcome]:
    """All of it or nothing. Raises ArchiveRefused."""
    walk = _Walk(archive, person, terms)
    outcomes = list(walk.outcomes(progress))
    walk.finish(terms)
    return outcomes


class _Walk:
    """Without terms nothing is written, and what would be new has a key that no row has."""

    def __init__(self, archive: Archive, person: User, terms: Terms | None) -> None:
        self._archive, self._person, self._terms = archive, person, terms
        self._keys = Keys(person)
        self._through: set[type[Model]] = {User}
        self._brought: dict[str, list[Any]] = defaultdict(list)
        self._pairs: dict[tuple[PersonalData, str], list[Pair]] = defaultdict(list)
        self._nobodys = count(-1, -1)

    def outcomes(self, progress: Progress) -> Iterator[Outcome]:
        done = 0
        for source in self._sources():
            outcome = Outcome(source.model, str(source.title))
            rows = self._archive.tables[source.model].rows
            if source.stays_behind:
                outcome.skipped = rows
            else:
                for some in self._archive.batches(source.model):
                    self._take(source, some, outcome)
                    done += len(some)
                    progress(done)
            self._through.add(source.table)
            yield outcome
        known = {source.model for source in sources()}
        for table in self._archive.tables.values():
            if table.name not in known:
                yield Outcome(table.name, table.title, skipped=table.rows)

    def finish(self, terms: Terms) -> None:
        """What has to wait until every row is there."""
        for source in self._sources():
            close_open_ends(source, self._brought[source.model], self._person)
        for (source, name), pairs in self._pairs.items():
            for some in _batched(pairs, AT_ONCE):
                self._join(source, name, some)
        for source in self._sources():
            source.after_import(self._person, self._brought[source.model], terms)

    def _sources(self) -> list[PersonalData]:
        return [source for source in sources() if source.exported and source.model in self._archive.tables]

    def _take(self, source: PersonalData, raws: Sequence[dict[str, Any]], outcome: Outcome) -> None:
        first = 1 + outcome.new + outcome.same + outcome.different + outcome.skipped
        incoming = list(read(source, raws, first=first, keys=self._keys, done=self._through))
        outcome.skipped += len(raws) - len(incoming)
        found = matches(source, self._person, [one.row for one in incoming])
        for place, match in found.items():
            self._meet(source, incoming[place], match.row, outcome, is_theirs=match.is_theirs)
        new = [one for place, one in enumerate(incoming) if place not in found]
        if source.acts_here and not (self._terms and self._terms.with_settings):
            outcome.settings += len(new)
            outcome.skipped += len(new)
            return
        came = self._write(source, new)
        for one in came:
            self._keys.note(source.table, one.key, one.row.pk)
            self._brought[source.model].append(one.row.pk)
            for name, others in one.many.items():
                self._pairs[source, name] += [(one.row.pk, other) for other in others]
        outcome.new += len(came)
        purposes = Counter(purpose for one in came for purpose in source.kept_under(one.row))
        outcome.kept_under = dict(purposes + Counter(outcome.kept_under))
        outcome.skipped += len(new) - len(came)

    def _join(self, source: PersonalData, name: str, pairs: Sequence[Pair]) -> None:
        table: Any = source.table._meta.get_field(name).related_model
        here = self._keys.here(table, {other for _row, other in pairs})
        join(source, name, [(row, here[other]) for row, other in pairs if other in here])

    def _meet(self, source: PersonalData, one: Incoming, here: Model, outcome: Outcome, *, is_theirs: bool) -> None:
        if not is_theirs:
            outcome.skipped += 1
            return
        self._keys.note(source.table, one.key, here.pk)
        if is_same(source, one.row, here):
            outcome.same += 1
        else:
            outcome.different += 1

    def _write(self, source: PersonalData, new: list[Incoming]) -> list[Incoming]:
        if self._terms is not None:
            return write(source, new, person=self._person, terms=self._terms)
        if counts_up(source.table):
            for one in new:
                one.row.pk = next(self._nobodys)
        return new


def _batched(pairs: Iterable[Pair], size: int) -> Iterator[list[Pair]]:
    rest = iter(pairs)
    while some := list(islice(rest, size)):
        yield some
