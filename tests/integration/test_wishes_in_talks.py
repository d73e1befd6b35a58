"""“Please don't remember that”, “forget that”: what was said before is meant, whatever becomes of those words."""

import pytest

from apps.accounts.models import User
from apps.conversations import services
from apps.conversations.branching import correct_message, show_branch
from apps.conversations.learning import learn_backlog, learn_now
from apps.conversations.models import Turn
from apps.conversations.wishes import grant_wish
from apps.memories.models import Episode
from tests import people
from tests.integration.test_branching import said as message
from tests.integration.test_branching import say_instead
from tests.integration.test_gate import SECRET, kept, told
from tests.integration.test_taking_back import as_read

pytestmark = pytest.mark.django_db(transaction=True)


def test_dont_remember_that_takes_out_what_was_said_just_before(alice: User) -> None:
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, "I dyed my hair with beetroot.", "Beetroot! How did it turn out?")
    learn_backlog()
    assert kept("beetroot")
    people.an_answered_turn(talk, "Please don't remember that.", "All right.")
    learn_backlog()
    assert not kept("beetroot")
    assert not kept("don't remember")


@pytest.mark.parametrize(
    "wish",
    [
        "Please don't remember that, it was meant as a surprise.",
        "Don't remember that. What should I cook tonight?",
        "Bitte merk dir das nicht, das war ein Geheimnis.",
        "Scratch that.",
    ],
)
def test_it_does_so_whatever_stands_beside(alice: User, wish: str) -> None:
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, "My neighbour Eusebius builds a treehouse.", "How high is it?")
    learn_backlog()
    people.an_answered_turn(talk, wish, "All right.")
    learn_backlog()
    assert not kept("treehouse")


def test_it_leaves_alone_what_was_said_before_something_else(alice: User) -> None:
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, "My neighbour Eusebius builds a treehouse.", "How high is it?")
    people.an_answered_turn(talk, "I broke his ladder. Don't remember that.", "All right.")
    learn_backlog()
    assert kept("treehouse")
    assert not kept("ladder")


class TestWhatWasNotToBeRememberedStaysOut:
    def test_it_is_what_was_said_before_on_this_branch(self, alice: User) -> None:
        talk = people.a_conversation(alice)
        people.an_answered_turn(talk, "I dyed my hair with beetroot.", "How did it turn out?")
        say_instead("I dyed my hair with beetroot.", "I dyed my hair with henna.")
        show_branch(message=message("I dyed my hair with beetroot."))
        talk.refresh_from_db()
        people.an_answered_turn(talk, "Please don't remember that.", "All right.")
        learn_backlog()
        assert not kept("beetroot")
        show_branch(message=message("I dyed my hair with henna."))
        learn_backlog()
        assert kept("henna")

    def test_with_whichever_reply_is_shown(self, alice: User) -> None:
        talk = people.a_conversation(alice)
        first = people.an_answered_turn(talk, "I dyed my hair with beetroot.", "Beetroot! How did it turn out?")
        again = services.retry_turn(turn=as_read(first))
        services.finish_turn(turn=again, text="With beetroot? Really?", status=Turn.Status.COMPLETE)
        talk.refresh_from_db()
        people.an_answered_turn(talk, "Please don't remember that.", "All right.")
        learn_backlog()
        show_branch(message=message("Beetroot! How did it turn out?"))
        learn_backlog()
        assert not kept("beetroot")

    def test_when_its_words_are_put_right(self, alice: User) -> None:
        talk = people.a_conversation(alice)
        turn = people.an_answered_turn(talk, "I died my hair with beetroot.", "How did it turn out?")
        people.an_answered_turn(talk, "Please don't remember that.", "All right.")
        learn_backlog()
        learn_now(correct_message(message=message(turn.prompt.text), text="I dyed my hair with beetroot."))
        assert not kept("beetroot")

    def test_when_putting_it_right_says_so(self, alice: User) -> None:
        turn = told(alice, "I dyed my hair with beetroot.", "Beetroot!")
        text = "Don't remember this: I dyed my hair with beetroot."
        learn_now(correct_message(message=message(turn.prompt.text), text=text))
        assert not kept("beetroot")

    def test_words_put_right_are_asked_about_whichever_reply_is_shown(self, alice: User) -> None:
        talk = people.a_conversation(alice)
        first = people.an_answered_turn(talk, "I was diagnosed in May.", "With what?")
        again = services.retry_turn(turn=as_read(first))
        services.finish_turn(turn=again, text="Oh?", status=Turn.Status.COMPLETE)
        learn_backlog()
        learn_now(correct_message(message=message("I was diagnosed in May."), text=SECRET))
        show_branch(message=message("With what?"))
        learn_backlog()
        assert not kept("asthma")


def test_forget_that_forgets_what_was_said_before_on_this_branch(alice: User) -> None:
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, "I dyed my hair with beetroot.", "How did it turn out?")
    say_instead("I dyed my hair with beetroot.", "I dyed my hair with henna.")
    show_branch(message=message("I dyed my hair with beetroot."))
    learn_backlog()
    talk.refresh_from_db()
    granted = grant_wish(alice, people.a_turn(talk, "Forget that."))
    assert "forgotten" in granted.notice
    assert not Episode.objects.filter(text__icontains="beetroot", forgotten_at=None).exists()
