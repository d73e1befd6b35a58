"""The bench's side of its model server: starting it, telling it what to say, asking what it did."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.first_answer import seconds_to_first_answer
from tests.benchmarks.model_server import MODEL
from tests.running import ROOT, free_port


@dataclass(frozen=True, slots=True)
class Spoke:
    """When one reply was asked for and spoken, in seconds since 1970."""

    asked: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Model:
    url: str
    name: str = MODEL.name

    @property
    def bare_page(self) -> str:
        return f"{self.url}/_page"

    def speak(self, *, tokens: int) -> None:
        """From the next request on."""
        self._fetch("/_speak", {"tokens": tokens})

    def spoke(self, mark: str) -> Spoke:
        entry = next(entry for entry in self._fetch("/_asked") if entry["mark"] == mark)
        return Spoke(entry["t_req"], entry["t_first"], entry["t_last"])

    def _fetch(self, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(urllib.request.Request(self.url + path, data), timeout=10) as answer:
            return json.load(answer)


@contextmanager
def a_model() -> Iterator[Model]:
    model = Model(f"http://127.0.0.1:{free_port()}")
    port = model.url.rpartition(":")[2]
    with subprocess.Popen([sys.executable, "-m", "tests.benchmarks.model_server", port], cwd=ROOT) as process:
        try:
            seconds_to_first_answer(f"{model.url}/api/version", process)
            yield model
        finally:
            process.terminate()
