"""What every embedder promises, held by the packaged one and by the tests' own."""

import math
import os
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest

from apps.llm.embedders.builtin import BuiltinEmbedder
from apps.llm.embedders.ollama import OllamaEmbedder
from apps.llm.errors import ModelError, ModelMissing, ModelUnreachable
from apps.llm.ports import Embedder, Vector
from tests.fakes.embedder import StableEmbedder
from tests.fakes.ollama_thread import ollama_in_thread
from tests.fakes.ollama_wire import ALL_MINILM, FakeModel


def an_ollama_embedder(url: str, model: str = "all-minilm") -> OllamaEmbedder:
    return OllamaEmbedder(model, url, connect_seconds=5.0, load_seconds=20.0)


@pytest.fixture(scope="module", params=["builtin", "stable", "ollama", pytest.param("live", marks=pytest.mark.live)])
def embedder(request: pytest.FixtureRequest) -> Iterator[Embedder]:
    match request.param:
        case "builtin":
            yield BuiltinEmbedder()
        case "stable":
            yield StableEmbedder()
        case "ollama":
            with ollama_in_thread(ALL_MINILM) as fake:
                yield an_ollama_embedder(fake.url)
        case "live":
            if "live" not in request.config.option.markexpr:
                pytest.skip("asks a real Ollama: run with -m live")
            yield an_ollama_embedder(os.environ.get("OLLAMA_HOST", "http://127.0.0.1:11434"))


def likeness(one: Vector, other: Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_vectors_have_the_promised_size_and_unit_length(embedder: Embedder) -> None:
    vector = embedder.embed_query("Where does my sister live?")
    assert len(vector) == embedder.dimensions
    assert math.isclose(likeness(vector, vector), 1.0, abs_tol=1e-4)


def test_the_answer_lies_nearer_than_another_text(embedder: Embedder) -> None:
    question = embedder.embed_query("Where does my sister live?")
    answer, other = embedder.embed_passages(["My sister does live in Lyon now.", "I take coffee without sugar."])
    assert likeness(question, answer) > likeness(question, other)


def test_passages_come_in_the_order_given(embedder: Embedder) -> None:
    texts = ["tea", "a long walk by the sea", "violin"]
    for alone, together in zip(texts, embedder.embed_passages(texts), strict=True):
        assert math.isclose(likeness(embedder.embed_passages([alone])[0], together), 1.0, abs_tol=1e-3)


@pytest.mark.parametrize(
    "text", ["", " ", "\0", "\ud800", "🙂", "x" * 100_000], ids=["empty", "space", "nul", "half", "sign", "long"]
)
def test_no_text_breaks_it(embedder: Embedder, text: str) -> None:
    assert len(embedder.embed_query(text)) == embedder.dimensions
    assert len(embedder.embed_passages([text])) == 1


def test_threads_do_not_mix_their_texts(embedder: Embedder) -> None:
    texts = [f"number {number} of many" for number in range(12)]
    alone = {text: embedder.embed_query(text) for text in texts}
    together: dict[str, Vector] = {}
    threads = [threading.Thread(target=lambda t=text: together.update({t: embedder.embed_query(t)})) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(math.isclose(likeness(alone[text], together[text]), 1.0, abs_tol=1e-3) for text in texts)


def test_the_packaged_one_knows_more_than_one_language() -> None:
    packaged = BuiltinEmbedder()
    question = packaged.embed_query("Wo wohnt meine Schwester?")
    answer, other = packaged.embed_passages(["My sister moved to Lyon last year.", "I take my coffee without sugar."])
    assert likeness(question, answer) > likeness(question, other)


def test_after_a_rest_it_says_the_same(embedder: Embedder) -> None:
    before = embedder.embed_query("tea")
    embedder.rest()
    embedder.rest()
    assert embedder.embed_query("tea") == before


@pytest.mark.parametrize("dimensions", [64, 384, 768, 1024])
def test_an_ollama_model_of_any_size_fits_the_database(dimensions: int) -> None:
    with ollama_in_thread(replace(ALL_MINILM, dimensions=dimensions)) as fake:
        vector = an_ollama_embedder(fake.url).embed_query("tea")
    assert len(vector) == 384
    assert math.isclose(likeness(vector, vector), 1.0, abs_tol=1e-6)


def test_an_ollama_model_is_asked_as_its_card_wants_it() -> None:
    nomic = FakeModel("nomic-embed-text:v1.5", "nomic-bert")
    with ollama_in_thread(nomic) as fake:
        embedder = an_ollama_embedder(fake.url, "nomic-embed-text:v1.5")
        embedder.embed_query("tea")
        embedder.embed_passages(["I drink tea."])
        assert [body["input"] for body in fake.fake.embedded] == [
            ["search_query: tea"],
            ["search_document: I drink tea."],
        ]


def test_many_passages_go_in_parts() -> None:
    with ollama_in_thread(ALL_MINILM) as fake:
        assert len(an_ollama_embedder(fake.url).embed_passages([f"text {number}" for number in range(70)])) == 70
        assert [len(body["input"]) for body in fake.fake.embedded] == [32, 32, 6]


def test_what_an_ollama_can_not_do_is_said() -> None:
    with ollama_in_thread(FakeModel()) as fake:
        with pytest.raises(ModelMissing):
            an_ollama_embedder(fake.url, "nope").embed_query("tea")
        with pytest.raises(ModelMissing):
            an_ollama_embedder(fake.url, "smollm2:135m").embed_query("tea")
    with pytest.raises(ModelUnreachable):
        an_ollama_embedder(fake.url).embed_query("tea")


@pytest.mark.parametrize("host", ["", "not an address", "http://", "ftp://127.0.0.1"])
def test_an_address_that_is_none_is_said_too(host: str) -> None:
    with pytest.raises(ModelError):
        an_ollama_embedder(host).embed_query("tea")
