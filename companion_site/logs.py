"""How a line stands in the log: what went wrong with the database is told without the rows that it quotes."""

import logging
import traceback
from collections.abc import Iterator
from typing import Any

from django.db import DatabaseError
from psycopg import Error

QUOTES_A_VALUE = ("22", "42601")
"""Codes of PostgreSQL's whose very first line may quote somebody: values of the wrong kind, statements that can't be read."""


class WithoutRows(logging.Formatter):
    """A check that fails, two that are the same: PostgreSQL says so with the whole row, which is what somebody said."""

    def formatException(self, ei: Any) -> str:  # noqa: N802  (logging's own name)
        _kind, error, _trace = ei
        return "".join(_lines(error)).rstrip() if error is not None else ""


def _lines(error: BaseException) -> Iterator[str]:
    """As Python writes it, what it came of first."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _lines(before)
        yield "\nThis came of it:\n\n" if error.__cause__ else "\nWhile that was dealt with:\n\n"
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):\n"
        yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}: {_words(error)}\n"
    for inner in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        yield from _lines(inner)


def _words(error: BaseException) -> str:
    theirs = error if isinstance(error, Error) else error.__cause__
    if not isinstance(error, Error | DatabaseError) or not isinstance(theirs, Error) or theirs.sqlstate is None:
        return str(error)
    about = theirs.diag
    said = "" if theirs.sqlstate.startswith(QUOTES_A_VALUE) else about.message_primary or ""
    return " ".join(part for part in (theirs.sqlstate, about.table_name, about.constraint_name, said) if part)
