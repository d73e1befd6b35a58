"""No silent change of character: what happens when another model stands where the one a companion speaks with stood.

The model server is the scripted Ollama: what it lists and says goes over the wire as a real one's does.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from asgiref.sync import async_to_sync
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import runner
from apps.conversations.access import get_turn
from apps.conversations.models import Conversation, Turn
from apps.conversations.turns import prepare
from apps.engines.models import ModelChange, ModelChoice
from apps.engines.status import forget_latest
from tests import people
from tests.fakes.ollama_thread import OllamaInThread
from tests.integration.at_hand import KEPT, KNOWN, OTHER, PULLED, becomes, choose_known

pytestmark = pytest.mark.django_db(transaction=True)
ClientOf = Callable[[User], Client]


@pytest.fixture
def talk(alice: User, wire: OllamaInThread) -> Conversation:
    """Alice has chosen llama3.2, and has talked with it."""
    choose_known(alice)
    return people.a_conversation(alice)


def a_reply(talk: Conversation, text: str = "Good morning.") -> Turn:
    """As it is saved, with the model that answers Alice."""
    talk.refresh_from_db()
    turn = people.a_turn(talk, text)
    whole = prepare(get_turn(User.objects.get(pk=talk.user_id), talk.pk, turn.pk))

    async def speak() -> None:
        await runner.start(whole)
        await asyncio.wait_for(runner._running[talk.pk].task, 20)
        await runner.shut_down()

    async_to_sync(speak)()
    turn.refresh_from_db()
    assert turn.status == Turn.Status.COMPLETE
    return turn


def asked_last(wire: OllamaInThread) -> str:
    return str(wire.requests[-1]["model"])


def in_the_talk(client: Client) -> str:
    return client.get("/models/status/").text


def decide(client: Client, decision: str, change: ModelChange | None = None) -> Any:
    digest = (change or ModelChange.objects.get(state__in=["open", "waiting"])).new_digest
    return client.post("/continuity/", {"decision": decision, "digest": digest}, follow=True)


class TestAnotherVersionUnderTheSameName:
    @pytest.fixture(autouse=True)
    def _pulled(self, talk: Conversation, wire: OllamaInThread) -> None:
        becomes(wire, PULLED, OTHER)

    def test_it_is_told_in_the_talk_and_on_the_models_page(self, alice: User, client_of: ClientOf) -> None:
        for page in ("/models/status/", "/models/", "/continuity/"):
            shown = client_of(alice).get(page).text
            assert "is another version now than the one your companion" in shown, page
        assert ModelChange.objects.get().new_digest == PULLED.digest

    def test_the_first_reply_of_the_new_one_says_so_and_the_next_ones_do_not(self, talk: Conversation) -> None:
        assert "Another version of llama3.2:latest spoke this" in a_reply(talk).notice
        assert a_reply(talk).notice == ""

    def test_the_choice_stays_what_it_was_until_alice_decides(self, talk: Conversation) -> None:
        a_reply(talk)
        assert ModelChoice.objects.get().digest == KNOWN.digest

    def test_accepted_it_is_the_one_she_knows(self, alice: User, talk: Conversation, client_of: ClientOf) -> None:
        in_the_talk(client_of(alice))
        assert "answers from the next message on" in decide(client_of(alice), "accept").text
        assert ModelChoice.objects.get().digest == PULLED.digest
        assert in_the_talk(client_of(alice)).strip() == ""
        assert a_reply(talk).notice == ""

    def test_waiting_says_plainly_that_the_old_one_is_gone(self, alice: User, client_of: ClientOf) -> None:
        in_the_talk(client_of(alice))
        assert "the one you know is gone from its server" in decide(client_of(alice), "wait").text
        shown = in_the_talk(client_of(alice))
        assert "meanwhile the new llama3.2:latest answers" in shown
        assert "notice" not in shown
        assert ModelChoice.objects.get().digest == KNOWN.digest

    def test_there_is_no_way_back_to_what_is_gone(self, alice: User, client_of: ClientOf) -> None:
        in_the_talk(client_of(alice))
        page = client_of(alice).get("/continuity/").text
        assert "ollama cp" in page
        assert 'value="back"' not in page
        refused = decide(client_of(alice), "back")
        assert refused.status_code == 422
        assert "gone from its server" in refused.text

    def test_what_comes_back_by_itself_is_no_change_any_more(
        self, alice: User, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        in_the_talk(client_of(alice))
        becomes(wire, KNOWN)
        assert in_the_talk(client_of(alice)).strip() == ""
        assert not ModelChange.objects.filter(state="open").exists()

    def test_a_third_version_is_asked_about_anew(self, alice: User, client_of: ClientOf, wire: OllamaInThread) -> None:
        in_the_talk(client_of(alice))
        waited_with = ModelChange.objects.get()
        decide(client_of(alice), "wait")
        becomes(wire, replace(KNOWN, digest="d" * 64))
        assert "is another version now" in in_the_talk(client_of(alice))
        late = decide(client_of(alice), "accept", waited_with)
        assert late.status_code == 422
        assert "Another model stands there by now" in late.text

    def test_while_the_server_is_away_nobody_claims_to_know(
        self, alice: User, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        in_the_talk(client_of(alice))
        wire.go_down()
        forget_latest()
        assert "No Ollama answers" in in_the_talk(client_of(alice))
        assert "nobody knows what it still has" in decide(client_of(alice), "back").text
        wire.come_back()


class TestTheSameUnderAnotherName:
    def test_the_same_model_goes_on_under_the_name_it_has_now(
        self, alice: User, talk: Conversation, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        becomes(wire, PULLED, KEPT)
        turn = a_reply(talk)
        assert asked_last(wire) == KEPT.name
        assert (turn.answered_by, turn.notice) == (KEPT.name, "")
        assert in_the_talk(client_of(alice)).strip() == ""
        assert not ModelChange.objects.exists()

    def test_the_models_page_knows_which_one_is_in_use(
        self, alice: User, talk: Conversation, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        becomes(wire, PULLED, KEPT)
        page = client_of(alice).get("/models/").text
        assert "my-llama:latest answers now." in page
        assert 'value="ollama/llama3.2:latest"' in page

    def test_a_copy_that_alice_made_later_is_a_way_back(
        self, alice: User, talk: Conversation, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        becomes(wire, PULLED)
        in_the_talk(client_of(alice))
        change = ModelChange.objects.get()
        becomes(wire, PULLED, KEPT)
        decide(client_of(alice), "back", change)
        a_reply(talk)
        assert asked_last(wire) == KEPT.name


class TestAnotherModelThatAlicePicks:
    def test_the_old_one_answers_until_she_says_yes(
        self, alice: User, talk: Conversation, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        page = client_of(alice).post("/models/", {"model": f"ollama/{OTHER.name}"}, follow=True)
        assert "llama3.2:latest goes on answering until you decide" in page.text
        a_reply(talk)
        assert asked_last(wire) == KNOWN.name
        decide(client_of(alice), "accept")
        a_reply(talk)
        assert asked_last(wire) == OTHER.name

    @pytest.mark.parametrize("decision", ["wait", "back"])
    def test_she_may_think_better_of_it(
        self, alice: User, talk: Conversation, client_of: ClientOf, wire: OllamaInThread, decision: str
    ) -> None:
        client_of(alice).post("/models/", {"model": f"ollama/{OTHER.name}"})
        assert "llama3.2:latest goes on answering" in decide(client_of(alice), decision).text
        a_reply(talk)
        assert asked_last(wire) == KNOWN.name
        assert ("Decide about the other model" in in_the_talk(client_of(alice))) == (decision == "wait")

    def test_the_same_under_another_name_is_no_change(
        self, alice: User, talk: Conversation, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        becomes(wire, KNOWN, KEPT)
        page = client_of(alice).post("/models/", {"model": f"ollama/{KEPT.name}"}, follow=True)
        assert "answers from the next message on" in page.text

    def test_before_anybody_has_spoken_she_may_switch_as_she_likes(
        self, alice: User, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        for name in (KNOWN.name, OTHER.name):
            page = client_of(alice).post("/models/", {"model": f"ollama/{name}"}, follow=True)
            assert f"{name} answers from the next message on" in page.text

    @pytest.mark.parametrize("sent", [{}, {"decision": "dance"}, {"decision": "accept", "digest": "z"}])
    def test_a_decision_that_is_none_changes_nothing(
        self, alice: User, talk: Conversation, client_of: ClientOf, sent: dict[str, str]
    ) -> None:
        client_of(alice).post("/models/", {"model": f"ollama/{OTHER.name}"})
        assert client_of(alice).post("/continuity/", {"digest": OTHER.digest} | sent).status_code == 422
        assert ModelChoice.objects.get().digest == KNOWN.digest

    def test_bob_has_nothing_to_do_with_it(
        self, alice: User, bob: User, talk: Conversation, client_of: ClientOf
    ) -> None:
        client_of(alice).post("/models/", {"model": f"ollama/{OTHER.name}"})
        assert "Nothing changes" in client_of(bob).get("/continuity/").text
        client_of(bob).post("/continuity/", {"decision": "accept", "digest": OTHER.digest})
        assert ModelChoice.objects.get(user=alice).digest == KNOWN.digest


class TestNothingChosen:
    @pytest.fixture
    def talk(self, alice: User, wire: OllamaInThread) -> Conversation:
        return people.a_conversation(alice)

    def test_the_model_that_answered_first_goes_on_though_a_better_one_comes(
        self, alice: User, talk: Conversation, wire: OllamaInThread
    ) -> None:
        becomes(wire, KNOWN)
        assert a_reply(talk).notice == ""
        choice = ModelChoice.objects.get(user=alice)
        assert (choice.name, choice.digest, choice.was_found) == (KNOWN.name, KNOWN.digest, True)
        becomes(wire, KNOWN, OTHER)
        a_reply(talk)
        assert asked_last(wire) == KNOWN.name

    def test_the_built_in_model_makes_way_for_a_real_one_and_says_so(
        self, alice: User, talk: Conversation, wire: OllamaInThread
    ) -> None:
        becomes(wire)
        assert a_reply(talk).answered_by == "built-in"
        assert not ModelChoice.objects.exists()
        becomes(wire, KNOWN)
        assert "was found on your Ollama and answers from now on" in a_reply(talk).notice


class TestTheBuiltInModel:
    def test_another_file_in_its_place_is_told(self, alice: User, client_of: ClientOf, wire: OllamaInThread) -> None:
        ModelChoice.objects.create(user=alice, server="builtin", name="smollm2", digest="f" * 64)
        assert "is another version now" in in_the_talk(client_of(alice))


def test_the_database_keeps_one_undecided_change_a_person(alice: User) -> None:
    fields: dict[str, Any] = {
        "user": alice, "is_wish": True, "old_server": "ollama", "old_name": "a", "old_digest": "a",
        "new_server": "ollama", "new_name": "b", "new_digest": "b", "noticed_at": timezone.now(),
    }  # fmt: skip
    ModelChange.objects.create(**fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        ModelChange.objects.create(**fields)
