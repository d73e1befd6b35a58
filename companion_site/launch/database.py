"""Is the database there, new enough and able to hold vectors? If not, in one sentence: what to do."""

from collections.abc import Mapping
from typing import Any

import psycopg
from django.db.backends.base.base import BaseDatabaseWrapper

from companion_site.launch.errors import CannotStart

OLDEST = 15
ANSWERS_WITHIN = 10

Facts = tuple[int, int, str, str]
"""Version number, whether vectors can be had, the database and the role."""


def check_database(connection: BaseDatabaseWrapper) -> None:
    """Connects once, outside the pool: a pool retries for long and keeps the reason to itself."""
    parameters: dict[str, Any] = {**connection.get_connection_params(), "connect_timeout": ANSWERS_WITHIN}
    try:
        with psycopg.connect(**parameters) as session:
            version = session.info.server_version // 10000
            vector = session.execute("SELECT count(*) FROM pg_available_extensions WHERE name = 'vector'").fetchone()
    except psycopg.Error as error:
        raise CannotStart(why_unreachable(str(error), parameters)) from error
    if version < OLDEST:
        raise CannotStart(
            f"The database is PostgreSQL {version}; Hearth needs {OLDEST} or newer. "
            "Point DATABASE_URL to a newer one, or leave it out for the built-in database."
        )
    if vector == (0,):
        raise CannotStart(no_vector(version))


def no_vector(version: int) -> str:
    return (
        f"The database lacks the extension “vector”. Install pgvector on its server (Debian and Ubuntu: "
        f"apt install postgresql-{version}-pgvector; macOS: brew install pgvector) and start Hearth again."
    )


def may_not_extend(parameters: Mapping[str, Any]) -> str:
    name = parameters.get("dbname", "")
    return (
        f"Your role may not add extensions to the database “{name}”. Ask whoever runs it to execute, once and in "
        f"that database: CREATE EXTENSION vector;"
    )


def why_unreachable(words: str, parameters: Mapping[str, Any]) -> str:
    host, name, user = (parameters.get(key) or "?" for key in ("host", "dbname", "user"))
    where = f"The database server at {host}:{parameters.get('port') or 5432}"
    if "password authentication failed" in words or "no password supplied" in words:
        return f"The database refuses the password of “{user}”. Check user and password in DATABASE_URL."
    if "does not exist" in words and f'role "{user}"' in words:
        return f"The database knows no role “{user}”. Create it, or correct the user in DATABASE_URL."
    if "does not exist" in words:
        return f"There is no database “{name}” on {host}. Create it (createdb {name}), or correct DATABASE_URL."
    if "could not translate host name" in words or "resolve" in words or "not known" in words:
        return f"The database host “{host}” can't be found. Check the host in DATABASE_URL."
    if "onnection refused" in words or "No such file" in words:
        return f"{where} refuses connections. Start it, or correct host and port in DATABASE_URL."
    if "timeout" in words:
        return f"{where} doesn't answer. Check that it runs and that host and port in DATABASE_URL are right."
    if "no pg_hba.conf entry" in words:
        return f"{where} lets “{user}” in from other places only. Add a line for this machine to its pg_hba.conf."
    last = words.strip().splitlines()[-1] if words.strip() else "it said nothing"
    return f"The database can't be used: {last}"
