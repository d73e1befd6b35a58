"""llama.cpp as `xllamacpp` offers it. The only file that imports it, and only once a model is wanted: it is 100 MB."""

import atexit
import os
import secrets
import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

PROMPTS_KEPT_MIB = 256
"""Room for what was read of other conversations, so that coming back to one is quick. llama.cpp would take 8 GiB."""


class Engine:
    """Raises RuntimeError when the file can't be loaded."""

    def __init__(self, weights: Path, *, context_length: int, socket_folder: Path) -> None:
        # It tells no types.
        xllamacpp: Any = import_module("xllamacpp")

        socket = socket_folder / f"builtin-{os.getpid()}.sock"
        socket.unlink(missing_ok=True)
        parameters = xllamacpp.CommonParams()
        parameters.model.path = str(weights)
        parameters.n_ctx = context_length
        parameters.n_parallel = 1
        parameters.cache_ram_mib = PROMPTS_KEPT_MIB
        parameters.verbosity = -1
        # Words come no faster with every core, and a core is left to the pages; a long prompt is read twice as fast.
        cores = os.cpu_count() or 1
        parameters.cpuparams.n_threads = max(1, cores - 1)
        parameters.cpuparams_batch.n_threads = cores
        _close_doors(parameters, socket)
        self._server = xllamacpp.Server(parameters)
        self._turn = threading.Lock()
        socket.chmod(0o600)
        atexit.register(socket.unlink, missing_ok=True)

    def speak(self, request: Mapping[str, Any], hand_over: Callable[[dict[str, Any]], bool]) -> None:
        """Blocks until the reply is over; `hand_over` returns True to stop it. One reply at a time: the others wait."""
        with self._turn:
            self._server.handle_chat_completions(dict(request), hand_over)


def _close_doors(parameters: Any, socket: Path) -> None:
    """The engine brings a web server that anybody on the machine could ask. It can't be left out, so it is hidden: a
    socket file in the owner's own folder, a secret nobody knows, and nothing to see.
    """
    parameters.hostnames = [str(socket)]
    parameters.api_keys = [secrets.token_urlsafe(32)]
    parameters.ui = False
    parameters.endpoint_slots = parameters.endpoint_props = parameters.endpoint_metrics = False
    parameters.cors_origins, parameters.cors_credentials = "", False
