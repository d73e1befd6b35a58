"""Alice takes a part along: a companion, a talk, a period. It comes back by itself, and into what is there without doubles."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Message, Recollection, Turn
from apps.conversations.path import walk_back
from apps.memories.models import Episode, Memory
from apps.memories.profile import rebuild_profile
from apps.memories.services import Mentioned
from apps.personas.models import Persona
from apps.privacy.registry import sources
from apps.privacy.scope import Reach, Scope
from tests import people
from tests.integration.archives import a_fresh_hearth, bring, canonical, looked_at, packed
from tests.privacy.planting import a_whole_life

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]

LONG_AGO = timedelta(days=400)


@pytest.fixture
def talk(alice: User) -> Conversation:
    """One that began long ago and went on today, with something in every table; and another with somebody else."""
    a_whole_life(alice)
    talk = Conversation.objects.get()
    people.an_answered_turn(talk, "My brother Jonas plays the cello.", "What does he play?")
    for row in (Persona, Conversation, Message, Turn):
        row.objects.update(created_at=timezone.now() - LONG_AGO)
    Episode.objects.update(said_at=timezone.now() - LONG_AGO)
    said = people.an_answered_turn(talk, "Jonas moved to Graz.", "Graz is green.")
    jonas = (Mentioned("Jonas", "brother"),)
    people.a_memory(alice, "Jonas lives in Graz.", people=jonas, sources=[said.prompt_id])
    Memory.objects.update(keeper=talk.persona_id)
    Episode.objects.filter(speaker=Episode.Speaker.MEMORY).update(keeper=talk.persona_id)
    other = people.a_conversation(alice, persona=people.a_persona(alice, name="Marlow"))
    elsewhere = people.an_answered_turn(other, "I bury gold in the garden.", "Deep?")
    learn_backlog()
    Recollection.objects.create(turn=said, episode=Episode.objects.get(source=elsewhere.prompt_id), place=1)
    rebuild_profile(user=alice, now=timezone.now())
    talk.refresh_from_db()
    return talk


def scopes(talk: Conversation) -> dict[str, Scope]:
    return {
        "companion": Scope(Reach.COMPANION, id=talk.persona_id),
        "talk": Scope(Reach.TALK, id=talk.pk),
        "period": Scope(Reach.PERIOD, since=timezone.now() - timedelta(days=1)),
        "past": Scope(Reach.PERIOD, until=timezone.now() - timedelta(days=1)),
    }


def rows_of(content: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    archive = zipfile.ZipFile(io.BytesIO(content))
    for source in sources():
        if source.exported:
            for line in archive.read(f"data/{source.model}.jsonl").splitlines():
                yield source.model, json.loads(line)


def leading_out(content: bytes) -> set[tuple[str, str]]:
    """Columns of rows that point to what is not in the archive, each with what it points to."""
    keys: dict[str, set[Any]] = {}
    for table, row in rows_of(content):
        name = next(one for one in sources() if one.model == table).table._meta.pk.name
        keys.setdefault(table, set()).add(row[name])
    found = set()
    for source in sources():
        for name in source.exported:
            field: Any = source.table._meta.get_field(name)
            if field.related_model and field.related_model is not User:
                there = keys.get(field.related_model._meta.label, set())
                for table, row in rows_of(content):
                    values = row[name] if field.many_to_many and table == source.model else [row.get(name)]
                    found |= {
                        (f"{table}.{name}", str(value))
                        for value in values
                        if table == source.model and value is not None and value not in there
                    }
    return found


@pytest.mark.parametrize("part", ["companion", "talk", "period", "past"])
class TestAPart:
    def test_into_a_fresh_hearth_it_comes_whole_and_goes_out_again_as_it_was(
        self, alice: User, talk: Conversation, part: str
    ) -> None:
        scope = scopes(talk)[part]
        before = packed(alice, scope)
        outcomes = bring(fresh := a_fresh_hearth(), before, with_settings=True)
        assert _left_out(outcomes) == {}
        was, now = canonical(before), canonical(packed(fresh, scope))
        answers_here = now.pop("privacy.Consent")  # The fresh Hearth has asked, too.
        assert set(was.pop("privacy.Consent")) <= set(answers_here)
        led_out = {column for column, _key in leading_out(before)}
        assert _without(now, led_out) == _without(was, led_out)

    def test_only_the_message_before_and_the_last_one_stay_out(
        self, alice: User, talk: Conversation, part: str
    ) -> None:
        out = {column for column, _key in leading_out(packed(alice, scopes(talk)[part]))}
        allowed = {"period": {"conversations.Message.parent"}, "past": {"conversations.Conversation.tip"}}
        assert out == allowed.get(part, set())

    def test_where_the_companion_is_already_nothing_comes_twice(
        self, alice: User, talk: Conversation, part: str
    ) -> None:
        everything = packed(alice)
        content = packed(alice, scopes(talk)[part])
        outcomes = bring(alice, content)
        assert {table: new for table, (new, *_rest) in outcomes.items() if new} == {}
        assert _left_out(outcomes) == {}
        assert canonical(packed(alice)) == canonical(everything)

    def test_what_it_said_it_would_do_is_what_it_did(self, alice: User, talk: Conversation, part: str) -> None:
        content = packed(alice, scopes(talk)[part])
        fresh = a_fresh_hearth()
        assert looked_at(fresh, content) == bring(fresh, content)

    def test_of_another_talk_nothing_is_in_it(self, alice: User, talk: Conversation, part: str) -> None:
        archive = zipfile.ZipFile(io.BytesIO(packed(alice, scopes(talk)[part])))
        if part != "period":  # In which it was said.
            for name in archive.namelist():
                assert b"garden" not in archive.read(name), name


def _left_out(outcomes: dict[str, tuple[int, int, int, int]]) -> dict[str, tuple[int, int]]:
    """Different, and skipped, but for what is about the other Hearth alone."""
    stays = {source.model for source in sources() if source.stays_behind}
    rest = {
        table: (different, skipped) for table, (_n, _s, different, skipped) in outcomes.items() if table not in stays
    }
    return {table: counts for table, counts in rest.items() if any(counts)}


def _without(tables: dict[str, list[str]], columns: set[str]) -> dict[str, list[str]]:
    """But for these columns."""
    bare = {
        table: sorted(
            json.dumps({k: v for k, v in json.loads(row).items() if f"{table}.{k}" not in columns}) for row in rows
        )
        for table, rows in tables.items()
    }
    return {table: rows for table, rows in bare.items() if rows}


class TestATalk:
    def test_it_brings_whom_it_was_with(self, alice: User, talk: Conversation) -> None:
        content = packed(alice, Scope(Reach.TALK, id=talk.pk))
        bring(fresh := a_fresh_hearth(), content)
        persona = Persona.objects.get(user=fresh)
        assert (persona.name, persona.portraits.count(), persona.versions.count()) == ("Juniper", 1, 1)
        shown = [message.text for message in walk_back(Conversation.objects.get().tip_id, most=100)]
        assert shown[-2:] == ["Jonas moved to Graz.", "Graz is green."]

    def test_into_an_account_with_other_companions_it_adds_one(self, alice: User, talk: Conversation) -> None:
        content = packed(alice, Scope(Reach.TALK, id=talk.pk))
        fresh = a_fresh_hearth()
        people.a_persona(fresh, name="Juniper")
        bring(fresh, content)
        bring(fresh, content)
        assert fresh.personas.count() == 2
        assert Conversation.objects.get().persona_id == talk.persona_id


class TestAPeriod:
    def test_a_talk_whose_end_stayed_out_ends_with_the_last_that_came(self, alice: User, talk: Conversation) -> None:
        content = packed(alice, Scope(Reach.PERIOD, until=timezone.now() - timedelta(days=1)))
        bring(a_fresh_hearth(), content)
        came = Conversation.objects.get()
        assert came.tip is not None
        assert came.tip.text == "What does he play?"
        assert came.updated_at == talk.updated_at

    def test_whom_it_is_about_comes_along(self, alice: User, talk: Conversation) -> None:
        content = packed(alice, Scope(Reach.PERIOD, since=timezone.now() - timedelta(days=1)))
        bring(a_fresh_hearth(), content)
        memory = Memory.objects.get(text="Jonas lives in Graz.")
        assert [person.name for person in memory.people.all()] == ["Jonas"]
        assert memory.evidence.count() == 1

    def test_what_was_deleted_since_is_shown_again_where_it_stood(self, alice: User, talk: Conversation) -> None:
        content = packed(alice, Scope(Reach.PERIOD, since=timezone.now() - timedelta(days=1)))
        gone = list(Message.objects.filter(conversation=talk, text__contains="Gra").order_by("created_at"))
        Conversation.objects.filter(pk=talk.pk).update(tip=gone[0].parent)
        Message.objects.filter(pk__in=[one.pk for one in gone]).delete()
        bring(alice, content)
        talk.refresh_from_db()
        shown = [message.text for message in walk_back(talk.tip_id, most=100)]
        assert shown[-3:] == ["What does he play?", "Jonas moved to Graz.", "Graz is green."]
