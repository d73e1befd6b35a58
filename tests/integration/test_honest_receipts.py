"""A receipt claims no more than was looked at: where nothing could be looked for, it says so, and the erasure ends all the same."""

import json
import random
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Message
from apps.data_rights.erasing import running
from apps.data_rights.erasing.asking import Asked
from apps.data_rights.erasing.proof import Proof
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.models import Erasure
from apps.personas.models import PersonaFile, Portrait
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Reach, Scope
from tests.people import a_conversation, a_memory, a_persona, an_answered_turn

TOAST = 1_990
"""Bytes that PostgreSQL writes in one go of what is long, or a little less."""
NOT_LOOKED_THROUGH = "No file was looked through"
Erase = Callable[..., Erasure]


@pytest.fixture
def erase(alice: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Erase:
    """As the worker does, but for rewriting tables, which can't be done within a test's transaction."""
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    monkeypatch.setattr(running, "remove_orphans", lambda: 0)
    monkeypatch.setattr(running, "end_log_files", lambda: None)

    def erase(chosen: Chosen, *, about: str = "", embedded: bool = True) -> Erasure:
        erasure = open_erasure(user=alice, chosen=chosen, now=timezone.now(), about=about)
        running.run(erasure, home=tmp_path, embedded=embedded)
        erasure.refresh_from_db()
        assert (erasure.state, erasure.is_open) == (Erasure.State.DONE, False)
        return erasure

    return erase


def the_message(text: str) -> Chosen:
    return Chosen(picked={"conversations.Message": [str(Message.objects.get(text=text).pk)]})


def told(erasure: Erasure) -> tuple[str, dict[str, Any]]:
    """The page, and what a program reads."""
    page = Client().get(reverse("data_rights:erasure", args=[erasure.pk])).content.decode()
    as_json = Client().get(reverse("data_rights:erasure-json", args=[erasure.pk])).content
    return " ".join(page.split()), json.loads(as_json)["verified"]


def test_of_a_short_word_the_files_are_not_said_to_be_free(alice: User, erase: Erase) -> None:
    an_answered_turn(a_conversation(alice), "I'm gay.", "Thank you.")
    page, verified = told(erase(the_message("I'm gay.")))
    assert (verified["looked_for"], verified["nothing_to_look_for"], verified["holds"]) == (0, True, False)
    assert NOT_LOOKED_THROUGH in page
    assert (verified["rows_asked"] > 0, verified["rows_there"]) == (True, 0)
    assert "that have keys of their own: all are gone." in page


def a_picture_that_goes(alice: User, content: bytes) -> Chosen:
    picture = PersonaFile.objects.create(persona=a_persona(alice), path="", content=content)
    return Chosen(picked={"personas.PersonaFile": [str(picture.pk)]})


@pytest.mark.parametrize("length", [60, 1_500, 200_000])
@pytest.mark.parametrize("written", [bytes, b64encode, lambda content: content.hex().encode()])
def test_of_a_picture_a_piece_is_looked_for(
    alice: User, erase: Erase, tmp_path: Path, length: int, written: Callable[[bytes], bytes]
) -> None:
    content = random.Random(7).randbytes(length)
    page, verified = told(erase(a_picture_that_goes(alice, content)))
    assert not PersonaFile.objects.exists()
    assert (verified["looked_for"], verified["holds"], verified["rows_asked"]) == (1, True, 0)
    assert "looked through for a piece out of it: not found." in page
    (tmp_path / "database").write_bytes(b"\0" + written(content[:TOAST]))
    verified = told(erase(a_picture_that_goes(alice, content)))[1]
    assert (verified["found"] > 0, verified["holds"]) == (True, False)


@pytest.mark.parametrize("content", [b"\x89PNG and so on", b"\0\1" * 900], ids=["short", "even"])
def test_of_one_that_might_stand_anywhere_none_is(alice: User, erase: Erase, content: bytes) -> None:
    page, verified = told(erase(a_picture_that_goes(alice, content)))
    assert (verified["looked_for"], verified["holds"]) == (0, False)
    assert NOT_LOOKED_THROUGH in page
    assert "keys of their own" not in page


def test_a_picture_that_another_companion_keeps_is_not_looked_for(alice: User, erase: Erase) -> None:
    content = random.Random(7).randbytes(5_000)
    Portrait.objects.create(persona=a_persona(alice, name="May"), side=64, content=content)
    assert told(erase(a_picture_that_goes(alice, content)))[1]["looked_for"] == 0


def test_what_was_said_elsewhere_too_is_not_looked_for(alice: User, erase: Erase) -> None:
    for _time in range(2):
        talk = a_conversation(alice)
        an_answered_turn(talk, "The rhubarb cake is in the oven.", "It smells of the rhubarb already.")
    page, verified = told(erase(Chosen(Scope(Reach.TALK, id=talk.pk))))
    assert (verified["looked_for"], verified["holds"]) == (0, False)
    assert "stands elsewhere too" in page


def test_long_words_are_looked_for_and_then_it_holds(alice: User, erase: Erase) -> None:
    an_answered_turn(a_conversation(alice), "My sister Maya moved to Lyon in spring.")
    page, verified = told(erase(the_message("My sister Maya moved to Lyon in spring.")))
    assert (verified["looked_for"] > 0, verified["nothing_to_look_for"], verified["holds"]) == (True, False, True)
    assert NOT_LOOKED_THROUGH not in page


def test_for_want_of_longer_words_the_name_is_looked_for(alice: User, erase: Erase) -> None:
    an_answered_turn(a_conversation(alice), "Maya!", "Who?")
    page, verified = told(erase(the_message("Maya!"), about="maya"))
    assert (verified["by_name"], verified["looked_for"], verified["holds"]) == (True, 2, True)
    assert "for what you had looked for: not found." in page
    assert "Maya" not in page.partition("<main")[2]


def test_where_the_name_is_found_it_is_said_with_what_that_is_worth(alice: User, erase: Erase, tmp_path: Path) -> None:
    (tmp_path / "database").write_bytes(b"\0\0Maya\0")
    an_answered_turn(a_conversation(alice), "Maya!", "Who?")
    page, verified = told(erase(the_message("Maya!"), about="maya"))
    assert (verified["found"] > 0, verified["holds"]) == (True, False)
    assert "may stand by chance" in page


@pytest.mark.parametrize("about", ["Jo", "maya"])
def test_a_name_that_is_too_short_or_left_standing_is_not_looked_for(alice: User, erase: Erase, about: str) -> None:
    an_answered_turn(a_conversation(alice), "Maya and Jo", "Who?")
    a_memory(alice, "Maya plays the cello.")
    verified = told(erase(the_message("Maya and Jo"), about=about))[1]
    assert (verified["by_name"], verified["looked_for"], verified["holds"]) == (False, 0, False)


def test_everything_is_looked_for_and_its_rows_are_asked_for(alice: User, erase: Erase) -> None:
    an_answered_turn(a_conversation(alice), "Hi.", "Hm.")
    verified = told(erase(Chosen(Scope())))[1]
    assert verified["rows_asked"] >= 4
    assert verified["rows_there"] == 0


@pytest.mark.parametrize(
    "but_for",
    [
        {"embedded": False},
        {"looked_for": 0},
        {"found": 1},
        {"interrupted": True},
        {"unreadable": True},
        {"rows_there": 1},
        {"recall": Asked(1, 1)},
    ],
)
def test_it_holds_only_where_all_of_it_does(but_for: dict[str, Any]) -> None:
    good: dict[str, Any] = {"embedded": True, "looked_for": 1, "found": 0}
    assert Proof(**good).holds
    assert not Proof(**(good | but_for)).holds
    assert Proof(**(good | but_for)).as_json()["holds"] is False


def test_a_receipt_of_an_earlier_hearth_says_no_more_than_it_knows(alice: User) -> None:
    """It claimed to hold."""
    now = timezone.now()
    verified = {"embedded": True, "looked_for": 0, "found": 0, "interrupted": False, "unreadable": False, "holds": True}
    ended = {
        "state": "done",
        "asked_at": now,
        "ended_at": now,
        "is_open": False,
        "counts": {"conversations.Message": 1},
    }
    old = Erasure.objects.create(person=alice.pk, reach="picked", verified=verified, **ended)
    assert NOT_LOOKED_THROUGH in told(old)[0]
