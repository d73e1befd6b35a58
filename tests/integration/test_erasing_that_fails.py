"""An erasure that can't go on says why, goes on when it can, and ends where trying again does not help."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import DataError, OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Message
from apps.data_rights.erasing import room, running
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.models import DataRequest, Erasure
from apps.data_rights.requests import open_request
from apps.memories.models import Memory
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Reach, Scope
from tests.people import a_conversation, a_memory, an_answered_turn

MAYA = "My sister Maya moved to Lyon in spring."
FULL = OSError(28, "No space left on device")
STOPPED = "Hearth was stopped in between"


@pytest.fixture
def erasure(alice: User) -> Erasure:
    talk = an_answered_turn(a_conversation(alice), MAYA).conversation
    a_memory(alice, "Rhubarb cake is my favourite.")
    return open_erasure(user=alice, chosen=Chosen(Scope(Reach.TALK, id=talk.pk)), now=timezone.now(), about="Maya")


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Erasure]:
    """What it does each minute, but for what can't be done within a test's transaction."""
    monkeypatch.setattr(running, "remove_orphans", lambda: 0)
    monkeypatch.setattr(running, "end_log_files", lambda: None)

    def work(problem: Exception | None = None) -> Erasure:
        def rewrite(_progress: object) -> None:
            if problem is not None:
                raise problem

        monkeypatch.setattr(running, "rewrite_tables", rewrite)
        for one in Erasure.objects.filter(is_open=True):
            running.run(one, home=tmp_path, embedded=True)
        return Erasure.objects.get()

    return work


@pytest.fixture
def page(client: Client, erasure: Erasure) -> Callable[[], str]:
    """Folded to one line."""
    return lambda: " ".join(client.get(reverse("data_rights:erasure", args=[erasure.pk])).text.split())


def disk(free: int) -> Callable[[Path], Any]:
    return lambda _path: SimpleNamespace(free=free)


@pytest.mark.parametrize("problem", [FULL, OperationalError("could not extend file")], ids=["a file", "the database"])
def test_on_a_full_disk_it_says_so_and_goes_on_when_there_is_room(
    worker: Callable[..., Erasure],
    page: Callable[[], str],
    problem: Exception,
    alice: User,
    client_of: Callable[[User], Client],
) -> None:
    stuck = worker(problem)
    assert stuck.is_open
    assert not Message.objects.filter(text=MAYA).exists()
    assert "the disk may be full" in page()
    assert "it is tried again each minute" in page()
    assert "the disk may be full" in client_of(alice).get(reverse("data_rights:show")).text
    worker(problem)
    done = worker()
    assert (done.state, done.problem) == (Erasure.State.DONE, "")
    assert done.verified["looked_for"] > 0
    assert done.verified["recall"]["asked"] > 0, "what was looked for is still known"
    assert done.verified["holds"]
    assert STOPPED not in page()


def test_where_room_is_short_nothing_is_written_anew(
    worker: Callable[..., Erasure], page: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(shutil, "disk_usage", disk(free=room.AT_LEAST // 2))
        stuck = worker(AssertionError("it was begun"))
    assert stuck.is_open
    assert "32.0 MB are." in page()
    assert worker().verified["holds"]


def test_after_a_restart_the_receipt_says_what_is_not_known_any_more(
    worker: Callable[..., Erasure], page: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    worker(FULL)
    monkeypatch.setattr(running, "_held", {})
    done = worker()
    assert done.verified["interrupted"]
    assert STOPPED in page()


def test_what_fails_again_and_again_ends_and_claims_nothing(
    worker: Callable[..., Erasure], page: Callable[[], str], alice: User, caplog: pytest.LogCaptureFixture
) -> None:
    for _try in range(running.MOST_FAILURES - 1):
        assert worker(ValueError(MAYA)).is_open
        assert "went wrong in Hearth itself" in page()
    done = worker(ValueError(MAYA))
    assert done.state == Erasure.State.DONE
    assert not done.verified["holds"]
    assert "The files could not be cleaned" in page()
    assert "was written anew" not in page()
    assert not [record for record in caplog.records if MAYA in record.getMessage()]
    assert open_request(user=alice, kind=DataRequest.Kind.EXPORT, scope=Scope(), now=timezone.now()).is_open


def test_rows_that_can_not_be_taken_out_for_now_are_tried_again(
    worker: Callable[..., Erasure], page: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_asked: object) -> None:
        raise OperationalError("could not extend file")

    with monkeypatch.context() as short:
        short.setattr(running, "take_rows", full)
        assert worker().state == Erasure.State.WAITING
    assert "Nothing is erased yet" in page()
    done = worker()
    assert (done.state, done.problem) == (Erasure.State.DONE, "")


@pytest.mark.parametrize("problem", [TypeError(MAYA), DataError(MAYA)])
def test_rows_that_can_not_be_taken_out_at_all_are_refused(
    worker: Callable[..., Erasure], page: Callable[[], str], monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    def breaks(**_asked: object) -> None:
        raise problem

    monkeypatch.setattr(running, "take_rows", breaks)
    assert worker().state == Erasure.State.REFUSED
    assert "Nothing was erased: something went wrong in Hearth itself" in page()
    assert Message.objects.filter(text=MAYA).exists()


def test_memory_that_can_not_be_asked_keeps_nothing_open(
    erasure: Erasure, worker: Callable[..., Erasure], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_asked: object) -> Iterator[str]:
        raise ValueError(MAYA)

    monkeypatch.setattr("apps.data_rights.erasing.asking.recallers", lambda: [breaks])
    done = worker()
    assert done.state == Erasure.State.DONE
    assert done.verified["recall"]["asked"] == 0
    assert Memory.objects.exists()
