"""How long an erasure takes in a long life of talks, what of it stands in files before and after, and what it keeps waiting.

HEARTH_BENCH_SIZES names how many messages; half as many memories come to them. Each is filled by rows, and erased by the product.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks.figure import Figure

if TYPE_CHECKING:
    from apps.accounts.models import User
    from apps.privacy.erasing import Chosen

REACH, WAIT, LOOKED = 60.0, 5.0, 0.5
"""Seconds: all of an erasure; the longest that a page waits; between two looks."""
A_TALK = 300
"""Messages of the talk that is erased, or as near as there is."""


def measure(rounds: int) -> list[Figure]:
    """`rounds` is not needed: what is erased is gone."""
    from tests.benchmarks.corpus import sizes

    return [figure for size in sizes() for figure in _among(size)]


def _among(size: int) -> list[Figure]:
    from apps.privacy.erasing import Chosen
    from apps.privacy.scope import Reach, Scope
    from tests.benchmarks.database import a_database
    from tests.people import a_person

    with a_database(durable=True) as database:
        alice, home = a_person("owner", name="Alice", language="en"), database.server.data.parent
        _fill(alice, size)
        talk = _a_talk(alice)
        one = _erase(alice, Chosen(Scope(Reach.TALK, id=talk)), home, f"one talk of {size:,} messages")
        built = _timed(_build_indexes)
        detail = {"meanwhile": "recall reads every embedding, and nobody waits for a lock"}
        everything = _erase(alice, Chosen(Scope()), home, f"everything, {size:,} messages")
    return [
        *one,
        Figure(f"indexes by meaning, built afterwards, {size:,}", built, "s", 300.0, None, detail),
        *everything,
    ]


def _fill(alice: "User", size: int) -> None:
    from apps.llm.registry import embedder
    from tests.benchmarks.corpus import corpus, memories
    from tests.benchmarks.store import fill
    from tests.benchmarks.talked import fill_talks
    from tests.benchmarks.vectors import a_mixture
    from tests.people import a_persona

    builtin = embedder("builtin")
    mixture = a_mixture(builtin)
    lines = chain(corpus(size, mixture=mixture), memories(size // 2, mixture=mixture))
    fill(user=alice, lines=lines, embedder=builtin.name)
    fill_talks(user=alice, persona=a_persona(alice), lines=corpus(size, mixture=mixture))


def _a_talk(alice: "User") -> Any:
    from django.db.models import Count

    talks = alice.conversations.annotate(count=Count("messages"))
    return min(talks, key=lambda talk: abs(talk.count - A_TALK)).pk


def _erase(alice: "User", chosen: "Chosen", home: Path, name: str) -> list[Figure]:
    from django.utils import timezone

    from apps.data_rights.erasing.pages import preview_of
    from apps.data_rights.erasing.running import run
    from apps.data_rights.erasing.services import open_erasure
    from apps.data_rights.models import Erasure

    told = _timed(lambda: preview_of(alice, chosen))
    marks = _plant(alice, chosen)
    before = _standing(home, marks)
    erasure = open_erasure(user=alice, chosen=chosen, now=timezone.now())
    with _somebody_reading(alice) as waits:
        took = _timed(lambda: run(erasure, home=home, embedded=True))
    after = _standing(home, marks)
    receipt = Erasure.objects.get(pk=erasure.pk)
    detail = {
        "preview_s": round(told, 2),
        "rows": receipt.rows,
        "receipt": receipt.verified,
        "marks": len(marks),
        "marks_in_files_before": before,
        "longest_wait_s": round(max(waits, default=0.0), 2),
    }
    return [
        Figure(f"erasing {name}", round(took, 1), "s", REACH, None, detail),
        Figure(f"erasing {name}: longest wait for a page", round(max(waits, default=0.0), 2), "s", WAIT, None, detail),
        Figure(f"erasing {name}: of {before} marks in files, left", after, "", 0, None, detail),
    ]


def _plant(alice: "User", chosen: "Chosen") -> list[str]:
    """A mark at the end of each message of the talk, or of the newest hundred."""
    from django.db import connection

    from apps.conversations.models import Message

    messages = Message.objects.filter(conversation__user=alice).order_by("-created_at")
    if chosen.scope and chosen.scope.id:
        messages = messages.filter(conversation=chosen.scope.id)
    marks = []
    for message in messages[:100]:
        mark = f"qz{message.pk.hex}zq"
        Message.objects.filter(pk=message.pk).update(text=f"{message.text} {mark}")
        marks.append(mark)
    with connection.cursor() as cursor:
        cursor.execute("CHECKPOINT")
    return marks


def _standing(home: Path, marks: list[str]) -> int:
    """How many of them stand in some file, as what they are."""
    wanted = [mark.encode() for mark in marks]
    found: set[bytes] = set()
    for file in home.rglob("*"):
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            found |= {mark for mark in wanted if b"qz" in content and mark in content}
    return len(found)


@contextmanager
def _somebody_reading(alice: "User") -> Iterator[list[float]]:
    """Asks for the page of another talk all the while; yields the seconds that each took, as long as there is an owner."""
    from django.db import connection
    from django.test import Client

    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    client.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
    talk, waits, ended = alice.conversations.order_by("-updated_at")[0], list[float](), threading.Event()

    def read() -> None:
        while not ended.wait(LOOKED):
            waits.append(_timed(lambda: client.get(talk.get_absolute_url())))
        connection.close()

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield waits
    finally:
        ended.set()
        reader.join()


def _build_indexes() -> None:
    from apps.data_rights.erasing.slow_indexes import build_missing

    build_missing()


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
