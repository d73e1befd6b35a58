"""How long the memory pages take at ten thousand memories, all of them about one person too: the request alone, no network."""

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from tests.benchmarks.figure import Figure
from tests.benchmarks.spread import median, spread

SIZE = 10_000
REACH = 200.0
"""Milliseconds; between what feels immediate (100) and what breaks a thought (1,000), Nielsen 1993, chapter 5."""
PAGES = {
    "list": ("/memories/", {}),
    "list, by kind": ("/memories/", {"kind": "fact"}),
    "search as you type": ("/memories/", {"q": "what about the violin"}),
    "about me": ("/memories/about/", {}),
    "people, with the picture": ("/memories/people/", {}),
    "timeline": ("/memories/timeline/", {}),
    "health": ("/memories/health/", {}),
}


def measure(rounds: int) -> list[Figure]:
    from django.test import Client

    from apps.llm.registry import embedder
    from apps.memories.models import Memory, Person
    from tests.benchmarks.corpus import memories
    from tests.benchmarks.database import a_database
    from tests.benchmarks.store import fill
    from tests.benchmarks.vectors import a_mixture
    from tests.people import a_person

    builtin = embedder("builtin")
    with a_database():
        alice = a_person("owner", name="Alice", language="en")
        fill(user=alice, lines=memories(SIZE, mixture=a_mixture(builtin)), embedder=builtin.name)
        maya = Person.objects.create(user=alice, name="Maya", relation="sister")
        maya.memories.set(Memory.objects.filter(user=alice))
        client = Client(headers={"host": "localhost"})
        client.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
        pages = PAGES | {"one person": (f"/memories/people/{maya.pk}/", {})}
        return [_page(name, partial(client.get, at, query), rounds) for name, (at, query) in pages.items()]


def _page(name: str, get: Callable[[], Any], rounds: int) -> Figure:
    first = get()
    if first.status_code != 200:
        raise RuntimeError(f"{name}: {first.status_code}")
    took = []
    for _round in range(rounds):
        began = time.perf_counter()
        get()
        took.append((time.perf_counter() - began) * 1000)
    return Figure(f"memories at {SIZE:,}: {name}", median(took), "ms", REACH, None, spread(took))
