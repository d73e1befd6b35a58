"""What was said in a talk is remembered, once, and no longer than it stands there."""

from typing import Any

import pytest
from django.db import OperationalError

from apps.accounts.models import User
from apps.conversations import learning, services
from apps.conversations.learning import backlog, learn_backlog
from apps.conversations.models import Conversation, Recollection, Turn
from apps.llm.errors import ModelFailed
from apps.memories.episodes import keep_episodes
from apps.memories.models import Episode
from tests import people
from tests.fakes.embedder import StableEmbedder

pytestmark = pytest.mark.django_db

Status = Turn.Status


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


@pytest.fixture(autouse=True)
def embedder(monkeypatch: pytest.MonkeyPatch) -> StableEmbedder:
    stable = StableEmbedder()
    monkeypatch.setattr(learning, "embedder_of", lambda _user: stable)
    return stable


def remembered() -> list[str]:
    return list(Episode.objects.order_by("thread", "position").values_list("text", flat=True))


def test_both_sides_of_a_turn_become_recallable_in_order(talk: Conversation) -> None:
    people.an_answered_turn(talk, "My sister lives in Lyon.", "Then you have a bed in Lyon.")
    people.an_answered_turn(talk, "True.", "Go.")
    assert learn_backlog() == 2
    assert remembered() == ["My sister lives in Lyon.", "Then you have a bed in Lyon.", "True.", "Go."]


def test_who_said_it_and_where_is_known(talk: Conversation) -> None:
    turn = people.an_answered_turn(talk, "My sister lives in Lyon.", "Lovely.")
    learn_backlog()
    mine, theirs = Episode.objects.order_by("position")
    assert (mine.source, mine.speaker, mine.thread) == (turn.prompt_id, "owner", talk.pk)
    assert (theirs.source, theirs.speaker, theirs.thread) == (turn.reply_id, "companion", talk.pk)


def test_a_turn_that_is_still_spoken_waits(talk: Conversation) -> None:
    people.a_turn(talk, "Are you there?")
    assert learn_backlog() == 0


@pytest.mark.parametrize("status", [Status.STOPPED, Status.FAILED, Status.INTERRUPTED])
def test_the_owners_words_count_however_the_reply_ended(talk: Conversation, status: Turn.Status) -> None:
    services.finish_turn(turn=people.a_turn(talk, "My sister lives in Lyon."), text="", status=status)
    learn_backlog()
    assert remembered() == ["My sister lives in Lyon."]


def test_each_turn_is_learned_from_once(talk: Conversation) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    assert learn_backlog() == 1
    assert learn_backlog() == 0
    assert remembered() == ["One.", "Two."]


def test_killed_in_the_middle_nothing_is_lost_or_doubled(talk: Conversation, monkeypatch: pytest.MonkeyPatch) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    kept = keep_episodes

    def killed(**wanted: Any) -> int:
        kept(**wanted)
        raise KeyboardInterrupt

    monkeypatch.setattr(learning, "keep_episodes", killed)
    with pytest.raises(KeyboardInterrupt):
        learn_backlog()
    assert remembered() == []
    monkeypatch.setattr(learning, "keep_episodes", kept)
    learn_backlog()
    assert remembered() == ["One.", "Two."]


@pytest.mark.parametrize("failure", [ModelFailed("no weights"), OperationalError("disk full")])
def test_what_can_not_be_learned_now_is_learned_later(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    kept = keep_episodes

    def fails(**_wanted: Any) -> int:
        raise failure

    monkeypatch.setattr(learning, "keep_episodes", fails)
    for _attempt in range(9):
        learn_backlog()
    assert backlog().count() == 1
    monkeypatch.setattr(learning, "keep_episodes", kept)
    learn_backlog()
    assert remembered() == ["One.", "Two."]


def test_a_turn_that_breaks_learning_does_not_hold_up_the_others(
    talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.an_answered_turn(talk, "Poison.", "Oh.")
    people.an_answered_turn(talk, "Honey.", "Ah.")
    kept = keep_episodes

    def chokes(**wanted: Any) -> int:
        if any("Poison" in one.text for one in wanted["said"]):
            raise ValueError("choked")
        return kept(**wanted)

    monkeypatch.setattr(learning, "keep_episodes", chokes)
    learn_backlog()
    assert remembered() == ["Honey.", "Ah."]
    assert backlog().count() == 0


def test_another_attempt_takes_the_place_of_the_first(talk: Conversation) -> None:
    turn = people.an_answered_turn(talk, "How was your day?", "Dull.")
    learn_backlog()
    again = services.retry_turn(turn=turn)
    assert remembered() == ["How was your day?"]
    services.finish_turn(turn=again, text="Splendid.", status=Status.COMPLETE)
    learn_backlog()
    assert remembered() == ["How was your day?", "Splendid."]


def test_an_attempt_that_was_given_up_before_it_was_learned_from_is_never_learned(talk: Conversation) -> None:
    turn = people.an_answered_turn(talk, "How was your day?", "Dull.")
    services.retry_turn(turn=turn)
    learn_backlog()
    assert "Dull." not in remembered()


def test_a_reply_that_goes_on_is_learned_whole(talk: Conversation) -> None:
    turn = people.a_turn(talk, "Tell me a story.")
    services.finish_turn(turn=turn, text="Once upon", status=Status.STOPPED)
    learn_backlog()
    turn.refresh_from_db()
    services.resume_turn(turn=turn)
    services.finish_turn(turn=turn, text="Once upon a time.", status=Status.COMPLETE)
    learn_backlog()
    assert remembered() == ["Tell me a story.", "Once upon a time."]


def test_a_deleted_talk_is_forgotten(talk: Conversation, alice: User) -> None:
    other = people.a_conversation(alice, persona=people.a_persona(alice, name="Wren"))
    people.an_answered_turn(talk, "One.", "Two.")
    people.an_answered_turn(other, "Three.", "Four.")
    learn_backlog()
    services.delete_conversation(conversation=talk)
    assert remembered() == ["Three.", "Four."]


def test_what_came_to_mind_is_kept_with_the_reply_but_not_what_was_forgotten_meanwhile(talk: Conversation) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    learn_backlog()
    ids = list(Episode.objects.order_by("position").values_list("pk", flat=True))
    Episode.objects.get(text="Two.").delete()
    turn = people.a_turn(talk, "And?")
    services.finish_turn(turn=turn, text="So.", status=Status.COMPLETE, recalled=ids)
    assert [one.episode.text for one in Recollection.objects.filter(turn=turn)] == ["One."]


def test_a_turn_that_ends_wakes_the_worker_once(talk: Conversation) -> None:
    from procrastinate.contrib.django.models import ProcrastinateJob

    people.an_answered_turn(talk, "One.", "Two.")
    people.an_answered_turn(talk, "Three.", "Four.")
    assert ProcrastinateJob.objects.filter(task_name="learn", status="todo").count() == 1
