"""The embedder's network, forwards and backwards (a BERT of 12 layers, Devlin et al. 2018; MiniLM's sizes).

What is tuned is the last layers, whose matrices are rounded to four bits on the way forward, as they will be when they are used.
The layers below stay as they came, so each text goes through them once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from apps.classifiers.training.arrays import Array, erf, xp
from apps.classifiers.training.parameters import Parameters
from apps.classifiers.training.quantising import rounded

LAYERS, HEADS, WIDTH, INNER = 12, 12, 384, 1536
TUNED = range(9, LAYERS)
EPSILON = 1e-12
MATRICES = {
    "q": (WIDTH, WIDTH),
    "k": (WIDTH, WIDTH),
    "v": (WIDTH, WIDTH),
    "ao": (WIDTH, WIDTH),
    "fi": (INNER, WIDTH),
    "fo": (WIDTH, INNER),
}


@dataclass(slots=True)
class Encoder:
    fixed: Mapping[str, Array]
    """Numbers that stay as they are, by the name of their tensor."""
    tuned: Parameters
    words: Array
    """One row for each piece that occurs."""
    rounded: dict[str, Array] = field(default_factory=dict)
    """Tuned matrices as they will be used; see `round_matrices`."""
    seen: Any = None
    """What the way back needs of the way forward."""

    def round_matrices(self) -> None:
        for name in self.tuned.names:
            if is_matrix(name):
                self.rounded[name] = rounded(self.tuned[name])

    def below(self, pieces: Array, lengths: Array) -> Array:
        """What comes out of the layers that stay, for rows of pieces filled up to the longest."""
        rows, longest = pieces.shape
        places = self.fixed["emb.pos"].reshape(-1, WIDTH)[:longest]
        start = (self.words[pieces] + places[None] + self.fixed["emb.type"][:WIDTH]).reshape(-1, WIDTH)
        state, _seen = _normalised(start, self.fixed["emb.ln.w"], self.fixed["emb.ln.b"])
        _there, barred = _shades(rows, longest, lengths)
        for layer in range(TUNED.start):
            state, _kept = self._through(layer, state, barred, (rows, longest))
        return state.reshape(rows, longest, WIDTH)

    def vectors(self, states: Array, lengths: Array) -> Array:
        """One of unit length for each, of what came out below."""
        rows, longest, _width = states.shape
        there, barred = _shades(rows, longest, lengths)
        state = states.reshape(-1, WIDTH)
        layers = []
        for layer in TUNED:
            state, kept = self._through(layer, state, barred, (rows, longest))
            layers.append(kept)
        counted = there.reshape(-1, 1).astype(xp.float32)
        pooled = (state * counted).reshape(rows, longest, WIDTH).sum(axis=1) / lengths[:, None]
        length = xp.sqrt((pooled * pooled).sum(axis=1, keepdims=True))
        unit = pooled / length
        self.seen = (layers, counted, lengths, length, unit)
        return unit

    def learn(self, slope: Array) -> None:
        """Of the loss by the vectors of the last call: into the slopes of what is tuned."""
        layers, counted, lengths, length, unit = self.seen
        pooled = (slope - unit * (slope * unit).sum(axis=1, keepdims=True)) / length
        shape = (len(lengths), len(counted) // len(lengths), WIDTH)
        state = xp.broadcast_to((pooled / lengths[:, None])[:, None, :], shape).reshape(-1, WIDTH) * counted
        for layer, kept in zip(reversed(TUNED), reversed(layers), strict=True):
            state = self._back(layer, state, kept, shape[:2])
        self.seen = None

    def _matrix(self, name: str) -> Array:
        return self.rounded[name] if name in self.rounded else self.fixed[name]

    def _shift(self, name: str) -> Array:
        return self.fixed[name] if name in self.fixed else self.tuned[name]

    def _through(self, layer: int, state: Array, barred: Array, shape: tuple[int, int]) -> tuple[Array, Any]:
        shift = self._shift

        def times(name: str, inwards: Array) -> Array:
            return inwards @ self._matrix(f"l{layer}.{name}.w").T + shift(f"l{layer}.{name}.b")

        query, key, value = (_parted(times(name, state), shape) for name in ("q", "k", "v"))
        scores = query @ key.transpose(0, 1, 3, 2) * xp.float32((WIDTH // HEADS) ** -0.5) + barred
        shares = xp.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        heard = _joined(shares @ value)
        middle, first = _normalised(state + times("ao", heard), shift(f"l{layer}.aln.w"), shift(f"l{layer}.aln.b"))
        inner = times("fi", middle)
        below = 0.5 * (1 + erf(inner * xp.float32(0.5**0.5)))  # Of GELU; the way back wants it again.
        bent = inner * below
        out, second = _normalised(middle + times("fo", bent), shift(f"l{layer}.oln.w"), shift(f"l{layer}.oln.b"))
        return out, (state, query, key, value, shares, heard, first, middle, inner, below, bent, second)

    def _back(self, layer: int, slope: Array, kept: Any, shape: tuple[int, int]) -> Array:
        state, query, key, value, shares, heard, first, middle, inner, below, bent, second = kept
        tuned, slopes = self.tuned, self.tuned.slopes

        def times(name: str, outwards: Array, inwards: Array) -> Array:
            slopes[f"l{layer}.{name}.b"][:] = outwards.sum(axis=0)
            slopes[f"l{layer}.{name}.w"][:] = outwards.T @ inwards
            return outwards @ self._matrix(f"l{layer}.{name}.w")

        def normalised(name: str, outwards: Array, seen: Any) -> Array:
            inwards, slopes[f"l{layer}.{name}.w"][:], slopes[f"l{layer}.{name}.b"][:] = _normalised_back(
                outwards, tuned[f"l{layer}.{name}.w"], seen
            )
            return inwards

        out = normalised("oln", slope, second)
        bending = below + inner * xp.exp(-0.5 * inner * inner) * xp.float32(0.3989422804014327)
        between = out + times("fi", times("fo", out, bent) * bending, middle)
        between = normalised("aln", between, first)
        heard_slope = _parted(times("ao", between, heard), shape)
        shares_slope = heard_slope @ value.transpose(0, 1, 3, 2)
        scores = shares * (shares_slope - (shares_slope * shares).sum(axis=-1, keepdims=True))
        scores *= xp.float32((WIDTH // HEADS) ** -0.5)
        return (
            between
            + times("q", _joined(scores @ key), state)
            + times("k", _joined(scores.transpose(0, 1, 3, 2) @ query), state)
            + times("v", _joined(shares.transpose(0, 1, 3, 2) @ heard_slope), state)
        )


def _shades(rows: int, longest: int, lengths: Array) -> tuple[Array, Array]:
    """Which pieces are there, and the same as what keeps attention off the others."""
    there = xp.arange(longest)[None] < lengths[:, None]
    return there, xp.where(there, 0, -1e9).astype(xp.float32)[:, None, None, :]


def is_matrix(name: str) -> bool:
    return name.endswith(".w") and name.split(".")[-2] in MATRICES


def _parted(state: Array, shape: tuple[int, int]) -> Array:
    return state.reshape(*shape, HEADS, WIDTH // HEADS).transpose(0, 2, 1, 3)


def _joined(parts: Array) -> Array:
    return parts.transpose(0, 2, 1, 3).reshape(-1, WIDTH)


def _normalised(state: Array, scale: Array, shift: Array) -> tuple[Array, tuple[Array, Array]]:
    centred = state - state.mean(axis=-1, keepdims=True)
    inverse = 1 / xp.sqrt((centred * centred).mean(axis=-1, keepdims=True) + EPSILON)
    even = centred * inverse
    return even * scale + shift, (even, inverse)


def _normalised_back(slope: Array, scale: Array, seen: tuple[Array, Array]) -> tuple[Array, Array, Array]:
    even, inverse = seen
    scaled = slope * scale
    drift = scaled.mean(axis=-1, keepdims=True) + even * (scaled * even).mean(axis=-1, keepdims=True)
    return inverse * (scaled - drift), (slope * even).sum(axis=0), slope.sum(axis=0)
