"""Old things go by themselves after as long as their owner says: shown before, with the passphrase, in the night."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from procrastinate.contrib.django import app

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Message, Recollection, Turn
from apps.data_rights.erasing import jobs, running
from apps.data_rights.expiring import sweep
from apps.data_rights.models import Backup, Erasure
from apps.memories.models import Episode, Memory
from apps.privacy.retention import ageing, due, periods_of, set_periods
from apps.wellbeing.models import CareCount
from tests.people import PASSPHRASE, a_conversation, a_memory, a_turn, an_answered_turn

MAYA = "My sister Maya moved to Lyon in spring."
TALKS, MEMORIES, SAID = "conversations.Conversation", "memories.Memory", "memories.Episode"
WHAT_GOES_ALONG = "With a conversation goes what was learned from it alone"
NOTES, USED = "wellbeing.CareCount", "conversations.Recollection"


@pytest.fixture
def night(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[datetime], list[Erasure]]:
    """What the worker does then, but for rewriting tables, which can't be done within a test's transaction."""
    monkeypatch.setattr(running, "rewrite_tables", lambda _progress: None)
    monkeypatch.setattr(running, "remove_orphans", lambda: 0)
    monkeypatch.setattr(running, "end_log_files", lambda: None)

    def pass_by(now: datetime) -> list[Erasure]:
        sweep(now=now)
        for erasure in Erasure.objects.filter(is_open=True):
            running.run(erasure, home=tmp_path, embedded=True)
        return list(Erasure.objects.all())

    return pass_by


@pytest.fixture
def talk(alice: User) -> Conversation:
    """Of today, about Maya."""
    talk = a_conversation(alice)
    an_answered_turn(talk, MAYA)
    learn_backlog()
    return talk


def later(days: int) -> datetime:
    return timezone.now() + timedelta(days=days)


def test_nothing_goes_by_itself_unless_its_owner_said_so(
    alice: User, talk: Conversation, night: Callable[[datetime], list[Erasure]]
) -> None:
    a_memory(alice)
    assert night(later(4000)) == []
    assert Message.objects.filter(conversation=talk).count() >= 2
    assert Memory.objects.exists()


def test_a_talk_nobody_went_on_with_goes_with_what_memory_has_of_it(
    alice: User, bob: User, talk: Conversation, night: Callable[[datetime], list[Erasure]]
) -> None:
    an_answered_turn(a_conversation(bob), MAYA)
    learn_backlog()
    set_periods(person=alice, periods={TALKS: 30})
    assert night(later(29)) == []
    an_answered_turn(new := a_conversation(alice), "Rhubarb again.")
    Conversation.objects.filter(pk=new.pk).update(updated_at=later(20))
    (receipt,) = night(later(31))
    assert (receipt.reach, receipt.state) == (Erasure.Reach.AGED, Erasure.State.DONE)
    assert receipt.counts[TALKS] == 1
    assert not receipt.chosen
    assert list(Conversation.objects.filter(user=alice)) == [new]
    assert not Episode.objects.filter(user=alice, text__contains="Maya").exists()
    assert Episode.objects.filter(user=bob, text__contains="Maya").exists()


def test_what_is_pinned_stays_and_what_was_forgotten_is_not_learned_again(
    alice: User, talk: Conversation, night: Callable[[datetime], list[Erasure]]
) -> None:
    pinned = a_memory(alice, "Rhubarb cake is my favourite.")
    Memory.objects.filter(pk=pinned.pk).update(pinned=True)
    a_memory(alice, "I moved in 2019.")
    set_periods(person=alice, periods={MEMORIES: 30})
    night(later(31))
    assert list(Memory.objects.all()) == [pinned]
    Turn.objects.update(learned_at=None)
    learn_backlog()
    assert list(Memory.objects.all()) == [pinned]
    assert Message.objects.filter(conversation=talk).count() >= 2


def test_what_is_pinned_outlives_the_talk_it_is_from_and_what_it_was_learned_with(
    alice: User, talk: Conversation, night: Callable[[datetime], list[Erasure]]
) -> None:
    (pinned,) = Memory.objects.all()
    said = pinned.evidence.values_list("source", flat=True)
    with_it = a_memory(alice, "Spring is here.", origin=Memory.Origin.OWNER, sources=said)
    thought = a_memory(alice, "You care for Maya.", origin=Memory.Origin.THOUGHT)
    thought.drawn_from.add(with_it)
    Memory.objects.filter(pk__in=[pinned.pk, thought.pk]).update(pinned=True)
    Memory.objects.filter(pk=pinned.pk).update(created_at=later(20))
    set_periods(person=alice, periods={MEMORIES: 30})
    night(later(31))
    assert set(Memory.objects.all()) == {pinned, thought}
    assert pinned.evidence.exists(), "the words still stand in the talk, and it goes with them"
    set_periods(person=alice, periods={TALKS: 30})
    night(later(63))
    assert not Message.objects.filter(conversation=talk).exists()
    assert set(Memory.objects.all()) == {pinned, thought}
    assert not pinned.evidence.exists(), "nobody can look up any more where it was said"


def test_words_that_were_said_are_found_no_more_and_the_talk_stays(
    alice: User, talk: Conversation, night: Callable[[datetime], list[Erasure]]
) -> None:
    learned = list(Memory.objects.all())
    set_periods(person=alice, periods={SAID: 30})
    night(later(31))
    assert {one.speaker for one in Episode.objects.all()} == {Episode.Speaker.MEMORY}
    assert list(Memory.objects.all()) == learned != []
    Turn.objects.update(kept_at=None, learned_at=None)
    learn_backlog()
    assert {one.speaker for one in Episode.objects.all()} == {Episode.Speaker.MEMORY}
    assert Message.objects.filter(text=MAYA).exists()


def test_numbers_go_without_a_receipt(
    alice: User, talk: Conversation, night: Callable[[datetime], list[Erasure]]
) -> None:
    for year in (later(1).year - 1, later(1).year):
        CareCount.objects.create(user=alice, kind=CareCount.Kind.SUICIDE, year=year, times=2)
    turn = Turn.objects.get(conversation=talk)
    Recollection.objects.create(turn=turn, episode=Episode.objects.all()[0], place=0)
    set_periods(person=alice, periods={NOTES: 30, USED: 30})
    assert night(later(31)) == []
    assert [count.year for count in CareCount.objects.all()] == [later(1).year], "a year goes once all of it is old"
    assert not Recollection.objects.exists()
    assert Message.objects.filter(text=MAYA).exists()


def test_while_somebody_speaks_it_waits(
    alice: User, talk: Conversation, night: Callable[[datetime], list[Erasure]]
) -> None:
    set_periods(person=alice, periods={TALKS: 30})
    a_turn(talk, "Are you there?")
    (waiting,) = night(later(31))
    assert waiting.is_open
    assert Message.objects.filter(text=MAYA).exists()


def test_what_was_due_while_hearth_was_off_goes_when_it_runs_again(
    alice: User, talk: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the worker does it, which looks each minute."""
    set_periods(person=alice, periods={TALKS: 30})
    for moment, opened in ((later(20), 0), (later(40), 1), (later(40), 1)):
        monkeypatch.setattr(jobs, "timezone", SimpleNamespace(now=lambda moment=moment: moment))
        jobs.forget_expired_rows()
        assert Erasure.objects.filter(reach=Erasure.Reach.AGED).count() == opened
    crons = [
        str(task.cron)
        for task in app.periodic_registry.periodic_tasks.values()
        if task.task == jobs.forget_expired_rows
    ]
    assert crons == ["* * * * *"]


def test_while_a_backup_is_made_it_stays_due(
    alice: User, talk: Conversation, night: Callable[[datetime], list[Erasure]]
) -> None:
    set_periods(person=alice, periods={TALKS: 30})
    backup = Backup.objects.create(asked_at=timezone.now())
    assert night(later(31)) == []
    Backup.objects.filter(pk=backup.pk).delete()
    (receipt,) = night(later(31))
    assert receipt.state == Erasure.State.DONE


@pytest.mark.parametrize("source", ageing(), ids=lambda source: source.model)
def test_every_table_that_ages_can_tell_what_is_old(alice: User, source: object) -> None:
    assert due(alice, {one.model: 1 for one in ageing()}, now=later(4000)) == {}


def ask(client: Client, **fields: object) -> tuple[int, str]:
    sent = {source.model.replace(".", "-").lower(): 0 for source in ageing()} | fields
    answer = client.post(reverse("data_rights:keeping"), sent, follow=True)
    return answer.status_code, answer.content.decode()


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    alice.set_password(PASSPHRASE)
    alice.save()
    return client_of(alice)


def test_what_would_go_is_shown_before_and_needs_the_passphrase(hers: Client, alice: User, talk: Conversation) -> None:
    Conversation.objects.update(updated_at=later(-100))
    status, page = ask(hers, **{"conversations-conversation": 30})
    assert status == 200
    assert "This would go tonight" in page
    assert MAYA in page
    assert periods_of(alice) == {}
    status, page = ask(hers, **{"conversations-conversation": 30, "passphrase": "no idea"})
    assert status == 422
    assert "Nothing was changed" in page
    assert periods_of(alice) == {}
    status, page = ask(hers, **{"conversations-conversation": 30, "passphrase": PASSPHRASE})
    assert "It goes tonight" in page
    assert periods_of(alice) == {TALKS: 30}
    assert Message.objects.filter(text=MAYA).exists()


def test_where_nothing_would_go_it_is_saved_at_once_and_the_privacy_page_says_so(
    hers: Client, alice: User, talk: Conversation
) -> None:
    _status, page = ask(hers, **{"memories-memory": 365})
    assert "Saved." in page
    assert periods_of(alice) == {MEMORIES: 365}
    assert "It goes by itself after 365 days" in " ".join(
        hers.get(reverse("data_rights:show")).content.decode().split()
    )
    ask(hers)
    assert periods_of(alice) == {}


def test_it_is_said_that_what_was_learned_goes_with_its_talk(hers: Client, alice: User, talk: Conversation) -> None:
    assert WHAT_GOES_ALONG in hers.get(reverse("data_rights:keeping")).text
    Conversation.objects.update(updated_at=later(-100))
    _status, page = ask(hers, **{"conversations-conversation": 30})
    assert WHAT_GOES_ALONG in page


@pytest.mark.parametrize("days", ["-3", "soon", "", "31", "9" * 30])
def test_a_time_that_is_not_offered_is_refused(hers: Client, alice: User, days: str) -> None:
    status, _page = ask(hers, **{"memories-memory": days})
    assert status == 422
    assert periods_of(alice) == {}
