"""Every page of a Hearth that has its owner and a talk."""

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page, ViewportSize

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
    page.goto(f"{hearth.url}/personas/")
    persona = page.get_by_role("link", name="Change").first.get_attribute("href") or ""
    return [
        Place("chat", talk),
        Place("start", "/chat/new/"),
        Place("rename", f"{talk}rename/"),
        Place("delete", f"{talk}delete/"),
        Place("companions", "/personas/"),
        Place("new-companion", "/personas/new/"),
        Place("companion", persona),
        Place("delete-companion", f"{persona}delete/"),
        Place("models", "/models/"),
        Place("settings", "/settings/"),
        Place("not-found", "/nowhere/"),
        Place("sign-in", "/sign-in/", signed_in=False),
    ]
