"""What every answer carries, and who gets one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from apps.accounts.models import User
from apps.classifiers import classifier
from tests import people

pytestmark = pytest.mark.django_db


def test_health_tells_what_hearth_stands_on_and_nothing_of_its_owner(client: Client, alice: User) -> None:
    pulse = client.get("/healthz").json()
    assert pulse["database"] == "ok"
    told = {
        "database",
        "worker",
        "to_learn",
        "to_learn_from_elsewhere",
        "care",
        "memory_gate",
        "model_server",
        "version",
    }
    assert set(pulse) == told
    assert pulse["care"] == pulse["memory_gate"] == "ok"
    assert "Alice" not in str(pulse)


def test_health_tells_that_rules_alone_decide(client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classifier, "FILE", tmp_path / "lost")
    classifier.forget()
    try:
        assert client.get("/healthz").json()["care"] == "rules only"
    finally:
        classifier.forget()


def test_every_page_forbids_code_that_is_not_hearths(alice: User, client_of: Callable[[User], Client]) -> None:
    talk = people.a_conversation(alice)
    for address in ("/sign-in/", talk.get_absolute_url()):
        policy = client_of(alice).get(address, follow=True).headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8420", "127.0.0.1.evil.example", ""])
def test_a_name_that_was_rebound_to_this_machine_gets_nothing(client: Client, host: str) -> None:
    """DNS rebinding: the attacker's page reaches the port, but under its own name."""
    response = client.get("/sign-in/", headers={"host": host})
    assert response.status_code == 400
    assert b"passphrase" not in response.content


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(client: Client, alice: User) -> None:
    client.post("/sign-in/", {"passphrase": people.PASSPHRASE})
    cookie = client.cookies["hearth_session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_form_from_another_site_is_refused(alice: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
    talk = people.a_conversation(alice)
    response = client.post(f"{talk.get_absolute_url()}turns/", {"text": "Hi"})
    assert response.status_code == 403
    assert "what you typed is still there" in response.content.decode()


def test_a_page_that_is_not_there_says_so(alice: User, client_of: Callable[[User], Client]) -> None:
    response = client_of(alice).get("/nowhere/")
    assert response.status_code == 404
    assert "There is nothing here" in response.content.decode()
