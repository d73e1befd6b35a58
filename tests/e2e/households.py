"""A Hearth of their own for tests that change what others expect of theirs, or that bring it down."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from playwright.sync_api import Browser

from tests.e2e.doors import choose_ollama, sign_in
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import Hearth, a_hearth, descendants
from tests.waiting import until


@dataclass
class Household:
    hearth: Hearth
    ollama: OllamaInThread
    cookies: Any
    """Of Alice, its owner, signed in."""

    @property
    def to_learn(self) -> int:
        backlog: int = httpx.get(f"{self.hearth.url}/healthz").json()["to_learn"]
        return backlog

    def has_learned(self) -> None:
        until(lambda: self.to_learn == 0, "Hearth never learned what was said", within=90)

    def kill_the_worker(self) -> None:
        for pid in descendants(self.hearth.process.pid):
            with suppress(FileNotFoundError, ProcessLookupError):  # Some are gone by themselves meanwhile.
                if b"work" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"):
                    os.kill(pid, signal.SIGKILL)


@contextmanager
def a_household(browser: Browser, ollama: OllamaInThread) -> Iterator[Household]:
    with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
        hearth.make_owner("Alice")
        yield Household(hearth, ollama, the_owners_cookies(browser, hearth))


def the_owners_cookies(browser: Browser, hearth: Hearth) -> Any:
    """Her model is the scripted one from here on."""
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, hearth)
    choose_ollama(page, hearth)
    found = context.cookies()
    context.close()
    return found
