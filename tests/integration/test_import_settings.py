"""An archive brings settings that would do something with what is here. They hold with a yes of their own, and never unseen."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, MaySuggest, Turn
from apps.conversations.suggestions import allow_suggestions
from apps.data_rights.expiring import sweep
from apps.data_rights.models import Erasure
from apps.memories.models import Episode, Memory
from apps.privacy.consent import grant_consent, withdraw_consent
from apps.privacy.purposes import Purpose
from apps.privacy.retention import periods_of, set_periods
from tests import people
from tests.integration.archives import a_fresh_hearth, a_full_talk, bring, canonical, hand_in, packed, say_yes
from tests.people import PASSPHRASE

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]

TALKS, MEMORIES = "conversations.Conversation", "memories.Memory"
OLD = "My neighbour Theobald keeps bees."
TICK = "What I set then holds here too"
TONIGHT = "this would go tonight"


@pytest.fixture
def content(alice: User) -> bytes:
    """From a Hearth where talks went after a month, and Juniper might suggest changes."""
    talk = a_full_talk(alice)
    set_periods(person=alice, periods={TALKS: 30, MEMORIES: 365})
    allow_suggestions(persona=talk.persona, now=timezone.now())
    return packed(alice)


@pytest.fixture
def here(content: bytes) -> User:
    """Where everything stays until she takes it out; one talk is 45 days old."""
    fresh = a_fresh_hearth()
    fresh.set_password(PASSPHRASE)
    fresh.save()
    people.an_answered_turn(talk := people.a_conversation(fresh), OLD)
    learn_backlog()
    Conversation.objects.filter(pk=talk.pk).update(updated_at=timezone.now() - timedelta(days=45))
    return fresh


@pytest.fixture
def hers(here: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(here)


def test_in_a_fresh_hearth_everything_is_as_it_was_with_that_yes(content: bytes) -> None:
    bring(fresh := a_fresh_hearth(), content, with_settings=True)
    was, now = canonical(content), canonical(packed(fresh))
    del was["privacy.Consent"], now["privacy.Consent"]
    assert now == was


def test_without_it_all_but_the_settings_is(content: bytes) -> None:
    outcomes = bring(fresh := a_fresh_hearth(), content)
    assert outcomes["privacy.Retention"] == (0, 0, 0, 2)
    was, now = canonical(content), canonical(packed(fresh))
    assert not now.pop("privacy.Retention")
    assert not now.pop("conversations.MaySuggest")
    for left_out in ("privacy.Retention", "conversations.MaySuggest", "privacy.Consent"):
        was.pop(left_out)
    del now["privacy.Consent"]
    assert now == was


def test_which_times_would_come_is_shown_and_what_would_go_by_them(content: bytes, hers: Client) -> None:
    page = " ".join(hand_in(hers, content).text.split())
    assert "Your conversations: it goes by itself after 30 days" in page
    assert "What your companion remembers of you: it goes by itself after 365 days" in page
    assert "Which companions may suggest changes to themselves: 1" in page
    assert TONIGHT in page
    assert OLD in page
    assert "goes the night it comes" not in page
    assert Conversation.objects.count() == 1


def test_unticked_nothing_of_it_holds_and_nothing_goes(content: bytes, here: User, hers: Client) -> None:
    say_yes(hers, hand_in(hers, content))
    assert Conversation.objects.count() == 2
    assert periods_of(here) == {}
    assert not MaySuggest.objects.exists()
    sweep(now=timezone.now() + timedelta(days=3))
    assert not Erasure.objects.exists()


def test_ticked_it_holds_with_the_passphrase_alone(content: bytes, here: User, hers: Client) -> None:
    page = hand_in(hers, content)
    for wrong in ({}, {"passphrase": "open barley"}):
        answer = say_yes(hers, page, settings="on", **wrong)
        assert answer.status_code == 422
        assert " checked" in answer.text, "the tick is still there"
        assert periods_of(here) == {}
        assert Conversation.objects.count() == 1
    assert "That is not your passphrase. Nothing was changed." in answer.text
    say_yes(hers, page, settings="on", passphrase=PASSPHRASE)
    assert periods_of(here) == {TALKS: 30, MEMORIES: 365}
    assert MaySuggest.objects.count() == 1


def test_what_was_set_here_stays_and_is_not_asked_about(content: bytes, here: User, hers: Client) -> None:
    set_periods(person=here, periods={TALKS: 730, MEMORIES: 730})
    page = hand_in(hers, content)
    assert "Your conversations: it goes" not in page.text
    assert TONIGHT not in page.text
    assert "goes the night it comes" in page.text
    say_yes(hers, page, settings="on")
    assert periods_of(here) == {TALKS: 730, MEMORIES: 730}
    assert MaySuggest.objects.count() == 1


def test_where_nothing_is_old_enough_no_passphrase_is_asked_for(content: bytes, here: User, hers: Client) -> None:
    Conversation.objects.update(updated_at=timezone.now())
    page = hand_in(hers, content)
    assert TICK in page.text
    assert TONIGHT not in page.text
    say_yes(hers, page, settings="on")
    assert periods_of(here) == {TALKS: 30, MEMORIES: 365}


def test_while_a_reply_is_spoken_it_can_not_be_told_and_does_not_hold(content: bytes, here: User, hers: Client) -> None:
    people.a_turn(Conversation.objects.get(), "Are you there?")
    Conversation.objects.update(updated_at=timezone.now() - timedelta(days=45))
    page = hand_in(hers, content)
    assert "can't be told just now" in " ".join(page.text.split())
    assert TICK not in page.text
    say_yes(hers, page, settings="on", passphrase=PASSPHRASE)
    assert periods_of(here) == {}
    Turn.objects.filter(status=Turn.Status.STREAMING).update(status=Turn.Status.STOPPED, ended_at=timezone.now())
    assert TICK in hers.get(page.redirect_chain[-1][0]).text


def test_an_archive_without_such_settings_asks_for_nothing(alice: User, client_of: Callable[[User], Client]) -> None:
    a_full_talk(alice)
    content = packed(alice)
    assert TICK not in hand_in(client_of(a_fresh_hearth()), content).text


class TestWhatWasTakenBackSince:
    BACK = "You took back here what some of this was kept for."

    @pytest.fixture
    def older(self, alice: User) -> bytes:
        """From before she took it back, in the same Hearth."""
        grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        people.an_answered_turn(people.a_conversation(alice), "I was diagnosed with asthma in May.", "I see.")
        people.a_memory(alice, "Asthma runs in my family.")
        learn_backlog()
        content = packed(alice)
        withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        assert not Episode.objects.filter(text__contains="diagnosed").exists()
        return content

    def test_it_is_said_that_it_comes_again_and_may_be_taken_back_again(
        self, older: bytes, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(alice)
        page = hand_in(hers, older)
        said = " ".join(page.text.split())
        missing = Episode.objects.count(), Memory.objects.count()
        assert self.BACK in said
        say_yes(hers, page)
        came = Episode.objects.count() - missing[0], Memory.objects.count() - missing[1]
        assert came[0]
        of_memories = Memory.objects.filter(origin=Memory.Origin.OWNER).count()
        number = Episode.objects.exclude(speaker="memory").filter(kept_for=["health"]).count() + of_memories
        assert f"Your health: {number} thing" in said
        privacy = " ".join(hers.get(reverse("data_rights:show")).text.split())
        assert "that you allowed at the time, or brought back yourself" in privacy
        withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        assert not Episode.objects.filter(text__contains="diagnosed").exists()

    @pytest.mark.parametrize("allowed_again", [True, False])
    def test_where_it_is_allowed_again_or_was_never_taken_back_nothing_is_said(
        self, older: bytes, alice: User, client_of: Callable[[User], Client], allowed_again: bool
    ) -> None:
        if allowed_again:
            grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        page = hand_in(client_of(alice if allowed_again else a_fresh_hearth()), older)
        assert "Nothing is changed yet." in page.text
        assert self.BACK not in page.text
