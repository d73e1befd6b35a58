"""The book: a page for each talk, and an index with a search and the way to all other pages."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.book.talks import Talk, in_words
from apps.conversations.models import Message
from apps.conversations.path import Said
from apps.conversations.rendering import to_html
from apps.privacy.book.kept import Page
from apps.privacy.book.page import AI_MADE, END, head

SCRIPT = (Path(__file__).parent / "book.js").read_text()


def talk_page(talk: Talk, user: User) -> Iterator[bytes]:
    yield head(talk.title)
    yield format_html('<nav><a href="index.html">{}</a></nav><h1>{}</h1>', _("All talks"), talk.title).encode()
    for message in talk.messages():
        yield _message(talk, message, user)
    yield END


def index_page(talks: Callable[[], Iterable[Talk]], others: Iterable[Page]) -> Iterator[bytes]:
    """The talks are gone through twice: for the list, and for the words to search in."""
    yield head(_("Your talks"), script=SCRIPT)
    yield format_html("<h1>{}</h1>", _("Your talks")).encode()
    yield format_html(
        '<p><label>{} <input id="search" type="search"></label></p><p id="count" role="status" data-none="{}" data-one="{}"'
        ' data-many="{}"></p><ol id="found"></ol><p><button id="more" type="button" hidden>{}</button></p><ol id="talks">',
        _("Search in all talks"),
        _("Nothing is found."),
        _("One message is found."),
        # Translators: the script puts two numbers in place of “#”: how many are shown, and how many there are.
        _("# of # messages that are found are shown."),
        _("Show more"),
    ).encode()
    for talk in talks():
        yield format_html(
            '<li><a href="{}.html">{}</a> <small>{}, {}</small></li>',
            talk.name,
            talk.title,
            talk.companion,
            f"{talk.conversation.created_at:%Y-%m-%d}",
        ).encode()
    yield format_html('</ol><h2 id="kept">{}</h2><ul aria-labelledby="kept">', _("What else is kept")).encode()
    for page in others:
        yield format_html('<li><a href="{}">{}</a></li>', page.file, page.title).encode()
    yield b'</ul><script type="application/json" id="words">['
    between = b""
    for talk in talks():
        for entry in _entries_of(talk):
            yield between + entry
            between = b","
    yield f"]</script><script>{SCRIPT}</script>".encode() + END


def _entries_of(talk: Talk) -> Iterator[bytes]:
    """For each message its place, who spoke, and the words, all of them: they are looked through in the browser."""
    for message in talk.messages():
        is_ai = message.role == Message.Role.COMPANION
        entry: dict[str, str | bool] = {
            "at": f"{talk.name}.html#{message.pk}",
            "who": talk.ai_of(message) if is_ai else talk.owner,
            "text": message.text,
        }
        if is_ai:
            entry["ai_generated"] = True
        # In a script element only “</” and “<!--” mean something; as an escape neither is there.
        yield json.dumps(entry, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").encode()


def _message(talk: Talk, message: Said, user: User) -> bytes:
    is_ai = message.role == Message.Role.COMPANION
    words = mark_safe(to_html(message.text)) if is_ai else format_html("<p>{}</p>", message.text)  # noqa: S308  (sanitised)
    return format_html(
        '<article id="{}" class="{}"{}><h2>{} <small>{}</small></h2>{}</article>',
        message.pk,
        message.role,
        AI_MADE if is_ai else "",
        f"{talk.ai_of(message)} ({_('AI')})" if is_ai else talk.owner,
        in_words(message.created_at, user),
        words,
    ).encode()
