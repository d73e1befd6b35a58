"""What was learned is small, whole, and read as it was written; the embedder it tunes keeps to its engine."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.classifiers.features import LONGEST_WINDOW, buckets, windows
from apps.classifiers.weights_file import FILE, Unreadable, read_weights
from apps.llm.embedders.builtin import BuiltinEmbedder, package_folder
from apps.llm.embedders.tuned import TunedEmbedder
from apps.llm.embedders.weights import read_weights as read_embedder
from apps.llm.errors import ModelFailed
from apps.wellbeing.measured import MEANINGS, measured

LARGEST = 3_500_000
"""Bytes, all together: three of the embedder's twelve layers. docs/guards.md tells why not less."""


def test_the_weights_are_small_and_say_what_they_were_made_of() -> None:
    assert sum(file.stat().st_size for file in FILE.parent.iterdir()) < LARGEST
    weights = read_weights()
    assert len(weights.examples) == 64
    assert set(weights.thresholds) == {
        "crisis",
        "third_party",
        "identity",
        "manipulation",
        "manipulation_ordinary",
        "humanity",
        "private",
        "private_word",
        "private_kind",
    }


@pytest.mark.parametrize("damage", [b"", b"{}\n", b"no json\n"])
def test_another_file_is_refused(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "guards.bin"
    file.write_bytes(damage)
    with pytest.raises(Unreadable):
        read_weights(file)


def test_one_changed_byte_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "guards.bin"
    written = bytearray(FILE.read_bytes())
    written[-1] ^= 1
    file.write_bytes(written)
    with pytest.raises(Unreadable):
        read_weights(file)


def test_what_was_measured_is_there_for_the_safety_page() -> None:
    assert len(measured()) == len(MEANINGS)


def test_the_same_numbers_give_the_same_vectors() -> None:
    image = (package_folder() / "e5-small-q4.bin").read_bytes()
    _vocabulary, tensors = read_embedder(image)
    place = tensors["l11.oln.b"]
    same = TunedEmbedder("same", {"l11.oln.b": image[place.offset : place.offset + place.size]})
    other = TunedEmbedder("other", {"l11.oln.b": bytes(place.size)})
    plain = BuiltinEmbedder().embed_query("hello")
    assert same.embed_query("hello") == plain
    assert other.embed_query("hello") != plain
    other.rest()
    assert other.embed_query("hello") != plain


def test_numbers_for_another_embedder_are_refused() -> None:
    with pytest.raises(ModelFailed):
        TunedEmbedder("wrong", {"l99.q.b": b"1234"}).embed_query("hello")


def test_a_long_text_is_cut_into_windows_that_lose_nothing() -> None:
    text = "One sentence. Another one! " * 40 + "x" * 500
    parts = list(windows(text))
    assert "".join(parts) == text
    assert max(map(len, parts)) <= LONGEST_WINDOW
    assert list(windows("short")) == ["short"]


@given(st.text(st.sampled_from("a .!?…\n。"), max_size=1_000))
def test_no_text_is_so_odd_that_a_window_is_missing(text: str) -> None:
    parts = list(windows(text))
    assert parts
    assert "".join(parts).rstrip() == text.rstrip()


def test_buckets_do_not_mind_case_or_accents() -> None:
    assert buckets("Más TARDE") == buckets("mas tarde")
