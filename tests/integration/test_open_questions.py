"""What Alice allows or refuses on the Privacy page answers the cards that stand open in her talks."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Turn
from tests.integration.test_gate import SECRET, kept, told

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(("do", "keeping"), [("allow", Turn.Keeping.KEEP), ("refuse", Turn.Keeping.LEAVE)])
def test_what_she_decides_there_answers_what_is_asked_of_its_kind(
    alice: User, client_of: Callable[[User], Client], do: str, keeping: Turn.Keeping
) -> None:
    turn, money = told(alice, SECRET), told(alice, "I earn 4,200 euros a month.")
    password = told(alice, "My wifi password is bluewhale77.")
    hers = client_of(alice)
    for purpose in ("health", "religion"):
        hers.post(reverse("data_rights:consent"), {"purpose": purpose, "do": do})
    learn_backlog()
    for one in (turn, money, password):
        one.refresh_from_db()
    assert (turn.keeping, money.keeping, password.keeping) == (keeping, Turn.Keeping.ASK, Turn.Keeping.ASK)
    assert kept("asthma") == (do == "allow")
    assert "May I remember this?" not in hers.get(turn.conversation.get_absolute_url()).text


def test_it_answers_nothing_of_a_stranger(alice: User, bob: User, client_of: Callable[[User], Client]) -> None:
    turn = told(bob, SECRET)
    client_of(alice).post(reverse("data_rights:consent"), {"purpose": "health", "do": "allow"})
    turn.refresh_from_db()
    assert turn.keeping == Turn.Keeping.ASK


def test_what_is_of_two_kinds_waits_for_both(alice: User, client_of: Callable[[User], Client]) -> None:
    turn = told(alice, "I pay 400 euros a month for my depression treatment.")
    hers = client_of(alice)
    hers.post(reverse("data_rights:consent"), {"purpose": "health", "do": "allow"})
    turn.refresh_from_db()
    assert turn.keeping == Turn.Keeping.ASK
    hers.post(reverse("data_rights:consent"), {"purpose": "money", "do": "allow"})
    turn.refresh_from_db()
    assert turn.keeping == Turn.Keeping.KEEP
