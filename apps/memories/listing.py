"""The list of memories as its owner asks for it: searched or filtered, a page at a time."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode

from apps.accounts.models import User
from apps.accounts.text import clean_line
from apps.memories import health
from apps.memories.access import memories_of, people_of
from apps.memories.embedding import embedder_of
from apps.memories.finding import LONGEST, find
from apps.memories.models import Memory, Person

A_PAGE = 30
MOST_DIGITS = 4
STATES = ("current", "pinned", "concluded", "doubtful", "past", *health.STATES)
CONCLUDED = (Memory.Origin.THOUGHT, Memory.Origin.COMPANION)
"""What nobody but a companion says."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the address asks for; whatever is not understood is as if it were not there."""

    text: str = ""
    kind: str = ""
    state: str = "current"
    person: Person | None = None
    whose: UUID | None = None
    """Of what one keeper alone knows."""
    after: tuple[datetime, UUID] | None = None
    """The last one that is shown already."""
    skip: int = 0
    """How many are shown already, of what was found."""

    @property
    def goes_on(self) -> bool:
        return bool(self.after or self.skip)

    def address(self, **changes: str) -> str:
        values = {"kind": self.kind, "state": "" if self.state == "current" else self.state}
        values |= {"person": str(self.person.pk) if self.person else "", "whose": str(self.whose or "")} | changes
        return "?" + urlencode({name: value for name, value in values.items() if value})


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to narrow the list down."""

    name: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Listing:
    memories: list[Memory]
    total: int
    kinds: list[Choice]
    whose: list[Choice]
    """By ids of keepers; empty while nobody keeps anything to themselves."""
    more: str = ""
    """The address of the page after this; empty after the last."""
    skip: int = 0
    """Of what was found by words, how many are shown before the page after this; 0 after the last."""


def wanted_in(user: User, query: Mapping[str, str]) -> Wanted:
    state, kind = query.get("state", ""), query.get("kind", "")
    return Wanted(
        text=clean_line(query.get("q", "")[:LONGEST]),
        kind=kind if kind in Memory.Kind.values else "",
        state=state if state in STATES else "current",
        person=_person(user, query.get("person", "")),
        whose=_id(query.get("whose", "")),
        after=_after(query.get("after", "")),
        skip=_number(query.get("skip", "")),
    )


def without_words(query: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in query.items() if name != "q"}


def listing(user: User, wanted: Wanted) -> Listing:
    of_everybody = _matching(user, wanted)
    of_all_kinds = of_everybody.filter(_of(wanted))
    matching = of_all_kinds.filter(kind=wanted.kind) if wanted.kind else of_all_kinds
    if wanted.text:
        best = _best(user, matching, wanted.text)
        shown, skip = _some_of(best, wanted)
        return Listing(shown, len(best), [], [], skip=skip)
    shown, more = _newest(matching, wanted)
    total = matching.count()
    return Listing(shown, total, _kinds(of_all_kinds, wanted), _whose(of_everybody, wanted), more)


def everything_in(user: User, wanted: Wanted) -> list[UUID]:
    """All that the list would show, were it one page."""
    matching = _matching(user, wanted).filter(_of(wanted))
    matching = matching.filter(kind=wanted.kind) if wanted.kind else matching
    if wanted.text:
        return _best(user, matching, wanted.text)
    return list(matching.values_list("pk", flat=True))


def with_its_own(memories: QuerySet[Memory]) -> QuerySet[Memory]:
    """With all that a page shows of each."""
    return memories.select_related("replaced_by").prefetch_related("people", "evidence", "drawn_from")


def _matching(user: User, wanted: Wanted) -> QuerySet[Memory]:
    memories = memories_of(user)
    if wanted.person:
        memories = memories.filter(people=wanted.person)
    match wanted.state:
        case "past":
            return memories.exclude(valid_until=None)
        case "pinned":
            return memories.filter(pinned=True)
        case "concluded":
            return memories.filter(valid_until=None, origin__in=CONCLUDED)
        case "doubtful":
            return memories.filter(valid_until=None).exclude(doubted_at=None)
        case state if state in health.STATES:
            of_state = health.STATES[state](user, timezone.now())
            return of_state.filter(people=wanted.person) if wanted.person else of_state
    return memories.filter(valid_until=None)


def _best(user: User, matching: QuerySet[Memory], text: str) -> list[UUID]:
    found = find(user=user, text=text, embedder=embedder_of(user))
    fitting = set(matching.filter(pk__in=found).values_list("pk", flat=True))
    return [pk for pk in found if pk in fitting]


def _some_of(best: Sequence[UUID], wanted: Wanted) -> tuple[list[Memory], int]:
    ids = best[wanted.skip : wanted.skip + A_PAGE]
    known = with_its_own(Memory.objects.filter(pk__in=ids)).in_bulk()
    seen = wanted.skip + len(ids)
    return [known[pk] for pk in ids if pk in known], seen if seen < len(best) else 0


def _newest(matching: QuerySet[Memory], wanted: Wanted) -> tuple[list[Memory], str]:
    ordered = matching.order_by("-valid_from", "id")
    if wanted.after:
        moment, last = wanted.after
        ordered = ordered.filter(Q(valid_from__lt=moment) | Q(valid_from=moment, id__gt=last))
    shown = list(with_its_own(ordered)[: A_PAGE + 1])
    if len(shown) <= A_PAGE:
        return shown, ""
    last_shown = shown[A_PAGE - 1]
    return shown[:A_PAGE], wanted.address(after=f"{last_shown.valid_from.isoformat()}_{last_shown.pk}")


def _kinds(memories: QuerySet[Memory], wanted: Wanted) -> list[Choice]:
    counts = dict(memories.order_by().values_list("kind").annotate(count=Count("id")))
    every = Choice("", sum(counts.values()), wanted.address(kind=""), not wanted.kind)
    kinds = [
        Choice(str(kind.label), counts[kind], wanted.address(kind=kind), wanted.kind == kind)
        for kind in Memory.Kind
        if counts.get(kind)
    ]
    return [every, *kinds]


def _of(wanted: Wanted) -> Q:
    return Q(keeper=wanted.whose, shared=False) if wanted.whose else Q()


def _whose(memories: QuerySet[Memory], wanted: Wanted) -> list[Choice]:
    own = memories.filter(shared=False)
    counts = dict(own.order_by().values_list("keeper").annotate(count=Count("id")))
    if not counts and not wanted.whose:
        return []
    every = Choice("", memories.count(), wanted.address(whose=""), not wanted.whose)
    keepers = [
        Choice(str(keeper), count, wanted.address(whose=str(keeper)), wanted.whose == keeper)
        for keeper, count in counts.items()
    ]
    return [every, *keepers]


def _id(text: str) -> UUID | None:
    with suppress(ValueError):
        return UUID(text)
    return None


def _person(user: User, text: str) -> Person | None:
    pk = _id(text)
    return people_of(user).filter(pk=pk).first() if pk else None


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS else 0


def _after(text: str) -> tuple[datetime, UUID] | None:
    moment, _between, last = text.partition("_")
    with suppress(ValueError):
        parsed = parse_datetime(moment)
        if parsed is not None and parsed.tzinfo:
            return parsed, UUID(last)
    return None
