"""Tune the embedder and its heads on a lesson: `python -m apps.classifiers.training.tuning LESSON OUT`.

All heads learn at once: what a text calls for has much in common. On two cores this takes most of an hour, on a GPU two minutes.
"""

import argparse
import logging
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from apps.classifiers.examples import HELD_OUT
from apps.classifiers.training.arrays import Array, to_host, xp
from apps.classifiers.training.lesson import LEFT_OUT, Lesson, load_lesson
from apps.classifiers.training.parameters import Parameters
from apps.classifiers.training.quantising import packed, unpacked
from apps.classifiers.training.transformer import MATRICES, TUNED, WIDTH, Encoder, is_matrix

log = logging.getLogger(__name__)

ROUNDS, AT_ONCE = 4, 96
ROUNDS_MORE = 3
"""Where it goes on from weights that were learned before."""
SPEED_OF_SHIFTS, SPEED_OF_MATRICES, SPEED_OF_HEADS = 3e-3, 3e-4, 5e-3
WARMING = 0.06
"""Share of the steps in which the speed grows; then it falls with a cosine."""
SHARPNESS = 10.0
"""Vectors are of unit length; what a head says is multiplied by this."""
DOUBT = 0.05
"""Label smoothing (Szegedy et al. 2016)."""
DROPPED = 0.1
"""Of the vector, at each step (dropout)."""


class Tuning:
    def __init__(self, lesson: Lesson, seed: int = 0) -> None:
        self._lesson = lesson
        self._dice = np.random.default_rng(seed)
        numbers = {
            name: unpacked(tensor.tobytes(), MATRICES[name.split(".")[1]][0]) if is_matrix(name) else xp.asarray(tensor)
            for name, tensor in lesson.tensors.items()
        }
        tuned = {
            name: tensor for name, tensor in numbers.items() if name.startswith(tuple(f"l{layer}." for layer in TUNED))
        }
        heads = {
            f"head.{name}": xp.asarray(lesson.start.get(name, np.zeros((size, WIDTH + 1), np.float32)))
            for name, size in lesson.sizes.items()
        }
        speeds = {name: SPEED_OF_MATRICES if is_matrix(name) else SPEED_OF_SHIFTS for name in tuned}
        self._parameters = Parameters(tuned | heads, speeds | dict.fromkeys(heads, SPEED_OF_HEADS))
        self._tuned = list(tuned)
        fixed = {name: tensor for name, tensor in numbers.items() if name not in tuned}
        self._encoder = Encoder(fixed, self._parameters, words=unpacked(lesson.words.tobytes(), len(lesson.words)))
        self._encoder.round_matrices()
        used = np.flatnonzero(lesson.folds != LEFT_OUT)
        lengths = [len(lesson.pieces[text]) for text in used]
        self._below = self._gone_through(used[np.argsort(lengths, kind="stable")])

    def _gone_through(self, order: Array) -> dict[int, Array]:
        """What comes out of the layers that stay, of each text."""
        found: dict[int, Array] = {}
        for start in range(0, len(order), AT_ONCE):
            some = order[start : start + AT_ONCE]
            lengths = [len(self._lesson.pieces[text]) for text in some]
            filled = np.zeros((len(some), max(lengths)), np.int64)
            for row, text in enumerate(some):
                filled[row, : lengths[row]] = self._lesson.pieces[text]
            states = to_host(self._encoder.below(xp.asarray(filled), xp.asarray(np.array(lengths, np.float32))))
            found |= {int(text): states[row, : lengths[row]].astype(np.float16) for row, text in enumerate(some)}
        log.info("%d texts went through the layers that stay", len(order))
        return found

    def learn(self, texts: Array) -> None:
        """From these texts, by their numbers."""
        rounds = ROUNDS_MORE if self._lesson.start else ROUNDS
        steps = rounds * math.ceil(len(texts) / AT_ONCE)
        step = 0
        for around in range(rounds):
            loss = 0.0
            for some in self._shuffled(texts):
                step += 1
                loss += self._learn_from(some)
                share = min(1.0, step / (WARMING * steps)) * (0.5 + 0.5 * math.cos(math.pi * min(step, steps) / steps))
                self._parameters.step(share + 1e-3)
                self._encoder.round_matrices()
            log.info("round %d of %d: loss %.4f", around + 1, rounds, loss * rounds / steps)

    def answers(self, texts: Array) -> dict[str, Array]:
        """By head: how likely each label is for each of these texts."""
        order = np.argsort([len(self._lesson.pieces[text]) for text in texts], kind="stable")
        found = {name: np.zeros((len(texts), size), np.float32) for name, size in self._lesson.sizes.items()}
        for start in range(0, len(texts), 2 * AT_ONCE):
            some = order[start : start + 2 * AT_ONCE]
            vectors = self._encoder.vectors(*self._filled(texts[some]))
            for name in found:
                found[name][some] = to_host(self._likely(name, vectors))
        return found

    def results(self) -> dict[str, Array]:
        """What is used: tensors in the form of the weights' file, and a matrix with a bias for each head."""
        tuned = self._parameters
        found: dict[str, Array] = {
            f"tensor:{name}": np.frombuffer(packed(tuned[name]), np.uint8)
            if is_matrix(name)
            else to_host(tuned[name]).astype(np.float16)
            for name in self._tuned
        }
        for name in self._lesson.sizes:
            head = to_host(tuned[f"head.{name}"]).copy()
            head[:, :WIDTH] *= SHARPNESS
            found[f"head:{name}"] = head
        return found

    def _learn_from(self, texts: Array) -> float:
        vectors = self._encoder.vectors(*self._filled(texts))
        kept = xp.asarray((self._dice.random(vectors.shape, np.float32) >= DROPPED) / np.float32(1 - DROPPED))
        vectors = vectors * kept
        slope, loss = xp.zeros_like(vectors), 0.0
        for name, size in self._lesson.sizes.items():
            right = self._lesson.answers[name][texts]
            counts = (right >= 0) * self._lesson.weights[texts] * self._lesson.shares[name] / len(texts)
            if not counts.any():
                continue
            wanted = np.full((len(texts), size), DOUBT / size, np.float32)
            wanted[np.arange(len(texts)), np.maximum(right, 0)] += 1 - DOUBT
            likely, aim, count = self._likely(name, vectors), xp.asarray(wanted), xp.asarray(counts, dtype=xp.float32)
            loss += float((-(xp.log(likely + 1e-9) * aim).sum(axis=1) * count).sum())
            off = (likely - aim) * count[:, None]
            head = self._parameters.slopes[f"head.{name}"]
            head[:, :WIDTH], head[:, WIDTH] = SHARPNESS * off.T @ vectors, off.sum(axis=0)
            slope += SHARPNESS * off @ self._parameters[f"head.{name}"][:, :WIDTH]
        self._encoder.learn(slope * kept)
        return loss

    def _likely(self, name: str, vectors: Array) -> Array:
        head = self._parameters[f"head.{name}"]
        said = SHARPNESS * vectors @ head[:, :WIDTH].T + head[:, WIDTH]
        odds = xp.exp(said - said.max(axis=1, keepdims=True))
        return odds / odds.sum(axis=1, keepdims=True)

    def _shuffled(self, texts: Array) -> Iterator[Array]:
        """All of them in small lots, each of texts of much the same length."""
        mixed = self._dice.permutation(texts)
        lots = []
        for start in range(0, len(mixed), AT_ONCE * 16):
            some = mixed[start : start + AT_ONCE * 16]
            some = some[np.argsort([len(self._lesson.pieces[text]) for text in some], kind="stable")]
            lots += [some[at : at + AT_ONCE] for at in range(0, len(some), AT_ONCE)]
        yield from (lots[number] for number in self._dice.permutation(len(lots)))

    def _filled(self, texts: Array) -> tuple[Array, Array]:
        states = [self._below[int(text)] for text in texts]
        filled = np.zeros((len(states), max(map(len, states)), WIDTH), np.float32)
        for row, state in enumerate(states):
            filled[row, : len(state)] = state
        return xp.asarray(filled), xp.asarray(np.array([len(state) for state in states], np.float32))


def tuned(lesson: Lesson) -> dict[str, Array]:
    """The results, with the answers that they give for the lines that were held out (“held”, “answers:HEAD”)."""
    tuning = Tuning(lesson)
    tuning.learn(np.flatnonzero((lesson.folds != HELD_OUT) & (lesson.folds != LEFT_OUT)))
    held = np.flatnonzero(lesson.folds == HELD_OUT)
    return (
        tuning.results() | {"held": held} | {f"answers:{name}": found for name, found in tuning.answers(held).items()}
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lesson", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    np.savez(asked.out, **tuned(load_lesson(asked.lesson)))


if __name__ == "__main__":
    main()
