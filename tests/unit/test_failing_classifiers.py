"""Whatever breaks below the classifiers, rules decide, nothing raises, /healthz tells, and it is over when it is over."""

import hashlib
import json
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from apps.classifiers import classifier
from apps.conversations.caring import look_at
from apps.llm.embedders import builtin, tuned
from apps.memories.sorting import sort_if_possible
from apps.wellbeing.judging import judge
from apps.wellbeing.screening import Danger, Moment, Risk, screen

CRISIS = "I want to kill myself"
CALM = "Which soup goes with rye bread today?"


@pytest.fixture(autouse=True)
def read_anew() -> Iterator[None]:
    classifier.forget()
    yield
    classifier.forget()


def decides_by_rules() -> None:
    found = screen(CRISIS)
    assert (found.risk, found.danger, found.failed) == (Risk.CRISIS, Danger.SUICIDE, True)
    assert screen(CALM).risk is Risk.NONE
    assert judge("Please don't leave me.", owner_words="Bye", moment=Moment.GOODBYE).manipulative
    assert judge("Don't you dare leave me.", owner_words="Bye", moment=Moment.GOODBYE).manipulative
    assert not judge("Sleep well.", owner_words="Bye", moment=Moment.GOODBYE).manipulative
    assert sort_if_possible("My cousin has asthma.") is not None
    assert not classifier.in_order("care")


@pytest.mark.parametrize(
    "error", [OSError("gone"), MemoryError(), ValueError("torn"), struct.error("short"), KeyError("x"), RuntimeError()]
)
def test_whatever_opening_the_weights_raises(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def raises(_image: object) -> None:
        raise error

    monkeypatch.setattr(tuned, "find_tensors", raises)
    decides_by_rules()


@pytest.mark.parametrize("weights", [None, b"", b"nothing of ours", b"\0" * 4096])
def test_weights_that_are_gone_empty_or_of_another_make(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, weights: bytes | None
) -> None:
    for engine in builtin.package_folder().glob("_engine*"):
        (tmp_path / engine.name).symlink_to(engine)
    if weights is not None:
        (tmp_path / "e5-small-q4.bin").write_bytes(weights)
    monkeypatch.setattr(builtin, "package_folder", lambda: tmp_path)
    decides_by_rules()


@pytest.mark.parametrize(
    "header", ["[]", "{}", '"x"', json.dumps({"form": 1, "sha256": hashlib.sha256(b"").hexdigest()})]
)
def test_a_file_of_what_was_learned_with_another_header(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, header: str
) -> None:
    file = tmp_path / "guards.bin"
    file.write_bytes(header.encode() + b"\n")
    monkeypatch.setattr(classifier, "FILE", file)
    decides_by_rules()


def test_trouble_shows_before_the_first_message(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(builtin, "package_folder", lambda: tmp_path)
    assert not classifier.in_order("care")


def test_a_message_screened_in_trouble_is_screened_anew_when_it_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def raises(_image: object) -> None:
        raise OSError("gone")

    said = "Nothing holds me here, and I have put my things in order for tonight."
    with monkeypatch.context() as trouble:
        trouble.setattr(tuned, "find_tensors", raises)
        assert look_at(said).result().failed
    found = look_at(said).result()
    assert not found.failed
    assert classifier.in_order("care")
    assert look_at(said).result() is found


def test_no_failure_is_remembered_for_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_words: str) -> None:
        raise RecursionError

    said = "What shall we cook on Sunday?"
    with monkeypatch.context() as trouble:
        trouble.setattr("apps.conversations.caring.screen", breaks)
        with pytest.raises(RecursionError):
            look_at(said).result()
    assert look_at(said).result().risk is Risk.NONE
