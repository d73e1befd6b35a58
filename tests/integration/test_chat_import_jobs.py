"""Bringing chats takes a while: it survives a kill at any point, one file at a time, and says what is wrong with a file."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ClassVar

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.importing import jobs, services
from apps.conversations.importing.files import folder, take_in
from apps.conversations.importing.jobs import work_off_imports
from apps.conversations.importing.services import note_report
from apps.conversations.importing.writing import bring_talk
from apps.conversations.models import ChatImport, Conversation, Message, TalkOrigin, Turn
from apps.personas.models import Persona
from tests.chats import a_conversation, a_zip
from tests.integration.brought import IMPORTS, LUNCH, an_export, bring, hand_in, looked_at, say_yes, the_open_one

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


class TestTheJob:
    TALKS: ClassVar = [a_conversation(("user", f"Hi {n}."), ("assistant", "Hello."), key=f"talk-{n}") for n in range(5)]

    def test_killed_between_two_talks_it_goes_on_and_each_comes_once(
        self, hers: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        looked_at(hers, an_export(*self.TALKS))
        say_yes(hers)
        address = the_open_one()
        with monkeypatch.context() as dying:
            dying.setattr(jobs, "bring_talk", _dies_after(2, bring_talk))
            with pytest.raises(KeyboardInterrupt):
                work_off_imports()
        assert Conversation.objects.count() == 2
        assert "Being brought in" in hers.get(address).text
        work_off_imports()
        assert "5 conversations came" in hers.get(address).text
        assert Conversation.objects.count() == 5
        assert Message.objects.count() == 10
        assert Persona.objects.count() == 1

    def test_killed_within_a_talk_nothing_of_it_stays(self, hers: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        looked_at(hers, an_export(*self.TALKS))
        say_yes(hers)
        with monkeypatch.context() as dying:
            dying.setattr(Turn.objects, "bulk_create", _dies_after(0, Turn.objects.bulk_create))
            with pytest.raises(KeyboardInterrupt):
                work_off_imports()
        assert not Conversation.objects.exists()
        assert not Message.objects.exists()
        assert not Persona.objects.exists()
        work_off_imports()
        assert ChatImport.objects.get().new_messages == 10

    def test_killed_while_it_looks_it_looks_again(self, hers: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        hand_in(hers, an_export(*self.TALKS))
        with monkeypatch.context() as dying:
            dying.setattr(jobs, "note_report", _dies_after(0, note_report))
            with pytest.raises(KeyboardInterrupt):
                work_off_imports()
        work_off_imports()
        assert "What it would bring" in hers.get(the_open_one()).text

    def test_asked_to_end_it_stops_and_goes_on_later(self, hers: Client) -> None:
        looked_at(hers, an_export(*self.TALKS))
        say_yes(hers)
        answers = iter([True, True, False])
        work_off_imports(go_on=lambda: next(answers))
        assert Conversation.objects.count() == 2
        work_off_imports()
        assert Conversation.objects.count() == 5

    def test_a_second_file_is_refused_until_the_first_is_decided(self, hers: Client) -> None:
        hand_in(hers, an_export(*self.TALKS))
        again = hand_in(hers, an_export(LUNCH))
        assert again.status_code == 422
        assert "Another file is here already." in again.text
        assert len(list(folder().iterdir())) == 1
        work_off_imports()
        assert "A file waits for your yes." in hers.get(reverse(IMPORTS)).text
        assert "Another file is here already." in hand_in(hers, an_export(LUNCH)).text

    def test_of_two_that_come_at_once_one_is_refused(
        self, alice: User, hers: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def meanwhile(**asked: Any) -> Path:
            ChatImport.objects.create(user=alice, asked_at=timezone.now())
            return take_in(**asked)

        monkeypatch.setattr(services, "take_in", meanwhile)
        assert "Another file is here already." in hand_in(hers, an_export(LUNCH)).text
        assert list(folder().iterdir()) == []

    def test_left_alone_nothing_stays(self, hers: Client) -> None:
        looked_at(hers, an_export(LUNCH))
        hers.post(the_open_one(), {})
        assert not ChatImport.objects.exists()
        assert list(folder().iterdir()) == []
        assert not Conversation.objects.exists()

    def test_without_an_answer_it_goes_after_a_day(self, hers: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        looked_at(hers, an_export(LUNCH))
        ChatImport.objects.update(asked_at=timezone.now() - services.WAITS_FOR * 2)
        work_off_imports()
        assert not ChatImport.objects.exists()
        assert list(folder().iterdir()) == []

    def test_where_the_file_is_gone_it_says_so(self, hers: Client) -> None:
        looked_at(hers, an_export(LUNCH))
        say_yes(hers)
        address = the_open_one()
        for file in folder().iterdir():
            file.unlink()
        work_off_imports()
        assert "The file is not there any more." in hers.get(address).text

    def test_nobody_else_of_the_machine_reads_the_file(self, hers: Client) -> None:
        hand_in(hers, an_export(LUNCH))
        (file,) = folder().iterdir()
        assert file.stat().st_mode & 0o777 == 0o600
        assert folder().stat().st_mode & 0o777 == 0o700

    def test_a_stranger_finds_nothing(self, bob: User, hers: Client, client_of: Callable[[User], Client]) -> None:
        looked_at(hers, an_export(LUNCH))
        stranger, address = client_of(bob), the_open_one()
        assert stranger.get(address).status_code == 404
        assert stranger.post(address, {"bring": "yes"}).status_code == 404
        assert stranger.get(f"{address}progress/").status_code == 404
        assert "A file waits" not in stranger.get(reverse(IMPORTS)).text
        assert Client().get(address).status_code == 302

    def test_a_strangers_talks_of_the_same_name_are_theirs(
        self, bob: User, hers: Client, client_of: Callable[[User], Client]
    ) -> None:
        bring(hers, an_export(LUNCH))
        bring(client_of(bob), an_export(LUNCH))
        assert Conversation.objects.filter(user=bob).count() == 1
        assert TalkOrigin.objects.count() == 2


BAD: Sequence[tuple[bytes | str, str]] = (
    (b"\x89PNG\r\n", "No chats were found in this file."),
    (an_export(LUNCH)[:-30], "damaged or cut off"),
    (a_zip({"../conversations.json": "[]"}), "names files outside of itself"),
    (a_zip({"conversations.json": b"0" * 40 * 1024**2}), "more than Hearth takes in"),
)


@pytest.mark.parametrize(("content", "expected"), BAD, ids=["a picture", "cut off", "climbs out", "a bomb"])
def test_what_can_be_told_at_once_is_refused_at_once(hers: Client, content: bytes | str, expected: str) -> None:
    page = hand_in(hers, content)
    assert page.status_code == 422
    assert expected in page.text
    assert not ChatImport.objects.exists()
    assert list(folder().iterdir()) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (json.dumps([LUNCH])[:-20], "damaged or cut off"),
        ("[" * 20_000, "nested so deeply"),
        ('[{"a": 1}]', "No chats were found in this file."),
    ],
    ids=["cut off", "nested", "another list"],
)
def test_what_shows_on_reading_is_refused_before_anything_comes(hers: Client, content: str, expected: str) -> None:
    address = hand_in(hers, content).redirect_chain[-1][0]
    work_off_imports()
    assert expected in hers.get(address).text
    assert not Conversation.objects.exists()
    assert list(folder().iterdir()) == []


def test_nothing_chosen_is_a_sentence(hers: Client) -> None:
    page = hers.post(reverse(IMPORTS), {})
    assert page.status_code == 422
    assert "Choose a file first." in page.text


def _dies_after(times: int, done: Callable[..., Any]) -> Callable[..., Any]:
    left = times

    def dying(*args: Any, **values: Any) -> Any:
        nonlocal left
        if not left:
            raise KeyboardInterrupt
        left -= 1
        return done(*args, **values)

    return dying
