"""A picture of the people and topics in somebody's memories, and which of them are told of together."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from urllib.parse import urlencode

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
    """A person, or a topic if it has no radius."""

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


def picture_of(user: User) -> Picture | None:
    """None where nobody is known."""
    memories = list(
        memories_of(user).filter(valid_until=None).prefetch_related("people").order_by("-valid_from", "id")[:LOOKED_AT]
    )
    known = Counter(person for memory in memories for person in memory.people.all())
    people = [person for person, _count in sorted(known.items(), key=lambda pair: (-pair[1], str(pair[0].pk)))]
    people = people[:MOST_PEOPLE]
    if not people:
        return None
    topics = _topics(user, memories, people)
    angles: dict[object, float] = {one: _turn(place, len(people)) for place, one in enumerate(people)}
    together = _together(user, memories, set(people), set(topics))
    angles |= _outside(topics, angles, together)
    at: dict[object, tuple[int, int]] = {one: _place(angles[one], PEOPLE_RING) for one in people}
    at |= {stem: _place(angles[stem], TOPIC_RING) for stem in topics}
    most = max(known[person] for person in people)
    return Picture(
        people=[
            _dot(str(one), one.relation, reverse("memories:person", args=[one.pk]), at[one], known[one] / most)
            for one in people
        ],
        topics=[
            _dot(word, "", f"{reverse('memories:list')}?{urlencode({'q': word})}", at[stem])
            for stem, word in topics.items()
        ],
        ties=[Tie(*at[one], *at[other]) for one, other in sorted(together, key=str)],
    )


def _topics(user: User, memories: Sequence[Memory], people: Sequence[Person]) -> dict[str, str]:
    """The words that most memories share, by their stem, each as it is mostly written."""
    named = " ".join([user.name, COMMON, *(f"{person.name} {person.relation}" for person in people)])
    out = set(words_of(named, user.language))
    written: dict[str, Counter[str]] = {}
    shared: Counter[str] = Counter()
    for memory in memories:
        pairs = [(stem, word) for stem, word in pairs_of(memory.text, user.language) if stem not in out]
        for stem, word in pairs:
            written.setdefault(stem, Counter())[word] += 1
        shared.update({stem for stem, word in pairs if len(word) >= SHORTEST_TOPIC and not word.isdecimal()})
    best = sorted(((count, stem) for stem, count in shared.items() if count > 1), key=lambda pair: (-pair[0], pair[1]))
    return {stem: written[stem].most_common(1)[0][0] for _count, stem in best[:MOST_TOPICS]}


def _together(
    user: User, memories: Sequence[Memory], people: set[Person], topics: set[str]
) -> set[tuple[object, object]]:
    found: set[tuple[object, object]] = set()
    for memory in memories:
        here = sorted(people.intersection(memory.people.all()), key=lambda person: str(person.pk))
        words = topics.intersection(words_of(memory.text, user.language))
        found.update(combinations(here, 2))
        found.update((person, stem) for person in here for stem in words)
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
