"""A picture of the people and topics in somebody's memories, and which of them are told of together."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from django.urls import reverse

from apps.accounts.models import User
from apps.memories.access import memories_of
from apps.memories.models import Memory, Person
from apps.memories.words import pairs_of, words_of

MOST_PEOPLE, MOST_TOPICS = 12, 8
LOOKED_AT = 2_000
"""Memories, the newest."""
SHORTEST_TOPIC, LONGEST_LABEL = 4, 13
WIDTH, HEIGHT = 440, 400
PEOPLE_RING, TOPIC_RING = (118, 104), (168, 178)
DOT, GROWS = 6, 10
COMMON = (
    "love loves like likes hate hates live lives living work works want wants have plays play goes going moved move called "
    "name named favourite favorite always never every year years week month today really thing things much many also still "
    "mag liebe hasse lebe lebt wohne wohnt arbeite heißt habe immer jede jahr woche monat heute auch noch sehr mein meine "
    "eine einen einem einer und oder aber nicht with from about their there"
)


@dataclass(frozen=True, slots=True)
class Dot:
    """A person, or a topic if it has no radius. A topic has no address either: it is somebody's own word."""

    label: str
    about: str
    address: str
    x: int
    y: int
    radius: int

    @property
    def below(self) -> int:
        """How far under it its label stands."""
        return self.radius + 14


@dataclass(frozen=True, slots=True)
class Tie:
    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True)
class Picture:
    people: list[Dot]
    topics: list[Dot]
    ties: list[Tie]
    width: int = WIDTH
    height: int = HEIGHT
    x: int = WIDTH // 2
    y: int = HEIGHT // 2


@dataclass(frozen=True, slots=True)
class _Told:
    """What one memory tells of: people, and words by their stems."""

    people: frozenset[UUID]
    words: dict[str, str]


def picture_of(user: User) -> Picture | None:
    """None where nobody is known."""
    told = _told(user)
    known = Counter(person for one in told for person in one.people)
    most_known = sorted(known, key=lambda pk: (-known[pk], str(pk)))[:MOST_PEOPLE]
    by_id = Person.objects.in_bulk(most_known)
    people = {pk: by_id[pk] for pk in most_known if pk in by_id}
    if not people:
        return None
    topics = _topics(user, told, people.values())
    angles: dict[object, float] = {pk: _turn(place, len(people)) for place, pk in enumerate(people)}
    together = _together(told, people.keys(), topics.keys())
    angles |= _outside(topics, angles, together)
    at: dict[object, tuple[int, int]] = {pk: _place(angles[pk], PEOPLE_RING) for pk in people}
    at |= {stem: _place(angles[stem], TOPIC_RING) for stem in topics}
    most = max(known[pk] for pk in people)
    return Picture(
        people=[
            _dot(str(one), one.relation, reverse("memories:person", args=[pk]), at[pk], known[pk] / most)
            for pk, one in people.items()
        ],
        topics=[_dot(word, "", "", at[stem]) for stem, word in topics.items()],
        ties=[Tie(*at[one], *at[other]) for one, other in sorted(together, key=str)],
    )


def _told(user: User) -> list[_Told]:
    newest = memories_of(user).filter(valid_until=None).order_by("-valid_from", "id")[:LOOKED_AT]
    texts = dict(newest.values_list("pk", "text"))
    people: defaultdict[UUID, set[UUID]] = defaultdict(set)
    # The rows between alone: at thousands of memories, objects would cost more than the picture.
    for memory, person in Memory.people.through.objects.filter(memory__in=list(texts)).values_list("memory", "person"):
        people[memory].add(person)
    return [_Told(frozenset(people[pk]), dict(pairs_of(text, user.language))) for pk, text in texts.items()]


def _topics(user: User, told: Sequence[_Told], people: Iterable[Person]) -> dict[str, str]:
    """The words that most memories share, by their stem, each as it is mostly written."""
    named = " ".join([user.name, COMMON, *(f"{person.name} {person.relation}" for person in people)])
    out = set(words_of(named, user.language))
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in told:
        for stem, word in one.words.items():
            if stem not in out and len(word) >= SHORTEST_TOPIC and not word.isdecimal():
                written[stem][word] += 1
    shared = {stem: words.total() for stem, words in written.items() if words.total() > 1}
    best = sorted(shared, key=lambda stem: (-shared[stem], stem))
    return {stem: written[stem].most_common(1)[0][0] for stem in best[:MOST_TOPICS]}


def _together(told: Sequence[_Told], people: Set[UUID], topics: Set[str]) -> set[tuple[object, object]]:
    found: set[tuple[object, object]] = set()
    for one in told:
        here = sorted(people & one.people, key=str)
        found.update(combinations(here, 2))
        found.update((person, stem) for person in here for stem in topics & one.words.keys())
    return found


def _outside(
    topics: Iterable[str], angles: dict[object, float], together: set[tuple[object, object]]
) -> dict[object, float]:
    """Each topic in the free place that is nearest to the people it is told of with."""
    topics = list(topics)
    free = [_turn(place + 0.5, len(topics)) for place in range(len(topics))]
    placed: dict[object, float] = {}
    for stem in topics:
        pulls = [angles[one] for one, other in together if other == stem]
        wish = math.atan2(sum(map(math.sin, pulls)), sum(map(math.cos, pulls))) if pulls else 0.0
        nearest = max(free, key=lambda angle: math.cos(angle - wish))
        free.remove(nearest)
        placed[stem] = nearest
    return placed


def _turn(place: float, of: int) -> float:
    return 2 * math.pi * place / max(1, of) - math.pi / 2


def _place(angle: float, ring: tuple[int, int]) -> tuple[int, int]:
    return round(WIDTH / 2 + ring[0] * math.cos(angle)), round(HEIGHT / 2 + ring[1] * math.sin(angle))


def _dot(name: str, about: str, address: str, at: tuple[int, int], share: float | None = None) -> Dot:
    label = name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1]}…"
    radius = 0 if share is None else round(DOT + GROWS * math.sqrt(share))
    return Dot(label, f"{name} ({about})" if about and about != name else name, address, *at, radius)
