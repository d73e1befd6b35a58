"""The built-in embedder with some of its numbers replaced, so that its vectors tell apart what a task asks for.

The image is mapped privately: pages that nothing replaces are those of the file, shared with every other process.
"""

import ctypes
import mmap
from collections.abc import Mapping
from pathlib import Path

from apps.llm.embedders.builtin import UNUSABLE, BuiltinEmbedder
from apps.llm.embedders.weights import find_tensors
from apps.llm.errors import ModelFailed


class TunedEmbedder(BuiltinEmbedder):
    def __init__(self, name: str, tensors: Mapping[str, bytes], threads: int = 1) -> None:
        """`tensors` by their name, in the form of the file."""
        super().__init__(threads)
        self.name = name
        self._tensors = tensors
        self._image: mmap.mmap | None = None

    def rest(self) -> None:
        super().rest()
        self._image = None

    def _open(self, engine: ctypes.CDLL, weights: Path) -> int | None:
        with weights.open("rb") as file:
            image = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
        places = find_tensors(image)
        for name, numbers in self._tensors.items():
            if name not in places or places[name].size != len(numbers):
                raise ModelFailed("tuned for other weights", public=UNUSABLE)
            image[places[name].offset : places[name].offset + len(numbers)] = numbers
        engine.e5_load_mem.restype, engine.e5_load_mem.argtypes = ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_size_t]
        # The engine neither copies nor frees it.
        self._image = image
        model: int | None = engine.e5_load_mem(ctypes.addressof(ctypes.c_char.from_buffer(image)), len(image))
        return model
