"""A talk as Markdown: who said what and when; the words as they were written."""

from collections.abc import Iterator

from apps.accounts.models import User
from apps.conversations.book.talks import Talk, in_words
from apps.conversations.models import Message
from apps.privacy.book.page import block_by_ai


def as_markdown(talk: Talk, user: User) -> Iterator[bytes]:
    yield f"# {_line(talk.title)}\n\n{_line(talk.companion)} is an AI; its words are marked so.\n".encode()
    for message in talk.messages():
        is_ai = message.role == Message.Role.COMPANION
        who = f"{talk.ai_of(message)} (AI)" if is_ai else talk.owner
        words = block_by_ai(message.text) if is_ai else message.text
        yield f"\n## {_line(who)}, {in_words(message.created_at, user)}\n\n{words}\n".encode()


def _line(text: str) -> str:
    """One line, that begins nothing in Markdown."""
    return " ".join(text.split()).replace("#", r"\#")
