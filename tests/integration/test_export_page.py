"""Alice asks for an export at its page: all of it or a part, sealed or not; and a killed worker begins again."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pyrage.passphrase
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation
from apps.data_rights.exporting import choosing, jobs, sealing
from apps.data_rights.exporting.files import finished, folder, unfinished
from apps.data_rights.exporting.sealing import InPieces
from apps.data_rights.models import DataRequest
from apps.data_rights.tasks import work_off_requests
from tests import people

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def talk(alice: User) -> Conversation:
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, "My sister Maya lives in Lyon.", "Lyon is lovely.")
    people.a_memory(alice, "My sister Maya lives in Lyon.")
    return talk


def rows(archive: zipfile.ZipFile, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive.read(f"data/{table}.jsonl").splitlines()]


WRONG_DAYS = [
    {"since": "2026-05-02", "until": "2026-05-01"},
    {"until": "9999-12-31"},
    {"since": "0001-01-01"},
]


class TestAskingForIt:
    def ask(self, client: Client) -> DataRequest:
        client.post(reverse("data_rights:exports"), {"since": "", "until": ""})
        return DataRequest.objects.get()

    def test_it_is_made_in_the_background_and_fetched(
        self, alice: User, talk: Conversation, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(alice)
        request = self.ask(hers)
        assert "Being made" in hers.get(reverse("data_rights:exports")).text
        work_off_requests()
        request.refresh_from_db()
        assert request.state == "done"
        assert finished(request.pk).stat().st_mode & 0o777 == 0o600
        answer = hers.post(reverse("data_rights:fetch-export", args=[request.pk]))
        archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
        assert len(rows(archive, "memories.Memory")) == 1

    def test_with_a_passphrase_only_the_passphrase_opens_it(
        self, alice: User, talk: Conversation, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(alice)
        request = self.ask(hers)
        work_off_requests()
        twice = {"passphrase": "open sesame", "again": "open sesame"}
        answer = hers.post(reverse("data_rights:fetch-export", args=[request.pk]), twice)
        sealed = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
        assert answer.headers["Content-Length"] == str(len(sealed))
        opened = pyrage.passphrase.decrypt(sealed, "open sesame")
        assert zipfile.ZipFile(io.BytesIO(opened)).testzip() is None
        assert [path.name for path in folder().iterdir()] == [f"{request.pk}.zip"]

    @pytest.mark.parametrize(
        ("sent", "said"),
        [
            ({"passphrase": "open sesame", "again": "open barley"}, "These two are not the same."),
            ({"passphrase": "open sesame"}, "These two are not the same."),
            ({"again": "open sesame"}, "These two are not the same."),
            ({"passphrase": "short", "again": "short"}, "Use at least 8 characters."),
        ],
    )
    def test_a_passphrase_that_was_mistyped_seals_nothing(
        self, alice: User, client_of: Callable[[User], Client], sent: dict[str, str], said: str
    ) -> None:
        """Nobody could open it: she would not know what she typed."""
        hers = client_of(alice)
        request = self.ask(hers)
        work_off_requests()
        answer = hers.post(reverse("data_rights:fetch-export", args=[request.pk]), sent)
        assert answer.status_code == 422
        assert said in answer.text
        assert "sesame" not in answer.text
        assert finished(request.pk).exists()

    def test_a_disk_without_room_for_the_sealed_one_is_said(
        self, alice: User, talk: Conversation, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_files: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(sealing, "seal", full)
        hers = client_of(alice)
        request = self.ask(hers)
        work_off_requests()
        address = reverse("data_rights:fetch-export", args=[request.pk])
        answer = hers.post(address, {"passphrase": "open sesame", "again": "open sesame"}, follow=True)
        assert "sealed: the disk may be full" in answer.text
        assert finished(request.pk).exists()

    async def test_it_is_sent_while_it_is_read(self, tmp_path: Path) -> None:
        """An asynchronous server sends what a whole file would take all memory for."""
        (tmp_path / "large").write_bytes(bytes(3 * InPieces.block_size + 1))
        file = (tmp_path / "large").open("rb")
        answer = InPieces(file)
        read_by_then = [(len(piece), file.tell()) async for piece in answer]
        size = InPieces.block_size
        assert read_by_then == [(size, size), (size, 2 * size), (size, 3 * size), (1, 3 * size + 1)]
        answer.close()

    def test_two_at_once_are_refused(self, alice: User, client_of: Callable[[User], Client]) -> None:
        hers = client_of(alice)
        self.ask(hers)
        answer = hers.post(reverse("data_rights:exports"), {"since": "", "until": ""}, follow=True)
        assert "Something is being worked on already." in answer.text
        assert DataRequest.objects.count() == 1

    def test_a_worker_that_was_killed_begins_again(
        self, alice: User, talk: Conversation, client_of: Callable[[User], Client]
    ) -> None:
        request = self.ask(client_of(alice))
        DataRequest.objects.update(state="running", begun_at=timezone.now(), done=7)
        unfinished(request.pk).write_bytes(b"half of it")
        work_off_requests()
        request.refresh_from_db()
        assert request.state == "done"
        assert zipfile.ZipFile(finished(request.pk)).testzip() is None
        assert [path.name for path in folder().iterdir()] == [f"{request.pk}.zip"]

    def test_a_full_disk_is_said_and_leaves_nothing_half(
        self, alice: User, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(**_kwargs: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(jobs, "pack", full)
        hers = client_of(alice)
        self.ask(hers)
        work_off_requests()
        assert "the disk may be full" in hers.get(reverse("data_rights:exports")).text
        assert list(folder().iterdir()) == []

    def test_a_stranger_fetches_nothing(
        self, alice: User, bob: User, talk: Conversation, client_of: Callable[[User], Client]
    ) -> None:
        request = self.ask(client_of(alice))
        work_off_requests()
        for name in ("fetch-export", "remove-export"):
            assert client_of(bob).post(reverse(f"data_rights:{name}", args=[request.pk])).status_code == 404
        assert client_of(bob).get(reverse("data_rights:export-progress", args=[request.pk])).status_code == 404
        assert finished(request.pk).exists()

    def test_it_can_be_removed(self, alice: User, client_of: Callable[[User], Client]) -> None:
        hers = client_of(alice)
        request = self.ask(hers)
        work_off_requests()
        hers.post(reverse("data_rights:remove-export", args=[request.pk]))
        assert not finished(request.pk).exists()
        assert not DataRequest.objects.exists()

    @pytest.mark.parametrize("sent", [{"since": "yesterday"}, *WRONG_DAYS])
    def test_a_wrong_day_is_said(self, alice: User, client_of: Callable[[User], Client], sent: dict[str, str]) -> None:
        assert client_of(alice).post(reverse("data_rights:exports"), sent).status_code == 422
        assert not DataRequest.objects.exists()


class TestTakingAPart:
    """At the page itself, without any script."""

    def page(self, client: Client, **called: str) -> str:
        address = reverse("data_rights:exports")
        return (client.post(address, called) if called else client.get(address)).text

    def test_she_picks_a_companion_or_a_talk_of_hers(
        self, alice: User, bob: User, talk: Conversation, client_of: Callable[[User], Client]
    ) -> None:
        people.a_conversation(bob, persona=people.a_persona(bob, name="Marlow"))
        page = self.page(client_of(alice))
        assert f'<option value="{talk.pk}">My sister Maya' in page
        assert f'<option value="{talk.persona_id}">Juniper' in page
        assert "Marlow" not in page

    @pytest.mark.parametrize("reach", ["companion", "talk"])
    def test_what_she_picked_is_made_and_named(
        self, alice: User, talk: Conversation, client_of: Callable[[User], Client], reach: str
    ) -> None:
        other = people.a_conversation(alice, persona=people.a_persona(alice, name="Marlow"))
        people.an_answered_turn(other, "Another matter.")
        hers = client_of(alice)
        picked = talk.pk if reach == "talk" else talk.persona_id
        hers.post(reverse("data_rights:exports"), {"reach": reach, "id": str(picked)})
        work_off_requests()
        request = DataRequest.objects.get()
        answer = hers.post(reverse("data_rights:fetch-export", args=[request.pk]))
        assert f"hearth-{reach}-" in answer.headers["Content-Disposition"]
        archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
        assert {row["conversation"] for row in rows(archive, "conversations.Message")} == {str(talk.pk)}
        assert ("A conversation: My sister" if reach == "talk" else "A companion: Juniper") in self.page(hers)

    def test_an_older_talk_is_found_by_its_name(
        self, alice: User, talk: Conversation, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(choosing, "MOST_LISTED", 1)
        people.an_answered_turn(people.a_conversation(alice, persona=talk.persona), "Another matter.")
        hers = client_of(alice)
        newest = self.page(hers)
        assert f'value="{talk.pk}"' not in newest
        assert "look for its name" in newest
        assert f'value="{talk.pk}"' in self.page(hers, called="SISTER")
        assert "No conversation is called that." in self.page(hers, called="brother")

    def test_what_is_not_hers_or_not_there_is_refused_kindly(
        self, alice: User, bob: User, talk: Conversation, client_of: Callable[[User], Client]
    ) -> None:
        his = people.a_conversation(bob)
        for sent in (
            {"reach": "talk", "id": str(his.pk)},
            {"reach": "companion", "id": str(his.persona_id)},
            {"reach": "talk", "id": str(UUID(int=7))},
            {"reach": "talk", "id": "no id"},
            {"reach": "moon", "id": str(talk.pk)},
            {"reach": "talk"},
        ):
            answer = client_of(alice).post(reverse("data_rights:exports"), sent)
            assert answer.status_code == 422
            assert "Choose another." in answer.text
        assert not DataRequest.objects.exists()

    def test_days_as_far_away_as_may_be_are_a_period_too(
        self, alice: User, talk: Conversation, client_of: Callable[[User], Client]
    ) -> None:
        User.objects.update(time_zone="Pacific/Kiritimati")
        hers = client_of(alice)
        hers.post(reverse("data_rights:exports"), {"since": "0002-01-01", "until": "9998-12-31"})
        work_off_requests()
        assert DataRequest.objects.get().state == "done"
        assert "9998" in self.page(hers)

    def test_a_period_is_named_by_its_days(
        self, alice: User, talk: Conversation, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(alice)
        hers.post(reverse("data_rights:exports"), {"since": "2026-05-01", "until": "2026-05-02"})
        assert "From May 1, 2026 to May 2, 2026" in self.page(hers)
