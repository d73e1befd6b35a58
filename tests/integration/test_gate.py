"""Before anything is kept it is sorted; what Alice has not allowed is asked about, and the talk goes on either way."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.classifiers import classifier
from apps.conversations.branching import correct_message
from apps.conversations.gate import sort_turn
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Turn
from apps.memories import sorting
from apps.memories.models import Episode, Memory
from apps.memories.permitting import NotAllowed, kept_for
from apps.memories.sorting import sort
from apps.privacy.consent import choices_of, grant_consent, has_consent
from apps.privacy.models import Consent
from apps.privacy.purposes import SORTED, Purpose
from companion_site.health import report
from tests import people

pytestmark = pytest.mark.django_db(transaction=True)
SECRET = "I was diagnosed with asthma in May."


def told(user: User, text: str, reply: str = "Thank you for telling me.") -> Turn:
    turn = people.an_answered_turn(people.a_conversation(user), text, reply)
    learn_backlog()
    turn.refresh_from_db()
    return turn


def kept(word: str) -> bool:
    return Episode.objects.filter(text__icontains=word).exists() or Memory.objects.filter(text__icontains=word).exists()


def answer(client: Client, turn: Turn, word: str, *, htmx: bool = False) -> str:
    headers = {"HX-Request": "true"} if htmx else {}
    address = reverse("conversations:answer-card", args=[turn.conversation_id, turn.pk])
    return client.post(address, {"answer": word}, follow=True, headers=headers).text


def test_the_ordinary_is_kept_without_a_question(alice: User) -> None:
    assert told(alice, "I love rhubarb cake.").keeping == Turn.Keeping.KEEP
    assert kept("rhubarb")


def test_what_is_not_allowed_is_kept_nowhere_in_memory_and_asked_about(
    alice: User, client_of: Callable[[User], Client]
) -> None:
    turn = told(alice, SECRET, reply="Asthma can be managed well.")
    assert (turn.keeping, turn.kept_for) == (Turn.Keeping.ASK, ["health"])
    assert not kept("asthma")
    html = client_of(alice).get(turn.conversation.get_absolute_url()).text
    assert "May I remember this?" in html
    assert "your health" in html
    assert SECRET in html


def test_beside_help_nobody_is_asked_what_may_be_remembered(alice: User, client_of: Callable[[User], Client]) -> None:
    turn = told(alice, SECRET)
    Turn.objects.filter(pk=turn.pk).update(care="crisis")
    assert "May I remember this?" not in client_of(alice).get(turn.conversation.get_absolute_url()).text
    assert not kept("asthma")


def test_what_is_allowed_is_kept_without_a_question(alice: User) -> None:
    grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    assert told(alice, SECRET).keeping == Turn.Keeping.KEEP
    assert Episode.objects.get(text=SECRET).kept_for == ["health"]


class TestTheAnswer:
    def test_once_keeps_this_and_asks_again(self, alice: User, client_of: Callable[[User], Client]) -> None:
        answer(client_of(alice), told(alice, SECRET), "once")
        learn_backlog()
        assert kept("asthma")
        assert not has_consent(alice, Purpose.HEALTH)
        assert told(alice, "My asthma is worse in spring.").keeping == Turn.Keeping.ASK
        assert Consent.objects.filter(purpose="health").get().choice == "once"

    def test_always_keeps_this_and_what_follows(self, alice: User, client_of: Callable[[User], Client]) -> None:
        answer(client_of(alice), told(alice, SECRET), "always")
        assert has_consent(alice, Purpose.HEALTH)
        assert told(alice, "My asthma is worse in spring.").keeping == Turn.Keeping.KEEP
        assert kept("diagnosed")

    def test_never_keeps_nothing_and_does_not_ask_again(self, alice: User, client_of: Callable[[User], Client]) -> None:
        html = answer(client_of(alice), told(alice, SECRET), "never")
        assert "May I remember this?" not in html
        assert told(alice, "My asthma is worse in spring.").keeping == Turn.Keeping.LEAVE
        assert not kept("asthma")

    def test_not_this_one_keeps_nothing_of_it_and_asks_again(
        self, alice: User, client_of: Callable[[User], Client]
    ) -> None:
        turn, other = told(alice, SECRET), told(alice, "My psoriasis is worse in winter.")
        before = choices_of(alice)
        answer(client_of(alice), turn, "not_this")
        learn_backlog()
        turn.refresh_from_db()
        other.refresh_from_db()
        assert (turn.keeping, other.keeping) == (Turn.Keeping.LEAVE, Turn.Keeping.ASK)
        assert choices_of(alice) == before
        assert not kept("asthma")
        assert told(alice, "My asthma is worse in spring.").keeping == Turn.Keeping.ASK

    def test_each_answer_is_said_to_do_what_it_does(self, alice: User, client_of: Callable[[User], Client]) -> None:
        html = client_of(alice).get(told(alice, SECRET).conversation.get_absolute_url()).text
        assert "“Always” means" in html
        assert "“Not this one”, or no answer, keeps nothing of this" in html
        assert "“Never” means that nothing of this kind is kept or asked about" in html

    @pytest.mark.parametrize(("word", "keeping"), [("always", Turn.Keeping.KEEP), ("never", Turn.Keeping.LEAVE)])
    def test_what_holds_for_good_answers_theother_open_questions_of_its_kind(
        self, alice: User, client_of: Callable[[User], Client], word: str, keeping: Turn.Keeping
    ) -> None:
        first, other = told(alice, SECRET), told(alice, "My psoriasis is worse in winter.")
        money = told(alice, "I earn 4,200 euros a month.")
        answer(client_of(alice), first, word)
        learn_backlog()
        other.refresh_from_db()
        money.refresh_from_db()
        assert (other.keeping, money.keeping) == (keeping, Turn.Keeping.ASK)
        assert kept("psoriasis") == (word == "always")

    def test_just_this_answers_noother_question(self, alice: User, client_of: Callable[[User], Client]) -> None:
        first, other = told(alice, SECRET), told(alice, "My psoriasis is worse in winter.")
        answer(client_of(alice), first, "once")
        other.refresh_from_db()
        assert other.keeping == Turn.Keeping.ASK

    def test_theother_questions_on_the_page_hear_of_it(self, alice: User, client_of: Callable[[User], Client]) -> None:
        first, other = told(alice, SECRET), told(alice, "My psoriasis is worse in winter.")
        address = reverse("conversations:answer-card", args=[first.conversation_id, first.pk])
        response = client_of(alice).post(address, {"answer": "never"}, headers={"HX-Request": "true"})
        assert "hearth:answered" in response.headers["HX-Trigger-After-Swap"]
        html = client_of(alice).get(other.conversation.get_absolute_url()).text
        assert "May I remember this?" not in html

    def test_it_counts_once(self, alice: User, client_of: Callable[[User], Client]) -> None:
        turn, hers = told(alice, SECRET), client_of(alice)
        answer(hers, turn, "never")
        before = choices_of(alice)
        answer(hers, turn, "always")
        assert choices_of(alice) == before
        assert not kept("asthma")

    def test_nonsense_is_no_answer(self, alice: User, client_of: Callable[[User], Client]) -> None:
        turn = told(alice, SECRET)
        answer(client_of(alice), turn, "perhaps")
        turn.refresh_from_db()
        assert turn.keeping == Turn.Keeping.ASK

    def test_a_stranger_can_not_answer(self, alice: User, bob: User, client_of: Callable[[User], Client]) -> None:
        turn = told(alice, SECRET)
        answer(client_of(bob), turn, "always")
        turn.refresh_from_db()
        assert turn.keeping == Turn.Keeping.ASK

    def test_with_htmx_the_turn_alone_comes_back(self, alice: User, client_of: Callable[[User], Client]) -> None:
        turn = told(alice, SECRET)
        html = answer(client_of(alice), turn, "once", htmx=True)
        assert f'data-turn="{turn.pk}"' in html
        assert "<html" not in html


def test_dont_remember_this_is_obeyed_without_a_word(alice: User, client_of: Callable[[User], Client]) -> None:
    turn = told(alice, "Please don't remember this: I cried at work.")
    assert turn.keeping == Turn.Keeping.LEAVE
    assert not kept("cried")
    assert "May I remember this?" not in client_of(alice).get(turn.conversation.get_absolute_url()).text


def test_remember_that_is_consent_and_is_confirmed(alice: User, client_of: Callable[[User], Client]) -> None:
    turn = told(alice, "Remember that I have asthma, please.")
    assert turn.keeping == Turn.Keeping.KEEP
    assert kept("asthma")
    assert "Remembered, as you asked." in client_of(alice).get(turn.conversation.get_absolute_url()).text
    assert Consent.objects.filter(user=alice, purpose="health").get().choice == "once"


def test_nothing_is_asked_of_whoever_is_not_remembered_at_all(db: None) -> None:
    eve = people.a_person("eve", remember=False)
    turn = told(eve, SECRET)
    assert turn.keeping == Turn.Keeping.LEAVE
    assert not Episode.objects.filter(user=eve).exists()


def test_a_reply_that_holds_what_is_not_allowed_is_not_kept_either(alice: User) -> None:
    told(alice, "How was your day?", reply="You told me that you were diagnosed with asthma.")
    assert kept("your day")
    assert not kept("asthma")


def test_words_that_were_put_right_are_sorted_anew(alice: User) -> None:
    turn = told(alice, SECRET)
    correct_message(message=turn.prompt, text="I planted roses in May.")
    learn_backlog()
    turn.refresh_from_db()
    assert turn.keeping == Turn.Keeping.KEEP
    assert kept("roses")


def test_two_that_sort_at_once_come_to_one_decision(alice: User) -> None:
    turn = people.an_answered_turn(people.a_conversation(alice), "Remember that I have asthma.", "I will.")
    stale = Turn.objects.select_related("conversation__user", "prompt").get(pk=turn.pk)
    sort_turn(turn)
    sort_turn(stale)
    assert stale.keeping == Turn.Keeping.KEEP
    assert Consent.objects.filter(user=alice, purpose="health").count() == 1


class TestWhereItCanNotBeTold:
    """Something in sorting breaks, whatever it is."""

    @pytest.fixture(autouse=True)
    def _broken(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        def breaks(text: str) -> None:
            raise ValueError(text)

        monkeypatch.setattr(sorting, "sort", breaks)
        yield
        classifier.forget()

    def test_nothing_is_kept_without_a_yes(
        self, alice: User, client_of: Callable[[User], Client], caplog: pytest.LogCaptureFixture
    ) -> None:
        for purpose in SORTED:
            grant_consent(person=alice, purpose=purpose, now=timezone.now())
        turn = told(alice, "I love rhubarb cake.")
        assert (turn.keeping, turn.kept_for) == (Turn.Keeping.ASK, [])
        assert not kept("rhubarb")
        html = client_of(alice).get(turn.conversation.get_absolute_url()).text
        assert "I can’t tell just now whether it is private." in html
        assert "Always, for this kind" not in html
        assert "rhubarb" not in caplog.text

    def test_health_says_so_until_it_can_be_told_again(self, alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
        told(alice, "I love rhubarb cake.")
        assert report(connection)["memory_gate"] == "asks"
        monkeypatch.setattr(sorting, "sort", sort)
        told(alice, "I love rhubarb jam.")
        assert report(connection)["memory_gate"] == "ok"

    def test_a_yes_keeps_it_as_what_may_be_of_any_kind(self, alice: User, client_of: Callable[[User], Client]) -> None:
        turn = told(alice, "I love rhubarb cake.")
        before = choices_of(alice)
        answer(client_of(alice), turn, "once")
        learn_backlog()
        said = Episode.objects.get(text="I love rhubarb cake.", speaker=Episode.Speaker.OWNER)
        assert set(said.kept_for) == {purpose.value for purpose in SORTED}
        assert choices_of(alice) == before

    def test_a_yes_keeps_it_as_what_it_is_once_that_can_be_told(
        self, alice: User, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        turn = told(alice, SECRET)
        monkeypatch.setattr(sorting, "sort", sort)
        answer(client_of(alice), turn, "once")
        learn_backlog()
        assert Episode.objects.get(text=SECRET).kept_for == ["health"]

    def test_a_no_keeps_nothing(self, alice: User, client_of: Callable[[User], Client]) -> None:
        turn = told(alice, SECRET)
        answer(client_of(alice), turn, "never")
        learn_backlog()
        assert not kept("asthma")

    def test_what_is_written_by_hand_is_asked_about_too(self, alice: User) -> None:
        with pytest.raises(NotAllowed) as refused:
            kept_for(alice, "I love rhubarb cake.")
        assert set(refused.value.purposes) == set(SORTED)


def test_without_the_classifiers_rules_alone_ask(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(_self: object, _head: str, _text: str) -> None:
        raise classifier.Broken("silent")

    with monkeypatch.context() as patched:
        patched.setattr(classifier.Classifier, "likely", silent)
        assert told(alice, SECRET).keeping == Turn.Keeping.ASK
        assert report(connection)["memory_gate"] == "rules only"
    assert told(alice, "I love rhubarb cake.").keeping == Turn.Keeping.KEEP
    assert report(connection)["memory_gate"] == "ok"
