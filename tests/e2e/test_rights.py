"""Alice uses her rights: she allows and takes back, talks off the record, takes it all with her, erases it and brings it back."""

import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import psutil
import pytest
from playwright.sync_api import Page, expect

from tests.e2e.chat import new_talk
from tests.e2e.doors import choose_ollama, set_up, sign_in
from tests.e2e.looking import Look
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import PASSPHRASE, Hearth, a_hearth, descendants
from tests.waiting import until

pytestmark = pytest.mark.e2e

SISTER = "My sister Maya lives in Lyon and plays the cello."
ILLNESS = "Please remember that I was diagnosed with asthma last year."
SECRET = "Nobody must know that I stole the marzipan."
WHILE_THE_WORKER_WORKS = 120_000


@pytest.fixture
def hearth(ollama: OllamaInThread) -> Iterator[Hearth]:
    with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
        hearth.make_owner("Alice")
        yield hearth


def test_from_a_yes_to_a_companion_that_is_back(
    hearth: Hearth, looked_at: tuple[Page, Look], scripted: OllamaInThread, tmp_path: Path
) -> None:
    page, look = looked_at
    sign_in(page, hearth)
    choose_ollama(page, hearth)
    _allows_and_takes_back(page, hearth, scripted, look)
    _talks_off_the_record(page, scripted)
    before = _as_it_is(page, hearth)
    file = _takes_it_with_her(page, look, tmp_path)
    _erases_everything(page, look)
    assert _owner_in(hearth) is None
    page.get_by_role("button", name="Begin anew").click()
    set_up(page, "Alice", "Marlow")
    _brings_it_back(page, hearth, look, file)
    choose_ollama(page, hearth)
    assert _as_it_is(page, hearth) == before
    _is_known_again(page, scripted)


def _privacy(page: Page, right: str = "") -> None:
    """From wherever she is, as anybody goes there."""
    page.get_by_role("link", name="Privacy", exact=True).click()
    if right:
        page.get_by_role("region", name="What you can do").get_by_role("link", name=right).click()


def _allows_and_takes_back(page: Page, hearth: Hearth, ollama: OllamaInThread, look: Look) -> None:
    _privacy(page, "Allow it, or take it back")
    health = page.locator("[data-purpose=health]")
    health.get_by_role("button", name="Allow").click()
    expect(health.get_by_text("Allowed", exact=True)).to_be_visible()
    _says(page, ollama, SISTER, ILLNESS)
    until(lambda: _left_to_learn(hearth) == 0, "Hearth never learned what was said", within=90)
    page.get_by_role("link", name="Memory", exact=True).click()
    expect(page.locator("[data-memory]").filter(has_text="asthma")).to_be_visible()
    _privacy(page)
    look("privacy, something is allowed")
    health.get_by_role("button", name="Take back").click()
    expect(page.get_by_text("kept goes with it").or_(page.get_by_text("kept go with it"))).to_be_visible()
    look("privacy, something would go")
    health.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Taken back.")).to_be_visible()
    look("privacy, something was taken back")
    page.get_by_role("link", name="Memory", exact=True).click()
    expect(page.locator("[data-memory]").filter(has_text="Maya")).to_be_visible()
    expect(page.locator("[data-memory]").filter(has_text="asthma")).to_have_count(0)


def _says(page: Page, ollama: OllamaInThread, *texts: str) -> None:
    chat = new_talk(page)
    expect(chat.mine).to_have_count(0)
    for text in texts:
        ollama.say(["I am glad you told me."])
        chat.say(text)
        chat.ends("complete")


def _left_to_learn(hearth: Hearth) -> int:
    left: int = httpx.get(f"{hearth.url}/healthz").json()["to_learn"]
    return left


def _talks_off_the_record(page: Page, ollama: OllamaInThread) -> None:
    _privacy(page, "Talk off the record")
    page.get_by_role("button", name="off the record").first.click()
    ollama.say(["Your secret is safe."])
    page.get_by_label("Message to").fill(SECRET)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Your secret is safe.")).to_be_visible()
    page.get_by_role("button", name="Close and forget").click()
    expect(page.get_by_text("Nothing is left of what was said there.")).to_be_visible()


def _as_it_is(page: Page, hearth: Hearth) -> dict[str, list[str]]:
    """What she has of Juniper: its own page, her talk with it, what it remembers."""
    page.goto(f"{hearth.url}/personas/")
    page.locator(".card, li").filter(has_text="Juniper").get_by_role("link", name="Change").first.click()
    juniper = page.locator("textarea").evaluate_all("fields => fields.map((field) => field.value)")
    page.locator(".rail__list").get_by_role("link", name="My sister Maya").click()
    expect(page.get_by_role("heading", name="Juniper")).to_be_visible()
    said = page.locator("[data-role=owner], [data-role=companion] [data-text]").all_inner_texts()
    page.get_by_role("link", name="Memory", exact=True).click()
    remembered = page.locator(".memory__text").all_inner_texts()
    return {"juniper": juniper, "said": said, "remembered": sorted(remembered)}


def _takes_it_with_her(page: Page, look: Look, folder: Path) -> Path:
    _privacy(page, "Take it with you")
    look("take it with you")
    page.get_by_role("button", name="Make the file").click()
    expect(page.get_by_text("It stays on this machine for a day, or until something is erased.")).to_be_visible(
        timeout=WHILE_THE_WORKER_WORKS
    )
    look("an export that is there")
    with page.expect_download() as download:
        page.get_by_role("button", name="Fetch the file").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    with zipfile.ZipFile(file) as archive:
        texts = {name: archive.read(name).decode(errors="replace") for name in archive.namelist()}
    assert any("Maya lives in Lyon" in text for name, text in texts.items() if name.startswith("read/"))
    assert not [name for name, text in texts.items() if "marzipan" in text]
    assert json.loads(texts["manifest.json"])["format"] == "hearth-export"
    return file


def _erases_everything(page: Page, look: Look) -> None:
    _privacy(page, "Erase")
    look("erase")
    page.get_by_role("region", name="Everything").get_by_role("button").click()
    look("everything would go")
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Erase for good").click()
    expect(page.get_by_role("heading", name="How it was checked")).to_be_visible(timeout=WHILE_THE_WORKER_WORKS)
    look("the receipt")


def _owner_in(hearth: Hearth) -> str | None:
    told = hearth.manage(
        "shell",
        "-v",
        "0",
        "-c",
        "from apps.accounts.models import User; print(User.objects.values_list('name', flat=True).first())",
    )
    return None if told.strip() == "None" else told.strip()


@contextmanager
def _held(hearth: Hearth) -> Iterator[None]:
    """The worker does nothing until the block is left."""
    processes = [psutil.Process(pid) for pid in descendants(hearth.process.pid)]
    worker = next(one for one in processes if "work" in one.cmdline())
    worker.suspend()
    try:
        yield
    finally:
        worker.resume()


def _brings_it_back(page: Page, hearth: Hearth, look: Look, file: Path) -> None:
    _privacy(page, "Bring it back")
    look("bring it back")
    page.get_by_label("The file").set_input_files(file)
    with _held(hearth):
        page.get_by_role("button", name="Look at it").click()
        expect(page.get_by_text("Being looked through:")).to_be_visible()
        look("being looked through")
    expect(page.get_by_role("heading", name="What it would bring")).to_be_visible(timeout=WHILE_THE_WORKER_WORKS)
    look("what it would bring")
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_text("Brought back on")).to_be_visible(timeout=WHILE_THE_WORKER_WORKS)
    look("brought back")


def _is_known_again(page: Page, ollama: OllamaInThread) -> None:
    """What was remembered stands before the companion as if nothing had been."""
    _says(page, ollama, "Where does my sister Maya live?")
    prompt = json.dumps(ollama.requests[-1])
    assert "plays the cello" in prompt
