"""What a companion says of something that is out of memory is kept no more than that."""

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations import services
from apps.conversations.answering import answer
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Turn
from apps.memories.models import Episode
from apps.memories.taking_up import takes_up, telling_words
from apps.privacy.consent import Choice, grant_consent, refuse_consent, withdraw_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.integration.test_gate import kept

pytestmark = pytest.mark.django_db(transaction=True)
UNION = "I belong to the postal workers' union."
COAT = "A soup, and bring a warm coat: the picket starts at six tomorrow."


def card_and_what_follows(talk: Conversation) -> Turn:
    card = people.an_answered_turn(talk, UNION, "Thank you for telling me.")
    people.an_answered_turn(talk, "What should I cook?", COAT)
    people.an_answered_turn(talk, "And for dessert?", "Rhubarb cake.")
    people.an_answered_turn(talk, "I bought a scarf.", "Good against the wind at the picket!")
    learn_backlog()
    card.refresh_from_db()
    assert card.keeping == Turn.Keeping.ASK
    return card


def say(card: Turn, choice: Choice) -> None:
    asked = Turn.objects.select_related("conversation__user", "prompt").get(pk=card.pk)
    answer(turn=asked, choice=choice, now=timezone.now())
    learn_backlog()


@pytest.fixture
def talk(alice: User) -> Conversation:
    return people.a_conversation(alice)


def test_a_reply_right_after_what_is_asked_about_waits_for_the_answer(talk: Conversation) -> None:
    card = card_and_what_follows(talk)
    assert kept("What should I cook?")
    assert kept("Rhubarb cake")
    assert not kept("picket")
    say(card, Choice.ONCE)
    assert kept(COAT)
    assert kept("the wind at the picket")


def test_a_no_leaves_it_out_for_good(talk: Conversation) -> None:
    say(card_and_what_follows(talk), Choice.REFUSED)
    assert not kept("picket")
    assert kept("I bought a scarf.")


def test_a_yes_brings_in_nothing_of_a_branch_that_is_not_shown(talk: Conversation) -> None:
    card = people.an_answered_turn(talk, UNION, "Thank you for telling me.")
    first = people.an_answered_turn(talk, "What should I cook?", COAT)
    again = services.retry_turn(turn=Turn.objects.select_related("conversation__user", "prompt").get(pk=first.pk))
    services.finish_turn(turn=again, text="Leek soup.", status=Turn.Status.COMPLETE)
    learn_backlog()
    say(card, Choice.ONCE)
    assert kept("Leek soup")
    assert not kept("picket")


@pytest.mark.parametrize("no", ["on the card", "on the Privacy page"])
def test_a_no_takes_out_what_was_kept_meanwhile(talk: Conversation, no: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a Hearth that did not wait."""
    with monkeypatch.context() as before:
        before.setattr("apps.conversations.learning.is_echo", lambda _turn: False)
        card = card_and_what_follows(talk)
    assert kept("picket starts")
    assert kept("wind at the picket")
    if no == "on the card":
        say(card, Choice.REFUSED)
    else:
        refuse_consent(person=talk.user, purpose=Purpose.UNION, now=timezone.now())
    assert not kept("picket")
    assert kept("Rhubarb cake")


def test_later_replies_that_take_it_up_are_not_kept(talk: Conversation) -> None:
    people.an_answered_turn(talk, "Don't remember this: I cheated in the exam, and only Theobald knows.", "I see.")
    people.an_answered_turn(talk, "What should I cook?", "Leek soup.")
    people.an_answered_turn(talk, "And for dessert?", "Nobody will hear how you got through that exam.")
    people.an_answered_turn(talk, "Thanks!", "Say hello to Theobald.")
    people.an_answered_turn(talk, "I bake a cake today.", "Which one, with rhubarb?")
    learn_backlog()
    assert not kept("exam")
    assert not kept("Theobald")
    assert kept("with rhubarb")


def test_what_its_owner_says_again_may_be_answered(talk: Conversation) -> None:
    people.an_answered_turn(talk, "Don't remember this: Theobald kissed me.", "I see.")
    people.an_answered_turn(talk, "What should I cook?", "Leek soup.")
    people.an_answered_turn(talk, "Theobald likes leek soup.", "Then invite Theobald.")
    learn_backlog()
    assert kept("invite Theobald")


def test_what_is_often_said_is_no_sign(talk: Conversation) -> None:
    for day in range(6):
        people.an_answered_turn(people.a_conversation(talk.user), f"I watered the garden, day {day}.", "Good.")
    people.an_answered_turn(talk, "Don't remember this: I cried in the garden.", "I see.")
    people.an_answered_turn(talk, "What should I cook?", "Leek soup.")
    people.an_answered_turn(talk, "It is sunny today.", "Then eat in the garden.")
    learn_backlog()
    assert kept("eat in the garden")


def test_another_talk_knows_nothing_of_it(alice: User, talk: Conversation) -> None:
    people.an_answered_turn(talk, "Don't remember this: Theobald kissed me.", "I see.")
    people.an_answered_turn(people.a_conversation(alice), "Who is at the door?", "Perhaps Theobald.")
    learn_backlog()
    assert kept("Perhaps Theobald.")


def test_taking_a_consent_back_takes_the_replies_along(alice: User, talk: Conversation) -> None:
    grant_consent(person=alice, purpose=Purpose.UNION, now=timezone.now())
    people.an_answered_turn(talk, UNION, "Thank you for telling me.")
    people.an_answered_turn(talk, "What should I cook?", COAT)
    people.an_answered_turn(talk, "And for dessert?", "Rhubarb cake.")
    learn_backlog()
    assert kept("picket")
    withdraw_consent(person=alice, purpose=Purpose.UNION, now=timezone.now())
    learn_backlog()
    assert not kept("picket")
    assert kept("Rhubarb cake")
    assert Episode.objects.filter(text="What should I cook?").exists()


@pytest.mark.parametrize(
    ("language", "said", "takes_it_up", "does_not"),
    [
        ("en", "I cheated in the exam.", "You got through that exam.", "What a day! Tell me more."),
        ("en", "Tom kissed me.", "How is Tom?", "How are you today?"),
        ("de", "Ich habe bei der Prüfung geschummelt.", "Die Prüfungen sind vorbei.", "Ich bin für dich da."),
        ("fr", "J'ai triché à l'examen.", "Cet examen est passé.", "Je suis là pour toi."),
        ("ru", "Я списал на экзамене.", "С экзаменом покончено.", "Я с тобой."),
        ("ja", "試験でカンニングした。", "試験は終わりましたね、カンニングも。", "そうですか、よかったですね。"),
        ("zh", "我考试作弊了。", "考试作弊的事没人知道。", "好的，晚安。"),
        ("ko", "시험에서 커닝했어.", "시험에서 다 잘될 거야.", "잘 자."),
    ],
)
def test_names_and_rare_words_are_known_again_in_every_language(
    alice: User, language: str, said: str, takes_it_up: str, does_not: str
) -> None:
    alice.language = language
    words = telling_words(alice, [(said, "")])
    assert takes_up(alice, takes_it_up, words)
    assert not takes_up(alice, does_not, words)
    assert not takes_up(alice, takes_it_up, words, answering=takes_it_up)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(said=st.text(max_size=200), reply=st.text(max_size=200))
def test_any_text_can_be_looked_through(alice: User, said: str, reply: str) -> None:
    said, reply = said.replace("\0", ""), reply.replace("\0", "")
    words = telling_words(alice, [(said, "")])
    assert not takes_up(alice, reply, words, answering=said)
