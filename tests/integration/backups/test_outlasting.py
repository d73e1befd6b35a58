"""What holds over a restore: what was taken back, what was to be forgotten, and the passphrase of today."""

from pathlib import Path

import pytest
from django.core.management import CommandError
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Message, Turn
from apps.conversations.services import finish_turn
from apps.memories.models import Episode, Forgotten, Memory
from apps.privacy.consent import grant_consent, has_consent, withdraw_consent
from apps.privacy.purposes import Purpose
from tests.backed_up import MAYA, backed_up, copied, empty, restore
from tests.people import PASSPHRASE, a_conversation, a_memory, a_turn


@pytest.fixture
def saved(alice: User, home: Path) -> tuple[Path, Path]:
    return copied(backed_up(home), home / "elsewhere")


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
    Forgotten.objects.create(user=alice, source=Message.objects.get(text=MAYA).pk)
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
