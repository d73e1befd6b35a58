"""The privacy page says what is kept, what was used and where it goes, and says it truly."""

import asyncio
import json
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from apps.accounts.models import User
from apps.classifiers import figures
from apps.conversations.models import Recollection, Turn
from apps.data_rights.holdings import holdings_of
from apps.data_rights.places import places, receipts
from apps.llm import outgoing
from apps.llm.backends.ollama import OllamaServer
from apps.llm.embedders.ollama import OllamaEmbedder
from apps.llm.ports import ChatMessage
from apps.memories.models import Episode
from apps.privacy.models import Receipt
from apps.privacy.receipts import ReceiptWriter, Sent, keep_receipt
from apps.privacy.registry import sources
from tests import people
from tests.contracts.asking import reply_of
from tests.fakes.ollama_thread import ollama_in_thread
from tests.fakes.ollama_wire import ALL_MINILM, FakeModel

pytestmark = pytest.mark.django_db
PAGE = "data_rights:show"


@pytest.fixture
def figures_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(figures, "FILE", tmp_path / "figures.json")
    figures.forget()
    yield tmp_path / "figures.json"
    figures.forget()


def holding(user: User, table: str) -> tuple[int, int]:
    found = next(one for one in holdings_of(user) if one.table == table)
    return found.count, found.size


class TestHowMuchIsNoticed:
    """Sorting misses some of what is private: the page says how much, as it was measured of the weights that are here."""

    def test_it_is_the_figure_of_these_weights(self, alice: User, client_of: Callable[[User], Client]) -> None:
        measured = figures.rates()["sorting: private, asked about"]
        page = client_of(alice).get(reverse(PAGE)).text
        assert f"it asked about {measured.percent:.0f} of 100 private ones" in page
        assert "What it misses is kept like anything ordinary." in page

    def test_another_training_is_told_of_without_another_word(
        self, alice: User, client_of: Callable[[User], Client], figures_file: Path
    ) -> None:
        written = {"rates": [{"name": "sorting: private, asked about", "hits": 3, "of": 4}]}
        figures_file.write_text(json.dumps(written))
        assert "it asked about 75 of 100 private ones" in client_of(alice).get(reverse(PAGE)).text

    def test_where_nothing_was_measured_nothing_is_claimed(
        self, alice: User, client_of: Callable[[User], Client], figures_file: Path
    ) -> None:
        assert not figures_file.exists()
        page = client_of(alice).get(reverse(PAGE)).text
        assert "nobody has measured how much" in page
        assert "of 100 private ones" not in page


class TestWhatIsKept:
    def test_every_declared_table_stands_there(self, alice: User, client_of: Callable[[User], Client]) -> None:
        html = client_of(alice).get(reverse(PAGE)).text
        for source in sources():
            assert f'data-table="{source.model}"' in html

    def test_what_is_counted_is_hers(self, alice: User, bob: User) -> None:
        people.an_answered_turn(people.a_conversation(alice), "Hello.")
        people.an_answered_turn(people.a_conversation(bob), "Hello.")
        people.an_answered_turn(people.a_conversation(bob), "Hello again.")
        count, size = holding(alice, "conversations.Turn")
        assert count == 1
        assert size > 0

    def test_each_kind_is_told_in_sentences_and_what_programs_call_it_is_folded(
        self, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        people.an_answered_turn(people.a_conversation(alice), "Hello.")
        html = client_of(alice).get(reverse(PAGE)).text
        told = html.split('data-table="conversations.Message"')[1].split("</li>\n    \n")[0]
        said, folded = (" ".join(part.split()) for part in told.split("<details", 1))
        today = timezone.localdate(timezone=alice.zone)
        assert "So that you can read it again" in said
        assert f"the oldest since {today.day} {today:%B %Y}. It stays until you take it out." in said
        assert re.search(r"\d [KM]B on your disk\.", said)
        assert "<code>" not in said
        assert "tokens_before" in folded
        assert html.index("Your talks") < html.index('data-table="conversations.Message"')

    def test_it_says_since_when_and_what_no_export_holds(
        self, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        people.a_memory(alice, learned_at=timezone.now() - timedelta(days=400))
        html = client_of(alice).get(reverse(PAGE)).text
        year = (timezone.now() - timedelta(days=400)).year
        assert f"{year}." in html
        assert "a fingerprint of your passphrase" in html


class TestWhereItGoes:
    def test_a_server_on_this_machine_is_no_reason_for_alarm(
        self, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        assert all(place.is_here for place in places())
        assert "leaves this machine" not in client_of(alice).get(reverse(PAGE)).text

    def test_a_server_elsewhere_is_said_loudly_and_without_its_password(
        self, alice: User, client_of: Callable[[User], Client], settings: Settings
    ) -> None:
        server = {"BACKEND": "tests.fakes.model.ScriptedServer", "OPTIONS": {"host": "http://me:pass@big.lan:11434"}}
        settings.LLM = settings.LLM | {"ollama": server}
        settings.EMBEDDED_POSTGRES = False
        html = client_of(alice).get(reverse(PAGE)).text
        assert "What you say leaves this machine." in html
        assert "http://big.lan:11434" in html
        assert "pass@" not in html

    def test_receipts_of_a_day_are_one_row_and_all_are_summed(self) -> None:
        now = timezone.now()
        for days, size in ((2, 10), (1, 20), (1, 30)):
            keep_receipt(Sent("http://127.0.0.1:11434", "/api/chat", size, now - timedelta(days=days)))
        assert Receipt.objects.count() == 2
        (total,) = receipts()
        assert (total.requests, total.bytes, total.last) == (3, 60, now - timedelta(days=1))


@pytest.mark.django_db(transaction=True)
def test_every_request_to_a_model_server_leaves_a_receipt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outgoing, "_listeners", [])
    writer = ReceiptWriter()
    told = outgoing.telling(lambda one: writer.note(one.address, one.path, one.size))
    with told, ollama_in_thread(FakeModel("smollm2:135m"), ALL_MINILM) as server:
        there = OllamaServer(server.url, connect_seconds=3, load_seconds=9, silence_seconds=9)
        said = [ChatMessage("user", "a secret word")]
        embeds = asyncio.run(asked(there, said))
        OllamaEmbedder(embeds, server.url, connect_seconds=3, load_seconds=9).embed_query("another secret")
        writer.close()
        kept = {row.path: (row.address, row.requests) for row in Receipt.objects.all()}
    assert kept["/api/chat"] == (server.url, len(server.requests)) == (server.url, 1)
    assert kept["/api/tags"] == kept["/api/embed"] == (server.url, 1)
    assert Receipt.objects.get(path="/api/chat").bytes > len("a secret word")
    assert "secret" not in str(list(Receipt.objects.values()))


async def asked(there: OllamaServer, said: list[ChatMessage]) -> str:
    """Its first model that chats is; returns the name of one that embeds."""
    models = await there.models()
    await reply_of(there.chat_model(next(info.name for info in models if info.can_chat)), said)
    await there.aclose()
    return next(info.name for info in models if not info.can_chat)


class TestWhatWasUsed:
    def used(self, user: User, text: str) -> Turn:
        memory = people.a_memory(user, text)
        turn = people.an_answered_turn(people.a_conversation(user), "What do I like?", "You know.")
        Turn.objects.filter(pk=turn.pk).update(answered_by="llama3.2:latest")
        Recollection.objects.create(turn=turn, episode=Episode.objects.get(source=memory.pk), place=0)
        return turn

    def test_each_reply_says_what_stood_before_it_and_who_read_it(
        self, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        self.used(alice, "I like rhubarb cake.")
        html = client_of(alice).get(reverse("conversations:used")).text
        assert "I like rhubarb cake." in html
        assert "read by llama3.2:latest" in html

    def test_an_older_reply_says_what_was_not_written_down_then(
        self, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        self.used(alice, "I like rhubarb cake.")
        html = client_of(alice).get(reverse("conversations:used")).text
        assert "Where it was sent was not written down then, nor which lines about you stood before it." in html
        assert "on this machine" not in html

    def test_a_stranger_sees_none_of_it(self, alice: User, bob: User, client_of: Callable[[User], Client]) -> None:
        self.used(alice, "I like rhubarb cake.")
        assert "rhubarb" not in client_of(bob).get(reverse("conversations:used")).text

    def test_it_comes_in_pages(self, alice: User, client_of: Callable[[User], Client]) -> None:
        for at in range(21):
            self.used(alice, f"Fact number {at}.")
        hers = client_of(alice)
        first = hers.get(reverse("conversations:used"))
        assert "Fact number 20." in first.text
        assert "Fact number 0." not in first.text
        before = first.context["before"].isoformat()
        assert "Fact number 0." in hers.get(reverse("conversations:used"), {"before": before}).text

    @pytest.mark.parametrize("before", ["yesterday", "2026-13-45", "2026-01-01T00:00:00", "\0"])
    def test_a_twisted_address_shows_the_newest(
        self, alice: User, client_of: Callable[[User], Client], before: str
    ) -> None:
        self.used(alice, "I like rhubarb cake.")
        assert "rhubarb" in client_of(alice).get(reverse("conversations:used"), {"before": before}).text
