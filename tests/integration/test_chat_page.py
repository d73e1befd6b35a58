"""The chat page through its URLs: what works, what a stranger gets, what bad input gets."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations import services, views
from apps.conversations.models import Conversation, Message, Turn
from tests import people

pytestmark = pytest.mark.django_db

SignIn = Callable[[User], Client]


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


def test_the_page_shows_the_talk(alice: User, talk: Conversation, client_of: SignIn) -> None:
    people.an_answered_turn(talk, "How was *your* day?", "Quite *quiet*.")
    page = client_of(alice).get(talk.get_absolute_url()).content.decode()
    assert "How was *your* day?" in page
    assert "Quite <em>quiet</em>." in page
    assert page.count("data-message") >= 3


def test_what_people_write_is_never_markup(alice: User, talk: Conversation, client_of: SignIn) -> None:
    people.an_answered_turn(talk, "<script>alert(1)</script>", "<script>alert(2)</script>")
    page = client_of(alice).get(talk.get_absolute_url()).content.decode()
    assert "<script>alert" not in page


def test_home_leads_to_the_latest_talk(alice: User, talk: Conversation, client_of: SignIn) -> None:
    newer = people.a_conversation(alice)
    assert client_of(alice).get("/").headers["Location"] == newer.get_absolute_url()


def test_a_long_talk_comes_in_pages(alice: User, talk: Conversation, client_of: SignIn) -> None:
    for number in range(60):
        people.an_answered_turn(talk, f"Question {number}.", f"Answer {number}.")
    client = client_of(alice)
    page = client.get(talk.get_absolute_url())
    assert "Question 59." in page.content.decode()
    assert "Question 5." not in page.content.decode()
    earlier = client.get(talk.get_absolute_url(), {"before": page.context["earlier"]}).content.decode()
    assert "Question 5." in earlier
    assert "Question 59." not in earlier


def test_an_unknown_place_to_read_from_shows_the_end(alice: User, talk: Conversation, client_of: SignIn) -> None:
    people.an_answered_turn(talk)
    for before in ("nonsense", str(uuid4())):
        assert "Quiet." in client_of(alice).get(talk.get_absolute_url(), {"before": before}).content.decode()


OWN_PAGES = ["show", "rename", "delete", "create-turn", "stop"]
TURN_PAGES = ["turn", "retry", "resume"]


@pytest.mark.parametrize("name", [*OWN_PAGES, *TURN_PAGES])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_finds_nothing(talk: Conversation, bob: User, client_of: SignIn, name: str, method: str) -> None:
    turn = people.an_answered_turn(talk)
    args = [talk.pk, turn.pk] if name in TURN_PAGES else [talk.pk]
    data = {"text": "Hi", "turn": str(uuid4())} if method == "post" else None
    response = getattr(client_of(bob), method)(reverse(f"conversations:{name}", args=args), data)
    # What only takes a post leads a reader to the page above it, which isn't there for a stranger either.
    assert response.status_code in {302, 404, 405}
    if response.status_code == 302:
        assert client_of(bob).get(response.headers["Location"], follow=True).status_code == 404
    assert Message.objects.filter(conversation=talk).count() == 3


@pytest.mark.parametrize("name", OWN_PAGES)
def test_nobody_gets_in_without_signing_in(client: Client, talk: Conversation, name: str) -> None:
    response = client.post(reverse(f"conversations:{name}", args=[talk.pk]))
    assert response.status_code == 302
    assert response.headers["Location"].startswith(reverse("accounts:sign-in"))


@pytest.mark.parametrize("name", OWN_PAGES)
def test_a_talk_that_is_not_there_is_not_found(alice: User, client_of: SignIn, name: str) -> None:
    address = reverse(f"conversations:{name}", args=[uuid4()])
    client = client_of(alice)
    response = client.get(address) if name == "show" else client.post(address)
    assert response.status_code == 404


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "nothing to send"),
        (" \n\t ", "nothing to send"),
        ("a" * 200_000, "200000 characters"),
        ("one\0two", "NUL"),
    ],
)
def test_what_cannot_be_sent_is_explained_and_stays_in_the_box(
    alice: User, talk: Conversation, client_of: SignIn, text: str, sentence: str
) -> None:
    response = client_of(alice).post(
        reverse("conversations:create-turn", args=[talk.pk]), {"text": text, "turn": str(uuid4())}
    )
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert text.replace("\0", "").strip() in response.content.decode()
    assert not Turn.objects.exists()


def test_with_htmx_the_reason_goes_above_the_box(alice: User, talk: Conversation, client_of: SignIn) -> None:
    response = client_of(alice).post(
        reverse("conversations:create-turn", args=[talk.pk]),
        {"text": "", "turn": str(uuid4())},
        headers={"HX-Request": "true"},
    )
    assert response.headers["HX-Retarget"] == "#problem"
    assert response.content.decode().lstrip().startswith("<p")


def test_words_that_a_full_disk_cannot_take_come_back_with_a_sentence(
    alice: User, talk: Conversation, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(**_: object) -> None:
        raise OperationalError("could not extend file: No space left on device")

    monkeypatch.setattr(views, "begin_turn", full)
    answer = client_of(alice).post(
        reverse("conversations:create-turn", args=[talk.pk]), {"text": "Keep this.", "turn": str(uuid4())}
    )
    assert answer.status_code == 503
    assert "the disk may be full" in answer.content.decode()
    assert "Keep this." in answer.content.decode()


@pytest.mark.parametrize("turn", ["", "nonsense", "123"])
def test_a_message_without_a_proper_id_is_refused(
    alice: User, talk: Conversation, client_of: SignIn, turn: str
) -> None:
    response = client_of(alice).post(reverse("conversations:create-turn", args=[talk.pk]), {"text": "Hi", "turn": turn})
    assert response.status_code == 422
    assert not Turn.objects.exists()


def test_an_interrupted_reply_offers_to_go_on_and_to_try_again(
    alice: User, talk: Conversation, client_of: SignIn
) -> None:
    turn = people.a_turn(talk)
    services.save_reply(turn=turn, text="Half a ")
    services.interrupt_turns()
    page = client_of(alice).get(talk.get_absolute_url()).content.decode()
    assert 'data-status="interrupted"' in page
    assert "data-resume" in page
    assert "data-retry" in page


def test_only_the_last_reply_offers_anything(alice: User, talk: Conversation, client_of: SignIn) -> None:
    turn = people.a_turn(talk)
    services.finish_turn(turn=turn, text="Half", status=Turn.Status.STOPPED)
    talk.refresh_from_db()
    people.an_answered_turn(talk, "And?", "That.")
    assert "data-retry" not in client_of(alice).get(talk.get_absolute_url()).content.decode()


def test_a_talk_can_be_renamed(alice: User, talk: Conversation, client_of: SignIn) -> None:
    client_of(alice).post(reverse("conversations:rename", args=[talk.pk]), {"title": "The interview"})
    talk.refresh_from_db()
    assert talk.title == "The interview"


@pytest.mark.parametrize("title", ["", " ", "a" * 121, "a\0b"])
def test_a_title_that_cannot_be_kept_is_explained(
    alice: User, talk: Conversation, client_of: SignIn, title: str
) -> None:
    response = client_of(alice).post(reverse("conversations:rename", args=[talk.pk]), {"title": title})
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()


def test_deleting_asks_first_and_says_what_goes(alice: User, talk: Conversation, client_of: SignIn) -> None:
    people.an_answered_turn(talk)
    client = client_of(alice)
    address = reverse("conversations:delete", args=[talk.pk])
    assert "3 messages" in client.get(address).content.decode()
    assert Conversation.objects.filter(pk=talk.pk).exists()
    client.post(address)
    assert not Conversation.objects.filter(pk=talk.pk).exists()


def test_a_new_talk_is_with_the_companion_of_the_last_one(alice: User, talk: Conversation, client_of: SignIn) -> None:
    people.a_persona(alice, name="Marlow")
    response = client_of(alice).post(reverse("conversations:start"))
    started = Conversation.objects.get(pk=response.headers["Location"].strip("/").split("/")[-1])
    assert started.persona == talk.persona


@pytest.mark.parametrize("persona", ["nonsense", str(uuid4())])
def test_a_companion_that_is_not_there_cannot_be_talked_to(
    alice: User, talk: Conversation, client_of: SignIn, persona: str
) -> None:
    assert client_of(alice).post(reverse("conversations:start"), {"persona": persona}).status_code == 404


def test_a_strangers_companion_cannot_be_talked_to(talk: Conversation, bob: User, client_of: SignIn) -> None:
    people.a_persona(bob)
    response = client_of(bob).post(reverse("conversations:start"), {"persona": str(talk.persona_id)})
    assert response.status_code == 404
