"""Daphne in this process, on a socket that is open already, saving what is being said before it stops."""

# Daphne's server installs its reactor on import and must come before anything else of Twisted.
from daphne.server import Server  # isort: skip
import asyncio
import contextlib
import gc
import signal
import socket
from collections.abc import Awaitable, Callable
from typing import Any

from twisted.internet import reactor as only_reactor

from companion_site.launch.bodies import keep_in_memory

SAVES_WITHIN = 5.0
ANY_ENDPOINT = "unused"
reactor: Any = only_reactor  # Its type is known once it is installed, and only then.

Application = Callable[..., Awaitable[Any]]


def serve(
    application: Application,
    listener: socket.socket,
    *,
    when_listening: Callable[[], None],
    before_stopping: Callable[[], Awaitable[None]],
) -> None:
    """Runs until SIGTERM or SIGINT; then `before_stopping` has a few seconds while sockets are still open."""

    def begin() -> None:
        # Not by an endpoint string: reading one makes Twisted import all its plugins, a quarter of the start.
        keep_in_memory(server.http_factory)
        listener.setblocking(False)
        reactor.adoptStreamPort(listener.fileno(), listener.family, server.http_factory)
        listener.close()  # Twisted holds a copy.
        loop = asyncio.get_event_loop()
        for asked in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(asked, stop)
        reactor.callWhenRunning(when_listening)

    stopping: list[asyncio.Task[None]] = []

    def stop() -> None:
        if not stopping:
            stopping.append(asyncio.get_event_loop().create_task(_stop(before_stopping)))

    server = Server(
        application,
        endpoints=[ANY_ENDPOINT],
        signal_handlers=False,
        ready_callable=begin,
        server_name="",
        application_close_timeout=2,
        websocket_timeout=-1,
        verbosity=0,
    )
    server.endpoints = []
    # What was loaded by now stays for good, so the collector need not look through it again in the middle of a reply.
    gc.collect()
    gc.freeze()
    server.run()


async def _stop(before_stopping: Callable[[], Awaitable[None]]) -> None:
    try:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(before_stopping(), SAVES_WITHIN)
    finally:
        reactor.stop()
