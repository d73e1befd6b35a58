"""The continuity exam: the same questions to a companion with its old model and with the new one, while nobody talks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.continuity import examining
from apps.continuity.examining import examine, questions_to
from apps.continuity.models import Answer, Exam, Sitting
from apps.conversations import quiet
from apps.conversations.models import Turn
from apps.engines.status import forget_latest
from apps.memories.profile import rebuild_profile
from apps.personas.details import details_of
from apps.personas.models import Persona
from apps.personas.services import revise_persona
from tests import people
from tests.fakes.ollama import Script, load_failure
from tests.fakes.ollama_thread import OllamaInThread
from tests.integration.at_hand import KNOWN, OTHER, PULLED, a_companion_heard, becomes, choose_known

pytestmark = pytest.mark.django_db(transaction=True)
ClientOf = Callable[[User], Client]

WARM, BRISK = ["I'm an AI, and I won't do that. ", "What kept you up?"], ["# Result\n\n- Certainly! Done."]


@pytest.fixture
def juniper(alice: User, wire: OllamaInThread) -> Persona:
    """Alice has talked with her, an hour ago."""
    wire.always_say(WARM)
    return a_companion_heard(alice, "Juniper")


@pytest.fixture(autouse=True)
def _chosen(alice: User, wire: OllamaInThread) -> None:
    choose_known(alice)


def asked(wire: OllamaInThread) -> list[str]:
    return [str(request["model"]) for request in wire.requests]


def how_many(alice: User, juniper: Persona) -> int:
    return len(questions_to(juniper, alice))


class TestWhileNothingChanges:
    def test_the_answers_of_the_model_in_use_are_recorded_quietly(
        self, alice: User, juniper: Persona, wire: OllamaInThread
    ) -> None:
        assert examine(alice) == how_many(alice, juniper)
        sitting = Sitting.objects.get()
        assert (sitting.persona, sitting.digest, sitting.answers.count()) == (
            juniper,
            KNOWN.digest,
            examine_all(sitting),
        )
        assert sitting.ended_at
        assert not Exam.objects.exists()
        assert examine(alice) == 0

    def test_not_while_the_owner_may_come_back_any_moment(
        self, alice: User, juniper: Persona, wire: OllamaInThread
    ) -> None:
        Turn.objects.update(created_at=timezone.now() - timedelta(minutes=5))
        assert examine(alice) == 0
        assert not wire.requests

    def test_a_companion_that_nobody_has_heard_is_not_asked(self, alice: User, wire: OllamaInThread) -> None:
        people.a_conversation(alice)
        assert examine(alice) == 0

    def test_a_companion_that_was_changed_answers_anew(
        self, alice: User, juniper: Persona, wire: OllamaInThread
    ) -> None:
        examine(alice)
        revise_persona(persona=juniper, details=replace(details_of(juniper), manner="In rhymes."))
        assert examine(alice) == how_many(alice, juniper)
        assert Sitting.objects.get().answers.count() == how_many(alice, juniper)

    def test_it_is_asked_as_in_a_talk_and_always_the_same(
        self, alice: User, juniper: Persona, wire: OllamaInThread
    ) -> None:
        people.a_memory(alice, "My sister Maya lives in Lyon.", importance=5)
        rebuild_profile(user=alice, now=timezone.now())
        alice = User.objects.get(pk=alice.pk)
        examine(alice)
        request = next(one for one in wire.requests if "You remember this of me" in one["messages"][-1]["content"])
        assert request["options"]["temperature"] == 0
        assert request["options"]["num_ctx"] == 4096
        system = request["messages"][0]["content"]
        assert "You are Juniper" in system
        assert "You are an AI, a computer program" in system
        assert "Lyon" in system
        assert "My sister Maya lives in …" in Answer.objects.get(kind="memory").question


class TestAChange:
    def test_old_and_new_are_asked_the_same_and_compared(
        self, alice: User, juniper: Persona, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        pick_other(client_of(alice))
        everything = how_many(alice, juniper)
        assert examine(alice) == 2 * everything
        # A reply that the guard does not let pass is asked for once more, with the reason.
        assert list(dict.fromkeys(asked(wire))) == [KNOWN.name, OTHER.name]
        assert sorted(asked(wire), key=[KNOWN.name, OTHER.name].index) == asked(wire)
        exam = Exam.objects.get()
        assert (exam.before and exam.before.digest, exam.after.digest) == (KNOWN.digest, OTHER.digest)
        assert exam.score == 100

    def test_recorded_answers_stand_in_for_a_model_that_is_gone(
        self, alice: User, juniper: Persona, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        examine(alice)
        becomes(wire, PULLED, saying=BRISK)
        assert examine(alice) == how_many(alice, juniper)
        exam = Exam.objects.get()
        assert exam.score is not None
        assert exam.score < 50
        assert "lost" in exam.details["remarks"].values()
        page = client_of(alice).get("/continuity/").text
        assert "Like somebody else" in page
        beside = client_of(alice).get(f"/continuity/{juniper.pk}/").text
        assert "It refused before, and does it now." in beside
        assert "What kept you up?" in beside
        assert "Certainly! Done." in beside

    def test_without_any_answers_of_the_old_one_no_score_is_made_up(
        self, alice: User, juniper: Persona, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        becomes(wire, PULLED)
        examine(alice)
        exam = Exam.objects.get()
        assert (exam.before, exam.score) == (None, None)
        assert "was never asked" in client_of(alice).get("/continuity/").text
        assert "Not asked then" in client_of(alice).get(f"/continuity/{juniper.pk}/").text

    def test_each_companion_has_its_own_exam_one_model_after_the_other(
        self, alice: User, juniper: Persona, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        a_companion_heard(alice, "Marlow")
        pick_other(client_of(alice))
        examine(alice)
        assert Exam.objects.count() == 2
        names = asked(wire)
        assert names == sorted(names)

    def test_once_it_is_decided_nobody_is_asked_any_more(
        self, alice: User, juniper: Persona, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        pick_other(client_of(alice))
        examine(alice)
        client_of(alice).post("/continuity/", {"decision": "accept", "digest": OTHER.digest})
        assert examine(alice) == 0
        assert client_of(alice).get(f"/continuity/{juniper.pk}/").status_code == 404

    def test_a_stranger_finds_nothing(
        self, alice: User, bob: User, juniper: Persona, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        pick_other(client_of(alice))
        examine(alice)
        assert client_of(bob).get(f"/continuity/{juniper.pk}/").status_code == 404
        assert "Juniper" not in client_of(bob).get("/continuity/progress/").text

    def test_the_page_shows_how_far_it_is_and_stops_asking_when_all_is_answered(
        self, alice: User, juniper: Persona, client_of: ClientOf, wire: OllamaInThread
    ) -> None:
        pick_other(client_of(alice))
        examine(alice, go_on=a_few(10))
        client = client_of(alice)
        shown = client.get("/continuity/progress/")
        assert shown.status_code == 200
        assert f"10 of {2 * how_many(alice, juniper)} answers" in shown.text
        examine(alice)
        assert client.get("/continuity/progress/").status_code == 286


class TestGivingWay:
    def test_it_goes_on_at_the_question_it_was_at(self, alice: User, juniper: Persona, wire: OllamaInThread) -> None:
        assert examine(alice, go_on=a_few(7)) == 7
        assert examine(alice) == how_many(alice, juniper) - 7
        said = [request["messages"][-1]["content"] for request in wire.requests]
        assert len(said) == len(set(said))

    def test_whoever_speaks_has_the_model_for_themselves(
        self, alice: User, juniper: Persona, wire: OllamaInThread, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(quiet, "LOOKS_EVERY", 0.01)
        monkeypatch.setattr(quiet, "has_paused", lambda _user: False)
        waiting = Script(("Well, ", "let me"), hold_after=1)
        wire.say(waiting)
        assert examine(alice) == 0
        assert not Answer.objects.exists()

    def test_between_two_questions_it_looks_whether_somebody_speaks(
        self, alice: User, juniper: Persona, wire: OllamaInThread, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(examining, "has_paused", lambda _user, **_since: Answer.objects.count() < 3)
        assert examine(alice) == 3

    def test_a_server_that_is_away_is_waited_for(self, alice: User, juniper: Persona, wire: OllamaInThread) -> None:
        wire.go_down()
        assert examine(alice) == 0
        wire.come_back()
        forget_latest()
        assert examine(alice) == how_many(alice, juniper)

    def test_a_question_a_model_fails_at_again_and_again_counts_as_unanswered(
        self, alice: User, juniper: Persona, wire: OllamaInThread
    ) -> None:
        wire.say(*[load_failure()] * examining.MOST_FAILURES)
        for _ in range(examining.MOST_FAILURES - 1):
            assert examine(alice) == 0
        assert examine(alice) == how_many(alice, juniper)
        assert Answer.objects.filter(text="").count() == 1


def pick_other(client: Client) -> None:
    client.post("/models/", {"model": f"ollama/{OTHER.name}"})


def a_few(count: int) -> Callable[[], bool]:
    left = iter(range(count))
    return lambda: next(left, None) is not None


def examine_all(sitting: Sitting) -> int:
    return len(questions_to(sitting.persona, User.objects.get(pk=sitting.persona.user_id)))
