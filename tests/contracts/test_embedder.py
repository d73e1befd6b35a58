"""What every embedder promises, held by the packaged one and by the tests' own."""

import math
import threading

import pytest

from apps.llm.embedders.builtin import BuiltinEmbedder
from apps.llm.ports import Embedder, Vector
from tests.fakes.embedder import StableEmbedder


@pytest.fixture(scope="module", params=[BuiltinEmbedder, StableEmbedder])
def embedder(request: pytest.FixtureRequest) -> Embedder:
    return request.param()  # type: ignore[no-any-return]


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
