"""Set-up without a browser."""

import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from apps.accounts.models import Acknowledgement, User

pytestmark = pytest.mark.django_db
ENOUGH = ["--name", "Alice", "--passphrase-stdin", "--adult", "--accept-ai-notice"]


def create_owner(monkeypatch: pytest.MonkeyPatch, *arguments: str, typed: str = "correct horse battery\n") -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    said = io.StringIO()
    call_command("create_owner", *arguments, stdout=said)
    return said.getvalue()


def test_a_script_makes_the_owner_with_both_confirmations_and_a_companion(
    monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    assert "Alice owns this Hearth now" in create_owner(monkeypatch, *ENOUGH)
    owner = User.objects.get()
    assert owner.check_password("correct horse battery")
    assert {row.kind for row in Acknowledgement.objects.all()} == {"adult", "ai_notice"}
    assert [persona.name for persona in owner.personas.all()] == ["Juniper"]
    client.post("/sign-in/", {"passphrase": "correct horse battery"})
    assert client.get("/").headers["Location"].startswith("/chat/")


def test_a_script_may_say_more(monkeypatch: pytest.MonkeyPatch) -> None:
    more = ["--time-zone", "Asia/Tokyo", "--language", "ja", "--persona", "wren"]
    create_owner(monkeypatch, *ENOUGH, *more)
    owner = User.objects.get()
    assert (owner.time_zone, owner.language, owner.personas.get().name) == ("Asia/Tokyo", "ja", "Wren")


@pytest.mark.parametrize(
    ("arguments", "typed", "said"),
    [
        (["--name", "A", "--adult", "--accept-ai-notice"], "x", "--passphrase-stdin"),
        (["--name", "A", "--passphrase-stdin", "--accept-ai-notice"], "x", "--adult"),
        (["--name", "A", "--passphrase-stdin", "--adult"], "x", "--accept-ai-notice"),
        (ENOUGH[2:], "x", "--name"),
        (["--name", " ", *ENOUGH[2:]], "correct horse battery", "--name"),
        (ENOUGH, "", "Choose a passphrase"),
        (ENOUGH, "\n", "Choose a passphrase"),
        (ENOUGH, "short\n", "at least 8"),
        (ENOUGH, "\udcff" * 9, "UTF-8"),
        ([*ENOUGH, "--time-zone", "Mars"], "correct horse battery", "--time-zone"),
        ([*ENOUGH, "--persona", "hal"], "correct horse battery", "--persona"),
    ],
)
def test_what_is_missing_or_wrong_is_named(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], typed: str, said: str
) -> None:
    with pytest.raises(CommandError, match=said):
        create_owner(monkeypatch, *arguments, typed=typed)
    assert not User.objects.exists()


def test_a_second_owner_is_refused_and_the_first_left_alone(monkeypatch: pytest.MonkeyPatch, alice: User) -> None:
    with pytest.raises(CommandError, match="has its owner already"):
        create_owner(monkeypatch, *ENOUGH)
    assert User.objects.get() == alice
    assert not alice.personas.exists()


def test_a_fresh_link_replaces_the_one_before(client: Client) -> None:
    first, second = _new_link(), _new_link()
    assert client.get(_path(first)).status_code == 403
    assert client.get(_path(second)).status_code == 302


def test_there_is_no_link_once_there_is_an_owner(alice: User) -> None:
    with pytest.raises(CommandError, match="has its owner already"):
        _new_link()


def test_a_forgotten_passphrase_is_replaced_on_the_machine_itself(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def typed(*_args: Any, **_kwargs: Any) -> str:
        return "cafe\u0301 au lait"

    monkeypatch.setattr("getpass.getpass", typed)
    call_command("changepassword", "owner", stdout=io.StringIO())
    alice.refresh_from_db()
    assert alice.check_password("caf\u00e9 au lait")


def _new_link() -> str:
    said = io.StringIO()
    call_command("setup_link", stdout=said)
    return said.getvalue().strip()


def _path(link: str) -> str:
    return link.partition("/set-up/")[1] + link.partition("/set-up/")[2]
