"""Numbers in blocks of 32 with 4 bits each and one scale (Q4_0), as the engine reads them."""

import numpy as np

from apps.classifiers.training.arrays import Array, to_host, xp

BLOCK = 32
BYTES = 18


def unpacked(raw: bytes, rows: int) -> Array:
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, BYTES)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    numbers = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return xp.asarray((numbers * scales).reshape(rows, -1))


def rounded(numbers: Array) -> Array:
    """To what four bits can say."""
    scales, steps = _quantised(numbers)
    return ((steps - 8) * scales).reshape(numbers.shape)


def packed(numbers: Array) -> bytes:
    scales, steps = (to_host(part) for part in _quantised(numbers))
    nibbles = steps.astype(np.uint8)
    halves = nibbles[:, : BLOCK // 2] | (nibbles[:, BLOCK // 2 :] << 4)
    return np.concatenate([scales.astype(np.float16).view(np.uint8), halves], axis=1).tobytes()


def _quantised(numbers: Array) -> tuple[Array, Array]:
    """One scale a block, and its numbers as steps from 0 to 15."""
    blocks = numbers.reshape(-1, BLOCK)
    furthest = xp.take_along_axis(blocks, xp.abs(blocks).argmax(axis=1)[:, None], axis=1)
    scales = (furthest / -8).astype(xp.float16).astype(xp.float32)
    inverse = xp.where(scales != 0, 1 / xp.where(scales == 0, 1, scales), 0)
    return scales, xp.clip(xp.floor(blocks * inverse + 8.5), 0, 15)
