"""Every page of a Hearth that has its owner and a talk."""

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page, ViewportSize

from tests.e2e.preparing import prepare_for_a_bad_hour
from tests.running import Hearth

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 860}


@dataclass(frozen=True)
class Place:
    name: str
    path: str
    signed_in: bool = True


def places(page: Page, hearth: Hearth, talk: str) -> list[Place]:
    """`talk` is the path of a conversation's page; the page is signed in."""
    remember_some(page, hearth)
    page.goto(f"{hearth.url}{talk}")
    message = page.locator("a.act--change").last.get_attribute("href") or ""
    page.goto(f"{hearth.url}/personas/")
    persona = page.get_by_role("link", name="Change").first.get_attribute("href") or ""
    write_some_lore(page, f"{hearth.url}{persona}")
    pick_a_picture(page, f"{hearth.url}{persona}")
    somebody = prepare_for_a_bad_hour(page, hearth)
    return [
        Place("chat", talk),
        Place("start", "/chat/new/"),
        Place("off-the-record", "/chat/off-the-record/"),
        Place("rename", f"{talk}rename/"),
        Place("delete", f"{talk}delete/"),
        Place("message", message),
        Place("delete-message", f"{message}delete/"),
        Place("companions", "/personas/"),
        Place("new-companion", "/personas/new/"),
        Place("companion", persona),
        Place("picture", f"{persona}picture/"),
        Place("companion-memory", f"{persona}memory/"),
        Place("bring-companion", "/personas/bring/"),
        Place("meet", "/chat/meet/another/"),
        Place("versions", f"{persona}versions/"),
        Place("lorebook", f"{persona}lore/"),
        Place("lore-entry", f"{persona}lore/0/"),
        Place("new-lore-entry", f"{persona}lore/new/"),
        Place("delete-companion", f"{persona}delete/"),
        Place("memory", "/memories/"),
        Place("add-memory", "/memories/new/"),
        Place("about-me", "/memories/about/"),
        Place("people", "/memories/people/"),
        Place("timeline", "/memories/timeline/"),
        Place("memory-finding", "/memories/finding/"),
        Place("memory-health", "/memories/health/"),
        Place("privacy", "/privacy/"),
        Place("export", "/privacy/export/"),
        Place("import", "/privacy/import/"),
        Place("chats-from-elsewhere", "/chat/import/"),
        Place("used", "/chat/used/"),
        Place("erase", "/privacy/erase/"),
        Place("keeping", "/privacy/keeping/"),
        Place("backups", "/privacy/backups/"),
        Place("consents", "/privacy/consent/ledger/"),
        Place("care", "/care/"),
        Place("somebody-trusted", somebody),
        Place("take-somebody-out", f"{somebody}take-out/"),
        Place("plan", "/care/plan/"),
        Place("write-plan", "/care/plan/edit/"),
        Place("time", "/care/time/"),
        Place("leaning", "/chat/leaning/"),
        Place("safety", "/safety/"),
        Place("helplines", "/safety/helplines/?country=CH"),
        Place("models", "/models/"),
        Place("settings", "/settings/"),
        Place("not-found", "/nowhere/"),
        Place("sign-in", "/sign-in/", signed_in=False),
        Place("safety-for-a-stranger", "/safety/", signed_in=False),
    ]


def write_some_lore(page: Page, persona: str) -> None:
    """Once."""
    page.goto(f"{persona}lore/")
    if page.locator("[data-lore-entry]").count():
        return
    page.goto(f"{persona}lore/new/")
    page.get_by_label("What is to be known").fill("The lighthouse on the island has been dark since the great storm.")
    page.get_by_label("Keywords").fill("lighthouse, storm")
    page.get_by_label("Name", exact=True).fill("The lighthouse")
    page.get_by_role("button", name="Save").click()


def pick_a_picture(page: Page, persona: str) -> None:
    """Once."""
    page.goto(f"{persona}picture/")
    if not page.get_by_role("button", name="Take it away").count():
        page.get_by_role("button", name="Drawing 3").click()


MEMORIES = (
    ("My sister Maya lives in Lyon and plays the cello.", "person", "Maya (sister)"),
    ("I can't stand olives, but I love rhubarb cake.", "preference", ""),
    ("The second interview is on Friday.", "plan", ""),
    ("My sister Maya is learning to sail in Lyon.", "person", "Maya (sister)"),
    ("Tom bakes the best rhubarb cake.", "person", "Tom (brother)"),
    ("Maya and Tom share a garden near Lyon.", "person", "Maya (sister), Tom (brother)"),
)


def remember_some(page: Page, hearth: Hearth) -> None:
    """Once: pages without anything in them show little."""
    page.goto(f"{hearth.url}/memories/")
    if page.locator("[data-memory]").count():
        return
    for text, kind, people in MEMORIES:
        page.goto(f"{hearth.url}/memories/new/")
        page.get_by_label("What to remember").fill(text)
        page.get_by_label("Kind").select_option(kind)
        page.get_by_label("People").fill(people)
        page.get_by_role("button", name="Remember this").click()
