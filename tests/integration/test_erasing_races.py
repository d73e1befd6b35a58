"""What is being worked on while something is erased does not bring it back, and what can't be worked on meanwhile is refused."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.continuity import examining
from apps.continuity.examinees import Examinee
from apps.continuity.models import Answer
from apps.continuity.services import sitting_of
from apps.conversations import distilling, learning
from apps.conversations.deleting import delete_message
from apps.conversations.folding import fold
from apps.conversations.learning import keep_turn, learn_turn
from apps.conversations.models import Message, Summary, Turn
from apps.conversations.summaries import summary_before
from apps.data_rights.erasing.services import ErasureRunning, open_erasure, take_rows
from apps.data_rights.models import DataRequest, Erasure
from apps.data_rights.requests import RequestRunning, open_request
from apps.memories.models import Episode, Memory
from apps.memories.profile import rebuild_profile
from apps.memories.services import Statement
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Reach, Scope
from tests.fakes.embedder import StableEmbedder
from tests.people import a_conversation, a_memory, an_answered_turn
from tests.waiting import beside

pytestmark = pytest.mark.django_db(transaction=True)
MAYA = "My sister Maya moved to Lyon in spring."


class HeldEmbedder(StableEmbedder):
    """Somebody stands in the middle of learning for as long as it is not let go."""

    def __init__(self) -> None:
        super().__init__()
        self.begun, self.go = threading.Event(), threading.Event()

    def embed_passages(self, texts: Sequence[str]) -> list[list[float]]:
        self.begun.set()
        assert self.go.wait(30)
        return super().embed_passages(texts)


def an_erasure(turn: Turn, picked: bool = False) -> Erasure:
    talk = turn.conversation
    one = Chosen(picked={"conversations.Message": [str(turn.prompt_id)]})
    chosen = one if picked else Chosen(Scope(Reach.TALK, id=talk.pk))
    return open_erasure(user=talk.user, chosen=chosen, now=timezone.now())


def known_of_maya() -> list[object]:
    return [*Episode.objects.filter(text__contains="Maya"), *Memory.objects.filter(text__contains="Maya")]


def read_by_a_worker(turn: Turn) -> Turn:
    return Turn.objects.select_related("conversation__persona", "conversation__user", "prompt", "reply").get(pk=turn.pk)


@pytest.mark.parametrize("picked", [True, False], ids=["a message", "its talk"])
def test_what_is_being_learned_while_it_is_erased_goes_too(
    alice: User, monkeypatch: pytest.MonkeyPatch, picked: bool
) -> None:
    turn = an_answered_turn(a_conversation(alice), MAYA)
    held = HeldEmbedder()
    monkeypatch.setattr(learning, "embedder_of", lambda _user: held)
    erasure = an_erasure(turn, picked)
    with beside(lambda: keep_turn(read_by_a_worker(turn))):
        assert held.begun.wait(30)
        with beside(lambda: take_rows(erasure=erasure, now=timezone.now())):
            held.go.set()
    erasure.refresh_from_db()
    assert erasure.state == Erasure.State.CLEANING
    assert not known_of_maya()


def test_whoever_read_it_before_it_was_erased_learns_nothing_of_it_afterwards(alice: User) -> None:
    turn = an_answered_turn(a_conversation(alice), MAYA)
    read = read_by_a_worker(turn)
    take_rows(erasure=an_erasure(turn), now=timezone.now())
    keep_turn(read)
    learn_turn(read)
    statement = Statement(text=MAYA, kind=Memory.Kind.FACT, origin=Memory.Origin.OWNER, learned_at=timezone.now())
    distilling._keep(read, [statement])
    assert not known_of_maya()
    assert not Message.objects.filter(text=MAYA).exists()


def test_a_summary_of_what_was_deleted_meanwhile_is_not_kept(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    talk = a_conversation(alice)
    turn = an_answered_turn(talk, MAYA)
    last = an_answered_turn(talk, "And it rains.")

    def deleted_meanwhile(*said: Any, **more: Any) -> Any:
        delete_message(message=Message.objects.get(pk=turn.prompt_id))
        return fold(*said, **more)

    monkeypatch.setattr("apps.conversations.summaries.fold", deleted_meanwhile)
    summary_before(talk, last.prompt_id, last.prompt.tokens_before)
    assert not Summary.objects.filter(lines__icontains="Maya").exists()
    monkeypatch.undo()
    summary_before(talk, last.prompt_id, Message.objects.get(pk=last.prompt_id).tokens_before)
    assert Summary.objects.exists()


def test_an_answer_to_a_question_that_was_erased_meanwhile_is_not_kept(
    alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    persona = an_answered_turn(a_conversation(alice)).conversation.persona
    memory = a_memory(alice, MAYA, importance=5)
    rebuild_profile(user=alice, now=timezone.now())
    model = Examinee("ollama", "wise", "abc", 4096)
    wanted = next(one for one in examining.questions_to(persona, alice) if "Maya" in one.text)
    sitting = sitting_of(persona=persona, model=model)
    step = examining.Step(sitting, model, wanted, 0, 1)

    def erased_meanwhile(answer: Any) -> str:
        answer.close()
        chosen = Chosen(picked={"memories.Memory": [str(memory.pk)]})
        take_rows(erasure=open_erasure(user=alice, chosen=chosen, now=timezone.now()), now=timezone.now())
        return "She lives in Lyon."

    assert examining.take(step, user=User.objects.get(pk=alice.pk), ask=erased_meanwhile)
    assert not Answer.objects.exists()


def test_nothing_is_taken_out_or_brought_in_while_something_is_erased(
    alice: User, client_of: Callable[[User], Client]
) -> None:
    erasure = an_erasure(an_answered_turn(a_conversation(alice), MAYA))
    for kind in (DataRequest.Kind.EXPORT, DataRequest.Kind.LOOK, DataRequest.Kind.IMPORT):
        with pytest.raises(RequestRunning):
            open_request(user=alice, kind=kind, scope=Scope(), now=timezone.now())
    page = client_of(alice).post(reverse("data_rights:exports"), follow=True).content.decode()
    assert "Wait for it to end" in page
    assert not DataRequest.objects.exists()
    Erasure.objects.filter(pk=erasure.pk).update(is_open=False, ended_at=timezone.now(), state="done")
    assert open_request(user=alice, kind=DataRequest.Kind.EXPORT, scope=Scope(), now=timezone.now())


@pytest.mark.parametrize("kind", [DataRequest.Kind.EXPORT, DataRequest.Kind.IMPORT, DataRequest.Kind.LOOK])
def test_nothing_is_erased_while_something_is_taken_out_or_brought_in(alice: User, kind: DataRequest.Kind) -> None:
    turn = an_answered_turn(a_conversation(alice), MAYA)
    open_request(user=alice, kind=kind, scope=Scope(), now=timezone.now())
    with pytest.raises(ErasureRunning):
        an_erasure(turn)
