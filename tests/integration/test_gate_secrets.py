"""A password, a key or the number of a card is kept at a yes to it alone, whatever is allowed of money and numbers."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.gate import allowed_among
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Turn
from apps.memories.models import Episode, Memory
from apps.memories.permitting import NotAllowed, kept_for
from apps.memories.services import Statement
from apps.privacy.consent import choices_of, grant_consent, has_consent
from apps.privacy.purposes import Purpose
from tests import people

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "My wifi password is bluewhale77."
SAYS_WHY = "It holds a password, a code, a key or the number of a card."


def told(user: User, text: str, reply: str = "All right.") -> Turn:
    turn = people.an_answered_turn(people.a_conversation(user), text, reply)
    learn_backlog()
    turn.refresh_from_db()
    return turn


def answer(client: Client, turn: Turn, word: str) -> None:
    client.post(reverse("conversations:answer-card", args=[turn.conversation_id, turn.pk]), {"answer": word})
    learn_backlog()


def kept(word: str) -> bool:
    return Episode.objects.filter(text__icontains=word).exists() or Memory.objects.filter(text__icontains=word).exists()


@pytest.fixture
def allowed(alice: User) -> User:
    """All of money and numbers, for good."""
    grant_consent(person=alice, purpose=Purpose.MONEY, now=timezone.now())
    return alice


@pytest.mark.parametrize(
    "text",
    [
        PASSWORD,
        "My card is 4111 1111 1111 1111.",
        "mdp : azerty123",
        "Meine PIN lautet 4821.",
        "Il PIN della carta è 7733.",
        "pw=letmein",
    ],
)
def test_it_is_left_out_though_money_is_allowed(allowed: User, text: str) -> None:
    assert told(allowed, "I earn 3,450 euros a month.").keeping == Turn.Keeping.KEEP
    assert told(allowed, text).keeping == Turn.Keeping.ASK
    assert not any(map(kept, ("bluewhale77", "4111", "azerty123", "4821", "7733", "letmein")))


def test_the_card_says_why_and_speaks_of_this_one_alone(allowed: User, client_of: Callable[[User], Client]) -> None:
    turn = told(allowed, PASSWORD)
    html = client_of(allowed).get(turn.conversation.get_absolute_url()).text
    assert SAYS_WHY in html
    assert "Always, for this kind" not in html


def test_a_yes_keeps_this_one_and_asks_again(alice: User, client_of: Callable[[User], Client]) -> None:
    answer(client_of(alice), told(alice, PASSWORD), "always")
    assert kept("bluewhale77")
    assert not has_consent(alice, Purpose.MONEY)
    assert told(alice, "My other password is greenwhale88.").keeping == Turn.Keeping.ASK


def test_a_no_to_one_says_nothing_of_money(allowed: User, client_of: Callable[[User], Client]) -> None:
    before = choices_of(allowed)
    answer(client_of(allowed), told(allowed, PASSWORD), "never")
    assert not kept("bluewhale77")
    assert choices_of(allowed) == before


def test_remember_this_password_keeps_it(allowed: User) -> None:
    assert told(allowed, "Remember that my wifi password is bluewhale77.").keeping == Turn.Keeping.KEEP
    assert kept("bluewhale77")


def test_a_reply_that_repeats_one_is_left_out_too(allowed: User) -> None:
    told(allowed, "I like the sea.", reply="Your password is bluewhale77, isn't it?")
    assert kept("I like the sea")
    assert not kept("bluewhale77")


def test_a_model_can_not_bring_one_in_from_elsewhere(allowed: User) -> None:
    turn = told(allowed, "I earn 3,450 euros a month.")
    said = Statement(PASSWORD, Memory.Kind.FACT, Memory.Origin.OWNER, timezone.now())
    assert allowed_among(turn, [said]) == []


def test_by_hand_it_takes_a_yes_of_its_own(allowed: User, client_of: Callable[[User], Client]) -> None:
    with pytest.raises(NotAllowed):
        kept_for(allowed, PASSWORD)
    assert kept_for(allowed, "I earn 3,450 euros a month.") == ["money"]
    hers, sent = client_of(allowed), {"text": PASSWORD, "kind": "fact", "importance": "3"}
    assert SAYS_WHY in hers.post(reverse("memories:new"), sent).text
    assert not kept("bluewhale77")
    hers.post(reverse("memories:new"), sent | {"anyway": "on"})
    assert kept("bluewhale77")
