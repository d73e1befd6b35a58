"""Whatever its owner erases is gone with all that was made of it, and somebody else's is as it was."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import models
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Message, Turn
from apps.data_rights.erasing import running, services
from apps.data_rights.erasing.probes import texts_of
from apps.data_rights.erasing.rows import erase_rows, preview
from apps.data_rights.erasing.services import ErasureRunning, open_erasure
from apps.data_rights.models import Erasure
from apps.memories.episodes import drop_said
from apps.memories.models import Episode, Memory
from apps.personas.versions import keep_version
from apps.privacy.erasing import CannotErase, Chosen, NotNow
from apps.privacy.registry import sources
from apps.privacy.scope import Reach, Scope
from tests.people import a_conversation, a_memory, a_persona, a_turn, an_answered_turn

EVERYTHING = Chosen(Scope())
MAYA = "My sister Maya moved to Lyon in spring."


def everything_of(user: User) -> dict[str, list[object]]:
    return {source.model: sorted(source.rows(user).values_list(), key=str) for source in sources() if source.owner}


@pytest.fixture
def both(alice: User, bob: User) -> tuple[User, User]:
    for user in (alice, bob):
        an_answered_turn(a_conversation(user), MAYA)
        a_memory(user, "Rhubarb cake is my favourite.")
        learn_backlog()
    return alice, bob


def test_everything_goes_and_nothing_of_anybody_elses(both: tuple[User, User]) -> None:
    alice, bob = both
    before = everything_of(bob)
    counts = erase_rows(alice, EVERYTHING)
    assert counts["conversations.Message"] >= 2
    assert not any(everything_of(alice).values())
    assert everything_of(bob) == before


def test_where_nobody_else_is_every_table_is_emptied(alice: User) -> None:
    an_answered_turn(a_conversation(alice), MAYA)
    a_memory(alice)
    erase_rows(alice, EVERYTHING)
    assert not [source.model for source in sources() if source.table._default_manager.exists()]


def test_a_conversation_goes_with_what_was_learned_from_it(alice: User) -> None:
    talk = an_answered_turn(a_conversation(alice), MAYA).conversation
    learn_backlog()
    kept = a_memory(alice, "Rhubarb cake is my favourite.")
    assert Memory.objects.filter(text__contains="Lyon").exists()
    chosen = Chosen(Scope(Reach.TALK, id=talk.pk))
    told = preview(alice, chosen)
    assert erase_rows(alice, chosen) == told
    assert told["memories.Memory"] == told["conversations.Conversation"] == 1
    assert list(Memory.objects.all()) == [kept]
    assert not Episode.objects.filter(text__contains="Maya").exists()


def test_what_is_looked_for_afterwards_are_words_and_no_names_of_fields(alice: User) -> None:
    keep_version(persona=a_persona(alice, description="Warm and curious as a cat."), now=timezone.now())
    texts = texts_of(alice)
    assert any("Warm and curious as a cat." in text for place, text in texts.items() if place.column == "details")
    assert not [text for text in texts.values() if "relationship_words" in text]


@pytest.mark.parametrize("reach", [Reach.TALK, "message"])
def test_what_was_learned_goes_although_the_words_are_recalled_no_more(alice: User, reach: str) -> None:
    turn = an_answered_turn(a_conversation(alice), MAYA)
    learn_backlog()
    drop_said(user=alice, before=timezone.now() + timedelta(days=1))
    assert Memory.objects.filter(text__contains="Lyon").exists()
    picked = {"conversations.Message": [str(turn.prompt_id)]}
    whole = Chosen(Scope(Reach.TALK, id=turn.conversation_id))
    erase_rows(alice, whole if reach == Reach.TALK else Chosen(picked=picked))
    assert not Memory.objects.exists()


def test_a_preview_takes_nothing_out(alice: User) -> None:
    talk = an_answered_turn(a_conversation(alice), MAYA).conversation
    before = everything_of(alice)
    preview(alice, Chosen(Scope(Reach.TALK, id=talk.pk)))
    preview(alice, EVERYTHING)
    assert everything_of(alice) == before


def test_a_memory_goes_with_what_was_said_of_it_and_is_not_learned_again(alice: User) -> None:
    turn = an_answered_turn(a_conversation(alice), MAYA)
    learn_backlog()
    memory = Memory.objects.get(text__contains="Lyon")
    erase_rows(alice, Chosen(picked={"memories.Memory": [str(memory.pk)]}))
    Turn.objects.filter(pk=turn.pk).update(kept_at=None, learned_at=None)
    learn_backlog()
    assert not Memory.objects.exists()
    assert not Episode.objects.filter(text__contains="Maya").exists()


def test_a_message_goes_with_its_reply(alice: User) -> None:
    talk = a_conversation(alice)
    an_answered_turn(talk, "Good morning.")
    turn = an_answered_turn(talk, MAYA)
    erase_rows(alice, Chosen(picked={"conversations.Message": [str(turn.prompt_id)]}))
    assert not Message.objects.filter(pk__in=[turn.prompt_id, turn.reply_id]).exists()
    assert Message.objects.filter(text="Good morning.").exists()


def test_a_period_takes_what_was_said_in_it_and_leaves_the_rest(alice: User) -> None:
    talk = a_conversation(alice)
    old = an_answered_turn(talk, "Good morning.")
    new = an_answered_turn(talk, MAYA)
    Message.objects.filter(pk__in=[old.prompt_id, old.reply_id]).update(created_at=timezone.now() - timedelta(days=9))
    since = timezone.now() - timedelta(days=1)
    erase_rows(alice, Chosen(Scope(Reach.PERIOD, since=since, until=timezone.now() + timedelta(days=1))))
    assert set(Message.objects.filter(pk__in=[old.prompt_id, new.prompt_id])) == {old.prompt}


def test_a_companion_goes_with_its_talks_and_the_last_one_stays(alice: User) -> None:
    samantha, other = a_persona(alice), a_persona(alice)
    an_answered_turn(a_conversation(alice, persona=samantha), MAYA)
    erase_rows(alice, Chosen(Scope(Reach.COMPANION, id=samantha.pk)))
    assert not Message.objects.filter(text=MAYA).exists()
    with pytest.raises(CannotErase, match="only companion"):
        erase_rows(alice, Chosen(Scope(Reach.COMPANION, id=other.pk)))


def test_while_a_reply_is_spoken_it_waits(alice: User) -> None:
    turn = a_turn(a_conversation(alice))
    with pytest.raises(NotNow):
        erase_rows(alice, Chosen(Scope(Reach.TALK, id=turn.conversation_id)))


def test_a_strangers_rows_are_not_reached(alice: User, bob: User) -> None:
    talk = an_answered_turn(a_conversation(bob), MAYA).conversation
    memory = a_memory(bob)
    before = everything_of(bob)
    erase_rows(alice, Chosen(Scope(Reach.TALK, id=talk.pk)))
    picked = {"memories.Memory": [str(memory.pk)], "conversations.Message": [str(talk.messages.all()[0].pk)]}
    erase_rows(alice, Chosen(picked=picked))
    assert everything_of(bob) == before


def test_two_at_once_are_refused(alice: User) -> None:
    open_erasure(user=alice, chosen=EVERYTHING, now=timezone.now())
    with pytest.raises(ErasureRunning):
        open_erasure(user=alice, chosen=EVERYTHING, now=timezone.now())


class Killed(BaseException):
    pass


@pytest.mark.parametrize("at", ["texts_of", "probes_of", "erase_rows"])
def test_whoever_is_killed_while_the_rows_go_has_erased_nothing(
    alice: User, at: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    an_answered_turn(a_conversation(alice), MAYA)
    erasure = open_erasure(user=alice, chosen=EVERYTHING, now=timezone.now())

    def kill(*_args: object) -> None:
        raise Killed

    monkeypatch.setattr(services, at, kill)
    with pytest.raises(Killed):
        running.run(erasure, home=tmp_path, embedded=True)
    erasure.refresh_from_db()
    assert erasure.state == Erasure.State.WAITING
    assert Message.objects.filter(text=MAYA).exists()


def test_whoever_is_killed_later_goes_on_and_says_what_could_not_be_checked(
    alice: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    an_answered_turn(a_conversation(alice), MAYA)
    erasure = open_erasure(user=alice, chosen=EVERYTHING, now=timezone.now())

    def kill(*_args: object, **_more: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(running, "rewrite_tables", kill)
        with pytest.raises(Killed):
            running.run(erasure, home=tmp_path, embedded=True)
    monkeypatch.setattr(
        running, "rewrite_tables", lambda _progress: None
    )  # It can't be done within a test's transaction.
    monkeypatch.setattr(running, "remove_orphans", lambda: 0)
    monkeypatch.setattr(running, "end_log_files", lambda: None)
    running.run(Erasure.objects.get(), home=tmp_path, embedded=True)
    done = Erasure.objects.get()
    assert (done.state, done.chosen, done.person) == (Erasure.State.DONE, {}, 0)
    assert done.verified["interrupted"]
    assert not done.verified["holds"]


def test_a_receipt_holds_no_column_for_words() -> None:
    texts = [field.name for field in Erasure._meta.concrete_fields if isinstance(field, models.TextField)]
    assert not texts
