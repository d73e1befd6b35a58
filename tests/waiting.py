"""Tests wait for what they need, never for a while."""

import time
from collections.abc import Callable


def until(condition: Callable[[], bool], problem: str, within: float = 30.0) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, problem
        time.sleep(0.02)
