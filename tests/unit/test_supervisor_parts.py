"""The small parts that starting and stopping stand on."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from companion_site import lifeline
from companion_site.embedded.words import why_it_failed
from companion_site.launch import Launch, child, home, launch
from companion_site.launch.browser import has_screen
from companion_site.launch.child import keep_short
from companion_site.launch.database import why_unreachable
from companion_site.launch.lock import AlreadyRunning, RunLock
from tests.running import ROOT

HOLDS_ON = (
    "from companion_site import lifeline; import signal; line = lifeline.hold(); line.say_ready(); signal.pause()"
)


def a_launch(**other: object) -> Launch:
    known: dict[str, object] = {
        "home": home("none"),
        "host": "127.0.0.1",
        "port": 8420,
        "database_url": "",
        "public_name": "",
        "open_browser": False,
    }
    return Launch(**known | other)  # type: ignore[arg-type]


def test_a_child_ends_when_its_supervisor_does() -> None:
    ours, theirs = socket.socketpair()
    with theirs:
        child = subprocess.Popen(
            [sys.executable, "-c", HOLDS_ON],
            cwd=ROOT,
            env=os.environ | {lifeline.VARIABLE: str(theirs.fileno())},
            pass_fds=[theirs.fileno()],
        )
    assert ours.recv(64) == lifeline.READY
    ours.close()
    assert child.wait(10) != 0


def test_without_a_supervisor_there_is_nothing_to_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(lifeline.VARIABLE, raising=False)
    lifeline.hold().say_ready()


def test_the_supervisor_carries_no_django() -> None:
    question = (
        "import sys, companion_site.supervisor; sys.exit('django.conf' in sys.modules or 'psycopg' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", question], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize(
    ("host", "public_name", "url"),
    [
        ("127.0.0.1", "", "http://127.0.0.1:8420/"),
        ("0.0.0.0", "", "http://127.0.0.1:8420/"),
        ("", "", "http://127.0.0.1:8420/"),
        ("::1", "", "http://[::1]:8420/"),
        ("127.0.0.1", "hearth.example", "https://hearth.example/"),
    ],
)
def test_the_address_is_one_the_owner_can_open(host: str, public_name: str, url: str) -> None:
    assert a_launch(host=host, public_name=public_name).url(8420) == url


def test_an_empty_port_is_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARTH_PORT", "")
    assert launch().port == 8420


def test_a_lock_is_held_once_and_says_where(tmp_path: Path) -> None:
    lock = RunLock.take(home(str(tmp_path)))
    lock.tell(url="http://127.0.0.1:8420/")
    with pytest.raises(AlreadyRunning, match=rf"http://127.0.0.1:8420/ \(process {os.getpid()}\)"):
        RunLock.take(home(str(tmp_path)))
    lock.release()
    RunLock.take(home(str(tmp_path))).release()


def test_a_lock_that_says_nothing_yet_is_no_riddle(tmp_path: Path) -> None:
    lock = RunLock.take(home(str(tmp_path)))
    with pytest.raises(AlreadyRunning, match="just starting"):
        RunLock.take(home(str(tmp_path)))
    lock.release()


def test_a_long_log_becomes_the_earlier_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "LARGEST_LOG", 4)
    log = tmp_path / "web.log"
    for written in ("first", "second"):
        log.write_text(written)
        keep_short(log)
    assert [path.name for path in tmp_path.iterdir()] == ["web.log.1"]
    assert (tmp_path / "web.log.1").read_text() == "second"


@pytest.mark.parametrize(
    ("environment", "platform", "screen"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "linux", False),
        ({}, "darwin", True),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1"}, "linux", False),
        ({"SSH_TTY": "/dev/pts/0"}, "darwin", False),
    ],
)
def test_a_browser_opens_where_a_screen_is(environment: dict[str, str], platform: str, screen: bool) -> None:
    assert has_screen(environment, platform) is screen


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ('FATAL:  could not write lock file "postmaster.pid": No space left on device', "The disk is full"),
        ("FATAL:  data directory has wrong ownership", "belongs to another account"),
        ("FATAL:  could not create any Unix-domain sockets", "shorter path"),
        ("LOG:  starting\nFATAL:  something new", "didn't start: something new"),
        ("", "it said nothing"),
    ],
)
def test_a_failing_database_is_put_into_words(tmp_path: Path, words: str, sentence: str) -> None:
    assert sentence in why_it_failed(words, tmp_path, None)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ('FATAL: role "ann" does not exist', "knows no role “ann”"),
        ("connection timeout expired", "doesn't answer"),
        ('no pg_hba.conf entry for host "10.0.0.1"', "pg_hba.conf"),
        ("something new", "something new"),
    ],
)
def test_an_unreachable_database_is_put_into_words(words: str, sentence: str) -> None:
    assert sentence in why_unreachable(words, {"host": "db", "dbname": "hearth", "user": "ann"})
