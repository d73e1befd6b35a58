"""Whatever breaks in a job, it ends with a sentence: as long as one is open its owner can't erase anything."""

import io
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NoReturn

import pytest
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.importing import jobs as chat_jobs
from apps.conversations.importing.jobs import work_off_imports
from apps.conversations.importing.writing import bring_talk
from apps.conversations.models import ChatImport, Conversation, Message
from apps.data_rights import progress
from apps.data_rights.erasing.services import open_erasure, take_rows
from apps.data_rights.exporting import archive
from apps.data_rights.exporting import files as exported
from apps.data_rights.exporting import jobs as export_jobs
from apps.data_rights.importing import files as brought
from apps.data_rights.importing import jobs as import_jobs
from apps.data_rights.importing.bringing import bring_in
from apps.data_rights.models import DataRequest
from apps.data_rights.progress import Reporter
from apps.data_rights.requests import Stopped, begin, open_request
from apps.data_rights.tasks import work_off_requests
from apps.privacy.erasing import Chosen
from apps.privacy.renderings import Readable
from apps.privacy.scope import Reach, Scope
from tests.chats import a_conversation as a_chat
from tests.integration.archives import a_fresh_hearth, a_full_talk, hand_in, packed, say_yes
from tests.integration.brought import an_export, looked_at, the_open_one
from tests.integration.brought import say_yes as say_yes_to_chats
from tests.people import a_conversation, an_answered_turn
from tests.waiting import until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]
ITSELF = "something went wrong in Hearth itself"
WORDS = "My sister Maya lives in Lyon."


def breaks(*_given: object, **_named: object) -> NoReturn:
    raise RuntimeError(WORDS)


def breaks_within(person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
    yield "half.txt", iter([b"half of it"])
    breaks()


def meanwhile(press: Callable[[], Any]) -> Any:
    """On a connection of its own: the worker is in the middle of a transaction."""

    def pressed() -> Any:
        try:
            return press()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(pressed).result(30)


def a_talk_can_be_erased(alice: User) -> None:
    talk = an_answered_turn(a_conversation(alice), "This goes.").conversation
    erasure = open_erasure(user=alice, chosen=Chosen(Scope(Reach.TALK, id=talk.pk)), now=timezone.now())
    take_rows(erasure=erasure, now=timezone.now())
    assert not Message.objects.filter(text="This goes.").exists()


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    an_answered_turn(a_conversation(alice), WORDS)
    return client_of(alice)


class TestAnExport:
    def ask(self, client: Client) -> DataRequest:
        client.post(reverse("data_rights:exports"), {"since": "", "until": ""})
        return DataRequest.objects.get()

    @pytest.mark.parametrize(
        "broken",
        [Readable(breaks_within, lambda *_: 1), Readable(breaks, lambda *_: 1), Readable(breaks_within, breaks)],
        ids=["within a file", "before a file", "while it is counted"],
    )
    def test_it_ends_with_a_sentence_and_leaves_nothing(
        self,
        hers: Client,
        alice: User,
        broken: Readable,
        monkeypatch: pytest.MonkeyPatch,
        caplog: pytest.LogCaptureFixture,
    ) -> None:
        monkeypatch.setattr(archive, "renderings", lambda: [broken])
        request = self.ask(hers)
        work_off_requests()
        request.refresh_from_db()
        assert request.state == "failed"
        assert ITSELF in hers.get(reverse("data_rights:exports")).text
        assert list(exported.folder().iterdir()) == []
        assert not [record for record in caplog.records if WORDS in record.getMessage()]
        a_talk_can_be_erased(alice)

    def test_where_not_even_a_file_can_be_begun_it_ends(
        self, hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def may_not(_request: object) -> NoReturn:
            raise PermissionError

        monkeypatch.setattr(export_jobs, "unfinished", may_not)
        self.ask(hers)
        work_off_requests()
        assert "could not be written" in hers.get(reverse("data_rights:exports")).text
        a_talk_can_be_erased(alice)

    def test_its_owner_stops_it_while_it_is_made(
        self, hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stopped_within(person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
            assert "Stop it" in hers.get(reverse("data_rights:exports")).text
            page = meanwhile(lambda: hers.post(reverse("data_rights:remove-export", args=[request.pk]), follow=True))
            assert "Stopped. Nothing of it is kept." in page.text
            yield "more.txt", iter([b"more"])

        monkeypatch.setattr(archive, "renderings", lambda: [Readable(stopped_within, lambda *_: 1)])
        request = self.ask(hers)
        work_off_requests()
        assert not DataRequest.objects.exists()
        assert list(exported.folder().iterdir()) == []
        a_talk_can_be_erased(alice)

    def test_stopped_before_it_was_begun_it_is_never_made(self, hers: Client) -> None:
        request = self.ask(hers)
        hers.post(reverse("data_rights:remove-export", args=[request.pk]))
        work_off_requests()
        assert not DataRequest.objects.exists()
        assert list(exported.folder().iterdir()) == []

    def test_a_stranger_stops_nothing(self, hers: Client, bob: User, client_of: Callable[[User], Client]) -> None:
        request = self.ask(hers)
        for name in ("remove-export", "stop-import"):
            assert client_of(bob).post(reverse(f"data_rights:{name}", args=[request.pk])).status_code == 404
        assert DataRequest.objects.get().is_open

    def test_the_work_is_told_in_the_middle_of_it(self, alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(progress, "EVERY", 0.01)
        request = open_request(user=alice, kind=DataRequest.Kind.EXPORT, scope=Scope(), now=timezone.now())
        begin(request=request, total=9, now=timezone.now())

        def is_told() -> bool:
            reporter.note(5)
            return DataRequest.objects.filter(done=5).exists()

        with Reporter(request) as reporter:
            until(is_told, "nobody is told how far it is")
            DataRequest.objects.all().delete()
            with pytest.raises(Stopped):
                until(is_told, "the work is not told")


class TestAnArchive:
    @pytest.fixture
    def content(self, alice: User) -> bytes:
        a_full_talk(alice)
        return packed(alice)

    @pytest.fixture
    def fresh(self, content: bytes) -> User:
        return a_fresh_hearth()

    def test_a_look_ends_with_a_sentence(
        self, fresh: User, content: bytes, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(import_jobs, "look_through", breaks)
        assert ITSELF in hand_in(client_of(fresh), content).text
        assert list(brought.folder().iterdir()) == []
        a_talk_can_be_erased(fresh)

    def test_bringing_it_in_ends_with_a_sentence_and_changes_nothing(
        self, fresh: User, content: bytes, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def breaks_late(*given: Any, **named: Any) -> None:
            bring_in(*given, **named)
            breaks()

        monkeypatch.setattr(import_jobs, "bring_in", breaks_late)
        hers = client_of(fresh)
        say_yes(hers, hand_in(hers, content))
        assert DataRequest.objects.get().state == "failed"
        assert ITSELF in hers.get(reverse("data_rights:imports")).text
        assert not Conversation.objects.exists()
        assert list(brought.folder().iterdir()) == []
        a_talk_can_be_erased(fresh)

    def test_its_owner_stops_it_while_it_comes_and_nothing_has_come(
        self, fresh: User, content: bytes, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hers = client_of(fresh)

        def stopped_within(*given: Any, **named: Any) -> Any:
            assert "Stop it, and change nothing" in hers.get(reverse("data_rights:imports")).text
            address = reverse("data_rights:stop-import", args=[DataRequest.objects.get().pk])
            assert "Stopped. Nothing was changed" in meanwhile(lambda: hers.post(address, follow=True)).text
            return bring_in(*given, **named)

        monkeypatch.setattr(import_jobs, "bring_in", stopped_within)
        say_yes(hers, hand_in(hers, content))
        assert not Conversation.objects.exists()
        assert list(brought.folder().iterdir()) == []

    def test_what_has_come_can_not_be_stopped_any_more(
        self, fresh: User, content: bytes, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(fresh)
        say_yes(hers, hand_in(hers, content))
        request = DataRequest.objects.get()
        page = hers.post(reverse("data_rights:stop-import", args=[request.pk]), follow=True)
        assert "It had ended before" in page.text
        assert DataRequest.objects.get().state == "done"


class TestChats:
    FILE = an_export(*(a_chat(("user", f"Hi {n}."), ("assistant", "Hello."), key=f"talk-{n}") for n in range(3)))

    def then(self, hers: Client, bring: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> str:
        looked_at(hers, self.FILE)
        address = the_open_one()
        say_yes_to_chats(hers)
        monkeypatch.setattr(chat_jobs, "bring_talk", bring)
        work_off_imports()
        return hers.get(address).text

    def test_they_end_with_a_sentence(self, hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
        assert ITSELF in self.then(hers, breaks, monkeypatch)
        assert not ChatImport.objects.get().is_open
        a_talk_can_be_erased(alice)

    def test_a_look_at_them_ends_too(self, hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(chat_jobs, "survey", breaks)
        hers.post(reverse("conversations:imports"), {"file": io.BytesIO(self.FILE)})
        work_off_imports()
        assert ChatImport.objects.get().state == ChatImport.State.FAILED
        a_talk_can_be_erased(alice)

    def test_their_owner_stops_them_and_what_has_come_stays(
        self, hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stopped_after_one(**asked: Any) -> Any:
            done = bring_talk(**asked)
            address = the_open_one()
            assert "Stop it; what has come stays" in hers.get(address).text
            assert (
                "You stopped it. What had come before stays." in hers.post(address, {"stop": "yes"}, follow=True).text
            )
            return done

        assert "You stopped it." in self.then(hers, stopped_after_one, monkeypatch)
        assert Conversation.objects.filter(origin__isnull=False).count() == 1
        a_talk_can_be_erased(alice)
