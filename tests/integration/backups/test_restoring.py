"""What was erased does not come back with a backup from before: it is erased again, out of every file; or the backup is refused."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Message, Turn
from apps.data_rights.backups.vault import opened
from apps.data_rights.erasing.running import run
from apps.data_rights.erasing.scanning import traces
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.models import Erasure
from apps.memories.models import Episode, Memory
from apps.personas.models import Persona
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Reach, Scope
from apps.wellbeing.models import CareCount, Plan
from tests.backed_up import MAYA, OTHER, TITLE, backed_up, copied, elsewhere, empty, restore
from tests.people import a_conversation, a_person, a_persona, an_answered_turn


@pytest.fixture
def saved(alice: User, home: Path) -> tuple[Path, Path]:
    """A backup and its key, on another disk. Its marker is found while it stands there."""
    return copied(backed_up(home), elsewhere(home))


def erase(alice: User, home: Path, chosen: Chosen, *, about: str = "") -> None:
    erasure = open_erasure(user=alice, chosen=chosen, now=timezone.now(), about=about)
    run(erasure, home=home, embedded=True)
    verified = Erasure.objects.get(pk=erasure.pk).verified
    # What stands elsewhere as well, as a memory in the words it was said in, can't be looked for.
    assert verified["holds"] is not verified["nothing_to_look_for"]


def the_talk() -> Chosen:
    return Chosen(Scope(Reach.TALK, id=Message.objects.get(text=MAYA).conversation_id))


def the_companion() -> Chosen:
    return Chosen(Scope(Reach.COMPANION, id=Persona.objects.get(name="Samantha").pk))


def the_period() -> Chosen:
    said = Message.objects.get(text=MAYA).created_at
    others = Message.objects.get(text=OTHER).created_at
    return Chosen(Scope(Reach.PERIOD, since=said - timedelta(days=1), until=others))


def the_person() -> Chosen:
    """As a search for her comes upon it."""
    picked = {
        "conversations.Message": [str(Message.objects.get(text=MAYA).pk)],
        "memories.Memory": [
            str(key) for key in Memory.objects.filter(text__contains="Maya").values_list("pk", flat=True)
        ],
        "conversations.Conversation": [str(Conversation.objects.get(title=TITLE).pk)],
    }
    return Chosen(picked=picked)


@pytest.mark.parametrize("choose", [the_talk, the_companion, the_period, the_person])
def test_what_was_erased_is_erased_again_and_the_rest_comes_back(
    alice: User, home: Path, saved: tuple[Path, Path], choose: Callable[[], Chosen]
) -> None:
    assert list(traces(home / "database", [MAYA]))
    erase(alice, home, choose())
    Message.objects.filter(text=OTHER).delete()
    restore(saved)
    assert Message.objects.filter(text=OTHER).exists()
    assert Memory.objects.filter(text__contains="Tom").exists()
    receipt = Erasure.objects.get(reach=Erasure.Reach.AGAIN)
    assert receipt.rows
    assert receipt.verified["holds"]
    learn_backlog()
    call_command("verify_erasure", MAYA, TITLE, "of all places: marzipan")


def test_what_named_her_and_was_deleted_before_the_erasure_goes_as_well_but_not_what_was_left(
    alice: User, home: Path
) -> None:
    left = an_answered_turn(a_conversation(alice), "Maya is also a city of old, I mean those people.").prompt
    deleted = an_answered_turn(a_conversation(alice), "I forgot to call Maya on her birthday.").prompt
    saved = copied(backed_up(home), elsewhere(home))
    deleted.conversation.delete()
    erase(alice, home, the_person(), about="maya")
    restore(saved)
    named = Message.objects.filter(text__icontains="maya").values_list("pk", flat=True)
    assert list(named) == [left.pk]
    call_command("verify_erasure", MAYA, "forgot to call Maya")


def test_a_message_is_erased_again_with_its_reply(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    erase(alice, home, Chosen(picked={"conversations.Message": [str(Message.objects.get(text=MAYA).pk)]}))
    restore(saved)
    learn_backlog()
    assert Conversation.objects.filter(title=TITLE).exists()
    call_command("verify_erasure", MAYA, "of all places: marzipan")


def test_a_memory_is_erased_again_and_not_learned_from_what_still_stands(
    alice: User, home: Path, saved: tuple[Path, Path]
) -> None:
    memory = Memory.objects.get(text__contains="Maya")
    erase(alice, home, Chosen(picked={"memories.Memory": [str(memory.pk)]}))
    restore(saved)
    Turn.objects.update(kept_at=None, learned_at=None)
    learn_backlog()
    assert not Memory.objects.filter(text__contains="Maya").exists()
    assert not Episode.objects.filter(text__contains="Maya").exists()


def test_what_had_not_been_learned_yet_is_not_learned_after_the_restore(alice: User, home: Path) -> None:
    an_answered_turn(a_conversation(alice), "My aunt Rosa keeps bees in Porto.")
    saved = copied(backed_up(home), elsewhere(home))
    learn_backlog()
    rosa = Memory.objects.get(text__contains="Rosa")
    erase(alice, home, Chosen(picked={"memories.Memory": [str(rosa.pk)]}))
    restore(saved)
    learn_backlog()
    assert not Memory.objects.filter(text__contains="Rosa").exists()


def test_what_rests_on_something_else_in_the_backup_goes_all_the_same(alice: User, home: Path) -> None:
    """The memory of Maya hung on two talks; one was deleted, then the other erased, and the memory with it."""
    other = an_answered_turn(a_conversation(alice), "My sister Maya lives in Lyon.").conversation
    learn_backlog()
    saved = copied(backed_up(home), elsewhere(home))
    about = Memory.objects.filter(text__contains="Maya")
    assert about.exists()
    other.delete()
    keys = [str(key) for key in about.values_list("pk", flat=True)]
    erase(
        alice,
        home,
        Chosen(Scope(Reach.TALK, id=Message.objects.get(text=MAYA).conversation_id), {"memories.Memory": keys}),
    )
    restore(saved)
    assert not Memory.objects.filter(pk__in=keys).exists()


def test_after_everything_was_erased_no_earlier_backup_is_restored(
    alice: User, home: Path, saved: tuple[Path, Path]
) -> None:
    erase(alice, home, Chosen(Scope()))
    a_person("owner", name="Alice")
    with pytest.raises(CommandError, match="erased everything"):
        restore(saved)
    assert not Message.objects.exists()


def test_an_erasure_that_the_backup_was_not_told_of_refuses_it(
    alice: User, home: Path, saved: tuple[Path, Path]
) -> None:
    now = timezone.now()
    Erasure.objects.create(
        person=alice.pk, reach="talk", state="done", asked_at=now, erased_at=now, ended_at=now, is_open=False
    )
    with pytest.raises(CommandError, match="how to erase that again is not known"):
        restore(saved)


def test_what_can_not_be_erased_again_refuses_the_backup(alice: User, home: Path) -> None:
    saved = copied(only_samantha(alice, home), elsewhere(home))
    a_persona(alice, name="Iris")
    erase(alice, home, the_companion())
    with pytest.raises(CommandError, match="only companion"):
        restore(saved)
    assert not Message.objects.filter(text=MAYA).exists()
    assert Persona.objects.filter(name="Iris").exists()


def only_samantha(alice: User, home: Path) -> Path:
    for persona in alice.personas.exclude(name="Samantha"):
        persona.conversations.all().delete()
        persona.delete()
    return backed_up(home)


def test_the_ledger_survives_and_serves_again(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    erase(alice, home, the_talk())
    for _time in range(2):
        restore(saved)
        assert not Message.objects.filter(text=MAYA).exists()
    assert Erasure.objects.filter(reach="talk").count() == 1


def test_the_ledger_holds_no_words_and_is_closed_to_this_hearth(
    alice: User, home: Path, saved: tuple[Path, Path]
) -> None:
    talk = the_talk()
    assert talk.scope
    erase(alice, home, talk)
    told = bytes(Erasure.objects.defer(None).get().sealed)
    assert told.startswith(b"age-encryption.org")
    assert str(talk.scope.id).encode() not in told
    assert not list(home.glob("backup-keys/*"))
    with opened(*saved) as backup:
        assert not list(traces(home / "database", [str(talk.scope.id)]))
        assert backup.recipient


def test_a_fresh_hearth_knows_the_backup_from_then_on(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    """Where it was restored into an empty Hearth, what is erased there does not come back with it either."""
    contents = [file.read_bytes() for file in saved]
    empty(home)
    saved[0].parent.mkdir()
    for file, content in zip(saved, contents, strict=True):
        file.write_bytes(content)
    restore(saved)
    erase(User.objects.get(), home, the_talk())
    restore(saved)
    assert not Message.objects.filter(text=MAYA).exists()
    assert Message.objects.filter(text=OTHER).exists()


def test_a_field_that_was_emptied_is_emptied_again(alice: User, home: Path) -> None:
    Plan.objects.create(user=alice, signs="Maya does not call for weeks.", alone="Walk.", changed_at=timezone.now())
    saved = copied(backed_up(home), elsewhere(home))
    erase(alice, home, Chosen(picked={"wellbeing.Plan": [f"{alice.pk}/signs"]}))
    assert not Plan.objects.get().signs
    restore(saved)
    assert (Plan.objects.get().signs, Plan.objects.get().alone) == ("", "Walk.")
    assert Erasure.objects.get(reach="again").counts == {"wellbeing.Plan": 1}
    call_command("verify_erasure", "Maya does not call for weeks")


def test_a_number_that_was_given_is_not_given_again(alice: User, home: Path, saved: tuple[Path, Path]) -> None:
    """Or an erasure that names it would take another row out of another backup."""
    first = CareCount.objects.create(user=alice, kind="card", year=2026)
    restore(saved)
    assert CareCount.objects.create(user=alice, kind="card", year=2026).pk > first.pk
