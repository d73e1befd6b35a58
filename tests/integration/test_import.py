"""Alice brings back what she took with her: all of it, once, and found again by her companions."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message, Turn
from apps.data_rights.importing.bringing import bring_in
from apps.data_rights.importing.files import folder
from apps.data_rights.importing.opening import open_archive
from apps.memories.models import Episode, Evidence, Memory, Person, Posting, Word
from apps.memories.services import drop_what_was_forgotten, forget_memories
from apps.privacy.registry import Terms
from apps.privacy.times import FIRST_DAY, LAST_DAY
from tests import people
from tests.integration.archives import (
    a_fresh_hearth,
    a_full_talk,
    bring,
    canonical,
    looked_at,
    packed,
    recalled,
    without,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def talk(alice: User) -> Conversation:
    return a_full_talk(alice)


class TestIntoAFreshHearth:
    def test_everything_is_as_it_was(self, alice: User, talk: Conversation) -> None:
        before = packed(alice)
        bring(fresh := a_fresh_hearth(), before)
        was, now = canonical(before), canonical(packed(fresh))
        fresh_answers = now.pop("privacy.Consent")
        assert set(was.pop("privacy.Consent")) <= set(fresh_answers)
        assert now == was

    def test_what_it_said_it_would_do_is_what_it_did(self, alice: User, talk: Conversation) -> None:
        content = packed(alice)
        fresh = a_fresh_hearth()
        assert looked_at(fresh, content) == bring(fresh, content)

    def test_looking_changes_nothing(self, alice: User, talk: Conversation) -> None:
        content = packed(alice)
        looked_at(a_fresh_hearth(), content)
        assert not Conversation.objects.exists()
        assert not Episode.objects.exists()

    def test_companions_find_what_came_back(self, alice: User, talk: Conversation) -> None:
        content = packed(alice)
        bring(fresh := a_fresh_hearth(), content)
        assert "My sister Maya lives in Lyon." in recalled(fresh, "Where does my sister live?")

    def test_words_are_found_before_meanings_are(self, alice: User, talk: Conversation) -> None:
        counts = {word.text: word.episodes for word in Word.objects.filter(user=alice)}
        listed = Posting.objects.count()
        content = packed(alice)
        fresh = a_fresh_hearth()
        path = folder() / "brought.test"
        path.write_bytes(content)
        bring_in(open_archive(path), person=fresh, terms=Terms(now=timezone.now()), progress=lambda done: None)
        assert {word.text: word.episodes for word in Word.objects.filter(user=fresh)} == counts
        assert Posting.objects.count() == listed
        assert "My sister Maya lives in Lyon." in recalled(fresh, "Maya in Lyon")

    def test_times_are_those_of_then(self, alice: User, talk: Conversation) -> None:
        then = timezone.now() - timedelta(days=400)
        Conversation.objects.update(created_at=then)
        Memory.objects.update(updated_at=then)
        content = packed(alice)
        bring(a_fresh_hearth(), content)
        assert Conversation.objects.get().created_at == then
        assert {memory.updated_at for memory in Memory.objects.all()} == {then}

    def test_a_reply_in_the_making_has_ended(self, alice: User, talk: Conversation) -> None:
        people.a_turn(talk, "And then?")
        content = packed(alice)
        bring(a_fresh_hearth(), content)
        assert sorted(Turn.objects.values_list("status", flat=True)) == ["complete", "interrupted"]


@trying(
    max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    texts=st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1), max_size=6)
)
def test_whatever_was_said_comes_back_as_it_was(home: Path, texts: list[str]) -> None:
    owner = a_fresh_hearth(name="Alice")
    talk = people.a_conversation(owner)
    parent = talk.tip
    for text in texts:
        parent = Message.objects.create(
            conversation=talk, parent=parent, role="owner", text=text, created_at=timezone.now()
        )
    Conversation.objects.update(tip=parent)
    before = packed(owner)
    bring(fresh := a_fresh_hearth(), before)
    was, now = canonical(before), canonical(packed(fresh))
    del was["privacy.Consent"], now["privacy.Consent"]
    assert now == was


class TestIntoWhatIsThere:
    def test_nothing_comes_twice(self, alice: User, talk: Conversation) -> None:
        content = packed(alice)
        outcomes = bring(alice, content)
        assert {table: new for table, (new, *_rest) in outcomes.items() if new} == {}
        assert {table: different for table, (_n, _s, different, _l) in outcomes.items() if different} == {}
        assert canonical(packed(alice)) == canonical(content)

    def test_what_changed_here_stays_and_is_told(self, alice: User, talk: Conversation) -> None:
        content = packed(alice)
        Message.objects.filter(role="owner").update(text="My sister Maya lives in Nice.")
        assert bring(alice, content)["conversations.Message"] == (0, 2, 1, 0)
        assert Message.objects.filter(role="owner").get().text == "My sister Maya lives in Nice."

    def test_only_what_is_missing_comes(self, alice: User, talk: Conversation) -> None:
        content = packed(alice)
        other = people.an_answered_turn(people.a_conversation(alice, persona=talk.persona), "Something new.")
        talk.delete()
        bring(alice, content)
        assert Conversation.objects.count() == 2
        assert Message.objects.filter(pk=other.prompt_id).exists()

    def test_what_was_forgotten_here_for_good_stays_so(self, alice: User, talk: Conversation) -> None:
        content = packed(alice)
        ids = list(Memory.objects.values_list("pk", flat=True))
        forget_memories(user=alice, ids=ids, at=timezone.now())
        drop_what_was_forgotten(user=alice, now=timezone.now() + timedelta(hours=2))
        assert not Memory.objects.exists()
        bring(alice, content)
        assert "My sister Maya lives in Lyon." not in recalled(alice, "Where does my sister live?")
        assert not Memory.objects.filter(forgotten_at=None).exists()

    def test_somebody_known_under_the_same_name_is_the_same(self, alice: User, talk: Conversation) -> None:
        maya = Person.objects.create(user=alice, name="Maya", relation="sister")
        Memory.objects.first().people.add(maya)  # type: ignore[union-attr]
        content = packed(alice)
        fresh = a_fresh_hearth()
        known = Person.objects.create(user=fresh, name="maya", relation="Sister")
        bring(fresh, content)
        assert Person.objects.get() == known
        assert Memory.objects.filter(people=known).count() == 1

    def test_what_belongs_to_nothing_is_left_out(self, alice: User, talk: Conversation) -> None:
        content = without(packed(alice), "memories.Memory")
        outcomes = bring(a_fresh_hearth(), content)
        assert outcomes["memories.Evidence"] == (0, 0, 0, 1)
        assert not Evidence.objects.exists()

    def test_what_is_another_persons_is_neither_shown_nor_touched(
        self, alice: User, bob: User, talk: Conversation
    ) -> None:
        content = packed(alice)
        outcomes = bring(bob, content)
        assert outcomes["conversations.Message"] == (0, 0, 0, 3)
        assert canonical(packed(alice)) == canonical(content)
        assert not Message.objects.filter(conversation__user=bob).exists()


TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=80)
MOMENT = st.integers(-2 * 10**15, 4 * 10**15).map(
    lambda microseconds: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
)


@trying(
    max_examples=4, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_whatever_is_known_and_whoever_speaks_comes_back_as_it_was(home: Path, data: st.DataObject) -> None:
    owner = a_fresh_hearth(name="Alice")
    described = data.draw(st.lists(st.tuples(TEXT, TEXT), max_size=3))
    for number, (description, greeting) in enumerate(described):
        people.a_persona(owner, name=f"Companion {number}", description=description, greeting=greeting)
    names = data.draw(st.lists(TEXT, max_size=4, unique_by=lambda name: name.lower()))
    known = [Person.objects.create(user=owner, name=name) for name in names]
    for text in data.draw(st.lists(TEXT, max_size=6)):
        memory = Memory.objects.create(
            user=owner,
            text=text,
            kind=data.draw(st.sampled_from(Memory.Kind.values)),
            origin=data.draw(st.sampled_from(Memory.Origin.values)),
            importance=data.draw(st.integers(1, 5)),
            pinned=data.draw(st.booleans()),
            happened_on=data.draw(st.none() | st.dates(FIRST_DAY, LAST_DAY)),
            valid_from=data.draw(MOMENT),
            valid_until=data.draw(st.none() | MOMENT),
            created_at=data.draw(MOMENT),
            recalls=data.draw(st.integers(0, 1_000_000)),
        )
        memory.people.set(data.draw(st.sets(st.sampled_from(known))) if known else ())
        memory.drawn_from.set(Memory.objects.exclude(pk=memory.pk)[: data.draw(st.integers(0, 2))])
    before = packed(owner)
    bring(fresh := a_fresh_hearth(), before)
    was, now = canonical(before), canonical(packed(fresh))
    for made_here in ("privacy.Consent", "memories.Profile"):
        del was[made_here], now[made_here]
    assert now == was
