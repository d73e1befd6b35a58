"""What the owner changes about themselves later."""

from collections.abc import Callable

import pytest
from django.test import Client

from apps.accounts.models import User
from tests.people import PASSPHRASE

pytestmark = pytest.mark.django_db
PAGE, CHANGE, EVERYWHERE = "/settings/", "/settings/passphrase/", "/settings/sign-out-everywhere/"
ABOUT = {"name": "Ally", "time_zone": "America/Lima", "language": "es", "country": "PE"}
NEW = "an altogether different one"
ClientOf = Callable[[User], Client]


def test_alice_changes_her_name_time_zone_language_and_country(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    assert 'value="Alice"' in client.get(PAGE).text
    assert client.post(PAGE, ABOUT).headers["Location"] == PAGE
    alice.refresh_from_db()
    assert (alice.name, alice.time_zone, alice.language, alice.country) == ("Ally", "America/Lima", "es", "PE")
    assert "Saved." in client.get(PAGE).text


@pytest.mark.parametrize("wrong", [{"time_zone": "Mars"}, {"country": "XX"}, {"country": "\0"}])
def test_a_wrong_answer_changes_nothing(alice: User, client_of: ClientOf, wrong: dict[str, str]) -> None:
    assert client_of(alice).post(PAGE, ABOUT | wrong).status_code == 422
    alice.refresh_from_db()
    assert alice.name == "Alice"


def test_bob_changes_only_himself(alice: User, bob: User, client_of: ClientOf) -> None:
    client_of(bob).post(PAGE, ABOUT)
    client_of(bob).post(CHANGE, {"old_passphrase": PASSPHRASE, "passphrase": NEW})
    alice.refresh_from_db()
    assert alice.name == "Alice"
    assert alice.check_password(PASSPHRASE)


def test_a_new_passphrase_ends_every_other_session_and_keeps_this_one(alice: User, client_of: ClientOf) -> None:
    here, elsewhere = client_of(alice), client_of(alice)
    response = here.post(CHANGE, {"old_passphrase": PASSPHRASE, "passphrase": NEW}, follow=True)
    assert "Your passphrase is changed" in response.text
    assert here.get(PAGE).status_code == 200
    assert elsewhere.get(PAGE).headers["Location"].startswith("/sign-in/")
    alice.refresh_from_db()
    assert alice.check_password(NEW)


@pytest.mark.parametrize(
    ("old", "new"), [("wrong", NEW), ("", NEW), (PASSPHRASE, "short"), (PASSPHRASE, ""), (PASSPHRASE, "nul\0nul\0nul")]
)
def test_the_old_one_is_asked_and_the_new_one_must_be_usable(
    alice: User, client_of: ClientOf, old: str, new: str
) -> None:
    response = client_of(alice).post(CHANGE, {"old_passphrase": old, "passphrase": new})
    assert response.status_code == 422
    assert "errorlist" in response.text
    alice.refresh_from_db()
    assert alice.check_password(PASSPHRASE)


def test_an_open_browser_is_no_place_to_guess_the_old_one(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    for _ in range(5):
        response = client.post(CHANGE, {"old_passphrase": "a guess", "passphrase": NEW})
    assert response.status_code == 429


def test_signing_out_everywhere_ends_this_session_too_and_nobody_elses(
    alice: User, bob: User, client_of: ClientOf
) -> None:
    here, elsewhere, bobs = client_of(alice), client_of(alice), client_of(bob)
    assert here.post(EVERYWHERE).headers["Location"] == "/sign-in/"
    assert here.get(PAGE).status_code == elsewhere.get(PAGE).status_code == 302
    assert bobs.get(PAGE).status_code == 200


@pytest.mark.parametrize("page", [CHANGE, EVERYWHERE])
def test_what_changes_something_needs_a_post(alice: User, client_of: ClientOf, page: str) -> None:
    assert client_of(alice).get(page).headers["Location"] == PAGE
    assert client_of(alice).delete(PAGE).status_code == 405


def test_a_time_zone_that_left_the_world_does_not_lock_her_out(alice: User, client_of: ClientOf) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Soviet/Leningrad")
    assert client_of(alice).get(PAGE).status_code == 200
