"""The chat page as its owner sees it."""

from playwright.sync_api import Locator, Page, expect

from tests.running import Hearth

LONG = 20_000


def open_new_talk(page: Page, hearth: Hearth) -> "Chat":
    """From Hearth's first page."""
    page.goto(f"{hearth.url}/")
    return new_talk(page)


def new_talk(page: Page) -> "Chat":
    """Its page has loaded: before its scripts run, Enter is one more line in the box."""
    with page.expect_navigation():
        page.get_by_role("button", name="New conversation").click()
    chat = Chat(page)
    expect(chat.mine).to_have_count(0)
    expect(chat.box).to_be_visible()
    return chat


class Chat:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.log = page.locator("[data-chat-log]")
        self.box = page.locator("[data-composer] textarea")
        self.send_button = page.locator("[data-send]")
        self.stop_button = page.locator("[data-stop]")
        self.problem = page.locator("#problem")
        self.mine = page.locator("[data-role=owner]")
        self.replies = page.locator("[data-turn] [data-role=companion]")
        self.reply = self.replies.last
        self.words = self.reply.locator("[data-text]")
        self.try_again = page.locator("[data-retry]")
        self.go_on = page.locator("[data-resume]")
        self.to_end = page.locator("[data-to-end]")

    def say(self, text: str) -> None:
        """Typed and sent with Enter, once no reply runs any more; returns when Hearth has it and a reply is on its way."""
        expect(self.page.locator("[data-presence]")).to_have_attribute("data-presence", "idle", timeout=LONG)
        mine, replies = self.mine.count(), self.replies.count()
        self.box.fill(text)
        self.box.press("Enter")
        expect(self.replies).to_have_count(replies + 1, timeout=LONG)
        expect(self.mine).to_have_count(mine + 1)

    def hears(self, words: str) -> None:
        expect(self.words).to_contain_text(words, timeout=LONG)

    def ends(self, status: str) -> None:
        expect(self.reply).to_have_attribute("data-status", status, timeout=LONG)

    def menu(self, name: str) -> None:
        self.page.get_by_role("button", name="More about this conversation").click()
        self.page.locator("#talk-menu").get_by_role("link", name=name).click()

    def in_rail(self, title: str) -> Locator:
        return self.page.locator(".rail__list").get_by_role("link", name=title)

    def below(self) -> float:
        """How many pixels of the talk lie under the view."""
        below: float = self.log.evaluate("log => log.scrollHeight - log.scrollTop - log.clientHeight")
        return below
