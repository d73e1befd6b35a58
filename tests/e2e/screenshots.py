"""Pictures of every page, light and dark, wide and narrow: `python -m tests.e2e.screenshots FOLDER`."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.e2e.browsing import CHROMIUM, FLAGS
from tests.e2e.chat import Chat
from tests.e2e.doors import choose_ollama, sign_in
from tests.e2e.places import DESKTOP, PHONE, SCHEMES, places
from tests.fakes.ollama import Script, load_failure
from tests.fakes.ollama_thread import OllamaInThread, ollama_in_thread
from tests.fakes.ollama_wire import FakeModel
from tests.running import PASSPHRASE, Hearth, a_hearth, free_port

MODELS = (
    FakeModel("llama3.2:latest", context_length=131_072, parameter_size="3.2B", size=2_019_393_189),
    FakeModel("qwen3:8b", "qwen3", context_length=40_960, parameter_size="8.2B", size=5_225_388_164),
    FakeModel("all-minilm:latest", "bert", ("embedding",), 512, "22.57M", size=45_960_996, context_in_tags=False),
)
SIZES: dict[str, ViewportSize] = {"wide": DESKTOP, "phone": PHONE}
EARLIER = (
    ("What should I plant on a balcony that gets no sun?", "Ferns, mint and patience."),
    ("A toast for Ana's fortieth", "Short, true, and one story nobody else could tell."),
    ("Help me be polite to my landlord", "Gladly. First tell me the version you would never send."),
)
EVENING = (
    (
        "I'm to speak at dad's seventieth, and I only have a first line.",
        "A first line is further than most people get. What is it?",
    ),
    (
        "“My father has never once arrived on time.”",
        "Oh, that's good. He will laugh first. Now the turn: what did he miss by being late, and *what did he never "
        "miss?* Your speech is between those two.",
    ),
    (
        "He missed every train we ever booked. He never missed a single one of my concerts, and I was terrible.",
        "Then you have all of it:\n\n"
        "1. **The line**, and wait for the laugh.\n"
        "2. **One train.** The worst, with the suitcase.\n"
        "3. **The concert**, and him in the second row, early.\n\n"
        "Then stop, and lift your glass.",
    ),
)
LAST = ("Can I practise on you?", ("Please. ", "I'm sitting in the second row. ", "Whenever you're"))


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with ollama_in_thread(*MODELS) as ollama:
            with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
                _set_up(Camera(browser, folder), hearth)
            with a_hearth(OLLAMA_HOST=ollama.url) as hearth:
                hearth.make_owner("Nadia")
                _every_page(Camera(browser, folder), hearth, ollama)
        with a_hearth(OLLAMA_HOST=f"http://127.0.0.1:{free_port()}") as hearth:
            hearth.make_owner("Nadia")
            _without_ollama(Camera(browser, folder), hearth)
        browser.close()


class Camera:
    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser = browser
        self.context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
        self.page = self.context.new_page()
        self.folder = folder

    def take(self, name: str, *, of: Page | None = None) -> None:
        """The open page, in every size and scheme."""
        page = of or self.page
        for size, viewport in SIZES.items():
            page.set_viewport_size(viewport)
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                page.screenshot(path=self.folder / f"{name}-{size}-{scheme}.png")
        page.set_viewport_size(DESKTOP)

    @contextmanager
    def stranger(self) -> Iterator[Page]:
        context = self.browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
        yield context.new_page()
        context.close()


def _set_up(camera: Camera, hearth: Hearth) -> None:
    page = camera.page
    with camera.stranger() as stranger:
        stranger.goto(f"{hearth.url}/")
        camera.take("setup-0-not-yet", of=stranger)
    page.goto(hearth.setup_link())
    page.get_by_label("Your passphrase").press_sequentially(PASSPHRASE[:18])
    expect(page.get_by_role("status")).to_contain_text("guessing it would take")
    camera.take("setup-1-passphrase")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("What should your companion call you?").fill("Nadia")
    camera.take("setup-2-about-you")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("checkbox")).to_have_count(2)
    camera.take("setup-3-notice")
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="I understand, continue").click()
    page.get_by_role("radio", name="Juniper").check()
    camera.take("setup-4-companion")
    page.get_by_role("radio", name="Write your own").check()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Write your companion")).to_be_visible()
    camera.take("setup-4-write")
    page.get_by_label("Name", exact=True).fill("Ada")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("Step 5 of 5")).to_be_visible()
    camera.take("setup-5-model")


def _every_page(camera: Camera, hearth: Hearth, ollama: OllamaInThread) -> None:
    page, chat = camera.page, Chat(camera.page)
    sign_in(page, hearth)
    choose_ollama(page, hearth, "llama3.2:latest")
    page.goto(f"{hearth.url}/")
    camera.take("chat-empty")
    for mine, reply in EARLIER:
        _exchange(chat, ollama, mine, [reply])
        page.get_by_role("button", name="New conversation").click()
        expect(chat.mine).to_have_count(0)
    for mine, reply in EVENING:
        _exchange(chat, ollama, mine, [reply])
    _name_it(chat, "Dad's seventieth")
    camera.take("chat")
    _picture_for_the_readme(camera, chat, ollama)
    for place in places(page, hearth, page.url.removeprefix(hearth.url)):
        if place.signed_in and place.name != "chat":
            page.goto(f"{hearth.url}{place.path}", wait_until="networkidle")
            camera.take(place.name)
    page.goto(f"{hearth.url}/")
    page.get_by_role("button", name="More about this conversation").click()
    camera.take("chat-menu")
    page.keyboard.press("Escape")
    _exchange(chat, ollama, "I don't want to live any more.", ["It's good that you told me. Are you safe right now?"])
    camera.take("chat-help")
    ollama.say(load_failure())
    chat.say("Are you still there?")
    chat.ends("failed")
    chat.box.press("Enter")
    expect(chat.problem).not_to_have_text("")
    camera.take("chat-failed")
    _rail_on_a_phone(camera)
    with camera.stranger() as stranger:
        stranger.goto(f"{hearth.url}/sign-in/")
        camera.take("sign-in", of=stranger)
        stranger.get_by_label("Your passphrase").fill("not this one")
        stranger.get_by_role("button", name="Sign in").click()
        expect(stranger.locator("[aria-invalid=true]")).to_be_visible()
        camera.take("sign-in-refused", of=stranger)


def _exchange(chat: Chat, ollama: OllamaInThread, mine: str, reply: Sequence[str]) -> None:
    ollama.say(reply)
    chat.say(mine)
    chat.ends("complete")


def _name_it(chat: Chat, title: str) -> None:
    chat.menu("Rename")
    chat.page.get_by_label("Title").fill(title)
    chat.page.get_by_role("button", name="Keep this title").click()
    expect(chat.in_rail(title)).to_be_visible()


def _picture_for_the_readme(camera: Camera, chat: Chat, ollama: OllamaInThread) -> None:
    mine, pieces = LAST
    ollama.say(Script((*pieces, " ready."), hold_after=len(pieces)))
    chat.say(mine)
    chat.hears(pieces[-1])
    camera.take("chat-speaking")
    chat.box.press("Escape")
    chat.ends("stopped")
    camera.take("chat-stopped")
    _exchange(chat, ollama, "Ready. Don't laugh before I've said it.", ["I'll do my best. *Folds her hands.* Begin."])


def _rail_on_a_phone(camera: Camera) -> None:
    camera.page.set_viewport_size(PHONE)
    camera.page.get_by_role("button", name="Open the menu").click()
    for scheme in SCHEMES:
        camera.page.emulate_media(color_scheme=scheme)
        camera.page.screenshot(path=camera.folder / f"rail-phone-{scheme}.png")


def _without_ollama(camera: Camera, hearth: Hearth) -> None:
    sign_in(camera.page, hearth)
    expect(camera.page.locator("[data-engine-status]")).to_contain_text("built-in")
    camera.take("chat-built-in")
    camera.page.goto(f"{hearth.url}/models/")
    camera.take("models-without-ollama")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
