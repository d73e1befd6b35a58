"""The embedded server as it is started for owners, on a folder of its own."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
from django.db.utils import ConnectionHandler

from companion_site.embedded import files, postgres, unprivileged
from companion_site.embedded.postgres import Server
from companion_site.home import Home
from companion_site.launch.database import check_database
from companion_site.launch.errors import CannotStart
from tests.postgres import a_server, connection_of
from tests.running import ROOT
from tests.waiting import until

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has power to give away")


@pytest.fixture
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="hearth-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="module")
def made_once() -> Iterator[Server]:
    with tempfile.TemporaryDirectory(prefix="hearth-") as place:
        made = a_server(Path(place))
        made.start()
        made.stop()
        yield made


@pytest.fixture(scope="module")
def standing(made_once: Server) -> Iterator[Server]:
    """Runs all the time, for tests that only look."""
    with tempfile.TemporaryDirectory(prefix="hearth-") as place:
        copied = a_copy(made_once, Path(place))
        copied.start()
        yield copied
        copied.stop()


@pytest.fixture
def server(folder: Path, made_once: Server) -> Iterator[Server]:
    """Has its database already: a copy, since making each anew is most of what these tests would do."""
    copied = a_copy(made_once, folder)
    yield copied
    copied.stop()


@pytest.fixture
def fresh(folder: Path) -> Iterator[Server]:
    made = a_server(folder)
    yield made
    made.stop()


def a_copy(made_once: Server, folder: Path) -> Server:
    copied = a_server(folder)
    copied.password = made_once.password
    shutil.copytree(made_once.data, copied.data)
    return copied


def session(server: Server, **other: object) -> psycopg.Connection[tuple[object, ...]]:
    settings: dict[str, object] = {
        "host": str(server.sockets),
        "user": "hearth",
        "dbname": "hearth",
        "password": server.password,
    }
    return psycopg.connect(**settings | other, autocommit=True)  # type: ignore[arg-type]


def running(server: Server) -> psutil.Process:
    assert server.process
    return psutil.Process(server.process.pid)


def one(server: Server, question: str) -> object:
    with session(server) as asked:
        row = asked.execute(question).fetchone()
        return row and row[0]


def test_it_makes_a_database_that_sorts_by_code_point_and_holds_vectors(fresh: Server) -> None:
    fresh.start()
    assert one(fresh, "SHOW server_encoding") == "UTF8"
    assert one(fresh, "SELECT datlocale FROM pg_database WHERE datname = 'hearth'") == "C.UTF-8"
    assert one(fresh, "SELECT count(*) FROM pg_available_extensions WHERE name IN ('vector', 'pg_trgm')") == 2


def test_it_opens_no_port(standing: Server) -> None:
    assert [c for c in running(standing).net_connections("inet") if c.status == psutil.CONN_LISTEN] == []


def test_only_the_password_opens_it(standing: Server) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        session(standing, password="guessed")


def test_its_files_are_private(fresh: Server) -> None:
    fresh.start()
    found = [fresh.data, *fresh.data.rglob("*"), fresh.log, fresh.sockets]
    open_to_others = [path for path in found if stat.S_IMODE(path.lstat().st_mode) & 0o077]
    assert open_to_others == []


def test_what_was_written_is_there_after_a_restart(server: Server) -> None:
    server.start()
    with session(server) as asked:
        asked.execute("CREATE TABLE kept AS SELECT 1 AS number")
    server.stop()
    server.start()
    assert one(server, "SELECT number FROM kept") == 1


def test_what_was_written_is_there_after_it_was_killed(server: Server) -> None:
    server.start()
    with session(server) as asked:
        asked.execute("CREATE TABLE kept AS SELECT 1 AS number")
    running(server).kill()
    until(lambda: server.died, "the server outlived SIGKILL")
    server.start()
    assert one(server, "SELECT number FROM kept") == 1


def test_a_pid_file_that_names_another_process_is_no_obstacle(server: Server) -> None:
    server.start()
    server.stop()
    (server.data / "postmaster.pid").write_text(f"{os.getpid()}\n{server.data}\n")
    server.start()
    assert one(server, "SELECT 1") == 1


def test_a_server_left_behind_is_stopped_first(server: Server, folder: Path) -> None:
    server.start()
    left_behind = running(server)
    later = Server(server.data, server.sockets, server.log, server.password)
    later.start()
    try:
        until(lambda: not left_behind.is_running() or left_behind.status() == psutil.STATUS_ZOMBIE, "two servers run")
        assert one(later, "SELECT 1") == 1
    finally:
        later.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the next start stops it")
def test_it_ends_with_whoever_started_it(folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.postgres import a_server\n"
        "server = a_server(Path(sys.argv[1])); server.start(); print(server.process.pid, flush=True); input()"
    )
    starter = subprocess.Popen(
        [sys.executable, "-c", program, folder], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with starter:
        assert starter.stdout
        server = psutil.Process(int(starter.stdout.readline()))
        starter.kill()
    until(lambda: not server.is_running() or server.status() == psutil.STATUS_ZOMBIE, "the server outlived its starter")


def test_an_interrupted_beginning_is_begun_anew(fresh: Server) -> None:
    half_made = fresh.data.with_name("database.new") / "data"
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18\n")
    fresh.start()
    assert one(fresh, "SELECT 1") == 1
    assert not half_made.parent.exists()


def test_files_that_are_no_database_are_left_alone(fresh: Server) -> None:
    fresh.data.mkdir()
    (fresh.data / "diary.txt").write_text("mine")
    with pytest.raises(CannotStart, match="holds files, but no database"):
        fresh.start()
    assert (fresh.data / "diary.txt").read_text() == "mine"


def test_a_database_of_another_version_is_named(server: Server) -> None:
    server.start()
    server.stop()
    (server.data / "PG_VERSION").write_text("17\n")
    with pytest.raises(CannotStart, match="was made by PostgreSQL 17"):
        server.start()


def test_a_long_path_does_not_keep_it_from_its_socket(folder: Path) -> None:
    home = Home(folder / ("deep" * 30) / "home")
    home.prepare()
    server = Server.of(home, lambda _sentence: None)
    server.start()
    try:
        assert one(server, "SELECT 1") == 1
    finally:
        server.stop()
        shutil.rmtree(home.sockets)


def test_an_error_takes_nobodys_words_into_the_log(standing: Server) -> None:
    with session(standing) as asked:
        asked.execute("CREATE TABLE said (words text PRIMARY KEY)")
        asked.execute("INSERT INTO said VALUES ('a secret of hers')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            asked.execute("INSERT INTO said VALUES ('a secret of hers')")
    assert "a secret of hers" not in standing.log.read_text()


@as_root
def test_root_starts_it_as_nobody_in_particular(standing: Server) -> None:
    status = Path(f"/proc/{running(standing).pid}/status").read_text()
    assert "CapEff:\t0000000000000000" in status


@as_root
def test_where_namespaces_are_refused_an_account_runs_it(fresh: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> None:
        raise PermissionError

    monkeypatch.setattr(unprivileged, "_in_namespace", lambda: refused)
    identity = unprivileged.identity_for(postgres.binaries() / "postgres")
    assert identity.account
    fresh.start()
    assert running(fresh).uids().effective == identity.account.pw_uid
    assert one(fresh, "SELECT 1") == 1


@as_root
def test_a_folder_that_account_cant_reach_is_said(
    server: Server, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused() -> None:
        raise PermissionError

    monkeypatch.setattr(unprivileged, "_in_namespace", lambda: refused)
    hidden = a_server(folder / "home")
    folder.chmod(0o700)
    with pytest.raises(CannotStart, match="Set HEARTH_HOME"):
        hidden.start()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"PASSWORD": "guessed"}, "refuses the password of “hearth”"),
        ({"NAME": "elsewhere"}, "There is no database “elsewhere”"),
        ({"HOST": "127.0.0.1", "PORT": 1}, "refuses connections"),
        ({"HOST": "nosuch.invalid"}, "can't be found"),
    ],
)
def test_a_database_that_cant_be_reached_is_told_apart(
    standing: Server, wrong: dict[str, object], sentence: str
) -> None:
    with pytest.raises(CannotStart, match=sentence):
        check_database(ConnectionHandler({"default": connection_of(standing) | wrong})["default"])


def test_a_database_that_is_right_passes(standing: Server) -> None:
    check_database(ConnectionHandler({"default": connection_of(standing)})["default"])


def test_the_names_agree_with_the_settings() -> None:
    from django.conf import settings

    assert (settings.POSTGRES["name"], settings.POSTGRES["user"]) == (files.NAME, files.USER)
    assert str(settings.POSTGRES["port"]) == postgres.SETTINGS["port"]


def test_stopping_twice_is_no_error(server: Server) -> None:
    server.start()
    server.stop()
    server.stop()
    with pytest.raises(psycopg.OperationalError):
        session(server)
