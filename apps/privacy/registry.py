"""What is kept of a person, as each app declares it in its personal_data.py: one source for the privacy page, export and erasure.

A table that nobody declared, and a column that nobody decided about, fail `manage.py check` (apps/privacy/checks.py).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cached_property
from operator import attrgetter
from typing import Any, ClassVar, TypeVar

from django.apps import apps
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Field, ForeignKey, Model, QuerySet

from apps.privacy.inflecting import Inflected
from apps.privacy.plainly import in_words
from apps.privacy.purposes import Purpose
from apps.privacy.scope import Reach, Scope
from apps.privacy.searching import Words, may_name, names, parts_by_row, texts_naming

READ_AT_ONCE = 2_000
EVERYBODY = ""
"""As `owner` of a table whose rows name nobody: all of them belong to whom this Hearth belongs to."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came upon: a row, or a part of one."""

    key: str
    """Of the row; of a part of it with its name after a slash (apps/privacy/searching.py)."""
    text: str
    at: datetime | None = None
    where: Words = ""
    """Which part, and of what, where the text alone does not say it."""


@dataclass(frozen=True, slots=True)
class Terms:
    """On which an archive is brought back."""

    now: datetime
    live: frozenset[str] = frozenset()
    """The purposes whose consents hold here from then on; all others come as what was once said."""
    with_settings: bool = False
    """What was set there about what is here holds from then on; otherwise it stays out (`acts_here` of a declaration)."""


class PersonalData:
    """What one table keeps of a person. Subclasses say it in class attributes; methods are for where rows are not enough."""

    model: ClassVar[str]
    """As Django names it: “memories.Memory”."""
    owner: ClassVar[str]
    """The way from a row to its person as a lookup: “user”, “conversation__user”; or EVERYBODY."""
    title: ClassVar[Words]
    why: ClassVar[Words]
    """What it is kept for, in a sentence its owner understands."""
    since: ClassVar[str] = ""
    """The column that tells when a row came to be; empty where none does."""
    exported: ClassVar[Sequence[str]] = ()
    in_words: ClassVar[Mapping[str, Words]] = {}
    """Columns that a page of an export shows to be read, each by what it is called there; none where there is no such page."""
    withheld: ClassVar[Mapping[str, Words]] = {}
    """Columns that no export holds, each with the reason."""
    inferred: ClassVar[bool] = False
    """Hearth's own conclusions, not what its owner said or wrote."""
    of_companion: ClassVar[str] = ""
    """The way from a row to its companion as a lookup; empty for what is of no one companion."""
    of_talk: ClassVar[str] = ""
    """The way from a row to the talk it belongs to; empty for what belongs to none."""
    part_of: ClassVar[str] = ""
    """The column that points to what its rows are a part of: an export that holds that row holds these."""
    stays_within: ClassVar[Collection[str]] = ()
    """Columns that an export of a part does not follow: a row that points out of that part stays out of it."""
    lost_by_restore: ClassVar[bool] = True
    """Rows of after a backup are not here any more once it is restored; False where those of today hold, or there is one always."""
    expires: ClassVar[timedelta | None] = None
    """After so long the row goes by itself, counted from `since`; None where its owner decides."""
    ages: ClassVar[bool] = False
    """Its owner may set after how long a row goes by itself (apps/privacy/retention.py)."""
    aged_are_erased: ClassVar[bool] = False
    """What goes so is taken out of the files too, with a receipt: its rows hold words, or words hang on them."""
    stays_behind: ClassVar[Words] = ""
    """Why its rows in an archive are not brought back; empty where they are."""
    acts_here: ClassVar[bool] = False
    """Its rows do something with what is here: those of an archive come only with a yes of their own (Terms.with_settings)."""
    searched: ClassVar[Sequence[str]] = ()
    """Columns that hold what somebody said or wrote: `find` looks through them."""
    unsearched: ClassVar[Mapping[str, Words]] = {}
    """All other columns of text, each with the reason why no search for a person or a topic looks there."""
    if_picked: ClassVar[Words] = ""
    """What becomes of what was found, where its owner wants it erased; in a sentence."""
    written_by_hand: ClassVar[bool] = False
    """Its owner wrote it into a form on purpose: found, it stays unless they say so."""
    follows_others: ClassVar[bool] = False
    """Its rows go with those they were made from: what was found there already is not shown again."""
    is_counted_first: ClassVar[bool] = False
    """Where a consent is taken back its rows go before those of others, with which they would go uncounted."""
    found_by: ClassVar[str] = "pk"
    """The column whose value the keys of what is found begin with."""
    matched_by: ClassVar[Sequence[Sequence[str]]] = ()
    """Columns that together name a row, in place of those that the database keeps unique."""
    incidental: ClassVar[Collection[str]] = ()
    """Exported columns that a row may have others in and be the same."""

    @cached_property
    def table(self) -> type[Model]:
        return apps.get_model(self.model)

    def rows(self, person: AbstractBaseUser) -> QuerySet[Model]:
        everything = self.table._default_manager.all()
        return everything.filter(**{self.owner: person.pk}) if self.owner else everything

    def rows_within(self, person: AbstractBaseUser, scope: Scope) -> QuerySet[Model]:
        """None of a table that has no part in this scope."""
        rows = self.rows(person)
        match scope.reach:
            case Reach.EVERYTHING:
                return rows
            case Reach.PERIOD if self.since:
                bounds = {f"{self.since}__gte": scope.since, f"{self.since}__lt": scope.until}
                return rows.filter(**{lookup: moment for lookup, moment in bounds.items() if moment})
            case Reach.COMPANION if self.of_companion:
                return rows.filter(**{self.of_companion: scope.id})
            case Reach.TALK if self.of_talk:
                return rows.filter(**{self.of_talk: scope.id})
            case _:
                return rows.none()

    by_ai: ClassVar[Sequence[str]] = ()
    """The columns that hold words of a model in a row that is marked so; the others never do."""

    def is_made_by_ai(self, row: Model) -> bool:
        """Words or pictures that a model made: an export marks them (EU AI Act, article 50(2))."""
        return False

    def columns_by_ai(self, row: Model) -> Collection[str]:
        """Those that are marked of this very row."""
        return self.by_ai if self.is_made_by_ai(row) else ()

    def with_mark(self, rows: QuerySet[Model]) -> QuerySet[Model]:
        """With what `is_made_by_ai` has to know of each beside its own columns."""
        return rows

    def told(self, row: Model, name: str, zone: tzinfo) -> str:
        """A column for a person to read; times in their zone. Empty where it holds nothing."""
        return in_words(row, self.table._meta.get_field(name), zone)

    def export(self, row: Model) -> dict[str, Any]:
        """Column by column, as Python's own values; what points to another row is that row's key."""
        return {name: value(row) for name, value in self._values}

    @cached_property
    def _values(self) -> Sequence[tuple[str, Callable[[Any], Any]]]:
        """Looked up once: an export asks for each of a million rows."""
        return [(name, _value_of(self.table._meta.get_field(name))) for name in self.exported]

    def to_be_read(self, rows: QuerySet[Model]) -> QuerySet[Model]:
        """Of these, what a page of an export shows to be read: by default all."""
        return rows

    def name_of(self, row: Model) -> str:
        """What its owner calls it, to be picked from a list."""
        return str(row)

    def names_of(self, person: AbstractBaseUser, rows: Iterable[Model]) -> Iterator[tuple[str, str]]:
        """Of each its key and its name; where several are called the same, with what tells them apart."""
        return ((str(row.pk), self.name_of(row)) for row in rows)

    def find(self, person: AbstractBaseUser, about: str) -> Iterator[Found]:
        """What says something about this, best first: by default the rows that name it, the newest first."""
        columns = [self.found_by, *([self.since] if self.since else []), *self.searched]
        rows = may_name(self.rows(person), self.searched, about).order_by(f"-{self.since or 'pk'}")
        for key, *values in rows.values_list(*columns).iterator(chunk_size=READ_AT_ONCE) if self.searched else ():
            at = values.pop(0) if self.since else None
            if text := "\n".join(texts_naming(values, about)):
                yield Found(str(key), text, at)

    def find_alike(self, person: AbstractBaseUser, about: str, inflected: Inflected) -> Iterator[Found]:
        """The same, and what holds another form of it: by default read at once, for reading takes long. Each key once."""
        for one in self.find(person, inflected.stem or about):
            text = f"{one.text} {one.where}"
            if names(text, about) or inflected.first_in(text):
                yield one

    def take_out(self, person: AbstractBaseUser, keys: Sequence[str]) -> None:
        """What was found under these keys, by default the rows; what is gone already is no error. In the caller's transaction."""
        whole = [key for key, parts in parts_by_row(keys).items() if "" in parts]
        self.rows(person).filter(**{f"{self.found_by}__in": whole}).delete()

    def aged(self, person: AbstractBaseUser, before: datetime) -> QuerySet[Model]:
        """Rows that are older."""
        return self.rows(person).filter(**{f"{self.since}__lt": before})

    def drop_aged(self, person: AbstractBaseUser, before: datetime) -> None:
        """Take those out, with what hangs on them, within the caller's transaction. May raise NotNow."""
        self.aged(person, before).delete()

    def make_anew(self, person: AbstractBaseUser, rows: Sequence[Any], terms: Terms) -> None:
        """Of rows that come back: what no export holds, and what can't be as it was. Before they are written."""

    def after_import(self, person: AbstractBaseUser, brought: Sequence[Any], terms: Terms) -> None:
        """Every table is in; these are the keys of its new rows. Within the transaction of all of it."""

    def is_in_use(self, person: AbstractBaseUser) -> bool:
        """Somebody is just writing to these rows, so that nothing can be put in their place."""
        return False

    def outlasts_restore(self, person: AbstractBaseUser) -> Any:
        """What of today is to hold although a backup takes the place of everything; None for nothing. Read before."""
        return None

    def after_restore(self, person: AbstractBaseUser, outlasting: Any, now: datetime) -> None:
        """Every row is as it was when the backup was made; `outlasting` is None too where this was not their account.

        Within the transaction of all of it.
        """

    def after_choice(self, person: AbstractBaseUser) -> None:
        """Something was allowed or refused for good, and may answer what its owner is being asked. Within that transaction."""

    def kept_under(self, row: Any) -> Collection[str]:
        """The purposes under which it is kept: none where no consent is needed, or its owner wrote it down by hand."""
        return ()

    def count_kept_for(self, person: AbstractBaseUser, purpose: Purpose) -> int:
        """How many of its rows were kept because the owner allowed this."""
        return 0

    def drop_kept_for(self, person: AbstractBaseUser, purpose: Purpose, now: datetime) -> int:
        """Take them out, with what is drawn from them; returns how many. Within the caller's transaction."""
        return 0


def _value_of(field: Any) -> Callable[[Any], Any]:
    if field.many_to_many:
        return lambda row: sorted((other.pk for other in getattr(row, field.name).all()), key=str)
    return attrgetter(field.attname)


_sources: dict[str, PersonalData] = {}
_reasons: dict[str, Words] = {}

Declared = TypeVar("Declared", bound=type[PersonalData])


def personal_data(declared: Declared) -> Declared:
    """Class decorator: this table holds personal data."""
    _sources[declared.model.lower()] = declared()
    return declared


def not_personal(model: str, reason: Words) -> None:
    """This table says nothing of any person."""
    _reasons[model.lower()] = reason


def sources() -> list[PersonalData]:
    """All there are, each after those its rows point to: the order to bring rows in; reversed, the order to take them out."""
    return list(_in_order(dict(_sources)))


def source_of(model: type[Model]) -> PersonalData | None:
    return _sources.get(model._meta.label_lower)


def reasons() -> Mapping[str, Words]:
    """Tables that are not personal, as Django names them in lower case, each with the reason."""
    return dict(_reasons)


def _in_order(waiting: dict[str, PersonalData]) -> Iterator[PersonalData]:
    while waiting:
        # Two tables may point at each other (a talk at its last message): one of the two comes first with that end open.
        free = _free(waiting, loosely=False) or _free(waiting, loosely=True)[:1] or [min(waiting)]
        for label in free:
            yield waiting.pop(label)


def _free(waiting: dict[str, PersonalData], *, loosely: bool) -> list[str]:
    """Those that point to none that waits; `loosely`: but for what may be left open."""
    return sorted(
        label for label, source in waiting.items() if not (_points_to(source, loosely) & waiting.keys() - {label})
    )


def _points_to(source: PersonalData, loosely: bool) -> set[str]:
    fields: list[Field[Any, Any]] = list(source.table._meta.concrete_fields)
    keys = [field for field in fields if isinstance(field, ForeignKey) and not (loosely and field.null)]
    return {field.related_model._meta.label_lower for field in keys}
