"""What an export holds to be read of everything that is no talk: a page for each table that is declared so."""

from collections.abc import Iterator

from django.contrib.auth.base_user import AbstractBaseUser

from apps.privacy.book.kept import content_of, pages_within
from apps.privacy.renderings import rendering
from apps.privacy.scope import Scope


def _pieces(person: AbstractBaseUser, scope: Scope) -> int:
    return sum(page.rows.count() for page in pages_within(person, scope))


@rendering(pieces=_pieces)
def what_else_is_kept(person: AbstractBaseUser, scope: Scope) -> Iterator[tuple[str, Iterator[bytes]]]:
    for page in pages_within(person, scope):
        yield f"read/{page.file}", content_of(page, person)
