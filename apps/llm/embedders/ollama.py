"""Embedding models of an Ollama server. Beside apps/llm/backends/ollama.py the only file that imports `httpx`: this one blocks.

Vectors are brought to the size that the database keeps. Models trained for it (Matryoshka: nomic-embed-text 1.5, embeddinggemma,
qwen3-embedding, mxbai-embed-large) lose little by keeping their first numbers (Kusupati et al. 2022, arXiv:2205.13147); all-minilm
has just so many; others lose more, and a shorter vector is filled with zeros, which changes no cosine.
"""

import math
from collections.abc import Sequence
from itertools import islice
from typing import Any

import httpx

from apps.llm.backends.ollama_refusals import no_ollama, refusal
from apps.llm.backends.wording import sendable
from apps.llm.errors import ModelError, ModelMissing, ModelSilent, ModelUnreachable
from apps.llm.outgoing import note
from apps.llm.ports import Vector

DIMENSIONS = 384
LONGEST_QUERY = 400
LONGEST_PASSAGE = 2_000
"""Characters, as for the built-in embedder."""
AT_ONCE = 32
KEEP_LOADED = "30m"
PREFIXES = {
    "nomic-embed-text": ("search_query: ", "search_document: "),
    "embeddinggemma": ("task: search result | query: ", "title: none | text: "),
    "mxbai-embed-large": ("Represent this sentence for searching relevant passages: ", ""),
    "snowflake-arctic-embed": ("Represent this sentence for searching relevant passages: ", ""),
    "snowflake-arctic-embed2": ("query: ", ""),
    "qwen3-embedding": ("Instruct: Find what was said that answers this\nQuery: ", ""),
}
"""Before a query and before a passage, as each model's card asks for."""


class OllamaEmbedder:
    dimensions = DIMENSIONS

    def __init__(self, model: str, host: str, connect_seconds: float, load_seconds: float) -> None:
        self.name = f"ollama:{model}"
        self._model = model
        self._before_query, self._before_passage = PREFIXES.get(model.partition(":")[0].rpartition("/")[2], ("", ""))
        self._client = httpx.Client(
            base_url=host.strip().replace("0.0.0.0", "127.0.0.1").replace("[::]", "[::1]"),  # noqa: S104  (not bound to)
            timeout=httpx.Timeout(load_seconds, connect=connect_seconds),
            # What was said goes to the server the owner named and to no proxy that the environment names.
            trust_env=False,
            event_hooks={"request": [_noted]},
            follow_redirects=False,
        )

    def embed_query(self, text: str) -> Vector:
        return self._embed([self._before_query + text[:LONGEST_QUERY]])[0]

    def embed_passages(self, texts: Sequence[str]) -> list[Vector]:
        rest = iter(texts)
        vectors: list[Vector] = []
        while some := list(islice(rest, AT_ONCE)):
            vectors += self._embed([self._before_passage + text[:LONGEST_PASSAGE] for text in some])
        return vectors

    def rest(self) -> None:
        """The server lets go of the model by itself."""

    def _embed(self, texts: list[str]) -> list[Vector]:
        # Ollama refuses a text without anything in it where a model has no tokens for it.
        told = [sendable(text.replace("\0", " ")).strip() or "." for text in texts]
        body = {"model": sendable(self._model), "input": told, "truncate": True, "keep_alive": KEEP_LOADED}
        found = self._fetch(body).get("embeddings")
        if not isinstance(found, list) or len(found) != len(texts):
            raise no_ollama("as many embeddings as texts were expected")
        return [_of_size(vector) for vector in found]

    def _fetch(self, body: dict[str, Any]) -> dict[str, Any]:
        try:
            response = self._client.post("/api/embed", json=body)
        except httpx.ConnectError as error:
            raise ModelUnreachable(type(error).__name__) from None
        except httpx.TimeoutException:
            raise ModelSilent("while embedding") from None
        except (httpx.TransportError, httpx.InvalidURL) as error:
            raise ModelUnreachable(type(error).__name__) from None
        if response.status_code != 200:
            raise _refused(response)
        try:
            return dict(response.json())
        except (TypeError, ValueError):
            raise no_ollama("an answer of another shape") from None


def _noted(request: httpx.Request) -> None:
    note(str(request.url), int(request.headers.get("content-length", 0)))


def _refused(response: httpx.Response) -> ModelError:
    if response.status_code == 501:
        return ModelMissing("this model embeds nothing")
    return refusal(response.status_code, response.text[:64_000])


def _of_size(numbers: object) -> Vector:
    if not isinstance(numbers, list) or not all(isinstance(number, int | float) for number in numbers):
        raise no_ollama("an embedding of another shape")
    kept = [float(number) for number in numbers[:DIMENSIONS]]
    kept += [0.0] * (DIMENSIONS - len(kept))
    length = math.sqrt(sum(number * number for number in kept))
    if not length or not math.isfinite(length):
        raise no_ollama("an embedding without a direction")
    return [number / length for number in kept]
