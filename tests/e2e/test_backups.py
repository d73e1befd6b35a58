"""Alice has backups made, erases a talk, and restores a backup from before: the talk is not in it any more. Killed or not."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import NewContext
from tests.e2e.doors import choose_ollama, sign_in
from tests.e2e.everyone import everyone_can_use
from tests.e2e.test_erasing import ERASED_WITHIN, erase, stands, talk, worker
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import PASSPHRASE, Hearth, a_hearth

pytestmark = pytest.mark.e2e
SECRET = "My sister Maya bakes marzipan in Lyon."
PROBE = "Maya bakes marzipan"
OTHER = "Rhubarb cake is what I bake on Sundays."


@pytest.fixture
def hearth(ollama: OllamaInThread) -> Iterator[Hearth]:
    with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
        hearth.make_owner("Alice")
        yield hearth


@pytest.fixture
def page(new_context: NewContext, hearth: Hearth, scripted: OllamaInThread) -> Page:
    page = new_context(bypass_csp=True).new_page()
    sign_in(page, hearth)
    choose_ollama(page, hearth)
    return page


def switch_on(page: Page, hearth: Hearth) -> Path:
    """Through the privacy page. Returns the file, once it is proved."""
    page.goto(f"{hearth.url}/privacy/")
    expect(page.get_by_text("Off: one is made only when you ask for it.")).to_be_visible()
    page.get_by_role("link", name="See the backups").click()
    everyone_can_use(page)
    page.get_by_label("How often").select_option(label="Every day")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("each table the same")).to_be_visible(timeout=ERASED_WITHIN)
    (file,) = hearth.home.glob("backups/*.age")
    return file


def erase_what_was_said_of_her(page: Page, hearth: Hearth) -> None:
    page.goto(f"{hearth.url}/privacy/erase/")
    page.get_by_label("A person, or a topic").fill("maya")
    page.get_by_role("button", name="Look for it").click()
    page.get_by_role("button", name="See what would go").first.click()
    erase(page, hearth)
    expect(page.get_by_role("heading", name="How it was checked")).to_be_visible(timeout=ERASED_WITHIN)


def test_what_was_erased_is_not_in_a_restored_backup_although_the_worker_is_killed(
    page: Page, hearth: Hearth, scripted: OllamaInThread
) -> None:
    talk(page, hearth, scripted, SECRET)
    file = switch_on(page, hearth)
    everyone_can_use(page)
    elsewhere = hearth.home.parent / "elsewhere"
    shutil.copytree(file.parent, elsewhere / "backups")
    shutil.copytree(hearth.home / "backup-keys", elsewhere / "backup-keys")
    erase_what_was_said_of_her(page, hearth)
    assert not file.exists()
    assert not stands(hearth, PROBE)
    talk(page, hearth, scripted, OTHER)
    for folder in ("backups", "backup-keys"):
        shutil.copytree(elsewhere / folder, hearth.home / folder, dirs_exist_ok=True)
    page.goto(f"{hearth.url}/privacy/backups/")
    page.get_by_role("link", name=f"Restore {file.stem}").click()
    expect(page.get_by_text("You erased something since then")).to_be_visible()
    everyone_can_use(page)
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Restore it").click()
    expect(page.get_by_role("heading", name="Restoring")).to_be_visible()
    os.kill(worker(hearth).pid, signal.SIGKILL)
    expect(page.get_by_role("heading", name="What you had erased since")).to_be_visible(timeout=ERASED_WITHIN)
    expect(page.get_by_text("One erasure was done again")).to_be_visible()
    everyone_can_use(page)
    assert not stands(hearth, PROBE)
    page.goto(f"{hearth.url}/privacy/backups/")
    expect(page.get_by_text("In place of one that held what you had erased")).to_be_visible(timeout=ERASED_WITHIN)
    assert not file.exists()
    assert "Nothing found" in hearth.manage("verify_erasure", PROBE)
    page.go_back()
    page.get_by_role("link", name="Go on").click()
    expect(page.locator("[data-composer]")).to_be_visible()
    hearth.stop()
    assert not stands(hearth, PROBE)
    assert not list(hearth.home.glob("proving-*"))
