"""What the guards learn from is whole, and learning goes the right way. Small sums of the real thing."""

import dataclasses
from collections import Counter
from functools import cache

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("sklearn")

from apps.classifiers.classifier import classifier  # noqa: E402
from apps.classifiers.examples import HELD_OUT, Example  # noqa: E402
from apps.classifiers.questions import held_out  # noqa: E402
from apps.classifiers.training import tuning  # noqa: E402
from apps.classifiers.training.arrays import Array  # noqa: E402
from apps.classifiers.training.averaging import OtherLabels, averaged  # noqa: E402
from apps.classifiers.training.course import Course, read_course  # noqa: E402
from apps.classifiers.training.going_on import going_on, is_left_out  # noqa: E402
from apps.classifiers.training.lesson import LEFT_OUT  # noqa: E402
from apps.classifiers.training.pieces import Pieces  # noqa: E402
from apps.classifiers.training.preparing import labels_of, prepared  # noqa: E402
from apps.classifiers.training.quantising import packed, rounded, unpacked  # noqa: E402
from apps.classifiers.training.scouting import scouting  # noqa: E402
from apps.classifiers.training.transformer import is_matrix  # noqa: E402
from apps.classifiers.weights_file import read_weights as read_guards  # noqa: E402
from apps.llm.embedders.builtin import package_folder  # noqa: E402
from apps.llm.embedders.weights import read_weights  # noqa: E402


@cache
def course() -> Course:
    return read_course()


@pytest.fixture(scope="module")
def some() -> list[Example]:
    """A few of each source."""
    taken: Counter[str] = Counter()
    found = []
    for one in course().examples[::7]:
        taken[one.source] += 1
        if taken[one.source] <= 5:
            found.append(one)
    return found


def test_examples_are_read_in_the_same_order_with_the_same_hash() -> None:
    again = read_course()
    assert again.fingerprint == course().fingerprint
    assert again.examples == course().examples


def test_every_answer_is_one_that_its_question_knows_and_no_two_apps_share_a_question() -> None:
    names = [head.name for head in course().heads]
    assert len(set(names)) == len(names)
    for one in course().examples:
        assert one.labels.keys() <= set(names)
        assert all(label in course().labels[head] for head, label in one.labels.items())


def test_a_tenth_of_the_lines_is_held_out_and_none_of_it_is_made_of_others() -> None:
    held = held_out(course().examples)
    written = [one for one in course().examples if not one.added]
    assert 0.08 < len(held) / len(written) < 0.12
    assert not any(one.added for one in held)


def test_what_belongs_together_is_held_out_together() -> None:
    folds: dict[str, set[int]] = {}
    for one in course().examples:
        folds.setdefault(one.family, set()).add(one.fold)
    assert all(len(of_one) == 1 for of_one in folds.values())


def test_text_is_cut_into_the_pieces_the_embedder_knows() -> None:
    vocabulary, _tensors = read_weights((package_folder() / "e5-small-q4.bin").read_bytes())
    pieces = Pieces(vocabulary).of("I feel  tired", 50)
    assert b"".join(vocabulary.pieces[piece] for piece in pieces[1:-1]).decode() == "▁query:▁I▁feel▁tired"
    assert (pieces[0], pieces[-1]) == (vocabulary.begin, vocabulary.end)


def test_four_bits_come_back_as_they_were_rounded() -> None:
    numbers = np.random.default_rng(1).normal(size=(4, 64)).astype(np.float32)
    assert np.array_equal(unpacked(packed(numbers), 4), rounded(numbers))


def test_the_slopes_are_those_of_the_loss(some: list[Example]) -> None:
    learning = tuning.Tuning(prepared(course().heads, some[:10]))
    encoder, parameters = learning._encoder, learning._parameters
    encoder.rounded = {name: parameters[name] for name in encoder.rounded}
    states, lengths = learning._filled(np.arange(10))
    dice = np.random.default_rng(2)
    weights = dice.normal(size=(10, 384)).astype(np.float32)
    encoder.vectors(states, lengths)
    encoder.learn(weights)
    for name in ("l9.q.b", "l9.aln.w", "l10.k.w", "l11.fo.w"):
        way = dice.normal(size=parameters[name].shape).astype(np.float32)
        step = 2e-3 if name.endswith("b") else 2e-4
        here = parameters[name].copy()
        ends = []
        for side in (1, -1):
            parameters[name][:] = here + side * step * way
            ends.append(float((encoder.vectors(states, lengths) * weights).sum(dtype=float)))
        parameters[name][:] = here
        assert (ends[0] - ends[1]) / (2 * step) == pytest.approx(
            float((parameters.slopes[name] * way).sum()), rel=0.02, abs=0.01
        )


def test_learning_twice_gives_the_same_bytes(some: list[Example], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tuning, "ROUNDS", 1)
    lesson = prepared(course().heads, some)
    first, second = tuning.tuned(lesson), tuning.tuned(lesson)
    assert all(np.array_equal(first[name], second[name]) for name in first)


def test_the_scout_is_the_same_each_time(some: list[Example]) -> None:
    alarms = [one.labels["risk"] != "none" if "risk" in one.labels else None for one in some]
    assert dataclasses.astuple(scouting(some, alarms)) == dataclasses.astuple(scouting(some, alarms))


def test_going_on_begins_where_the_weights_are_and_leaves_out_most_of_what_they_know(some: list[Example]) -> None:
    known = {(one.source, one.text) for one in course().examples if one.source == "crisis"}
    on = going_on(
        prepared(course().heads, some), some, known, weights := read_guards(), labels_of(course().heads, some)
    )
    answers = tuning.Tuning(on).answers(np.flatnonzero(on.folds != LEFT_OUT))
    for row, at in enumerate(np.flatnonzero(on.folds != LEFT_OUT)):
        shipped = list(classifier().likely("risk", some[at].text).values())
        # The classifier reckons in bytes where learning does not: some .07 apart where a line is undecided.
        assert answers["risk"][row] == pytest.approx(shipped, abs=0.12)
    assert set(weights.heads) <= set(on.start)
    new = [not one.added and (one.fold == HELD_OUT or one.source != "crisis") for one in some]
    assert all(fold != LEFT_OUT for fold, is_new in zip(on.folds, new, strict=True) if is_new)


def test_of_what_is_known_a_part_is_rehearsed() -> None:
    known = {(one.source, one.text) for one in course().examples}
    some = [one for one in course().examples[:2_000] if one.fold != HELD_OUT]
    left = [is_left_out(one, known) for one in some]
    assert 0.65 < sum(left) / len(left) < 0.85
    assert not any(is_left_out(one, set()) for one in some if not one.added)


def test_the_mean_of_weights_with_themselves_is_what_they_are_and_with_others_lies_between() -> None:
    """Rounded to four bits once more, so that a matrix is met within half a step of them."""
    there = read_guards()
    labels = {name: head.labels for name, head in there.heads.items()} | {"unasked": ("yes", "no")}
    same = {f"tensor:{name}": _as_tuned(name, kept) for name, kept in there.tensors.items()}
    same |= {
        f"head:{name}": np.array([list(row) for row in head.rows], np.float32) for name, head in there.heads.items()
    }

    found = averaged({**same, "head:unasked": np.zeros((2, 3), np.float32), "held": np.arange(3)}, there, labels)
    away = averaged({**same, "head:risk": same["head:risk"] + 2}, there, labels)

    assert found.keys() == {*same, "head:unasked"}
    assert all(np.array_equal(found[name], same[name]) for name in same if name.startswith("head:"))
    assert np.array_equal(found["tensor:l11.oln.w"], same["tensor:l11.oln.w"])
    rows = 384
    before, after = (unpacked(one["tensor:l11.q.w"].tobytes(), rows) for one in (same, found))
    assert np.abs(before - after).max() <= np.abs(before).max() / 8
    assert np.corrcoef(before.ravel(), after.ravel())[0, 1] > 0.99
    assert np.allclose(away["head:risk"], same["head:risk"] + 1, atol=1e-3)


def test_a_head_with_other_labels_has_no_mean() -> None:
    there = read_guards()
    rows = np.array([list(row) for row in there.heads["risk"].rows], np.float32)
    with pytest.raises(OtherLabels):
        averaged({"head:risk": rows}, there, {"risk": ("none", "some", "much")})


def _as_tuned(name: str, kept: bytes) -> Array:
    if is_matrix(name):
        return np.frombuffer(kept, np.uint8)
    return np.frombuffer(kept, np.float32).astype(np.float16)
