"""One embedded PostgreSQL for a whole test session: the product's own launcher, without its care for crashes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from companion_site.embedded.scratch import a_server, connection_of, scratch_database

__all__ = ["a_server", "connection_of", "running"]


@contextmanager
def running() -> Iterator[dict[str, dict[str, Any]]]:
    """Yields Django's DATABASES."""
    with scratch_database() as database:
        yield {"default": database}
