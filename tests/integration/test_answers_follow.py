"""What companions answered about memory goes with anything that stood before them; other questions are given none of it."""

import importlib
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.continuity import examining
from apps.continuity.examinees import Examinee
from apps.continuity.examining import examine
from apps.continuity.models import Answer, Exam, Sitting
from apps.continuity.services import end_sitting, keep_answer, sitting_of
from apps.conversations.models import Reading, Turn
from apps.conversations.services import delete_conversation
from apps.data_rights.erasing.rows import erase_rows
from apps.data_rights.permissions import permissions_of
from apps.memories.models import Memory
from apps.memories.profile import rebuild_profile
from apps.memories.services import Statement, correct_memory, forget_memories
from apps.personas.models import Persona
from apps.privacy.consent import grant_consent, withdraw_consent
from apps.privacy.erasing import Chosen
from apps.privacy.purposes import Purpose
from apps.privacy.scope import Reach, Scope
from tests import people
from tests.fakes.embedder import StableEmbedder
from tests.fakes.ollama_thread import OllamaInThread
from tests.integration.at_hand import KNOWN, PULLED, a_companion_heard, becomes, choose_known

pytestmark = pytest.mark.django_db(transaction=True)
ClientOf = Callable[[User], Client]

GREENS = "I voted for the Greens last autumn."
HARBOUR = "My favourite walk leads along the harbour."
NOW = timezone.now


def anew(user: User) -> User:
    return User.objects.get(pk=user.pk)


@pytest.fixture
def juniper(alice: User, wire: OllamaInThread) -> Persona:
    wire.always_say(["You voted for the Greens, ", "and you walk along the harbour."])
    choose_known(alice)
    return a_companion_heard(alice)


@pytest.fixture
def greens(alice: User, juniper: Persona) -> Memory:
    """Said in the talk, kept under a consent of its own, and asked about."""
    grant_consent(person=alice, purpose=Purpose.POLITICS, now=NOW())
    said = Turn.objects.get().prompt_id
    under = {"kept_for": ("politics",), "sources": [said], "learned_at": NOW() - timedelta(days=40)}
    memory = people.a_memory(alice, GREENS, importance=5, origin=Memory.Origin.OWNER, **under)
    people.a_memory(alice, HARBOUR, importance=5, origin=Memory.Origin.HAND)
    rebuild_profile(user=alice, now=NOW())
    return memory


@pytest.fixture
def answered(alice: User, juniper: Persona, greens: Memory) -> Memory:
    """She has been asked everything by the model in use."""
    sitting = sitting_of(persona=juniper, model=Examinee("ollama", KNOWN.name, KNOWN.digest, 4096))
    for place, question in enumerate(examining.questions_to(juniper, anew(alice))):
        text = "You voted for the Greens." if question.kind == "memory" else f"Answer {place}."
        keep_answer(sitting=sitting, question=question, place=place, text=text)
    end_sitting(sitting=sitting, now=NOW())
    assert sitting.answers.filter(kind="memory").count() == 2
    return greens


def about_the_greens() -> list[str]:
    return [answer.key for answer in Answer.objects.all() if "Greens" in answer.question + answer.expected]


def test_no_other_question_is_asked_with_anything_that_is_remembered(
    alice: User, greens: Memory, wire: OllamaInThread, client_of: ClientOf
) -> None:
    examine(anew(alice))
    given = {
        request["messages"][-1]["content"]: "Greens" in request["messages"][0]["content"] for request in wire.requests
    }
    assert len(given) > 30
    assert [question for question, is_given in given.items() if is_given] == [
        question for question in given if question.startswith("You remember this of me")
    ]
    assert sum(given.values()) == 2
    _stand_among_what_was_used(client_of(alice))


def _stand_among_what_was_used(client: Client) -> None:
    readings = Reading.objects.filter(what_for="testing")
    assert [reading.of for reading in readings] == [2, 2]
    assert all(
        set(reading.memories.values_list("memory__text", flat=True)) == {GREENS, HARBOUR} for reading in readings
    )
    page = " ".join(client.get("/chat/used/").text.split())
    assert page.count("To test who Juniper is, while you were away") == 2
    assert "Lines about you that always stand before it" in page
    assert page.count(GREENS) == 2


def _forget(alice: User, memory: Memory) -> None:
    forget_memories(user=alice, ids=[memory.pk], at=NOW())


def _put_right(alice: User, memory: Memory) -> None:
    text = Statement("I did not vote last autumn.", Memory.Kind.FACT, Memory.Origin.OWNER, NOW(), importance=5)
    correct_memory(memory=memory, statement=text, embedder=StableEmbedder())


def _take_back(alice: User, memory: Memory) -> None:
    withdraw_consent(person=alice, purpose=Purpose.POLITICS, now=NOW())


def _erase_it(alice: User, memory: Memory) -> None:
    _erase(alice, Chosen(picked={"memories.Memory": [str(memory.pk)]}))


def _erase_the_talk(alice: User, memory: Memory) -> None:
    _erase(alice, Chosen(Scope(Reach.TALK, Turn.objects.get().conversation_id)))


def _delete_the_talk(alice: User, memory: Memory) -> None:
    delete_conversation(conversation=Turn.objects.get().conversation)


def _erase_that_month(alice: User, memory: Memory) -> None:
    _erase(alice, Chosen(Scope(Reach.PERIOD, None, NOW() - timedelta(days=50), NOW() - timedelta(days=30))))


def _let_it_age(alice: User, memory: Memory) -> None:
    _erase(alice, Chosen(aged={"memories.Memory": NOW() - timedelta(days=20)}))


def _keep_it_from_her(alice: User, memory: Memory) -> None:
    Memory.objects.filter(pk=memory.pk).update(keeper=uuid4(), shared=False)
    rebuild_profile(user=alice, now=NOW())


@transaction.atomic
def _erase(alice: User, chosen: Chosen) -> None:
    erase_rows(alice, chosen)


WAYS = [
    _forget,
    _put_right,
    _take_back,
    _erase_it,
    _erase_the_talk,
    _delete_the_talk,
    _erase_that_month,
    _let_it_age,
    _keep_it_from_her,
]


@pytest.mark.parametrize("lose", WAYS)
def test_whatever_takes_a_memory_away_takes_what_was_answered_about_memory(
    alice: User, answered: Memory, lose: Callable[[User, Memory], None]
) -> None:
    assert about_the_greens()
    others = Answer.objects.exclude(kind="memory").count()
    lose(alice, answered)
    assert not Answer.objects.filter(kind="memory").exists()
    assert Answer.objects.count() == others


def test_what_changes_nothing_that_she_was_told_takes_nothing(alice: User, answered: Memory) -> None:
    other = people.a_memory(alice, "I saw a fox at dawn.", importance=2)
    forget_memories(user=alice, ids=[other.pk], at=NOW())
    assert about_the_greens()


def test_only_what_is_still_known_is_asked_again(alice: User, answered: Memory, wire: OllamaInThread) -> None:
    _forget(alice, answered)
    asked = len(wire.requests)
    assert examine(anew(alice)) == 1
    assert "harbour" in Answer.objects.get(kind="memory").expected
    assert all("Greens" not in str(request) for request in wire.requests[asked:])
    assert examine(anew(alice)) == 0


def test_the_answers_are_counted_where_a_consent_is_shown_and_taken_back(alice: User, answered: Memory) -> None:
    shown = next(one.kept for one in permissions_of(alice) if one.purpose == Purpose.POLITICS)
    assert shown == 3  # The memory, and both answers that may hold it.
    assert withdraw_consent(person=alice, purpose=Purpose.POLITICS, now=NOW()) == shown


def test_a_consent_under_which_nothing_is_kept_takes_no_answers(alice: User, answered: Memory) -> None:
    assert withdraw_consent(person=alice, purpose=Purpose.RELIGION, now=NOW()) == 0
    assert about_the_greens()


def test_of_an_exam_its_figures_stay_and_the_page_says_what_went(
    alice: User, juniper: Persona, answered: Memory, wire: OllamaInThread, client_of: ClientOf
) -> None:
    becomes(wire, PULLED, saying=["I don't know you."])
    examine(anew(alice))
    exam = Exam.objects.get()
    hers = client_of(alice)
    assert any(key.startswith("memory.") for key in exam.details["answers"])
    assert "voted for" in hers.get(f"/continuity/{juniper.pk}/").text
    _forget(alice, answered)
    page = hers.get(f"/continuity/{juniper.pk}/").text
    assert "voted for" not in page
    assert "What was asked about memory is not here any more" in page
    held = Exam.objects.get()
    assert (held.score, held.details["kinds"]) == (exam.score, exam.details["kinds"])
    assert not any(key.startswith("memory.") for part in ("answers", "remarks") for key in held.details[part])
    assert examine(anew(alice)) == 0  # What its owner is to decide on stays as it was shown.


def test_an_answer_given_while_something_else_she_was_told_is_forgotten_is_not_kept(
    alice: User, juniper: Persona, answered: Memory
) -> None:
    Answer.objects.filter(kind="memory").delete()
    model = Examinee("ollama", KNOWN.name, KNOWN.digest, 4096)
    user = anew(alice)
    wanted = next(one for one in examining.questions_to(juniper, user) if "harbour" in one.expected)
    step = examining.Step(Sitting.objects.get(), model, wanted, 0, 1)

    def forgotten_meanwhile(answer: object) -> str:
        answer.close()  # type: ignore[attr-defined]
        _forget(alice, answered)
        return "You voted for the Greens."

    assert examining.take(step, user=user, ask=forgotten_meanwhile)
    assert not Answer.objects.filter(kind="memory").exists()


def test_answers_from_when_every_question_was_asked_with_memory_go_and_a_decided_exam_keeps_its_scores(
    alice: User, juniper: Persona, answered: Memory, wire: OllamaInThread, client_of: ClientOf
) -> None:
    becomes(wire, PULLED)
    examine(anew(alice))
    client_of(alice).post("/continuity/", {"decision": "accept", "digest": PULLED.digest})
    score = Exam.objects.get().score
    migration = importlib.import_module("apps.continuity.migrations.0002_asked_without_memory")
    migration.forget_answers(apps, None)
    assert not Answer.objects.exists()
    exam = Exam.objects.get()
    assert exam.score == score
    assert not any(key.startswith("memory.") for part in exam.details.values() for key in part)
    assert examine(anew(alice)) > 30
