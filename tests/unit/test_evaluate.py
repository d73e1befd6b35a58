"""`manage.py evaluate`: a file of examples in, predictions out."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from companion_site.evaluating.evaluators import EVALUATED, Evaluated

LINES = b'\xef\xbb\xbf{"id": "a", "text": "short"}\n\n{"id": 2, "text": "longer than that", "label": "none"}\n'


@pytest.fixture(autouse=True)
def _by_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(EVALUATED, "crisis", Evaluated("tests.fakes.evaluators.by_length"))


def test_each_example_gets_a_prediction_in_the_form_that_is_scored(tmp_path: Path) -> None:
    assert evaluate(tmp_path, LINES) == [
        {"id": "a", "pred": "none", "score": 5},
        {"id": 2, "pred": "crisis", "score": 16},
    ]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"id": "b", "text": ', "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'["b"]', "no object"),
        (b'{"text": "b"}', "no “id”"),
        (b'{"id": "b", "text": "\xff"}', "not UTF-8"),
        (b'{"id": "b"}', "could not be evaluated: KeyError"),
    ],
)
def test_a_bad_line_is_named_and_keeps_no_other_from_being_evaluated(tmp_path: Path, line: bytes, why: str) -> None:
    said, complaints = io.StringIO(), io.StringIO()
    with pytest.raises(CommandError, match="1 lines gave no prediction"):
        evaluate(tmp_path, line + b"\n" + LINES.removeprefix(b"\xef\xbb\xbf"), said, complaints)
    assert "line 1:" in complaints.getvalue()
    assert why in complaints.getvalue()
    assert len(said.getvalue().splitlines()) == 2


def test_a_file_that_is_not_there_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="can't be read"):
        call_command("evaluate", "crisis", str(tmp_path / "none.jsonl"))


@pytest.mark.parametrize("path", ["apps.wellbeing.reading_minds.crisis", "apps.nowhere.evaluating.crisis"])
def test_a_part_that_is_not_there_yet_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setitem(EVALUATED, "crisis", Evaluated(path))
    with pytest.raises(CommandError, match="not there"):
        evaluate(tmp_path, LINES)


def test_a_name_nobody_knows_lists_those_there_are() -> None:
    with pytest.raises(CommandError, match="injection"):
        call_command("evaluate", "horoscope", "-")


def evaluate(
    folder: Path, lines: bytes, said: io.StringIO | None = None, complaints: io.StringIO | None = None
) -> list[dict[str, object]]:
    file = folder / "examples.jsonl"
    file.write_bytes(lines)
    said = said or io.StringIO()
    call_command("evaluate", "crisis", str(file), stdout=said, stderr=complaints or io.StringIO())
    return [json.loads(line) for line in said.getvalue().splitlines()]
