"""Keeping, changing and forgetting what was said, on a real database."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from apps.accounts.models import User
from apps.memories.episodes import Utterance, keep_episodes, unsay, unsay_thread
from apps.memories.models import Episode, Posting, Word
from apps.memories.names import Names
from apps.memories.recall import NOTHING, Recalled, Unless, bring_back
from tests.fakes.embedder import StableEmbedder

OWNER, COMPANION = Episode.Speaker.OWNER, Episode.Speaker.COMPANION
BEGAN = datetime(2026, 3, 7, 20, tzinfo=UTC)
NAMES = Names(owner="Alice", companion="Juniper")

pytestmark = pytest.mark.django_db


def said(
    text: str, thread: UUID, *, minutes: int = 0, source: UUID | None = None, speaker: Episode.Speaker = OWNER
) -> Utterance:
    return Utterance(source or uuid4(), thread, speaker, text, BEGAN + timedelta(minutes=minutes))


def keep(user: User, *utterances: Utterance, embedder: StableEmbedder | None = None) -> int:
    return keep_episodes(user=user, said=utterances, names=NAMES, embedder=embedder or StableEmbedder())


def recalled(user: User, about: str, *, most: int = 5, unless: Unless = NOTHING) -> list[Recalled]:
    return bring_back(
        user=user,
        keeper=None,
        about=about,
        names=NAMES,
        now=BEGAN + timedelta(days=30),
        embedder=StableEmbedder(),
        most=most,
        unless=unless,
    )


def texts(user: User, about: str, **asked: object) -> list[str]:
    return [one.text for one in recalled(user, about, **asked)]  # type: ignore[arg-type]


def test_what_was_said_comes_back_with_its_time_and_source(alice: User) -> None:
    one = said("My sister Ana moved to Lyon.", uuid4())
    keep(alice, one, said("I like rain.", uuid4()))
    first = recalled(alice, "Where does my sister live?")[0]
    assert (first.text, first.source, first.said_at, first.thread) == (one.text, one.source, one.said_at, one.thread)


def test_a_stranger_recalls_nothing(alice: User, bob: User) -> None:
    keep(alice, said("My sister Ana moved to Lyon.", uuid4()))
    assert texts(bob, "Where does my sister live?") == []


def test_keeping_twice_keeps_once(alice: User) -> None:
    one = said("The garden is blooming.", uuid4())
    assert keep(alice, one) == 1
    assert keep(alice, one) == 0
    assert Episode.objects.count() == 1
    assert Word.objects.get(text="garden").episodes == 1


def test_an_edited_message_is_found_by_its_new_words_only(alice: User) -> None:
    thread, source = uuid4(), uuid4()
    keep(alice, said("I adore tulips.", thread, source=source), said("Mondays are slow.", thread))
    keep(alice, said("I adore peonies.", thread, source=source))
    assert texts(alice, "peonies")[0] == "I adore peonies."
    assert not Word.objects.filter(text__startswith="tulip").exists()
    assert Episode.objects.get(source=source).position == 0


def test_another_embedder_takes_it_anew(alice: User) -> None:
    one = said("The garden is blooming.", uuid4())
    keep(alice, one, embedder=StableEmbedder("old"))
    assert keep(alice, one) == 1
    assert Episode.objects.get().embedder == "stable"


def test_forgetting_leaves_no_word_behind(alice: User) -> None:
    secret = said("The password is xylophone.", uuid4())
    keep(alice, secret, said("The garden is blooming.", uuid4()))
    assert unsay(user=alice, sources=[secret.source]) == 1
    assert texts(alice, "What is the xylophone password?") != [secret.text]
    assert not Word.objects.filter(text__startswith="xyloph").exists()
    assert Word.objects.get(text="").episodes == 1


def test_forgetting_a_talk_forgets_all_of_it_and_nothing_else(alice: User) -> None:
    gone = uuid4()
    keep(alice, said("One.", gone), said("Two.", gone), said("Three.", uuid4()))
    assert unsay_thread(user=alice, thread=gone) == 2
    assert Episode.objects.get().text == "Three."
    assert Posting.objects.count() == 1


def test_a_stranger_can_make_nobody_forget(alice: User, bob: User) -> None:
    one = said("The garden is blooming.", uuid4())
    keep(alice, one)
    assert unsay(user=bob, sources=[one.source]) == 0
    assert unsay_thread(user=bob, thread=one.thread) == 0
    assert Episode.objects.count() == 1


def test_a_pause_begins_a_session_and_a_clock_that_jumps_does_no_harm(alice: User) -> None:
    thread = uuid4()
    keep(alice, *[said(f"Word {at}.", thread, minutes=minutes) for at, minutes in enumerate([0, 5, 400, -90_000])])
    places = Episode.objects.order_by("position").values_list("position", "session")
    assert list(places) == [(0, 0), (1, 0), (2, 1), (3, 2)]


def test_an_answer_is_found_beside_its_question(alice: User) -> None:
    thread = uuid4()
    keep(
        alice,
        said("What is the name of your dentist?", thread, speaker=COMPANION),
        said("Doctor Okonkwo, since the summer.", thread, minutes=1),
        *[said(f"Filler about topic {at}.", uuid4()) for at in range(80)],
    )
    assert "Doctor Okonkwo, since the summer." in texts(alice, "Who is my dentist?")


def test_what_stands_in_the_prompt_is_not_recalled(alice: User) -> None:
    thread = uuid4()
    keep(alice, said("My sister lives in Lyon.", thread), said("My sister sings.", thread, minutes=60))
    rest = texts(alice, "my sister", unless=Unless(thread, BEGAN + timedelta(minutes=30)))
    assert rest == ["My sister lives in Lyon."]


def test_what_was_said_often_comes_once(alice: User) -> None:
    keep(alice, *[said("Good  morning, sunshine!", uuid4(), minutes=day * 1440) for day in range(9)])
    assert texts(alice, "good morning sunshine") == ["Good  morning, sunshine!"]


@pytest.mark.parametrize(
    "about", ["", "?", "hm", "\0", "You?", "%s %(user)s", "'; DROP TABLE memories_episode; --", "🙂" * 5_000]
)
def test_no_question_breaks_it(alice: User, about: str) -> None:
    keep(alice, said("The garden is blooming.", uuid4()))
    assert len(texts(alice, about.replace("\0", ""))) <= 1


def test_an_episode_of_100_000_characters_is_kept_whole(alice: User) -> None:
    keep(alice, said("needle " + "haystack and more " * 6_000, uuid4()))
    assert texts(alice, "needle")[0].startswith("needle")
