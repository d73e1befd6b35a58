"""Every page of Hearth, one after the other, in the hands of its owner, of a stranger and of someone setting it up."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.benchmarks.stage import Stage
from tests.people import PASSPHRASE
from tests.running import a_hearth

Named = Iterator[tuple[str, Page]]


def every_page(stage: Stage) -> Named:
    """Each by its name; what asks for a page may restyle it, not leave it."""
    yield from _of_a_stranger(stage)
    yield from _of_the_owner(stage)
    yield from _of_setting_up(stage)


def _of_a_stranger(stage: Stage) -> Named:
    page = stage.browser.new_context(bypass_csp=True).new_page()
    page.goto(f"{stage.hearth.url}/sign-in/")
    yield "sign-in", page
    page.fill("[name=passphrase]", "not it")
    page.click("button[type=submit]")
    page.wait_for_load_state()
    yield "sign-in, refused", page
    page.context.close()


def _of_the_owner(stage: Stage) -> Named:
    stage.model.speak(tokens=120)
    _bare_page, hearth = stage.talks()
    page = hearth.page
    talk = page.url
    yield "chat, new", page
    hearth.ask()
    yield "chat", page
    for name, path in (("rename", "rename/"), ("delete", "delete/")):
        page.goto(talk + path)
        yield name, page
    for path in ("chat/new/", "models/", "settings/", "personas/", "personas/new/", "nowhere/"):
        page.goto(f"{stage.hearth.url}/{path}")
        yield path.strip("/"), page
    page.goto(f"{stage.hearth.url}/personas/")
    persona = page.locator("main a[href^='/personas/']:not([href$='/new/'])").first.get_attribute("href")
    assert persona
    page.goto(f"{stage.hearth.url}{persona}")
    yield "personas/edit", page
    page.goto(f"{stage.hearth.url}{persona}delete/")
    yield "personas/delete", page
    page.context.close()


def _of_setting_up(stage: Stage) -> Named:
    with a_hearth(OLLAMA_HOST=stage.model.url) as hearth:
        page = stage.browser.new_context(bypass_csp=True).new_page()
        page.goto(f"{hearth.url}/set-up/")
        yield "set-up without the link", page
        page.goto(hearth.setup_link())
        yield "set-up: passphrase", page
        page.fill("[name=passphrase]", PASSPHRASE)
        _go_on(page)
        yield "set-up: about you", page
        page.fill("[name=name]", "Alice")
        _go_on(page)
        yield "set-up: notice", page
        page.check("[name=ai_notice]")
        page.check("[name=adult]")
        _go_on(page)
        yield "set-up: companion", page
        page.locator("[name=companion]").first.check()
        _go_on(page)
        yield "set-up: model", page
        page.context.close()


def _go_on(page: Page) -> None:
    with page.expect_navigation():
        page.click("button.button--main[type=submit]")
    page.wait_for_load_state()
