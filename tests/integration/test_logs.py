"""What the log tells of a failure, and what it keeps to itself."""

import logging
import logging.config
import sys
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction

SECRET = "the lighthouse keeper owes me a quetzal"


def as_logged() -> str:
    """By the formatter that the product sets."""
    given: Any = settings.LOGGING
    formatter = logging.config.DictConfigurator(given).configure_formatter(dict(given["formatters"]["line"]))
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "it broke", None, sys.exc_info())
    return str(formatter.format(record))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("INSERT INTO said VALUES (%s, -1)", "said_counts_up"),
        ("INSERT INTO said VALUES (%s, 1), (%s, 2)", "said_once"),
        ("SELECT %s::uuid", "22P02"),
    ],
)
def test_a_row_that_the_database_refuses_is_not_quoted(statement: str, told: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE said (words text CONSTRAINT said_once UNIQUE, n int CONSTRAINT said_counts_up CHECK (n > 0))"
        )
        logged = said = ""
        try:
            with transaction.atomic():
                cursor.execute(statement, [SECRET] * statement.count("%s"))
        except DatabaseError as error:
            said, logged = str(error), as_logged()
        assert SECRET in said
        assert SECRET not in logged
        assert told in logged
        assert "test_logs.py" in logged


def test_what_else_goes_wrong_is_told_with_all_it_came_of() -> None:
    try:
        try:
            raise KeyError("first")
        except KeyError as first:
            raise ValueError("second") from first
    except ValueError:
        logged = as_logged()
    assert logged.index("first") < logged.index("ValueError: second")


def test_each_of_several_is_told() -> None:
    try:
        raise ExceptionGroup("several", [ValueError("one"), OSError("two")])
    except ExceptionGroup:
        logged = as_logged()
    assert "one" in logged
    assert "two" in logged
