"""Coming back, going away, and those who guess."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import get_user
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from tests.people import PASSPHRASE

pytestmark = pytest.mark.django_db
PAGE = "/sign-in/"


def sign_in(client: Client, passphrase: str = PASSPHRASE, **more: str) -> object:
    return client.post(PAGE, {"passphrase": passphrase, **more})


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_alice_comes_in_with_her_passphrase(client: Client, alice: User) -> None:
    assert client.get(PAGE).status_code == 200
    response = client.post(PAGE, {"passphrase": PASSPHRASE})
    assert response.status_code == 302
    assert response.headers["Location"] == "/"
    assert get_user(client) == alice


def test_the_key_of_her_session_changes_when_she_comes_in(client: Client, alice: User) -> None:
    client.session["seen"] = True
    before = client.session.session_key
    sign_in(client)
    assert client.session.session_key != before


def test_composed_and_decomposed_letters_open_the_same_door(client: Client, alice: User) -> None:
    alice.set_password("caf\u00e9 au lait")
    alice.save()
    sign_in(client, "cafe\u0301 au lait")
    assert is_in(client)


def test_a_wrong_passphrase_is_told_kindly_and_not_shown_again(client: Client, alice: User) -> None:
    response = client.post(PAGE, {"passphrase": "not the one"})
    assert response.status_code == 422
    assert "That is not the passphrase" in response.text
    assert "not the one" not in response.text
    assert 'aria-invalid="true"' in response.text
    assert not is_in(client)


@pytest.mark.parametrize("typed", ["", "a\0b" * 4, "x" * 1_025, "x" * 1_000_000])
def test_what_can_be_no_passphrase_is_refused_without_trying_it(client: Client, alice: User, typed: str) -> None:
    assert client.post(PAGE, {"passphrase": typed}).status_code == 422
    assert client.post(PAGE, {}).status_code == 422
    assert not AccessAttempt.objects.exists()


def test_she_is_taken_where_she_wanted_to_go(client: Client, alice: User) -> None:
    assert 'value="/personas/"' in client.get(PAGE, {"next": "/personas/"}).text
    response = client.post(PAGE, {"passphrase": PASSPHRASE, "next": "/personas/"})
    assert response.headers["Location"] == "/personas/"


@pytest.mark.parametrize(
    "trap", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "http:///evil.example"]
)
def test_nobody_can_send_her_elsewhere(client: Client, alice: User, trap: str) -> None:
    response = client.post(PAGE, {"passphrase": PASSPHRASE, "next": trap})
    assert response.headers["Location"] == "/"


def test_a_wish_survives_a_wrong_passphrase(client: Client, alice: User) -> None:
    assert 'value="/personas/"' in client.post(PAGE, {"passphrase": "wrong one", "next": "/personas/"}).text


def test_whoever_is_in_already_goes_on(client_of: Callable[[User], Client], alice: User) -> None:
    assert client_of(alice).get(PAGE).headers["Location"] == "/"


def test_before_there_is_an_owner_the_way_leads_to_set_up(client: Client) -> None:
    assert client.get(PAGE).headers["Location"] == "/set-up/"


def test_sign_in_takes_no_other_method(client: Client, alice: User) -> None:
    assert client.put(PAGE).status_code == 405


def test_a_fragment_asked_for_after_the_session_ended_takes_the_whole_page_along(client: Client, alice: User) -> None:
    headers = {"HX-Request": "true", "HX-Current-URL": "http://testserver/chat/1/"}
    response = client.get("/models/status/", headers=headers, follow=True)
    assert response.headers["HX-Redirect"] == "/sign-in/?next=%2Fchat%2F1%2F"


def test_signing_out_needs_a_post_and_ends_the_session(client_of: Callable[[User], Client], alice: User) -> None:
    client = client_of(alice)
    assert client.get("/sign-out/").headers["Location"] == "/"
    assert is_in(client)
    left = client.post("/sign-out/")
    assert left.headers["Location"] == PAGE
    assert left.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not is_in(client)


class TestGuessing:
    """Five wrong ones close the door for five minutes, for the address they came from."""

    @pytest.fixture(autouse=True)
    def _after_five_wrong_ones(self, client: Client, alice: User) -> None:
        for _ in range(5):
            self.last = client.post(PAGE, {"passphrase": "a secret guess"}, headers={"user-agent": f"guess {_}"})

    def test_the_fifth_is_told_to_wait_and_for_how_long(self) -> None:
        assert self.last.status_code == 429
        assert "in 5 minutes" in self.last.text
        assert self.last.headers["Retry-After"] == "300"

    def test_even_the_right_one_has_to_wait(self, client: Client) -> None:
        response = client.post(PAGE, {"passphrase": PASSPHRASE})
        assert response.status_code == 429
        assert not is_in(client)

    def test_another_address_is_not_kept_waiting(self) -> None:
        elsewhere = Client(REMOTE_ADDR="192.168.1.9")
        sign_in(elsewhere)
        assert is_in(elsewhere)

    def test_the_wait_outlives_a_restart_and_then_it_ends(self, client: Client) -> None:
        """All that is known of the failures is in the database."""
        AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=5, seconds=1))
        sign_in(client)
        assert is_in(client)

    def test_nothing_that_was_typed_is_kept(self) -> None:
        for attempt in AccessAttempt.objects.all():
            assert "secret" not in f"{attempt.post_data} {attempt.get_data}"
