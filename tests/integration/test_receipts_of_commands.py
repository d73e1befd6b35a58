"""Whichever command asks the model server, each of its requests leaves a receipt."""

import sys
from collections.abc import Callable
from contextlib import suppress

import pytest
from django.db import OperationalError

import manage
from apps.accounts.models import User
from apps.llm import outgoing
from apps.privacy import receipts
from apps.privacy.models import Receipt
from tests.fakes.ollama_thread import OllamaInThread
from tests.integration.at_hand import KNOWN, a_companion_heard, choose_known

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """As from a shell."""
    monkeypatch.setattr(outgoing, "_listeners", [])

    def run(*arguments: str) -> None:
        monkeypatch.setattr(sys, "argv", ["manage.py", *arguments])
        with suppress(SystemExit):
            manage.main()
        assert not outgoing._listeners

    return run


@pytest.mark.parametrize(
    "arguments", [("ask", "Hello?"), ("choose_model", KNOWN.name), ("continuity_exam",)], ids=lambda one: one[0]
)
def test_each_request_of_a_command_leaves_a_receipt(
    alice: User, wire: OllamaInThread, run: Callable[..., None], arguments: tuple[str, ...]
) -> None:
    wire.always_say(["I'm an AI. ", "What kept you up?"])
    if arguments[0] == "continuity_exam":
        choose_known(alice)
        a_companion_heard(alice)
    run(*arguments)
    kept = {row.path: row.requests for row in Receipt.objects.filter(address=wire.url)}
    assert sum(kept.values()) > 0
    assert kept.get("/api/chat", 0) == len(wire.requests)
    assert len(wire.requests) > 0 or arguments[0] == "choose_model"


def test_a_command_that_asks_nobody_leaves_none(alice: User, wire: OllamaInThread, run: Callable[..., None]) -> None:
    run("verify_erasure", "--help")
    assert not Receipt.objects.exists()


def test_without_a_database_the_answer_comes_and_the_lack_is_said(
    wire: OllamaInThread,
    run: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(_sent: receipts.Sent) -> None:
        raise OperationalError

    monkeypatch.setattr(receipts, "keep_receipt", refuse)
    wire.always_say(["I'm here."])
    run("ask", "Hello?")
    told = capsys.readouterr()
    assert "I'm here." in told.out
    assert "a receipt could not be kept: OperationalError" in told.err
