"""Another embedder or another language: all that was said is read anew, visibly, and goes on where it was stopped."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.llm import registry
from apps.llm.errors import ModelError, ModelUnreachable
from apps.llm.registry import embedder, server
from apps.memories import embedder_views, reembedding
from apps.memories.embedding import embedder_of
from apps.memories.episodes import Utterance, keep_episodes
from apps.memories.models import Episode, Word
from apps.memories.names import Names
from apps.memories.profile import choose_embedder
from apps.memories.recall import bring_back
from apps.memories.reembedding import progress_of, reembed
from tests.fakes.model import ScriptedServer
from tests.fakes.ollama_thread import OllamaInThread, ollama_in_thread
from tests.fakes.ollama_wire import ALL_MINILM

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NAMES = Names(owner="Alice", companion="Juniper")
MINILM = "ollama:all-minilm"


@pytest.fixture
def ollama(settings: object) -> Iterator[OllamaInThread]:
    with ollama_in_thread(ALL_MINILM) as running:
        options = {"host": running.url, "connect_seconds": 5.0, "load_seconds": 20.0}
        settings.EMBEDDERS |= {"ollama": {"BACKEND": "apps.llm.embedders.ollama.OllamaEmbedder", "OPTIONS": options}}  # type: ignore[attr-defined]
        registry.embedder.cache_clear()
        yield running
    registry.embedder.cache_clear()


def keep(user: User, *texts: str) -> None:
    said = [Utterance(uuid4(), uuid4(), Episode.Speaker.OWNER, text, NOW) for text in texts]
    keep_episodes(user=user, said=said, names=NAMES, embedder=embedder_of(user))


def nobody(_threads: Sequence[UUID]) -> dict[UUID, Names]:
    return {}


def embedded_by() -> list[str]:
    return sorted(Episode.objects.values_list("embedder", flat=True).distinct())


def found(user: User, about: str) -> list[str]:
    recalled = bring_back(user=user, keeper=None, about=about, names=NAMES, now=NOW, embedder=embedder_of(user), most=6)
    return [one.text for one in recalled]


def test_after_a_change_all_is_embedded_anew_and_found(alice: User, ollama: OllamaInThread) -> None:
    keep(alice, "My sister Maya lives in Lyon.", "I bought a red bicycle.")
    choose_embedder(user=alice, name=MINILM)
    alice.refresh_from_db()
    assert (progress_of(alice).done, progress_of(alice).total) == (0, 2)
    assert reembed(alice, names_of=nobody) == 2
    assert embedded_by() == [MINILM]
    assert progress_of(alice).is_done
    assert found(alice, "Where does my sister live?")[:1] == ["My sister Maya lives in Lyon."]


def test_until_then_the_rest_is_found_by_its_words(alice: User, ollama: OllamaInThread) -> None:
    keep(alice, "My sister Maya lives in Lyon.")
    choose_embedder(user=alice, name=MINILM)
    alice.refresh_from_db()
    keep(alice, "I bought a red bicycle.")
    assert len(embedded_by()) == 2
    assert "My sister Maya lives in Lyon." in found(alice, "Do you remember where my sister Maya lives?")


def test_stopped_in_the_middle_it_goes_on_there(
    alice: User, ollama: OllamaInThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(alice, *(f"I went to town number {number}." for number in range(5)))
    choose_embedder(user=alice, name=MINILM)
    alice.refresh_from_db()
    monkeypatch.setattr(reembedding, "AT_ONCE", 2)
    once = iter([True])
    assert reembed(alice, names_of=nobody, go_on=lambda: next(once, False)) == 2
    assert (progress_of(alice).done, progress_of(alice).percent) == (2, 40)
    assert reembed(alice, names_of=nobody) == 3


def test_a_server_that_is_down_loses_nothing(alice: User, ollama: OllamaInThread) -> None:
    choose_embedder(user=alice, name=MINILM)
    alice.refresh_from_db()
    keep(alice, "I bought a red bicycle.")
    ollama.go_down()
    keep(alice, "My sister Maya lives in Lyon.")
    assert embedded_by() == sorted([embedder("builtin").name, MINILM])
    assert "My sister Maya lives in Lyon." in found(alice, "Do you remember where my sister Maya lives?")
    with pytest.raises(ModelError):
        reembed(alice, names_of=nobody)
    ollama.come_back()
    assert reembed(alice, names_of=nobody) == 1
    assert embedded_by() == [MINILM]


def test_another_language_cuts_words_by_its_own_rules(alice: User) -> None:
    keep(alice, "Ich habe zwei rote Fahrräder gekauft.")
    alice.language = "de"
    alice.save()
    assert not progress_of(alice).is_done
    assert reembed(alice, names_of=nobody) == 1
    assert progress_of(alice).is_done
    assert "Ich habe zwei rote Fahrräder gekauft." in found(alice, "Erinnerst du dich an das Fahrrad?")
    assert reembed(alice, names_of=nobody) == 0


def test_words_are_counted_right_after_a_change_of_language(alice: User) -> None:
    keep(alice, "running runs", "a runner")
    alice.language = "de"
    alice.save()
    reembed(alice, names_of=nobody)
    standing = dict(alice_words(alice))
    assert standing[""] == 2
    assert all(count > 0 for count in standing.values())


def alice_words(user: User) -> list[tuple[str, int]]:
    return list(Word.objects.filter(user=user).values_list("text", "episodes"))


@pytest.fixture
def hers(client: Client, alice: User) -> Client:
    client.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_the_page_offers_what_there_is_and_shows_how_far_it_is(
    hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch, ollama: OllamaInThread
) -> None:
    keep(alice, "I bought a red bicycle.")
    monkeypatch.setattr(embedder_views, "_offered", lambda: ([MINILM], ""))
    address = reverse("memories:finding")
    assert MINILM in hers.get(address).content.decode()
    assert hers.post(address, {"embedder": MINILM}).status_code == 302
    assert "0 of 1 are read anew" in hers.get(reverse("memories:progress")).content.decode()
    alice.refresh_from_db()
    reembed(alice, names_of=nobody)
    assert hers.get(reverse("memories:progress")).status_code == 286


@pytest.mark.parametrize("name", ["ollama:nope", "builtin", "../../x", "ollama:scripted"])
def test_what_is_not_offered_can_not_be_chosen(hers: Client, alice: User, name: str) -> None:
    assert hers.post(reverse("memories:finding"), {"embedder": name}).status_code == 422
    assert isinstance(embedder_of(alice), type(embedder("builtin")))


def test_without_ollama_the_page_says_so(hers: Client) -> None:
    scripted = server("ollama")
    assert isinstance(scripted, ScriptedServer)
    scripted.fails_with = ModelUnreachable()
    try:
        assert "No Ollama answers" in hers.get(reverse("memories:finding")).content.decode()
    finally:
        server.cache_clear()
