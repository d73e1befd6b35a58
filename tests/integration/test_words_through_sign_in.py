"""What Alice typed while her session ended goes through sign-in with her: no word is lost, and none is stored."""

import re
from collections.abc import Callable
from html import unescape
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from apps.accounts.models import User
from apps.conversations import off_record
from apps.wellbeing.models import Plan
from apps.wellbeing.pace import wishes_of
from apps.wellbeing.plan import plan_of
from tests.people import PASSPHRASE, a_conversation, a_persona

pytestmark = pytest.mark.django_db
CRISIS = "I want to kill myself."
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


def sent_by_the_page(client: Client, page: str) -> str:
    """Where a message leads that the script of this page sends without a session."""
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{page}"}
    answer = client.post(f"{page}turns/", {"text": CRISIS, "turn": str(uuid4())}, headers=headers, follow=True)
    return answer.headers["HX-Redirect"]


def test_a_message_that_waits_in_its_box_is_not_sent_and_its_owner_is_told_so_and_where_help_is(
    client: Client, alice: User
) -> None:
    page = a_conversation(alice).get_absolute_url()
    door = sent_by_the_page(client, page)
    assert "kill" not in door
    shown = client.get(door).text
    assert "your message was not sent. It waits in its box" in shown
    assert 'href="tel:112"' in shown
    assert 'href="/safety/helplines/"' in shown
    assert "kill" not in shown
    again = client.post(SIGN_IN, form_in(shown) | {"passphrase": "wrong"}).text
    assert "It waits in its box" in again
    assert client.post(SIGN_IN, form_in(again) | {"passphrase": PASSPHRASE}).headers["Location"] == page


def test_off_the_record_nothing_waits_and_nobody_is_told_that_it_does(client: Client, alice: User) -> None:
    talk = off_record.open_talk(user=alice, persona=a_persona(alice))
    shown = client.get(sent_by_the_page(client, f"/chat/off-the-record/{talk.id}/")).text
    off_record.close_talk(talk)
    assert "please write it again" in shown
    assert "It waits" not in shown
    assert 'href="tel:112"' in shown


def test_help_stands_beside_words_that_are_carried_and_at_a_door_that_is_closed(client: Client, alice: User) -> None:
    page = client.post(f"{a_conversation(alice).get_absolute_url()}turns/", {"text": CRISIS}).text
    assert 'href="tel:112"' in page
    for number in range(5):
        page = client.post(SIGN_IN, form_in(page) | {"passphrase": f"wrong {number}"}).text
    assert "The door is closed for a while" in page
    assert 'href="tel:112"' in page


@pytest.mark.parametrize("unsent", ["", "else", "waits\0"])
def test_whoever_just_opens_a_talk_without_a_session_is_told_of_no_message(
    client: Client, alice: User, unsent: str
) -> None:
    page = client.get(SIGN_IN, {"next": a_conversation(alice).get_absolute_url(), "unsent": unsent}).text
    assert "not sent" not in page
    assert "tel:" not in page
