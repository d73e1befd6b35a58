"""The ledger tells the time, the choice and the very words that were shown: where nothing was shown, it says that."""

import html
import re
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Turn
from apps.memories import sorting
from apps.memories.models import Memory
from apps.privacy.consent import grant_consent
from apps.privacy.models import Consent
from apps.privacy.purposes import SORTED, Purpose
from apps.privacy.wordings import WORDINGS
from tests import people

pytestmark = pytest.mark.django_db(transaction=True)
SignIn = Callable[[User], Client]
ASTHMA = "I was diagnosed with asthma in May."
PASSWORD = "My wifi password is bluewhale77."


def told(user: User, text: str) -> Turn:
    turn = people.an_answered_turn(people.a_conversation(user), text, "I see.")
    learn_backlog()
    turn.refresh_from_db()
    return turn


def page_of(client: Client, turn: Turn) -> str:
    return as_read(client.get(turn.conversation.get_absolute_url()).text)


def as_read(page: str) -> str:
    """What stands on it for a reader: no marks, one space between words."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def answer(client: Client, turn: Turn, word: str) -> None:
    client.post(reverse("conversations:answer-card", args=[turn.conversation_id, turn.pk]), {"answer": word})


def noted(user: User) -> list[Consent]:
    """All but her first yes."""
    return list(Consent.objects.filter(user=user).exclude(purpose=Purpose.ORDINARY))


@pytest.mark.parametrize(("word", "choice"), [("once", "once"), ("always", "granted"), ("never", "refused")])
def test_an_answer_to_a_card_is_kept_with_all_that_stood_on_it(
    alice: User, client_of: SignIn, word: str, choice: str
) -> None:
    hers, turn = client_of(alice), told(alice, ASTHMA)
    shown = page_of(hers, turn)
    answer(hers, turn, word)
    entry = noted(alice)[0]
    assert (entry.purpose, entry.choice) == ("health", choice)
    assert entry.wording in shown
    assert entry.wording.startswith("May I remember this? It touches on your health.")
    assert "asthma" not in entry.wording


def test_who_may_say_always_has_read_what_that_allows(alice: User, client_of: SignIn) -> None:
    turn = told(alice, ASTHMA)
    shown = page_of(client_of(alice), turn)
    assert WORDINGS[Purpose.HEALTH] in shown
    assert "until you take it back" in shown
    assert WORDINGS[Purpose.MONEY] not in shown


def test_what_is_allowed_already_is_not_asked_for_again(alice: User, client_of: SignIn) -> None:
    grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    hers, turn = client_of(alice), told(alice, "I pay 400 euros a month for my depression treatment.")
    assert set(turn.kept_for) == {"health", "money"}
    assert WORDINGS[Purpose.HEALTH] not in page_of(hers, turn)
    answer(hers, turn, "always")
    assert [(one.purpose, one.choice) for one in noted(alice)] == [("health", "granted"), ("money", "granted")]
    assert WORDINGS[Purpose.MONEY] in noted(alice)[-1].wording


def test_of_a_secret_the_words_on_its_card_are_kept_and_nothing_is_offered_for_good(
    alice: User, client_of: SignIn
) -> None:
    hers, turn = client_of(alice), told(alice, PASSWORD)
    shown = page_of(hers, turn)
    assert WORDINGS[Purpose.MONEY] not in shown
    answer(hers, turn, "once")
    (entry,) = noted(alice)
    assert entry.wording in shown
    assert "a password, a code, a key" in entry.wording
    assert "bluewhale77" not in entry.wording


def test_a_secret_beside_something_private_names_both(alice: User, client_of: SignIn) -> None:
    hers, turn = client_of(alice), told(alice, f"{ASTHMA} {PASSWORD}")
    shown = page_of(hers, turn)
    assert "It touches on your health, too." in shown
    answer(hers, turn, "once")
    assert {one.purpose for one in noted(alice)} == {"health", "money"}
    assert all(one.wording in shown for one in noted(alice))


def test_what_was_asked_for_in_a_message_says_that_nothing_was_shown(alice: User, client_of: SignIn) -> None:
    told(alice, "Remember that I have asthma, please.")
    (entry,) = noted(alice)
    assert (entry.purpose, entry.choice) == ("health", "once")
    assert "shown nothing" in entry.wording
    assert "asthma" not in entry.wording
    assert entry.wording in as_read(client_of(alice).get(reverse("data_rights:ledger")).text)


def test_a_yes_to_what_could_not_be_told_is_noted_for_each_kind_it_may_be(
    alice: User, client_of: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(text: str) -> None:
        raise ValueError(text)

    monkeypatch.setattr(sorting, "sort", breaks)
    hers, turn = client_of(alice), told(alice, "I love rhubarb cake.")
    shown = page_of(hers, turn)
    answer(hers, turn, "always")  # Not on the card: taken for a yes to this one.
    assert {(one.purpose, one.choice) for one in noted(alice)} == {(purpose.value, "once") for purpose in SORTED}
    assert all(one.wording in shown for one in noted(alice))


@pytest.mark.parametrize("text", [ASTHMA, PASSWORD, f"{ASTHMA} {PASSWORD}"])
def test_by_hand_the_words_beside_the_box_are_kept(alice: User, client_of: SignIn, text: str) -> None:
    hers, sent = client_of(alice), {"text": text, "kind": "fact", "importance": "3"}
    shown = as_read(hers.post(reverse("memories:new"), sent).text)
    hers.post(reverse("memories:new"), sent | {"anyway": "on"})
    assert noted(alice)
    assert {one.choice for one in noted(alice)} == {"once"}
    assert all(one.wording in shown for one in noted(alice))


def test_a_ticked_box_is_no_yes_to_what_was_written_after_it(alice: User, client_of: SignIn) -> None:
    hers, sent = client_of(alice), {"kind": "fact", "importance": "3", "anyway": "on"}
    form = hers.post(reverse("memories:new"), sent | {"text": ASTHMA, "anyway": ""}).context["form"]
    more = sent | {"text": f"{ASTHMA} {PASSWORD}", "asked": form.why}
    refused = hers.post(reverse("memories:new"), more)
    assert refused.status_code == 422
    assert "a password, a code, a key" in refused.text
    assert not Memory.objects.exists()
    hers.post(reverse("memories:new"), more | {"asked": refused.context["form"].why})
    assert {one.purpose for one in noted(alice)} == {"health", "money"}
    assert all(one.wording in as_read(refused.text) for one in noted(alice))


@pytest.mark.parametrize("purpose", [Purpose.ORDINARY, Purpose.REFLECTION])
@pytest.mark.parametrize("do", ["allow", "withdraw"])
def test_the_memory_page_shows_the_words_that_are_kept(
    alice: User, client_of: SignIn, purpose: Purpose, do: str
) -> None:
    hers, asked = client_of(alice), {"purpose": purpose.value, "back": reverse("memories:list")}
    shown = as_read(hers.get(reverse("data_rights:show")).text)
    if (purpose, do) != (Purpose.ORDINARY, "withdraw"):  # That is done on the Privacy page alone.
        hers.post(reverse("data_rights:consent"), asked | {"do": "withdraw" if do == "allow" else "allow"})
        shown = as_read(hers.get(reverse("memories:list")).text)
    hers.post(reverse("data_rights:consent"), asked | {"do": do})
    entry = Consent.objects.filter(user=alice, purpose=purpose).last()
    assert entry is not None
    assert entry.wording in shown
