"""How a line stands in the log: what went wrong and where, never the words that an error quotes.

An error's message may hold what somebody said: PostgreSQL tells of a refused row with the whole row, a ValueError with the value.
So each is told by its type and by file, line and function of what was called; of the database's errors also by their codes.
"""

import logging
import os
import sys
import threading
from collections.abc import Iterator
from traceback import StackSummary, extract_tb
from types import TracebackType
from typing import Any

from psycopg import Error

OURS = ("apps", "companion_site", "django", "procrastinate", "psycopg")
"""Loggers whose own sentences name nothing of anybody; their errors are left out as all others'."""
NOT_OURS = ("django.security",)
"""A sentence of these is the error's."""
LEFT_OUT = "what it says is left out"

log = logging.getLogger(__name__)


class WithoutWords(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        # A copy: other handlers get the record as it is, and text that another made of the error is not used here.
        told = logging.makeLogRecord(record.__dict__ | {"exc_text": None, "msg": _sentence(record), "args": None})
        return super().format(told)

    def formatException(self, ei: Any) -> str:  # noqa: N802  (logging's own name)
        _kind, error, _trace = ei
        return "\n".join(_lines(error, set())) if error is not None else ""


def tell_without_words() -> None:
    """What nobody catches goes the same way, in whatever thread: Python would print it to the same log with all its words."""
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if error is not None and not issubclass(kind, KeyboardInterrupt):
        log.critical("nobody caught this", exc_info=(kind, error, trace))


def _sentence(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str):
        return _name(record.msg)
    if isinstance(record.args, tuple):
        plain = tuple(_name(one) if isinstance(one, BaseException) else one for one in record.args)
        record = logging.makeLogRecord(record.__dict__ | {"args": plain})
    said = record.getMessage()
    # Others put the error, or all of its trace, into their sentence: behind a colon, or on the lines below.
    return (
        said
        if _is_of(record.name, OURS) and not _is_of(record.name, NOT_OURS)
        else said.partition("\n")[0].partition(":")[0]
    )


def _is_of(logger: str, names: tuple[str, ...]) -> bool:
    return any(logger == name or logger.startswith(f"{name}.") for name in names)


def _lines(error: BaseException, seen: set[int]) -> Iterator[str]:
    """What it came of first, as Python writes it."""
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _lines(before, seen)
        yield "This came of it:" if error.__cause__ else "While that was dealt with:"
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):"
        yield from _frames(extract_tb(error.__traceback__))
    yield f"{_name(error)}: {_codes(error) or LEFT_OUT}"
    for inner in error.exceptions if isinstance(error, BaseExceptionGroup) else ():
        if id(inner) not in seen:
            yield from _lines(inner, seen)


def _frames(stack: StackSummary) -> Iterator[str]:
    for frame in stack:
        yield f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}'


def _name(thing: object) -> str:
    return f"{type(thing).__module__}.{type(thing).__qualname__}"


def _codes(error: BaseException) -> str:
    """What the database or the system calls it, and which of our tables and rules it is about."""
    if isinstance(error, OSError) and error.errno is not None:
        return os.strerror(error.errno)
    if not isinstance(error, Error) or error.sqlstate is None:
        return ""
    about = error.diag
    return " ".join(part for part in (error.sqlstate, about.table_name, about.constraint_name) if part)
