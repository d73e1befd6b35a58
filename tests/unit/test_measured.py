"""What was measured is told with how sure it is."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.wellbeing import measured as module
from apps.wellbeing.measured import Rate, measured, wilson

SHARES = st.integers(1, 10_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@given(SHARES)
def test_the_rate_lies_in_its_range_and_the_range_within_all_and_nothing(share: tuple[int, int]) -> None:
    low, high = wilson(*share)
    assert 0 <= low <= share[0] / share[1] + 1e-9
    assert share[0] / share[1] - 1e-9 <= high <= 1


def test_more_examples_make_it_surer() -> None:
    few, many = wilson(9, 10), wilson(900, 1_000)
    assert many[1] - many[0] < few[1] - few[0]
    assert [round(bound, 3) for bound in wilson(95, 100)] == [0.888, 0.978]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "FILES", tmp_path)
    measured.cache_clear()
    yield tmp_path
    measured.cache_clear()


def test_what_training_wrote_down_is_read_and_the_rest_left_alone(files: Path) -> None:
    written = {
        "measured_on": "2026-11-26",
        "measured": [
            {"figure": "crisis_false_alarms", "hits": 3, "of": 100},
            {
                "figure": "crisis_recall",
                "hits": 97,
                "of": 100,
                "by_language": {"fi": [9, 10], "cs": [10, 10], "xx": [0, 0]},
            },
            {"figure": "something_else", "hits": 1, "of": 2},
            {"figure": "identity_recall", "hits": 0, "of": 0},
        ],
    }
    (files / "crisis.json").write_text(json.dumps(written))
    (files / "other.json").write_text("[1, 2]")
    found = measured()
    assert [(figure.rate, figure.measured_on) for figure in found] == [
        (Rate(97, 100), "2026-11-26"),
        (Rate(3, 100), "2026-11-26"),
    ]
    assert found[0].by_language == (("Czech", Rate(10, 10)), ("Finnish", Rate(9, 10)))


def test_without_files_nothing_is_claimed(files: Path) -> None:
    assert measured() == []
