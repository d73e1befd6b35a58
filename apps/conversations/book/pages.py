"""The book: a page for each talk and an index with a search, to be opened from a folder in any browser, without a network.

Each page allows its own style and script by their hashes and nothing else: what stands in a talk can do nothing there either.
"""

import base64
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.book.talks import Talk, in_words
from apps.conversations.models import Message
from apps.conversations.path import Said
from apps.conversations.rendering import to_html

HERE = Path(__file__).parent
STYLE = (HERE / "book.css").read_text()
SCRIPT = (HERE / "book.js").read_text()
LONGEST_FOUND = 400
"""Characters of a message that the search knows."""


def talk_page(talk: Talk, user: User) -> Iterator[bytes]:
    yield _head(talk.title, script=False)
    yield format_html('<p><a href="index.html">{}</a></p><h1>{}</h1>', _("All talks"), talk.title).encode()
    for message in talk.messages():
        yield _message(talk, message, user)
    yield b"</main></body></html>"


def index_page(talks: Callable[[], Iterable[Talk]]) -> Iterator[bytes]:
    """The talks are gone through twice: for the list, and for the words to search in."""
    yield _head(_("Your talks"), script=True)
    yield format_html("<h1>{}</h1>", _("Your talks")).encode()
    yield format_html(
        '<p><label>{} <input id="search" type="search"></label></p><ol id="found" aria-live="polite"></ol><ol id="talks">',
        _("Search"),
    ).encode()
    for talk in talks():
        yield format_html(
            '<li><a href="{}.html">{}</a> <small>{}, {}</small></li>',
            talk.name,
            talk.title,
            talk.companion,
            f"{talk.conversation.created_at:%Y-%m-%d}",
        ).encode()
    yield b'</ol><script type="application/json" id="words">['
    between = b""
    for talk in talks():
        for entry in _entries_of(talk):
            yield between + entry
            between = b","
    yield f"]</script><script>{SCRIPT}</script></main></body></html>".encode()


def _entries_of(talk: Talk) -> Iterator[bytes]:
    """For each message its place, who spoke, and the words."""
    for message in talk.messages():
        who = talk.ai_of(message) if message.role == Message.Role.COMPANION else talk.owner
        entry = f"{talk.name}.html#{message.pk}", who, message.text[:LONGEST_FOUND]
        # In a script element only “</” and “<!--” mean something; as an escape neither is there.
        yield json.dumps(entry, ensure_ascii=False).replace("<", "\\u003c").encode()


def _message(talk: Talk, message: Said, user: User) -> bytes:
    is_ai = message.role == Message.Role.COMPANION
    words = mark_safe(to_html(message.text)) if is_ai else format_html("<p>{}</p>", message.text)  # noqa: S308  (sanitised)
    return format_html(
        '<article id="{}" class="{}"{}><h2>{} <small>{}</small></h2>{}</article>',
        message.pk,
        message.role,
        mark_safe(" data-ai-generated") if is_ai else "",
        f"{talk.ai_of(message)} ({_('AI')})" if is_ai else talk.owner,
        in_words(message.created_at, user),
        words,
    ).encode()


def _head(title: str, *, script: bool) -> bytes:
    allowed = f"default-src 'none'; style-src '{_hash(STYLE)}'; script-src " + (
        f"'{_hash(SCRIPT)}'" if script else "'none'"
    )
    return format_html(
        '<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}">'
        '<meta name="viewport" content="width=device-width"><title>{}</title><style>{}</style></head><body><main>',
        allowed,
        title,
        _own(STYLE),
    ).encode()


def _own(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308  (a file of ours)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
