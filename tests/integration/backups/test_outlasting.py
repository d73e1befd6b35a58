"""What holds over a restore: what was taken back, what was to be forgotten or left out, and what was set for today."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.core.management import CommandError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.answering import answer
from apps.conversations.companions import change_hearing, change_telling, switches_of
from apps.conversations.learning import learn_backlog
from apps.conversations.models import MaySuggest, Message, Turn
from apps.conversations.services import finish_turn
from apps.conversations.suggestions import allow_suggestions, stop_suggestions
from apps.memories.embedding import embedder_of
from apps.memories.episodes import drop_said, put_out_of_mind
from apps.memories.health import merge_duplicates
from apps.memories.models import Episode, Memory
from apps.memories.names import Names
from apps.memories.profile import is_paused, pause, profile_of, rebuild_profile
from apps.memories.recall import bring_back
from apps.memories.services import drop_what_was_forgotten, forget_memories, restore_memories
from apps.privacy.consent import Choice, grant_consent, has_consent, withdraw_consent
from apps.privacy.models import Receipt
from apps.privacy.purposes import Purpose
from apps.privacy.retention import periods_of, set_periods
from tests.backed_up import MAYA, OTHER, backed_up, copied, empty, restore
from tests.people import PASSPHRASE, a_conversation, a_memory, a_turn, an_answered_turn


@pytest.fixture
def saved(alice: User, home: Path) -> tuple[Path, Path]:
    return copied(backed_up(home), home / "elsewhere")


def comes_to_mind(user: User, about: str, keeper: UUID | None = None) -> set[str]:
    recalled = bring_back(
        user=user,
        keeper=keeper,
        about=about,
        names=Names(owner=user.name, companion=""),
        now=timezone.now(),
        embedder=embedder_of(user),
        most=40,
        only_what_matters=False,
    )
    return {one.text for one in recalled}


def forget_for_good(user: User, memory: Memory) -> None:
    forget_memories(user=user, ids=[memory.pk], at=timezone.now())
    drop_what_was_forgotten(user=user, now=timezone.now() + timedelta(hours=2))


def test_what_was_taken_back_since_is_not_allowed_again(alice: User, home: Path) -> None:
    grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    kept = a_memory(alice, "My knee hurts.", kept_for=["health"], origin=Memory.Origin.OWNER)
    saved = copied(backed_up(home), home / "elsewhere")
    withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    restore(saved)
    assert not has_consent(alice, Purpose.HEALTH)
    assert has_consent(alice, Purpose.ORDINARY)
    assert not Memory.objects.filter(pk=kept.pk).exists()


def test_what_was_to_be_forgotten_stays_forgotten(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    forget_for_good(alice, Memory.objects.get(text__contains="Maya"))
    restore(saved)
    assert not Episode.objects.filter(text=MAYA).exists()
    assert not Memory.objects.filter(text__contains="Maya").exists()
    assert Message.objects.filter(text=MAYA).exists()


def test_the_passphrase_is_the_one_of_today(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    alice.set_password("another and a longer one")
    alice.save()
    restore(saved)
    assert User.objects.get().check_password("another and a longer one")
    assert not User.objects.get().check_password(PASSPHRASE)


def test_in_another_hearth_nothing_of_its_owner_outlasts(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    elsewhere = [file.read_bytes() for file in saved]
    empty(home)
    saved[0].parent.mkdir()
    for file, content in zip(saved, elsewhere, strict=True):
        file.write_bytes(content)
    User.objects.create(pk=alice.pk, username="owner", name="Somebody", password="x")
    withdraw_consent(person=User.objects.get(), purpose=Purpose.ORDINARY, now=timezone.now())
    restore(saved)
    assert has_consent(User.objects.get(), Purpose.ORDINARY)
    assert Memory.objects.filter(text__contains="Maya").exists()


def test_while_a_reply_is_spoken_nothing_is_restored(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    a_turn(a_conversation(alice))
    with pytest.raises(CommandError, match="being spoken"):
        restore(saved)


def test_a_reply_that_was_being_spoken_when_it_was_made_is_broken_off(alice: User, home: Path) -> None:
    turn = a_turn(a_conversation(alice))
    saved = copied(backed_up(home), home / "elsewhere")
    finish_turn(turn=turn, text="Here I am.", status=Turn.Status.COMPLETE)
    restore(saved)
    assert Turn.objects.get(pk=turn.pk).status == Turn.Status.INTERRUPTED


def test_what_was_forgotten_a_moment_ago_stays_so_and_can_still_be_brought_back(
    alice: User, home: Path, saved: tuple[Path, Path]
) -> None:
    tom = a_memory(alice, "Tom bakes on Sundays.", origin=Memory.Origin.OWNER)
    kept, moment = Memory.objects.get(text__contains="Maya"), timezone.now()
    forget_memories(user=alice, ids=[kept.pk], at=moment)
    restore(saved)
    assert Memory.objects.get(pk=kept.pk).forgotten_at == moment
    assert "Maya" not in profile_of(alice)
    assert MAYA not in comes_to_mind(alice, "Who is Maya?")
    assert not Memory.objects.filter(pk=tom.pk).exists()
    assert restore_memories(user=alice, ids=[kept.pk]) == 1
    assert MAYA in comes_to_mind(alice, "Who is Maya?")


def test_words_alone_that_were_to_be_forgotten_do_not_come_to_mind(alice: User, home: Path) -> None:
    turn = an_answered_turn(a_conversation(alice), "Yesterday the tram was late again.")
    learn_backlog()
    saved = copied(backed_up(home), home / "elsewhere")
    assert "Yesterday the tram was late again." in comes_to_mind(alice, "Was the tram late?")
    put_out_of_mind(user=alice, sources=[turn.prompt_id], at=timezone.now())
    restore(saved)
    assert "Yesterday the tram was late again." not in comes_to_mind(alice, "Was the tram late?")


def test_what_was_written_by_hand_and_forgotten_for_good_stays_forgotten(alice: User, home: Path) -> None:
    kept = a_memory(alice, "I once lived on a houseboat.")
    saved = copied(backed_up(home), home / "elsewhere")
    forget_for_good(alice, kept)
    restore(saved)
    assert not Memory.objects.filter(pk=kept.pk).exists()
    assert "houseboat" not in profile_of(alice)
    assert not Episode.objects.filter(text__contains="houseboat").exists()


def test_what_was_brought_back_to_mind_since_is_in_mind(alice: User, home: Path) -> None:
    kept = Memory.objects.get(text__contains="Maya")
    forget_memories(user=alice, ids=[kept.pk], at=timezone.now())
    saved = copied(backed_up(home), home / "elsewhere")
    restore_memories(user=alice, ids=[kept.pk])
    restore(saved)
    assert Memory.objects.get(pk=kept.pk).forgotten_at is None
    assert MAYA in comes_to_mind(alice, "Who is Maya?")


def test_of_two_things_said_at_once_only_the_one_that_was_forgotten_is(
    alice: User, home: Path, saved: tuple[Path, Path]
) -> None:
    said = Message.objects.get(text=MAYA).pk
    maya = Memory.objects.get(text__contains="Maya")
    other = a_memory(alice, "There is marzipan in Lyon.", origin=Memory.Origin.OWNER, sources=[said])
    saved = copied(backed_up(home), home / "later")
    forget_for_good(alice, maya)
    restore(saved)
    assert not Memory.objects.filter(pk=maya.pk).exists()
    assert Memory.objects.get(pk=other.pk).forgotten_at is None


def test_what_was_learned_from_words_that_grew_old_outlasts_them(
    alice: User, home: Path, saved: tuple[Path, Path]
) -> None:
    learned = set(Memory.objects.values_list("pk", flat=True))
    drop_said(user=alice, before=timezone.now() + timedelta(days=1))
    restore(saved)
    assert set(Memory.objects.values_list("pk", flat=True)) == learned != set()
    assert not Episode.objects.exclude(speaker=Episode.Speaker.MEMORY).exists()


def test_what_tidying_left_out_stays_where_only_that_says_it(alice: User, home: Path) -> None:
    first = a_memory(alice, "I once lived on a houseboat.")
    saved = copied(backed_up(home), home / "elsewhere")
    a_memory(alice, "I once lived on a houseboat.", importance=5)
    merge_duplicates(user=alice, now=timezone.now())
    assert Memory.objects.get(pk=first.pk).forgotten_at
    restore(saved)
    assert Memory.objects.get(pk=first.pk).forgotten_at is None


def test_what_was_not_to_be_remembered_is_not(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    turn = Turn.objects.get(prompt__text=MAYA)
    an_answered_turn(turn.conversation, "Please don't remember that.")
    learn_backlog()
    assert Turn.objects.get(pk=turn.pk).keeping == Turn.Keeping.LEAVE
    restore(saved)
    assert Turn.objects.get(pk=turn.pk).keeping == Turn.Keeping.LEAVE
    assert not Memory.objects.filter(text__contains="Maya").exists()
    assert not Episode.objects.filter(source__in=[turn.prompt_id, turn.reply_id]).exists()
    Turn.objects.update(kept_at=None, learned_at=None)
    learn_backlog()
    assert not Episode.objects.filter(text=MAYA).exists()
    assert Episode.objects.filter(text=OTHER).exists()


def test_what_was_answered_since_is_not_asked_again(alice: User, home: Path) -> None:
    talk = a_conversation(alice)
    no = an_answered_turn(talk, "I was diagnosed with asthma in May.")
    yes = an_answered_turn(talk, "I am a Catholic, and I pray each night.")
    learn_backlog()
    assert set(Turn.objects.filter(pk__in=[no.pk, yes.pk]).values_list("keeping", flat=True)) == {"ask"}
    saved = copied(backed_up(home), home / "elsewhere")
    for turn, choice in ((no, Choice.REFUSED), (yes, Choice.GRANTED)):
        answer(turn=Turn.objects.get(pk=turn.pk), choice=choice, now=timezone.now())
    restore(saved)
    assert Turn.objects.get(pk=no.pk).keeping == Turn.Keeping.LEAVE
    assert Turn.objects.get(pk=yes.pk).keeping == Turn.Keeping.KEEP


@pytest.mark.parametrize("paused", [True, False])
def test_memory_is_paused_if_it_is_today(alice: User, home: Path, paused: bool) -> None:
    pause(user=alice, paused=not paused, now=timezone.now())
    saved = copied(backed_up(home), home / "elsewhere")
    pause(user=alice, paused=paused, now=timezone.now())
    restore(saved)
    assert is_paused(alice) is paused


def test_things_are_kept_for_as_long_as_their_owner_wants_today(alice: User, home: Path) -> None:
    set_periods(person=alice, periods={"memories.Memory": 30, "memories.Episode": 365})
    saved = copied(backed_up(home), home / "elsewhere")
    set_periods(person=alice, periods={"conversations.Conversation": 365, "memories.Episode": 30})
    restore(saved)
    assert periods_of(alice) == {"conversations.Conversation": 365, "memories.Episode": 30}


def test_who_may_suggest_changes_to_itself_today_may_and_no_other(alice: User, home: Path) -> None:
    samantha, juniper = alice.personas.get(name="Samantha"), alice.personas.get(name="Juniper")
    allow_suggestions(persona=samantha, now=timezone.now())
    saved = copied(backed_up(home), home / "elsewhere")
    stop_suggestions(persona=samantha)
    allow_suggestions(persona=juniper, now=timezone.now())
    restore(saved)
    assert list(MaySuggest.objects.values_list("persona", flat=True)) == [juniper.pk]


def test_what_one_companion_was_told_alone_no_other_knows(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    samantha, juniper = alice.personas.get(name="Samantha"), alice.personas.get(name="Juniper")
    assert MAYA in comes_to_mind(alice, "Who is Maya?", keeper=juniper.pk)
    change_telling(persona=samantha, tells=False, and_so_far=True)
    change_hearing(persona=juniper, hears=False)
    restore(saved)
    assert MAYA not in comes_to_mind(alice, "Who is Maya?", keeper=juniper.pk)
    assert MAYA in comes_to_mind(alice, "Who is Maya?", keeper=samantha.pk)
    assert "Maya" not in profile_of(alice, juniper.pk)
    assert (switches_of(samantha).tells, switches_of(juniper).hears) == (False, False)
    Turn.objects.update(kept_at=None, learned_at=None)
    Memory.objects.all().delete()
    learn_backlog()
    assert not Memory.objects.get(text__contains="Maya").shared


def test_what_holds_is_not_told_as_lost(alice: User, home: Path, client_of: Callable[[User], Client]) -> None:
    page = reverse("data_rights:restore", args=[backed_up(home).stem])
    withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
    pause(user=alice, paused=True, now=timezone.now())
    rebuild_profile(user=alice, now=timezone.now())
    hers, now = client_of(alice), timezone.now()
    assert "Nothing was added later that would be lost." in hers.get(page).text
    Receipt.objects.create(day=now.date(), address="x", path="/", requests=1, bytes=1, first_at=now, last_at=now)
    assert "Receipts of what left Hearth" in hers.get(page).text
