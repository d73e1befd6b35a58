"""The scripted Ollama for tests that have no event loop: it runs on one of its own, in a thread."""

import asyncio
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from tests.fakes.ollama import FakeOllama, Script
from tests.fakes.ollama_wire import FakeModel

T = TypeVar("T")


class OllamaInThread:
    def __init__(self, fake: FakeOllama, loop: asyncio.AbstractEventLoop) -> None:
        self.fake = fake
        self._loop = loop

    @property
    def url(self) -> str:
        return self.fake.url

    @property
    def requests(self) -> list[dict[str, Any]]:
        """Bodies of the chats it was asked for."""
        return list(self.fake.requests)

    def say(self, *scripts: Script | Sequence[str]) -> None:
        """What the next chats get."""
        self._do(lambda: self.fake.say(*scripts))

    def always_say(self, script: Script | Sequence[str]) -> None:
        """What every chat gets for which nothing else was said."""
        self._do(lambda: self.fake.always_say(script))

    def wait_for_requests(self, count: int) -> None:
        """Until so many chats were asked for, in all."""
        asyncio.run_coroutine_threadsafe(self.fake.asked(count), self._loop).result(10)

    def hold(self) -> None:
        """Every reply stops at its next piece, until `release`."""
        self._do(self.fake.flowing.clear)

    def release(self) -> None:
        self._do(self.fake.flowing.set)

    def go_down(self) -> None:
        """As when it is killed: the port refuses, and what was being said breaks off."""
        asyncio.run_coroutine_threadsafe(self.fake.go_down(), self._loop).result(10)

    def come_back(self) -> None:
        """At the same address."""
        asyncio.run_coroutine_threadsafe(self.fake.come_up(), self._loop).result(10)

    def _do(self, change: Callable[[], T]) -> T:
        async def on_its_loop() -> T:
            return change()

        return asyncio.run_coroutine_threadsafe(on_its_loop(), self._loop).result(10)


@contextmanager
def ollama_in_thread(*models: FakeModel) -> Iterator[OllamaInThread]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="scripted-ollama", daemon=True)
    thread.start()
    running = OllamaInThread(FakeOllama(models or (FakeModel(),)), loop)
    running.come_back()
    try:
        yield running
    finally:
        running.go_down()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
