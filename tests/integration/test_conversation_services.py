"""What is kept of a talk, and how its tree grows."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from apps.accounts.models import User
from apps.conversations import services
from apps.conversations.growing import TurnRunning
from apps.conversations.models import Conversation, Message, Turn
from apps.conversations.path import exchanges, walk_back
from tests import people

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


def texts(conversation: Conversation) -> list[str]:
    conversation.refresh_from_db()
    return [message.text for message in walk_back(conversation.tip_id, most=100)]


def test_a_conversation_opens_with_the_greeting(talk: Conversation) -> None:
    assert texts(talk) == ["Hello."]


def test_a_persona_without_greeting_waits_for_the_owner(alice: User) -> None:
    talk = people.a_conversation(alice, persona=people.a_persona(alice, greeting=""))
    assert texts(talk) == []


def test_starting_again_before_a_word_was_said_leaves_no_empty_talk_behind(alice: User, talk: Conversation) -> None:
    talk.persona.greeting = "Good evening."
    talk.persona.save()
    assert services.start_conversation(user=alice, persona=talk.persona) == talk
    assert texts(talk) == ["Good evening."]
    assert Conversation.objects.filter(user=alice).count() == 1


def test_the_owners_words_are_kept_before_anything_answers(talk: Conversation) -> None:
    turn = people.a_turn(talk, "How was your day?")
    assert turn.status == Turn.Status.STREAMING
    assert texts(talk) == ["Hello.", "How was your day?"]


def test_the_first_words_name_the_talk(talk: Conversation) -> None:
    people.a_turn(
        talk, "I have the second interview on Friday.\nI keep rehearsing it in the shower, out loud, every day."
    )
    talk.refresh_from_db()
    assert talk.title == "I have the second interview on Friday. I keep rehearsing it…"


def test_one_endless_word_names_the_talk_too(talk: Conversation) -> None:
    people.a_turn(talk, "a" * 500)
    talk.refresh_from_db()
    assert 0 < len(talk.title) <= 120


def test_sending_the_same_message_twice_makes_one_turn(talk: Conversation) -> None:
    turn_id = uuid4()
    first, is_new = services.begin_turn(conversation=talk, turn_id=turn_id, text="Hello?")
    again, is_new_again = services.begin_turn(conversation=talk, turn_id=turn_id, text="Hello?")
    assert first.pk == again.pk
    assert (is_new, is_new_again) == (True, False)
    assert texts(talk).count("Hello?") == 1


def test_a_second_message_waits_for_the_running_reply(talk: Conversation) -> None:
    people.a_turn(talk)
    with pytest.raises(TurnRunning):
        people.a_turn(talk, "And another thing")


def test_the_database_itself_allows_one_running_turn(talk: Conversation) -> None:
    turn = people.a_turn(talk)
    with pytest.raises(IntegrityError), transaction.atomic():
        Turn.objects.create(conversation=talk, prompt=turn.prompt)


def test_the_database_refuses_a_complete_turn_without_a_reply(talk: Conversation) -> None:
    turn = people.a_turn(talk)
    with pytest.raises(IntegrityError), transaction.atomic():
        services.finish_turn(turn=turn, text="", status=Turn.Status.COMPLETE)


def test_a_turn_id_of_another_talk_is_not_taken_over(talk: Conversation, bob: User) -> None:
    theirs = people.a_turn(people.a_conversation(bob), "Secret")
    with pytest.raises(IntegrityError), transaction.atomic():
        services.begin_turn(conversation=talk, turn_id=theirs.pk, text="Hello?")
    theirs.refresh_from_db()
    assert theirs.prompt.text == "Secret"


def test_an_ended_turn_keeps_its_end(talk: Conversation) -> None:
    turn = people.an_answered_turn(talk)
    services.finish_turn(turn=turn, text="", status=Turn.Status.INTERRUPTED)
    turn.refresh_from_db()
    assert turn.status == Turn.Status.COMPLETE


def test_turns_of_a_dead_process_become_interrupted(talk: Conversation) -> None:
    turn = people.a_turn(talk)
    assert services.interrupt_turns() == 1
    turn.refresh_from_db()
    assert turn.status == Turn.Status.INTERRUPTED


def test_a_turn_that_was_ended_moves_no_tip(talk: Conversation) -> None:
    late = people.a_turn(talk)
    services.interrupt_turns(turn=late.pk)
    newest = people.a_turn(talk, "I can't go on.")
    services.save_reply(turn=late, text="Quiet.")
    services.finish_turn(turn=late, text="Quiet. And yours?", status=Turn.Status.COMPLETE)
    talk.refresh_from_db()
    assert talk.tip == newest.prompt
    assert texts(talk) == ["Hello.", "How was your day?", "I can't go on."]


def test_only_the_turn_that_is_named_becomes_interrupted(talk: Conversation, bob: User) -> None:
    turn, other = people.a_turn(talk), people.a_turn(people.a_conversation(bob))
    assert services.interrupt_turns(turn=other.pk) == 1
    turn.refresh_from_db()
    assert turn.is_running


def test_trying_again_shows_the_new_attempt_in_the_old_ones_place(talk: Conversation) -> None:
    first = people.an_answered_turn(talk, reply="No.")
    second = services.retry_turn(turn=first)
    services.finish_turn(turn=second, text="Yes.", status=Turn.Status.COMPLETE)
    assert texts(talk) == ["Hello.", "How was your day?", "Yes."]
    assert Message.objects.filter(text="No.").exists()


def test_trying_again_after_a_failure_without_words_uses_the_same_turn(talk: Conversation) -> None:
    turn = people.a_turn(talk)
    services.finish_turn(turn=turn, text="", status=Turn.Status.FAILED, notice="Nothing answers.")
    again = services.retry_turn(turn=turn)
    assert again.pk == turn.pk
    assert (again.status, again.notice) == (Turn.Status.STREAMING, "")


def test_only_the_last_turn_can_be_tried_again(talk: Conversation) -> None:
    first = people.an_answered_turn(talk)
    people.an_answered_turn(talk, "And then?", "Then nothing.")
    with pytest.raises(services.NotTheLastTurn):
        services.retry_turn(turn=first)


def test_a_path_goes_no_further_back_than_asked(talk: Conversation) -> None:
    for number in range(6):
        people.an_answered_turn(talk, f"Question {number}", f"Answer {number}")
    assert [m.text for m in walk_back(talk.tip_id, most=3)] == ["Answer 4", "Question 5", "Answer 5"]
    after = Message.objects.get(text="Question 4").tokens_before
    assert walk_back(talk.tip_id, most=99, after_tokens=after)[0].text in {"Question 4", "Answer 3"}


def test_a_page_pairs_words_with_their_reply_and_shows_the_greeting_alone(talk: Conversation) -> None:
    turn = people.an_answered_turn(talk)
    failed = people.a_turn(talk, "Are you there?")
    services.finish_turn(turn=failed, text="", status=Turn.Status.FAILED)
    talk.refresh_from_db()
    shown = exchanges(walk_back(talk.tip_id, most=10))
    assert [(e.prompt.text if e.prompt else None, e.reply.text if e.reply else None) for e in shown] == [
        (None, "Hello."),
        ("How was your day?", "Quiet."),
        ("Are you there?", None),
    ]
    assert shown[1].turn == turn


def test_deleting_a_conversation_takes_all_of_it(alice: User, talk: Conversation) -> None:
    people.an_answered_turn(talk)
    assert services.delete_conversation(conversation=talk) == 3
    assert not Message.objects.filter(conversation__user=alice).exists()
    assert not Turn.objects.exists()
