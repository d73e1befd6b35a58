"""What Alice typed while her session ended goes through sign-in with her: no word is lost, and none is stored."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from apps.accounts.models import User
from apps.wellbeing.models import Plan
from apps.wellbeing.pace import wishes_of
from apps.wellbeing.plan import plan_of
from tests.people import PASSPHRASE, a_conversation

pytestmark = pytest.mark.django_db
SIGN_IN, WRITE, LIMITS = "/sign-in/", "/care/plan/edit/", "/care/time/limits/"
STEPS = {"signs": 'I stop answering & "sleep" <badly>.\r\nशुभ', "reasons": "Leo"}
ClientOf = Callable[[User], Client]


def form_in(page: str) -> dict[str, str]:
    """Of the hidden fields."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page)
    return {name: unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def test_a_plan_that_was_sent_without_a_session_is_kept_after_signing_in(client: Client, alice: User) -> None:
    door = client.post(WRITE, STEPS)
    assert door.status_code == 403
    assert "What you typed is still here" in door.text
    back = client.post(SIGN_IN, form_in(door.text) | {"passphrase": PASSPHRASE})
    assert f'action="{WRITE}"' in back.text
    assert form_in(back.text) == STEPS
    assert not Plan.objects.exists()
    client.post(WRITE, form_in(back.text))
    assert [step.text for step in plan_of(alice)] == ['I stop answering & "sleep" <badly>.\nशुभ', "Leo"]


def test_a_wrong_passphrase_and_a_closed_door_lose_nothing(client: Client, alice: User) -> None:
    page = client.post(WRITE, STEPS).text
    for number in range(5):
        page = client.post(SIGN_IN, form_in(page) | {"passphrase": f"wrong {number}"}).text
    assert "The door is closed for a while" in page
    page = client.post(SIGN_IN, form_in(page)).text
    assert 'name="passphrase"' in page
    assert "carried" in form_in(page)


def test_no_word_of_it_is_in_the_session(client: Client, alice: User) -> None:
    client.post(SIGN_IN, form_in(client.post(WRITE, STEPS).text) | {"passphrase": PASSPHRASE})
    assert all("Leo" not in str(session.get_decoded()) for session in Session.objects.all())


def test_limits_come_through_too(client: Client, alice: User) -> None:
    page = client.post(SIGN_IN, form_in(client.post(LIMITS, {"a_day": "45"}).text) | {"passphrase": PASSPHRASE}).text
    assert form_in(page) == {"a_day": "45"}
    client.post(LIMITS, form_in(page))
    assert wishes_of(alice).a_day


def test_a_message_comes_through_too(client: Client, alice: User) -> None:
    address = f"{a_conversation(alice).get_absolute_url()}turns/"
    assert "carried" in form_in(client.post(address, {"text": "Hi"}).text)


def test_who_signed_in_elsewhere_meanwhile_goes_on_at_once(alice: User, client: Client, client_of: ClientOf) -> None:
    door = form_in(client.post(WRITE, STEPS).text)
    assert form_in(client_of(alice).post(SIGN_IN, door).text) == STEPS


def test_no_link_brings_words_along_and_none_go_elsewhere(alice: User, client: Client, client_of: ClientOf) -> None:
    signed_in = client_of(alice)
    assert signed_in.get(f"{SIGN_IN}?next={WRITE}&carried=signs%3Dx").headers["Location"] == WRITE
    assert signed_in.post(SIGN_IN, {"next": "https://evil.example/", "carried": "signs=x"}).headers["Location"] == "/"
    assert client.get(WRITE).headers["Location"] == f"{SIGN_IN}?next={WRITE}"


def test_what_has_no_words_comes_back_to_its_page(client: Client, alice: User) -> None:
    page = "http://testserver/chat/?x=1"
    assert client.post("/sign-out/", headers={"referer": page}).headers["Location"] == f"{SIGN_IN}?next=/chat/%3Fx%3D1"
    for other in ("https://evil.example/care/", ""):
        left = client.post("/sign-out/", headers={"referer": other})
        assert left.headers["Location"] == f"{SIGN_IN}?next=/sign-out/"


def test_before_there_is_an_owner_nothing_is_carried(client: Client) -> None:
    assert client.post(WRITE, STEPS).headers["Location"] == "/set-up/"
