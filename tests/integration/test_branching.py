"""Words said otherwise, put right, deleted; and what memory makes of it."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import branching, deleting, services
from apps.conversations.growing import TurnRunning
from apps.conversations.learning import backlog, learn_backlog, learn_now
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.path import Versions, exchanges, walk_back
from apps.llm.tokens import estimate_tokens
from apps.memories import profile
from apps.memories.models import Episode, Forgotten, Memory
from apps.memories.services import forget_memories, pin_memory
from tests import people

pytestmark = pytest.mark.django_db
Status = Turn.Status


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


def shown(talk: Conversation) -> list[str]:
    talk.refresh_from_db()
    return [message.text for message in walk_back(talk.tip_id, most=100)]


def known() -> set[str]:
    return set(Memory.objects.filter(valid_until=None).values_list("text", flat=True))


def recallable() -> set[str]:
    return set(Episode.objects.exclude(speaker=Episode.Speaker.MEMORY).values_list("text", flat=True))


def spoken(text: str) -> Episode:
    return Episode.objects.exclude(speaker=Episode.Speaker.MEMORY).get(text=text)


def said(text: str) -> Message:
    return Message.objects.select_related("conversation__user", "parent").get(text=text)


def say_instead(text: str, instead: str, reply: str = "I see.") -> Turn:
    turn_id = uuid4()
    assert branching.say_instead(message=said(text), turn_id=turn_id, text=instead)
    turn = Turn.objects.select_related("conversation__user", "prompt").get(pk=turn_id)
    services.finish_turn(turn=turn, text=reply, status=Status.COMPLETE)
    return turn


def counts_are_right(talk: Conversation) -> bool:
    messages = Message.objects.filter(conversation=talk).select_related("parent")
    return all(
        message.tokens_before
        == (message.parent.tokens_before + estimate_tokens(message.parent.text) if message.parent else 0)
        for message in messages
    )


def test_what_is_said_instead_begins_a_branch_and_the_other_stays(talk: Conversation) -> None:
    people.an_answered_turn(talk, "I live in Lyon.", "Lovely.")
    people.an_answered_turn(talk, "And I paint.", "Oils?")
    say_instead("I live in Lyon.", "I live in Nice.", "By the sea.")
    assert shown(talk) == ["Hello.", "I live in Nice.", "By the sea."]
    branching.show_branch(message=said("I live in Lyon."))
    assert shown(talk) == ["Hello.", "I live in Lyon.", "Lovely.", "And I paint.", "Oils?"]


def test_a_branch_recalls_what_was_said_on_its_own_way(talk: Conversation) -> None:
    people.an_answered_turn(talk, "My brother is called Tom.", "Hello, Tom.")
    people.an_answered_turn(talk, "I live in Lyon.", "Lovely.")
    learn_backlog()
    assert any("Lyon" in text for text in known())
    say_instead("I live in Lyon.", "I live in Nice.", "By the sea.")
    assert not any("Lyon" in text for text in {*known(), *recallable()})
    learn_backlog()
    assert {"My brother is called Tom.", "I live in Nice."} <= recallable()
    assert any("Nice" in text for text in known())
    branching.show_branch(message=said("I live in Lyon."))
    learn_backlog()
    assert any("Lyon" in text for text in known())
    assert not any("Nice" in text for text in {*known(), *recallable()})


def test_another_attempt_can_be_shown_again(talk: Conversation) -> None:
    first = people.an_answered_turn(talk, reply="No.")
    second = services.retry_turn(turn=first)
    services.finish_turn(turn=second, text="Yes.", status=Status.COMPLETE)
    (_greeting, exchange) = exchanges(walk_back(said("Yes.").pk, most=10))
    assert exchange.reply_versions == Versions(place=2, count=2, earlier=said("No.").pk, later=None)
    branching.show_branch(message=said("No."))
    assert shown(talk) == ["Hello.", "How was your day?", "No."]
    learn_backlog()
    assert "No." in recallable()
    assert "Yes." not in recallable()


def test_what_was_to_be_forgotten_does_not_come_back_with_its_branch(talk: Conversation, alice: User) -> None:
    people.an_answered_turn(talk, "I live in Lyon.", "Lovely.")
    learn_backlog()
    forget_memories(user=alice, ids=list(Memory.objects.values_list("pk", flat=True)), at=timezone.now())
    say_instead("I live in Lyon.", "Never mind.")
    branching.show_branch(message=said("I live in Lyon."))
    learn_backlog()
    assert not any("Lyon" in text for text in {*known(), *recallable()})
    assert Forgotten.objects.filter(source=said("I live in Lyon.").pk).exists()


def test_words_put_right_are_learned_anew_in_their_place(talk: Conversation) -> None:
    people.an_answered_turn(talk, "I live in Lyn.", "Lovely.")
    people.an_answered_turn(talk, "And I paint.", "Oils?")
    learn_backlog()
    place = spoken("I live in Lyn.").position
    learn_now(branching.correct_message(message=said("I live in Lyn."), text="I live in Lyon, by the river."))
    assert shown(talk)[1:3] == ["I live in Lyon, by the river.", "Lovely."]
    assert spoken("I live in Lyon, by the river.").position == place
    assert not any("Lyn." in text for text in {*known(), *recallable()})
    assert any("Lyon" in text for text in known())
    assert not backlog().exists()
    assert counts_are_right(talk)


def test_a_pin_survives_a_correction(talk: Conversation) -> None:
    people.an_answered_turn(talk, "My brother is called Tom and I live in Lyn.", "Lovely.")
    learn_backlog()
    pinned = next(memory for memory in Memory.objects.all() if "Tom" in memory.text)
    pin_memory(memory=pinned, pinned=True)
    message = said("My brother is called Tom and I live in Lyn.")
    learn_now(branching.correct_message(message=message, text="My brother is called Tom and I live in Lyon."))
    assert Memory.objects.get(pk=pinned.pk).pinned


def test_words_put_right_while_memory_is_paused_are_not_kept(talk: Conversation, alice: User) -> None:
    people.an_answered_turn(talk, "I live in Lyn.", "Lovely.")
    learn_backlog()
    profile.pause(user=alice, paused=True, now=timezone.now())
    learn_now(branching.correct_message(message=said("I live in Lyn."), text="I live in Lyon."))
    assert not any("Ly" in text for text in {*known(), *recallable()})


def test_what_an_old_message_says_after_a_correction_is_history_where_newer_words_hold(talk: Conversation) -> None:
    people.an_answered_turn(talk, "I live in Lyon.", "Lovely.")
    people.an_answered_turn(talk, "I live in Rome.", "Oh!")
    learn_backlog()
    learn_now(branching.correct_message(message=said("I live in Lyon."), text="I live in Nice."))
    assert {text for text in known() if "live" in text} == {"I live in Rome."}
    old = Memory.objects.get(text="I live in Nice.")
    assert old.replaced_by == Memory.objects.get(text="I live in Rome.")


def test_what_was_replaced_is_true_again_when_the_words_that_replaced_it_are_gone(
    talk: Conversation, alice: User
) -> None:
    people.an_answered_turn(talk, "I live in Lyon.", "Lovely.")
    people.an_answered_turn(talk, "I live in Rome.", "Oh!")
    learn_backlog()
    deleting.delete_message(message=said("I live in Rome."))
    assert {text for text in known() if "live" in text} == {"I live in Lyon."}
    assert "Rome" not in profile.profile_of(alice)


def test_a_deleted_message_takes_its_reply_along_and_leaves_what_follows(talk: Conversation) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    people.an_answered_turn(talk, "Three.", "Four.")
    learn_backlog()
    assert deleting.delete_message(message=said("One.")) == 2
    assert shown(talk) == ["Hello.", "Three.", "Four."]
    assert recallable() == {"Three.", "Four."}
    assert counts_are_right(talk)
    assert talk.title == ""


def test_after_the_last_words_are_deleted_the_talk_ends_before_them(talk: Conversation) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    people.an_answered_turn(talk, "Three.", "Four.")
    deleting.delete_message(message=said("Three."))
    assert shown(talk) == ["Hello.", "One.", "Two."]
    people.an_answered_turn(talk, "Five.", "Six.")
    assert shown(talk) == ["Hello.", "One.", "Two.", "Five.", "Six."]


def test_words_whose_reply_is_deleted_can_be_answered_anew(talk: Conversation) -> None:
    turn = people.an_answered_turn(talk, "One.", "Two.")
    learn_backlog()
    deleting.delete_message(message=said("Two."))
    assert shown(talk) == ["Hello.", "One."]
    assert recallable() == {"One."}
    turn.refresh_from_db()
    again = services.retry_turn(turn=Turn.objects.select_related("conversation__user", "prompt").get(pk=turn.pk))
    services.finish_turn(turn=again, text="Three.", status=Status.COMPLETE)
    assert shown(talk) == ["Hello.", "One.", "Three."]


def test_everything_can_be_deleted_word_by_word(talk: Conversation) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    deleting.delete_message(message=said("Hello."))
    deleting.delete_message(message=said("One."))
    assert shown(talk) == []
    people.an_answered_turn(talk, "Again.", "Yes.")
    assert shown(talk) == ["Again.", "Yes."]


def test_nothing_is_changed_while_somebody_speaks(talk: Conversation) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    people.a_turn(talk, "Three.")
    for change in (
        lambda: branching.say_instead(message=said("One."), turn_id=uuid4(), text="Four."),
        lambda: branching.show_branch(message=said("One.")),
        lambda: branching.correct_message(message=said("One."), text="Four."),
        lambda: deleting.delete_message(message=said("One.")),
    ):
        with pytest.raises(TurnRunning):
            change()
    assert shown(talk) == ["Hello.", "One.", "Two.", "Three."]


def address(name: str, message: Message) -> str:
    return reverse(f"conversations:{name}", args=[message.conversation_id, message.pk])


def test_the_page_of_a_message_shows_what_was_learned_from_it(talk: Conversation, hers: Client) -> None:
    people.an_answered_turn(talk, "I live in Lyon.", "Lovely.")
    learn_backlog()
    html = hers.get(address("message", said("I live in Lyon."))).content.decode()
    assert "Learned from it" in html
    assert "Say this instead" in html
    assert "Say this instead" not in hers.get(address("message", said("Lovely."))).content.decode()


def test_words_are_put_right_on_their_page(talk: Conversation, hers: Client) -> None:
    people.an_answered_turn(talk, "I live in Lyn.", "Lovely.")
    message = said("I live in Lyn.")
    wrong = hers.post(address("message", message), {"do": "correct", "turn": uuid4(), "text": " "})
    assert wrong.status_code == 422
    response = hers.post(address("message", message), {"do": "correct", "turn": uuid4(), "text": "I live in Lyon."})
    assert response["Location"] == message.get_absolute_url()
    assert "I live in Lyon." in recallable()


def test_what_was_typed_waits_on_the_page_while_somebody_speaks(talk: Conversation, hers: Client) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    people.a_turn(talk, "Three.")
    message = said("One.")
    response = hers.post(address("message", message), {"do": "correct", "turn": uuid4(), "text": "Something new."})
    assert response.status_code == 409
    assert "Something new." in response.content.decode()
    assert hers.post(address("delete-message", message)).status_code == 409
    followed = hers.post(address("show-version", message), follow=True)
    assert "still speaking" in followed.content.decode()


def test_words_are_deleted_after_a_question(talk: Conversation, hers: Client) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    message = said("One.")
    assert "Delete for good" in hers.get(address("delete-message", message)).content.decode()
    hers.post(address("delete-message", message))
    assert shown(talk) == ["Hello."]


def test_versions_are_turned_on_the_page(talk: Conversation, hers: Client) -> None:
    people.an_answered_turn(talk, "I live in Lyon.", "Lovely.")
    say_instead("I live in Lyon.", "I live in Nice.", "By the sea.")
    assert "2 of 2" in hers.get(talk.get_absolute_url()).content.decode()
    hers.post(address("show-version", said("I live in Lyon.")))
    html = hers.get(talk.get_absolute_url()).content.decode()
    assert "1 of 2" in html
    assert "Lovely." in html


def test_nobody_else_finds_a_message(talk: Conversation, bob: User, client_of: Callable[[User], Client]) -> None:
    people.an_answered_turn(talk, "One.", "Two.")
    for name in ("message", "delete-message", "show-version"):
        assert client_of(bob).post(address(name, said("One.")), {"text": "x"}).status_code == 404
    assert shown(talk) == ["Hello.", "One.", "Two."]
