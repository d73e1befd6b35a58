"""What the log tells of a failure, and what it keeps to itself: the words of an error, whoever logs it."""

import asyncio
import io
import logging
import logging.config
import subprocess
import sys
import traceback
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from companion_site import logs
from tests.running import ROOT

SECRET = "the lighthouse keeper owes me a quetzal"
LOGGERS = ("apps.conversations.learning", "procrastinate.worker", "daphne.server", "asyncio", "django.request", "")


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """As the product sets it up, for whoever logs."""
    given: Any = settings.LOGGING
    formatter = logging.config.DictConfigurator(given).configure_formatter(dict(given["formatters"]["line"]))
    handler = logging.StreamHandler(written := io.StringIO())
    handler.setFormatter(formatter)
    before = logging.root.handlers
    logging.root.handlers = [handler]
    yield written
    logging.root.handlers = before


def test_every_handler_writes_so() -> None:
    given: Any = settings.LOGGING
    assert {one["formatter"] for one in given["handlers"].values()} == {"line"}
    assert not any("handlers" in one for one in given["loggers"].values())


@pytest.mark.parametrize("name", LOGGERS)
def test_the_words_of_an_error_are_left_out_and_where_it_was_is_told(log: io.StringIO, name: str) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        logging.getLogger(name).exception("it broke")
    assert SECRET not in log.getvalue()
    assert "it broke" in log.getvalue()
    assert "builtins.ValueError: " in log.getvalue()
    assert f'File "{__file__}", line ' in log.getvalue()
    assert "in test_the_words_of_an_error" in log.getvalue()
    assert "raise ValueError" not in log.getvalue()


@pytest.mark.parametrize("is_meant", [True, False])
def test_nor_are_those_of_what_it_came_of(log: io.StringIO, is_meant: bool) -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as first:
            if is_meant:
                raise TypeError(SECRET) from first
            raise TypeError(SECRET)  # noqa: B904
    except TypeError:
        logging.getLogger("apps").exception("it broke")
    assert SECRET not in log.getvalue()
    assert log.getvalue().index("KeyError") < log.getvalue().index("TypeError")


def test_nor_are_those_of_several(log: io.StringIO) -> None:
    try:
        raise ExceptionGroup(SECRET, [ValueError(SECRET), OSError(28, SECRET, SECRET)])
    except ExceptionGroup:
        logging.getLogger("apps").exception("it broke")
    assert SECRET not in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert "OSError: No space left on device" in log.getvalue()


def test_an_error_that_came_of_itself_ends(log: io.StringIO) -> None:
    first, second = ValueError(SECRET), TypeError(SECRET)
    first.__context__, second.__context__ = second, first
    logging.getLogger("apps").error("it broke", exc_info=first)
    assert "ValueError" in log.getvalue()


def test_an_error_in_a_sentence_is_told_by_its_type(log: io.StringIO) -> None:
    logging.getLogger("apps").warning("no suggestion could be read: %s", ValueError(SECRET))
    logging.getLogger("daphne").error(ValueError(SECRET))
    assert SECRET not in log.getvalue()
    assert "no suggestion could be read: builtins.ValueError" in log.getvalue()


@pytest.mark.parametrize("name", ["daphne.server", "daphne.http_protocol", "asyncio", "twisted", "django.security.X"])
def test_others_that_put_it_into_their_sentence_are_cut_off(log: io.StringIO, name: str) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        logging.getLogger(name).error(traceback.format_exc())
        logging.getLogger(name).error(f"Exception inside application: {error}\n  {error}")
        logging.getLogger(name).error("Not built\n%s", error)
    assert SECRET not in log.getvalue()
    assert "Exception inside application" in log.getvalue()


def test_what_a_task_raised_and_nobody_asked_for(log: io.StringIO) -> None:
    async def breaks() -> None:
        raise ValueError(SECRET)

    async def forgets() -> None:
        task = asyncio.create_task(breaks())
        await asyncio.sleep(0)
        asyncio.get_running_loop().call_exception_handler(
            {"message": "Task exception was never retrieved", "future": task, "exception": task.exception()}
        )

    asyncio.run(forgets())
    assert "Task exception was never retrieved" in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert SECRET not in log.getvalue()


def test_text_that_another_handler_made_is_not_used(log: io.StringIO) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        record = logging.getLogger().makeRecord("apps", logging.ERROR, "", 1, "it broke", (), sys.exc_info())
    logging.Formatter().format(record)
    assert record.exc_text
    logging.root.handle(record)
    assert SECRET not in log.getvalue()


@given(st.text(st.characters(categories=["L"]), min_size=25, max_size=60))
def test_whatever_was_said(words: str) -> None:
    formatter = logs.WithoutWords("{message}", style="{")
    try:
        raise ValueError(words)
    except ValueError as error:
        record = logging.LogRecord("daphne", logging.ERROR, "", 1, f"broke: {error}", None, sys.exc_info())
    assert words not in formatter.format(record)


def test_what_nobody_catches_is_told_so_too() -> None:
    """In a process of its own, as the web part and the worker are."""
    script = (
        "import threading, django; django.setup(); from companion_site.logs import tell_without_words\n"
        "def breaks():\n    raise ValueError('the lighthouse keeper')\n"
        "tell_without_words(); thread = threading.Thread(target=breaks); thread.start(); thread.join(); breaks()"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("builtins.ValueError: ") == 2
    assert "in breaks" in done.stderr
    assert "lighthouse" not in done.stderr


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("INSERT INTO said VALUES (%s, -1)", "23514 said said_counts_up"),
        ("INSERT INTO said VALUES (%s, 1), (%s, 2)", "23505 said said_once"),
        ("SELECT %s::uuid", "22P02"),
    ],
)
def test_a_row_that_the_database_refuses_is_not_quoted(log: io.StringIO, statement: str, told: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE said (words text CONSTRAINT said_once UNIQUE, n int CONSTRAINT said_counts_up CHECK (n > 0))"
        )
        said = ""
        try:
            with transaction.atomic():
                cursor.execute(statement, [SECRET] * statement.count("%s"))
        except DatabaseError as error:
            said = str(error)
            logging.getLogger("apps").exception("a message could not be kept")
    assert SECRET in said
    assert SECRET not in log.getvalue()
    assert told in log.getvalue()
