"""All that is tuned in one long row of numbers, with names for its parts, and Adam (Kingma and Ba 2015) over it."""

from collections.abc import Iterator, Mapping
from math import prod

from apps.classifiers.training.arrays import Array, xp

MOMENTUM, MEMORY = 0.9, 0.99
SMALL = 1e-8


class Views(Mapping[str, Array]):
    """Parts of one row by their name."""

    def __init__(self, row: Array, shapes: Mapping[str, tuple[int, ...]]) -> None:
        self._parts = {}
        at = 0
        for name, shape in shapes.items():
            self._parts[name] = row[at : at + prod(shape)].reshape(shape)
            at += prod(shape)

    def __getitem__(self, name: str) -> Array:
        return self._parts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)


class Parameters:
    def __init__(self, start: Mapping[str, Array], speeds: Mapping[str, float]) -> None:
        """`speeds`: how far each may go in one step."""
        shapes = {name: array.shape for name, array in start.items()}
        self._row = xp.concatenate([array.reshape(-1).astype(xp.float32) for array in start.values()])
        self._slope, self._mean, self._spread = (xp.zeros_like(self._row) for _ in range(3))
        self._speed = xp.concatenate([xp.full(prod(shape), speeds[name], xp.float32) for name, shape in shapes.items()])
        self._steps = 0
        self._values, self.slopes = Views(self._row, shapes), Views(self._slope, shapes)

    @property
    def names(self) -> list[str]:
        return list(self._values)

    def __getitem__(self, name: str) -> Array:
        return self._values[name]

    def step(self, share: float) -> None:
        """Against the slopes, with this share of each one's speed."""
        self._steps += 1
        self._mean *= MOMENTUM
        self._mean += (1 - MOMENTUM) * self._slope
        self._slope *= self._slope
        self._spread *= MEMORY
        self._spread += (1 - MEMORY) * self._slope
        spread = xp.sqrt(self._spread)
        spread += SMALL
        change = self._speed * self._mean
        change /= spread
        change *= share * (1 - MEMORY**self._steps) ** 0.5 / (1 - MOMENTUM**self._steps)
        self._row -= change
        self._slope[:] = 0
