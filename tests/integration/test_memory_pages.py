"""The memory book as its owner uses it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.memories.models import LONGEST_MEMORY, Episode, Memory, Person
from apps.memories.services import UNDO_WITHIN, Mentioned, drop_what_was_forgotten, end_memories
from apps.privacy.consent import grant_consent
from apps.privacy.models import Consent
from apps.privacy.purposes import Purpose
from tests import people
from tests.integration.memory_book import HTMX, WRITTEN, page, post

pytestmark = pytest.mark.django_db

Kind = Memory.Kind


@pytest.fixture
def hers(client: Client, alice: User) -> Client:
    client.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_an_empty_book_says_what_will_come(hers: Client) -> None:
    assert "Nothing is remembered yet" in page(hers)
    assert "Nobody yet" in page(hers, "people")


def test_what_is_written_by_hand_is_kept_and_recallable(hers: Client, alice: User) -> None:
    assert post(hers, "new", **WRITTEN | {"people": "Maya (sister), Tom, (boss)"}).status_code == 302
    memory = Memory.objects.get()
    assert (memory.text, memory.origin) == ("I play the cello.", Memory.Origin.HAND)
    assert {(one.name, one.relation) for one in memory.people.all()} == {("Maya", "sister"), ("Tom", ""), ("", "boss")}
    assert Episode.objects.get(source=memory.pk).text == "I play the cello."


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": ""}, "Write down what to remember."),
        ({"text": "long " * 20_000}, f"{LONGEST_MEMORY} is the most"),
        ({"people": "a (b) (c)"}, "Write people as"),
        ({"people": ",".join("abcdefghijklmno")}, "more than twelve"),
        ({"happened_on": "soon"}, "year-month-day"),
        ({"happened_on": "9999-12-31"}, "Choose an earlier day."),
        ({"kind": "song"}, "Select a valid choice"),
        ({"importance": "9"}, "Select a valid choice"),
    ],
)
def test_what_can_not_be_kept_says_why_and_stays_typed(hers: Client, wrong: dict[str, str], said: str) -> None:
    response = post(hers, "new", **WRITTEN | wrong)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert (wrong | {"text": wrong.get("text", WRITTEN["text"])})["text"].strip() in response.content.decode()
    assert not Memory.objects.exists()


ASTHMA = "I was diagnosed with asthma in May."


def test_something_private_written_by_hand_is_asked_about_before_it_is_kept(hers: Client, alice: User) -> None:
    refused = post(hers, "new", **WRITTEN | {"text": ASTHMA})
    assert refused.status_code == 422
    assert "your health" in refused.text
    assert ASTHMA in refused.text
    assert not Memory.objects.exists()
    post(hers, "new", **WRITTEN | {"text": ASTHMA, "anyway": "on"})
    memory = Memory.objects.get()
    assert (memory.text, memory.kept_for) == (ASTHMA, ["health"])
    assert Episode.objects.get(source=memory.pk).kept_for == ["health"]
    assert [(one.purpose, one.choice) for one in Consent.objects.filter(user=alice, purpose="health")] == [
        ("health", "once")
    ]
    page(hers, "edit", memory.pk)
    assert post(hers, "edit", memory.pk, **WRITTEN | {"text": f"{ASTHMA} It is mild."}).status_code == 302


def test_a_correction_that_makes_it_private_is_asked_about_too(hers: Client, alice: User) -> None:
    memory = people.a_memory(alice, "I saw Doctor Who in May.")
    assert post(hers, "edit", memory.pk, **WRITTEN | {"text": ASTHMA}).status_code == 422
    memory.refresh_from_db()
    assert memory.text == "I saw Doctor Who in May."


def test_what_is_allowed_for_good_is_not_asked_about(hers: Client, alice: User) -> None:
    grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    assert post(hers, "new", **WRITTEN | {"text": ASTHMA}).status_code == 302
    assert Memory.objects.get().kept_for == ["health"]


def test_a_correction_counts_from_now_on(hers: Client, alice: User) -> None:
    memory = people.a_memory(alice, "I play the flute.", origin=Memory.Origin.OWNER)
    assert "I play the flute." in page(hers, "edit", memory.pk)
    post(hers, "edit", memory.pk, **WRITTEN)
    memory.refresh_from_db()
    assert (memory.text, memory.origin) == ("I play the cello.", Memory.Origin.HAND)
    assert "play the flute" not in page(hers, q="flute")


def test_forgetting_can_be_undone(hers: Client, alice: User) -> None:
    memory = people.a_memory(alice)
    response = post(hers, "change", memory.pk, do="forget")
    after = hers.get(response.headers["Location"]).content.decode()
    assert "For an hour" in after
    assert "Maya" not in page(hers)
    memory.refresh_from_db()
    post(hers, "undo", at=memory.forgotten_at.isoformat())  # type: ignore[union-attr]
    assert "Maya" in page(hers)


def test_after_an_hour_nothing_of_it_is_left(hers: Client, alice: User) -> None:
    memory = people.a_memory(alice, people=[Mentioned("Maya", "sister")])
    post(hers, "change", memory.pk, do="forget")
    drop_what_was_forgotten(user=alice, now=timezone.now() + UNDO_WITHIN + timedelta(minutes=1))
    assert not Memory.objects.exists()
    assert not Episode.objects.exists()
    assert not Person.objects.exists()


def test_many_are_forgotten_at_once_and_come_back_at_once(hers: Client, alice: User) -> None:
    first, second, third = (people.a_memory(alice, f"Thing {at}.") for at in range(3))
    response = post(hers, "change-many", memory=[first.pk, second.pk, "nonsense"], do="forget")
    assert Memory.objects.filter(forgotten_at=None).get() == third
    assert "2 memories are forgotten" in hers.get(response.headers["Location"]).content.decode()
    first.refresh_from_db()
    post(hers, "undo", at=first.forgotten_at.isoformat())  # type: ignore[union-attr]
    assert Memory.objects.filter(forgotten_at=None).count() == 3


def test_all_that_match_are_forgotten_and_no_other(hers: Client, alice: User) -> None:
    for at in range(60):
        people.a_memory(alice, f"Plan {at}.", kind=Kind.PLAN)
    kept = people.a_memory(alice, "A fact.")
    post(hers, "change-many", all="1", kind="plan", do="forget")
    assert Memory.objects.filter(forgotten_at=None).get() == kept


def test_what_is_no_longer_true_moves_to_history_and_can_come_back(hers: Client, alice: User) -> None:
    memory = people.a_memory(alice, "I live in Paris.")
    post(hers, "change", memory.pk, do="end")
    assert "Paris" not in page(hers)
    assert "Paris" in page(hers, state="past")
    post(hers, "change", memory.pk, do="renew")
    assert "Paris" in page(hers)


def test_what_replaced_it_stands_beside_it(hers: Client, alice: User) -> None:
    old, new = people.a_memory(alice, "I live in Paris."), people.a_memory(alice, "I live in Lyon.")
    end_memories(user=alice, ids=[old.pk], at=timezone.now(), replaced_by=new)
    assert "Since then: “I live in Lyon.”" in page(hers, state="past")


def test_pinning_shows(hers: Client, alice: User) -> None:
    memory = people.a_memory(alice)
    fragment = hers.post(reverse("memories:change", args=[memory.pk]), {"do": "pin"}, **HTMX)  # type: ignore[arg-type]
    assert "pinned" in fragment.content.decode()
    assert "Maya" in page(hers, state="pinned")


def test_everything_known_reads_as_one_page(hers: Client, alice: User) -> None:
    people.a_memory(alice, "I am a nurse.")
    people.a_memory(alice, "I adore rhubarb.", kind=Kind.PREFERENCE)
    for at in range(60):
        people.a_memory(alice, f"Plan {at}.", kind=Kind.PLAN)
    text = page(hers, "about")
    assert text.index("I am a nurse.") < text.index("I adore rhubarb.") < text.index("Plan ")
    assert "and 10 more" in text


def test_a_person_shows_what_is_known_of_them_can_be_named_and_forgotten(hers: Client, alice: User) -> None:
    people.a_memory(alice, "My sister sails.", people=[Mentioned(relation="sister")])
    other = people.a_memory(alice, "Maya sings.", people=[Mentioned("Maya", "sister")])
    maya = Person.objects.get()
    assert "My sister sails." in page(hers, "person", maya.pk)
    post(hers, "person", maya.pk, name="Maja", relation="sister")
    assert "Maja" in page(hers, "people")
    post(hers, "person", maya.pk, do="forget")
    assert not Memory.objects.filter(forgotten_at=None).exists()
    other.refresh_from_db()
    assert other.forgotten_at


def test_two_people_become_one(hers: Client, alice: User) -> None:
    people.a_memory(alice, "Maya sings.", people=[Mentioned("Maya")])
    people.a_memory(alice, "Maja sails.", people=[Mentioned("Maja")])
    maja = Person.objects.get(name="Maja")
    response = post(hers, "person", maja.pk, name="Maya", relation="")
    both = hers.get(response.headers["Location"]).content.decode()
    assert "Maya sings." in both
    assert "Maja sails." in both


def test_a_nameless_person_is_refused(hers: Client, alice: User) -> None:
    people.a_memory(alice, "Maya sings.", people=[Mentioned("Maya")])
    response = post(hers, "person", Person.objects.get().pk, name="", relation="")
    assert response.status_code == 422


def test_a_stranger_finds_and_changes_nothing(client: Client, alice: User, bob: User) -> None:
    memory = people.a_memory(alice, people=[Mentioned("Maya", "sister")])
    client.force_login(bob, backend="django.contrib.auth.backends.ModelBackend")
    assert "Maya" not in page(client) + page(client, q="sister") + page(client, "about") + page(client, "people")
    assert client.get(reverse("memories:edit", args=[memory.pk])).status_code == 404
    assert post(client, "change", memory.pk, do="forget").status_code == 404
    assert client.get(reverse("memories:person", args=[Person.objects.get().pk])).status_code == 404
    post(client, "change-many", memory=[memory.pk], do="forget")
    post(client, "change-many", all="1", do="forget")
    memory.refresh_from_db()
    assert memory.forgotten_at is None


def test_what_is_remembered_is_shown_as_text(hers: Client, alice: User) -> None:
    people.a_memory(alice, "<script>alert(1)</script>", people=[Mentioned("<b>Eve</b>")])
    for html in (page(hers), page(hers, "about"), page(hers, "people")):
        assert "<script>alert" not in html
        assert "<b>Eve" not in html


def test_while_memory_is_paused_nothing_new_is_kept_nor_learned_later(hers: Client, alice: User) -> None:
    post(hers, "pause", pause="1")
    assert "Memory is paused" in page(hers)
    talk = people.a_conversation(alice)
    people.an_answered_turn(talk, "I live in Lyon.", "Lovely.")
    learn_backlog()
    post(hers, "pause")
    learn_backlog()
    assert not Episode.objects.exists()
    people.an_answered_turn(talk, "I hate olives.", "Noted.")
    learn_backlog()
    assert [memory.text for memory in Memory.objects.all()] == ["I hate olives."]
