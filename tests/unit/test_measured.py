"""What was measured is told with how sure it is."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.classifiers import figures as module
from apps.classifiers.figures import Rate
from apps.classifiers.intervals import wilson
from apps.wellbeing import measured_in_talks
from apps.wellbeing.measured import measured
from apps.wellbeing.measured_in_talks import rates_in_talks, times_in_talks

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
def figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "FILE", tmp_path / "figures.json")
    module.forget()
    yield tmp_path / "figures.json"
    module.forget()


def test_what_training_wrote_down_is_read_and_the_rest_left_alone(figures: Path) -> None:
    rates = [
        ("crisis: false alarms", 3, 100),
        ("crisis: recognised", 97, 100),
        ("crisis: recognised, fi", 9, 10),
        ("crisis: recognised, cs", 10, 10),
        ("crisis: recognised, si_direct", 50, 50),
        ("something else", 1, 2),
        ("identity: false", 0, 0),
    ]
    written = {"examples": "x", "rates": [{"name": name, "hits": hits, "of": of} for name, hits, of in rates]}
    figures.write_text(json.dumps(written))
    assert [(str(one.means)[:5], one.rate) for one in measured()] == [("Signs", Rate(97, 100)), ("Words", Rate(3, 100))]
    assert measured()[0].by_language == (("Czech", Rate(10, 10)), ("Finnish", Rate(9, 10)))


def test_every_figure_that_was_measured_in_whole_talks_is_shown() -> None:
    """The file is filled in by hand: a name that nobody knows would be left out without a word."""
    written = json.loads(measured_in_talks.FILE.read_text(encoding="utf-8"))
    assert len(written["rates"]) == len(rates_in_talks()) > 0
    assert len(written["milliseconds"]) == len(times_in_talks()) > 0
    assert all(0 <= one.rate.hits <= one.rate.of for one in rates_in_talks())
    assert all(one.unguarded is None or 0 <= one.unguarded <= one.rate.of for one in rates_in_talks())


def test_without_a_file_nothing_is_claimed(figures: Path) -> None:
    assert measured() == []
