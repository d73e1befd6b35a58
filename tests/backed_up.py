"""A Hearth whose backups can be made and restored: a database of its own in a data folder of its own, emptied for each test."""

import io
import json
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation, Summary
from apps.conversations.services import rename_conversation
from apps.data_rights.backups.dumping import MANIFEST, dump, load, made_at, manifest_of
from apps.data_rights.backups.making import make
from apps.data_rights.backups.services import open_backup
from apps.data_rights.backups.vault import age, file_of, key_of, opened
from apps.data_rights.erasing.running import run
from apps.data_rights.erasing.services import open_erasure
from apps.data_rights.models import Backup
from apps.privacy.checks import tables
from apps.privacy.erasing import Chosen
from apps.privacy.scope import Reach, Scope
from companion_site.evaluating.scratch import on_a_scratch_database
from tests.people import a_conversation, a_person, a_persona, an_answered_turn

MAYA = "My sister Maya bakes marzipan in Lyon."
TITLE = "Marzipan that nobody shall find"
OTHER = "My brother Tom bakes rhubarb cake on Sundays."


@contextmanager
def a_data_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="hearth-") as folder, on_a_scratch_database(Path(folder)):
        yield Path(folder)
        shutil.rmtree(elsewhere(Path(folder)), ignore_errors=True)


def elsewhere(home: Path) -> Path:
    """As another disk: what lies there nobody looks through."""
    return home.with_name(f"{home.name}-elsewhere")


def empty(home: Path) -> None:
    kept = {"django_content_type", "auth_permission"}
    names = [table._meta.db_table for table in tables() if table._meta.managed and table._meta.db_table not in kept]
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(names)} CASCADE")
    for folder in (home / "backups", home / "backup-keys", home / "elsewhere", elsewhere(home)):
        shutil.rmtree(folder, ignore_errors=True)


def unproved(file: Path, *, home: Path) -> int:
    """A proof takes seconds, and has tests of its own."""
    return 0


def backed_up(home: Path) -> Path:
    backup = open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
    make(backup, home=home, prove=unproved)
    assert not backup.problem
    return file_of(home, backup.name)


def copied(file: Path, to: Path) -> tuple[Path, Path]:
    """File and key, as somebody keeps them on another disk."""
    to.mkdir(parents=True)
    return Path(shutil.copy(file, to)), Path(shutil.copy(key_of(file), to))


def made_by_an_earlier_hearth(saved: tuple[Path, Path], **last: str) -> None:
    """It becomes what a Hearth would have made that had no later migrations of these apps."""
    plain = io.BytesIO()
    with opened(*saved) as backup, on_a_scratch_database():
        load(backup.archive, added=())
        for app, name in last.items():
            call_command("migrate", app, name, interactive=False, verbosity=0)
        dump(plain, made_at(manifest_of(backup.archive)))
    _seal(plain, saved, backup.recipient)


def with_manifest(saved: tuple[Path, Path], change: Callable[[dict[str, Any]], None]) -> None:
    plain = io.BytesIO()
    with opened(*saved) as backup, zipfile.ZipFile(plain, "w") as changed:
        manifest = manifest_of(backup.archive)
        for name in manifest["tables"]:
            changed.writestr(name, backup.archive.read(name))
        change(manifest)
        changed.writestr(MANIFEST, json.dumps(manifest))
    _seal(plain, saved, backup.recipient)


def sealed_anew(saved: tuple[Path, Path], content: bytes) -> None:
    """Anything, as a backup that its key opens."""
    identity = age.x25519.Identity.from_str(saved[1].read_text().strip())
    _seal(io.BytesIO(content), saved, str(identity.to_public()))


def _seal(plain: io.BytesIO, saved: tuple[Path, Path], recipient: str) -> None:
    saved[0].write_bytes(age.encrypt(plain.getvalue(), [age.x25519.Recipient.from_str(recipient)]))


def restore(saved: tuple[Path, Path]) -> None:
    call_command("restore", saved[0], key=saved[1], replace=True)


def who_told_of_maya_and_tom() -> User:
    """Alice: of Maya to Samantha, of Tom to Juniper."""
    alice = a_person("owner", name="Alice")
    samantha, juniper = a_persona(alice, name="Samantha"), a_persona(alice)
    talk = an_answered_turn(
        a_conversation(alice, persona=samantha), MAYA, "In Lyon, of all places: marzipan."
    ).conversation
    rename_conversation(conversation=talk, title=TITLE)
    Summary.objects.create(conversation=talk, cut=1, lines=[["x", "user", MAYA]])
    an_answered_turn(a_conversation(alice, persona=juniper), OTHER)
    learn_backlog()
    return alice


def put_back(copy: tuple[Path, Path], saved: Path) -> None:
    """File and key, to where they lay."""
    for path, to in zip(copy, (saved, key_of(saved)), strict=True):
        to.parent.mkdir(exist_ok=True)
        path.rename(to)


def erase_talk(talk: Conversation, home: Path) -> None:
    erasure = open_erasure(user=talk.user, chosen=Chosen(Scope(Reach.TALK, id=talk.pk)), now=timezone.now())
    run(erasure, home=home, embedded=True)
