"""What Alice took back, and what she said while nothing was to be remembered, stays out of memory, whatever comes later."""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import services
from apps.conversations.answering import answer
from apps.conversations.branching import correct_message, show_branch
from apps.conversations.distilling import distil_backlog
from apps.conversations.gate import learn_anew, sort_turn
from apps.conversations.learning import keep_turn, learn_backlog, learn_turn
from apps.conversations.models import Turn
from apps.memories import profile
from apps.memories.models import Episode, Memory
from apps.privacy.consent import Choice, grant_consent, withdraw_consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.fakes.model import ScriptedChatModel
from tests.integration.test_branching import said as message
from tests.integration.test_branching import say_instead
from tests.integration.test_distilling import answer as understood
from tests.integration.test_distilling import long_ago

pytestmark = pytest.mark.django_db(transaction=True)
SECRET = "I was diagnosed with asthma in May."
OLIVES = "I hate olives."


def kept(word: str) -> bool:
    return Episode.objects.filter(text__icontains=word).exists() or Memory.objects.filter(text__icontains=word).exists()


def allow(user: User, purpose: Purpose = Purpose.HEALTH) -> None:
    grant_consent(person=user, purpose=purpose, now=timezone.now())


def take_back(user: User, purpose: Purpose = Purpose.HEALTH) -> None:
    withdraw_consent(person=user, purpose=purpose, now=timezone.now())


def told(user: User, text: str = SECRET) -> Turn:
    """As the web process leaves it: sorted, and not learned from yet."""
    turn = people.an_answered_turn(people.a_conversation(user), text, "I see.")
    sort_turn(as_read(turn))
    return as_read(turn)


def as_read(turn: Turn) -> Turn:
    return Turn.objects.select_related("conversation__user", "conversation__persona", "prompt", "reply").get(pk=turn.pk)


def pause(user: User, *, paused: bool) -> None:
    profile.pause(user=user, paused=paused, now=timezone.now())


class TestAConsentThatWasTakenBack:
    def test_no_branch_that_is_shown_again_brings_it_back(self, alice: User) -> None:
        allow(alice)
        told(alice)
        learn_backlog()
        assert kept("asthma")
        take_back(alice)
        say_instead(SECRET, "Never mind.")
        learn_backlog()
        show_branch(message=message(SECRET))
        learn_backlog()
        assert not kept("asthma")

    def test_no_model_that_reads_later_brings_it_back(self, alice: User, wise: ScriptedChatModel) -> None:
        allow(alice)
        told(alice)
        learn_backlog()
        long_ago()
        take_back(alice)
        wise.in_form.append(understood(quote="I was diagnosed with asthma in May", text=SECRET))
        distil_backlog(alice)
        assert not kept("asthma")

    def test_what_still_waits_for_the_worker_is_not_kept(self, alice: User) -> None:
        allow(alice)
        told(alice)
        take_back(alice)
        learn_backlog()
        assert not kept("asthma")

    def test_a_worker_that_read_the_turn_before_sees_it(self, alice: User) -> None:
        allow(alice)
        turn = told(alice)
        take_back(alice)
        allow(alice)
        keep_turn(turn)
        learn_turn(turn)
        assert not kept("asthma")

    def test_allowed_again_it_holds_for_what_is_said_from_then_on(self, alice: User) -> None:
        allow(alice)
        told(alice)
        take_back(alice)
        allow(alice)
        told(alice, "My asthma is worse in spring.")
        learn_backlog()
        assert kept("worse in spring")
        assert not kept("diagnosed")

    def test_what_was_allowed_once_goes_and_stays_away_too(self, alice: User) -> None:
        turn = told(alice)
        answer(turn=turn, choice=Choice.ONCE, now=timezone.now())
        learn_backlog()
        assert kept("asthma")
        take_back(alice)
        learn_anew([turn.pk])
        learn_backlog()
        assert not kept("asthma")

    def test_what_was_asked_to_be_remembered_goes_and_stays_away_too(self, alice: User) -> None:
        turn = told(alice, "Remember that I have asthma.")
        learn_backlog()
        assert kept("asthma")
        take_back(alice)
        learn_anew([turn.pk])
        learn_backlog()
        assert not kept("asthma")

    def test_the_ordinary_takes_all_along_and_closes_the_cards(self, alice: User) -> None:
        told(alice, OLIVES)
        card = told(alice)
        take_back(alice, Purpose.ORDINARY)
        allow(alice, Purpose.ORDINARY)
        learn_anew(Turn.objects.values_list("pk", flat=True))
        learn_backlog()
        assert not kept("olives")
        assert as_read(card).keeping == Turn.Keeping.LEAVE

    def test_other_kinds_and_other_peoples_words_stay(self, alice: User, bob: User) -> None:
        for user in (alice, bob):
            allow(user)
        told(alice, OLIVES)
        hers, his = told(alice), told(bob)
        take_back(alice)
        assert as_read(hers).keeping == Turn.Keeping.LEAVE
        assert as_read(his).keeping == Turn.Keeping.KEEP
        learn_backlog()
        assert kept("olives")


class TestWhatCameFromElsewhere:
    def test_a_turn_is_kept_under_the_consents_of_this_hearth(self, alice: User) -> None:
        """An archive says that it was allowed there; here nobody said so."""
        turn = told(alice)
        Turn.objects.filter(pk=turn.pk).update(keeping=Turn.Keeping.KEEP)
        learn_backlog()
        assert not kept("asthma")

    def test_what_was_allowed_for_just_this_comes_along(self, alice: User) -> None:
        turn = told(alice)
        Turn.objects.filter(pk=turn.pk).update(keeping=Turn.Keeping.KEEP, kept_once=["health"])
        learn_backlog()
        assert kept("asthma")


class TestWhileNothingIsRemembered:
    def test_what_is_said_in_a_pause_is_not_learned_when_it_ends(self, alice: User) -> None:
        pause(alice, paused=True)
        people.an_answered_turn(people.a_conversation(alice), OLIVES, "I see.")
        pause(alice, paused=False)
        learn_backlog()
        assert not kept("olives")

    def test_nor_when_its_branch_is_shown_again(self, alice: User) -> None:
        pause(alice, paused=True)
        people.an_answered_turn(people.a_conversation(alice), OLIVES, "I see.")
        learn_backlog()
        pause(alice, paused=False)
        say_instead(OLIVES, "Never mind.")
        learn_backlog()
        show_branch(message=message(OLIVES))
        learn_backlog()
        assert not kept("olives")

    def test_nor_when_the_reply_is_tried_again_or_put_right(self, alice: User) -> None:
        pause(alice, paused=True)
        turn = people.an_answered_turn(people.a_conversation(alice), OLIVES, "I see.")
        pause(alice, paused=False)
        assert turn.reply is not None
        correct_message(message=turn.reply, text="I see them.")
        learn_backlog()
        again = services.retry_turn(turn=as_read(turn))
        services.finish_turn(turn=again, text="I do.", status=Turn.Status.COMPLETE)
        learn_backlog()
        assert not kept("olives")

    def test_nor_when_hearth_died_meanwhile(self, alice: User) -> None:
        pause(alice, paused=True)
        people.a_turn(people.a_conversation(alice), OLIVES)
        services.interrupt_turns()
        pause(alice, paused=False)
        learn_backlog()
        assert not kept("olives")

    def test_dont_remember_that_is_obeyed_in_a_pause(self, alice: User) -> None:
        talk = people.a_conversation(alice)
        people.an_answered_turn(talk, "My aunt Rosa lives in Turin.", "How nice.")
        people.an_answered_turn(talk, OLIVES, "I see.")
        learn_backlog()
        pause(alice, paused=True)
        people.an_answered_turn(talk, "Please don't remember that.", "All right.")
        pause(alice, paused=False)
        learn_backlog()
        assert not kept("olives")
        assert kept("Rosa")

    def test_what_was_said_before_the_first_yes_stays_unlearned(
        self, db: None, client_of: Callable[[User], Client]
    ) -> None:
        ann = people.a_person("ann", remember=False)
        talk = people.a_conversation(ann)
        people.an_answered_turn(talk, OLIVES, "I see.")
        client_of(ann).post(reverse("conversations:first-question", args=[talk.pk]), {"answer": "yes"})
        learn_backlog()
        assert not kept("olives")


def test_a_hearth_of_before_knows_what_was_taken_back_and_what_was_allowed_once(alice: User) -> None:
    taken_back, once, lasting = told(alice), told(alice), told(alice)
    Turn.objects.update(keeping=Turn.Keeping.KEEP, kept_for=["health"])
    Turn.objects.filter(pk=lasting.pk).update(kept_for=["money"])
    withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    allow(alice, Purpose.MONEY)
    Turn.objects.update(keeping=Turn.Keeping.KEEP)
    Turn.objects.filter(pk=once.pk).update(created_at=timezone.now() + timedelta(minutes=1))
    migration = import_module("apps.conversations.migrations.0012_kept_once")
    with connection.cursor() as cursor:
        cursor.execute(migration.WHAT_WAS_TAKEN_BACK_IS_LEFT_OUT)
        cursor.execute(migration.WHAT_NO_CONSENT_COVERS_WAS_ALLOWED_ONCE)
    assert as_read(taken_back).keeping == Turn.Keeping.LEAVE
    assert (as_read(once).keeping, as_read(once).kept_once) == (Turn.Keeping.KEEP, ["health"])
    assert (as_read(lasting).keeping, as_read(lasting).kept_once) == (Turn.Keeping.KEEP, [])
