"""What an export holds of talks, beside the rows: a book to read, the same as Markdown, and chats for other programs."""

from collections.abc import Iterator
from typing import cast

from django.contrib.auth.base_user import AbstractBaseUser

from apps.accounts.models import User
from apps.conversations.book.markdown import as_markdown
from apps.conversations.book.pages import index_page, talk_page
from apps.conversations.book.sillytavern import as_sillytavern
from apps.conversations.book.talks import messages_within, talks_within
from apps.privacy.book.kept import pages_within
from apps.privacy.renderings import rendering
from apps.privacy.scope import Scope

PIECES_OF_A_MESSAGE = 4
"""One in each file of its talk, and one in the index."""


def _pieces(person: AbstractBaseUser, scope: Scope) -> int:
    return PIECES_OF_A_MESSAGE * messages_within(cast("User", person), scope)


@rendering(pieces=_pieces)
def talks(person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
    user = cast("User", person)
    for talk in talks_within(user, scope):
        yield f"read/{talk.name}.html", talk_page(talk, user)
        yield f"read/{talk.name}.md", as_markdown(talk, user)
        yield f"chats/{talk.name}.jsonl", as_sillytavern(talk)
    yield "read/index.html", index_page(lambda: talks_within(user, scope), pages_within(user, scope))
