"""What a person sees when a request can't be answered: a page of ours, plain words and a way back."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response, expect

from tests.e2e.doors import sign_in
from tests.e2e.looking import Look
from tests.running import Hearth, a_hearth, descendants
from tests.waiting import until

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

UNANSWERED = 60_000
"""Milliseconds: whoever asks a database that has gone waits ten seconds for it to come back."""


def test_a_name_that_is_not_this_machines_gets_a_page_of_ours(hearth: Hearth, looked_at: tuple[Page, Look]) -> None:
    """As when a page elsewhere has its own name lead here."""
    page, look = looked_at
    assert status_of(page.goto(f"http://elsewhere.localhost:{hearth.port}/")) == 400
    expect(page.get_by_role("heading", name="This request can't be read")).to_be_visible()
    look("a request that can't be read")


def test_without_the_database_its_owner_is_told_and_led_back_once_it_is_there(looked_at: tuple[Page, Look]) -> None:
    page, look = looked_at
    page.set_default_navigation_timeout(UNANSWERED)
    with a_hearth() as hearth:
        hearth.make_owner("Alice")
        sign_in(page, hearth)
        with no_database(hearth):
            assert status_of(page.goto(f"{hearth.url}/settings/")) == 500
            expect(page.get_by_role("heading", name="Something broke on our side")).to_be_visible()
            expect(page.get_by_text("Your conversations are safe.")).to_be_visible()
            look("broken")
        until(hearth.answers, "the database never came back", within=90)
        page.get_by_role("link", name="Back to Hearth").click()
        expect(page.locator("[data-composer]")).to_be_visible()


@contextmanager
def no_database(hearth: Hearth) -> Iterator[None]:
    """It falls, and is not brought back before this ends."""
    os.kill(hearth.process.pid, signal.SIGSTOP)
    try:
        for pid in descendants(hearth.process.pid):
            with suppress(FileNotFoundError, ProcessLookupError):  # Some go with the first.
                if b"postgres" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0]:
                    os.kill(pid, signal.SIGKILL)
        yield
    finally:
        os.kill(hearth.process.pid, signal.SIGCONT)


def status_of(response: Response | None) -> int:
    assert response
    return response.status
