"""Nothing is allowed that Alice did not allow; what she takes back takes along what was kept under it."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Turn
from apps.memories.models import Episode, Memory
from apps.privacy.consent import (
    Choice,
    allow_once,
    ask_again,
    choices_of,
    grant_consent,
    has_consent,
    missing,
    refuse_consent,
    withdraw_consent,
)
from apps.privacy.models import Consent
from apps.privacy.purposes import SPECIAL, Purpose
from apps.privacy.wordings import WORDINGS
from tests import people

pytestmark = pytest.mark.django_db(transaction=True)
CONSENT = "data_rights:consent"


@pytest.fixture
def unasked(db: None) -> User:
    """She has not been asked anything yet."""
    return people.a_person("owner", name="Alice", remember=False)


def test_everything_is_off_until_it_is_given(unasked: User) -> None:
    assert choices_of(unasked) == {}
    assert not any(has_consent(unasked, purpose) for purpose in Purpose)


def test_each_purpose_has_words_of_its_own() -> None:
    assert set(WORDINGS) == set(Purpose)
    assert len(set(WORDINGS.values())) == len(Purpose)


@given(
    st.lists(
        st.tuples(st.sampled_from(SPECIAL), st.sampled_from(["grant", "withdraw", "refuse", "once", "ask"])), max_size=8
    )
)
def test_the_newest_word_on_each_purpose_is_what_holds(said: list[tuple[Purpose, str]]) -> None:
    services: dict[str, Callable[..., object]] = {
        "grant": grant_consent,
        "withdraw": withdraw_consent,
        "refuse": refuse_consent,
        "once": partial(allow_once, shown="It touches on your health."),
        "ask": ask_again,
    }
    with transaction.atomic():
        alice = people.a_person("alice-of-many-words", remember=False)
        for purpose, word in said:
            services[word](person=alice, purpose=purpose, now=timezone.now())
        lasting: dict[Purpose, str] = {}
        stay_refused = 0
        for purpose, word in said:
            stays = word == "withdraw" and lasting.get(purpose) == "refuse"
            stay_refused += stays
            if word != "once" and not stays:
                lasting[purpose] = word
        assert {p for p in SPECIAL if has_consent(alice, p)} == {p for p, word in lasting.items() if word == "grant"}
        refused = {p for p, word in choices_of(alice).items() if word == Choice.REFUSED}
        assert refused == {p for p, word in lasting.items() if word == "refuse"}
        assert Consent.objects.filter(user=alice).count() == len(said) + stay_refused
        transaction.set_rollback(True)


def test_nothing_is_allowed_where_the_ordinary_is_not(unasked: User) -> None:
    grant_consent(person=unasked, purpose=Purpose.HEALTH, now=timezone.now())
    assert missing(unasked, [Purpose.HEALTH]) == [Purpose.ORDINARY]


@pytest.mark.parametrize("change", ["UPDATE privacy_consent SET choice = 'granted'", "DELETE FROM privacy_consent"])
def test_the_ledger_is_never_changed(alice: User, change: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(change)


def test_what_was_shown_stays_on_record(alice: User, client_of: Callable[[User], Client]) -> None:
    client_of(alice).post(reverse(CONSENT), {"purpose": "health", "do": "allow"})
    entry = Consent.objects.filter(user=alice).last()
    assert entry is not None
    assert (entry.purpose, entry.choice, entry.wording) == ("health", "granted", WORDINGS[Purpose.HEALTH])
    assert timezone.now() - entry.given_at < timedelta(minutes=1)


class TestTakingBack:
    @pytest.fixture
    def known(self, alice: User) -> User:
        """She allowed her health to be remembered, and told of it and of her garden."""
        grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        talk = people.a_conversation(alice)
        people.an_answered_turn(talk, "I was diagnosed with asthma in May.", "Thank you for telling me.")
        people.an_answered_turn(talk, "My sister Maya loves her garden.", "Gardens are patient.")
        people.a_memory(alice, "Asthma runs in my family.")
        learn_backlog()
        return alice

    def test_what_was_kept_under_it_goes_at_once_and_nothing_else(self, known: User) -> None:
        assert Episode.objects.filter(text__contains="asthma").exists()
        gone = withdraw_consent(person=known, purpose=Purpose.HEALTH, now=timezone.now())
        assert gone
        assert not Episode.objects.filter(text__icontains="diagnosed with asthma").exists()
        assert Episode.objects.filter(text__contains="garden").exists()
        assert Memory.objects.filter(text__contains="garden").exists()

    def test_what_she_wrote_down_by_hand_stays(self, known: User) -> None:
        withdraw_consent(person=known, purpose=Purpose.HEALTH, now=timezone.now())
        assert Memory.objects.filter(text="Asthma runs in my family.").exists()

    def test_the_ordinary_is_all_that_was_learned(self, known: User) -> None:
        withdraw_consent(person=known, purpose=Purpose.ORDINARY, now=timezone.now())
        assert list(Memory.objects.values_list("origin", flat=True)) == [Memory.Origin.HAND]
        assert set(Episode.objects.values_list("speaker", flat=True)) == {Episode.Speaker.MEMORY}

    def test_a_strangers_memories_are_not_hers_to_take_back(self, known: User, bob: User) -> None:
        people.an_answered_turn(people.a_conversation(bob), "I plant beans.", "Good.")
        learn_backlog()
        before = set(Episode.objects.filter(user=bob).values_list("pk", flat=True))
        withdraw_consent(person=known, purpose=Purpose.ORDINARY, now=timezone.now())
        assert set(Episode.objects.filter(user=bob).values_list("pk", flat=True)) == before

    def test_the_page_says_beforehand_how_much_goes(self, known: User, client_of: Callable[[User], Client]) -> None:
        hers = client_of(known)
        assert "they go if you take this back" in hers.get(reverse("data_rights:show")).text
        asked = hers.post(reverse(CONSENT), {"purpose": "health", "do": "withdraw"}, follow=True)
        assert 'name="goes" value="1"' in asked.text
        assert "One thing that was kept goes with it." in asked.text
        assert has_consent(known, Purpose.HEALTH), "nothing goes before they have said so"
        assert Episode.objects.filter(text__icontains="diagnosed with asthma").exists()
        answer = hers.post(reverse(CONSENT), {"purpose": "health", "do": "withdraw", "goes": "1"}, follow=True)
        assert "One thing that was kept is removed." in answer.text
        assert not has_consent(known, Purpose.HEALTH)
        assert not Episode.objects.filter(text__icontains="diagnosed with asthma").exists()

    @pytest.mark.parametrize("goes", ["", "1", "-5", "²", "9" * 5000, "all"])
    def test_who_was_told_of_less_is_asked_anew(
        self, known: User, client_of: Callable[[User], Client], goes: str
    ) -> None:
        sent = {"purpose": "ordinary", "do": "withdraw", "goes": goes}
        asked = client_of(known).post(reverse(CONSENT), sent, follow=True)
        assert "things that were kept go with it." in asked.text
        assert has_consent(known, Purpose.ORDINARY)

    def test_where_nothing_was_kept_one_press_is_enough(self, alice: User, client_of: Callable[[User], Client]) -> None:
        grant_consent(person=alice, purpose=Purpose.RELIGION, now=timezone.now())
        answer = client_of(alice).post(reverse(CONSENT), {"purpose": "religion", "do": "withdraw"}, follow=True)
        assert "Taken back. Nothing had been kept under it." in answer.text
        assert not has_consent(alice, Purpose.RELIGION)

    def test_the_answer_leads_back_to_where_it_began(self, known: User, client_of: Callable[[User], Client]) -> None:
        hers, sent = client_of(known), {"purpose": "health", "do": "withdraw", "back": reverse("memories:list")}
        asked = hers.post(reverse(CONSENT), sent, follow=True)
        assert f'name="back" value="{reverse("memories:list")}"' in asked.text
        assert hers.post(reverse(CONSENT), sent | {"goes": "99"})["Location"] == reverse("memories:list")


class TestThePage:
    def test_every_purpose_can_be_given_and_taken_back_there(
        self, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        hers = client_of(alice)
        for purpose in Purpose:
            hers.post(reverse(CONSENT), {"purpose": purpose.value, "do": "allow"})
            assert has_consent(alice, purpose)
        html = hers.get(reverse("data_rights:show")).text
        assert all(f'data-purpose="{purpose.value}"' in html for purpose in Purpose)
        assert html.count('value="withdraw"') == len(Purpose)

    def test_what_was_allowed_once_is_counted_and_can_be_taken_back(
        self, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        hers, turn = client_of(alice), people.an_answered_turn(people.a_conversation(alice), "I have asthma.", "I see.")
        learn_backlog()
        turn.refresh_from_db()
        hers.post(reverse("conversations:answer-card", args=[turn.conversation_id, turn.pk]), {"answer": "once"})
        learn_backlog()
        html = hers.get(reverse("data_rights:show")).text
        assert "that you allowed at the time" in html
        assert html.count('value="withdraw"') == 2  # And that of the ordinary.
        hers.post(reverse(CONSENT), {"purpose": "health", "do": "withdraw", "goes": "9"})
        assert not Episode.objects.filter(text__contains="asthma").exists()
        assert "that you allowed at the time" not in hers.get(reverse("data_rights:show")).text

    def test_who_does_not_want_to_be_asked_takes_back_and_is_not_asked(self, alice: User) -> None:
        refuse_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        assert choices_of(alice)[Purpose.HEALTH] == Choice.REFUSED

    def test_dont_ask_can_become_ask_me(self, alice: User, client_of: Callable[[User], Client]) -> None:
        hers = client_of(alice)
        assert 'value="ask"' not in hers.get(reverse("data_rights:show")).text
        hers.post(reverse(CONSENT), {"purpose": "health", "do": "refuse"})
        assert 'value="ask"' in hers.get(reverse("data_rights:show")).text
        hers.post(reverse(CONSENT), {"purpose": "health", "do": "ask"})
        turn = people.an_answered_turn(people.a_conversation(alice), "I have asthma.", "I see.")
        learn_backlog()
        turn.refresh_from_db()
        assert turn.keeping == Turn.Keeping.ASK

    def test_the_ledger_shows_every_answer(self, alice: User, client_of: Callable[[User], Client]) -> None:
        hers = client_of(alice)
        hers.post(reverse(CONSENT), {"purpose": "union", "do": "refuse"})
        html = hers.get(reverse("data_rights:ledger")).text
        assert str(Choice.REFUSED.label) in html.replace("&#x27;", "'")
        assert WORDINGS[Purpose.ORDINARY] in html

    def test_another_owners_answers_are_nowhere_on_it(
        self, alice: User, bob: User, client_of: Callable[[User], Client]
    ) -> None:
        grant_consent(person=bob, purpose=Purpose.UNION, now=timezone.now())
        assert WORDINGS[Purpose.UNION] not in client_of(alice).get(reverse("data_rights:ledger")).text

    @pytest.mark.parametrize("sent", [{}, {"purpose": "shoes", "do": "allow"}, {"purpose": "health", "do": "dance"}])
    def test_nonsense_changes_nothing(
        self, alice: User, client_of: Callable[[User], Client], sent: dict[str, str]
    ) -> None:
        before = choices_of(alice)
        assert client_of(alice).post(reverse(CONSENT), sent).status_code == 404
        assert choices_of(alice) == before

    def test_it_leads_back_to_our_pages_only(self, alice: User, client_of: Callable[[User], Client]) -> None:
        hers = client_of(alice)
        wish = {"purpose": "union", "do": "allow"}
        assert hers.post(reverse(CONSENT), wish | {"back": "/memories/"})["Location"] == "/memories/"
        for elsewhere in ("https://evil.example/", "//evil.example", "javascript:alert(1)", ""):
            assert hers.post(reverse(CONSENT), wish | {"back": elsewhere})["Location"] == reverse("data_rights:show")
