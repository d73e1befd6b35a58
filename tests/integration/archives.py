"""What tests of bringing back stand on: archives, Hearths without anything in them, and how the two compare."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from datetime import time
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog, names_in_threads
from apps.conversations.models import Conversation
from apps.data_rights.exporting.archive import pack
from apps.data_rights.importing.bringing import bring_in, look_through
from apps.data_rights.importing.files import folder
from apps.data_rights.importing.opening import open_archive
from apps.data_rights.tasks import work_off_requests
from apps.llm.registry import embedder
from apps.memories.models import Memory
from apps.memories.names import Names
from apps.memories.recall import bring_back
from apps.memories.reembedding import reembed
from apps.personas.models import PersonaFile
from apps.privacy.registry import Terms, sources
from apps.privacy.scope import Scope
from apps.wellbeing.models import CareCount, Pace
from tests import people


def a_full_talk(alice: User) -> Conversation:
    """One of everything that is hard to bring."""
    talk = people.a_conversation(alice)
    turn = people.an_answered_turn(talk, "My sister Maya lives in Lyon.", "Lyon is lovely.")
    maya = people.a_memory(alice, "My sister Maya lives in Lyon.", sources=(turn.prompt_id,))
    people.a_memory(alice, "I was in Lyon in May.")
    Memory.objects.exclude(pk=maya.pk).get().drawn_from.add(maya)
    learn_backlog()
    PersonaFile.objects.create(persona=talk.persona, path="a.png", content=b"\x00\xff")
    CareCount.objects.create(user=alice, kind="medical", year=2026, times=2)
    Pace.objects.create(user=alice, quiet_from=time(22), quiet_until=time(7, 30))
    return talk


def packed(person: User, scope: Scope | None = None) -> bytes:
    path = folder() / "packed.test"
    scope = scope or Scope()
    pack(user=person, scope=scope, to=path, version="0", now=timezone.now(), progress=lambda done: None)
    content = path.read_bytes()
    path.unlink()
    return content


def a_fresh_hearth(**fields: Any) -> User:
    call_command("flush", verbosity=0, interactive=False)
    people.a_person("somebody-before")
    return people.a_person("owner", **({"name": "Alice"} | fields))


def bring(person: User, content: bytes, *, with_settings: bool = False) -> dict[str, tuple[int, int, int, int]]:
    path = folder() / "brought.test"
    path.write_bytes(content)
    terms = Terms(now=timezone.now(), with_settings=with_settings)
    outcomes = bring_in(open_archive(path), person=person, terms=terms, progress=lambda done: None)
    reembed(person, names_of=names_in_threads)
    return {one.table: (one.new, one.same, one.different, one.skipped) for one in outcomes}


def recalled(person: User, about: str) -> set[str]:
    names = Names(owner=person.name, companion="Juniper")
    found = bring_back(
        user=person, keeper=None, about=about, names=names, now=timezone.now(), embedder=embedder("builtin"), most=5
    )
    return {one.text for one in found}


def looked_at(person: User, content: bytes) -> dict[str, tuple[int, int, int, int]]:
    path = folder() / "looked.test"
    path.write_bytes(content)
    outcomes = look_through(open_archive(path), person=person, progress=lambda done: None)
    return {one.table: (one.new, one.same, one.different, one.skipped) for one in outcomes}


def canonical(content: bytes) -> dict[str, list[str]]:
    """Rows by table, in an order and with keys that do not depend on what else was counted: a numbered key stands as what its row
    says. Without the owner's own row, when profiles were drawn up, and what is of the other Hearth alone."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    tables: dict[str, list[str]] = {}
    meant: dict[str, dict[int, str]] = {"accounts.user": {}}
    for source in sources():
        if not source.exported or source.stays_behind:
            continue
        lines = archive.read(f"data/{source.model}.jsonl").splitlines()
        rows = [dict(json.loads(line)) for line in lines]
        for row in rows:
            key = row.pop("id") if isinstance(row.get("id"), int) else None
            row.pop("is_history", None)
            row.pop("built_at", None)
            for name in list(row):
                field: Any = source.table._meta.get_field(name) if name != "ai_generated" else None
                if (field is not None and field.many_to_one) or (field is not None and field.one_to_one):
                    label = field.related_model._meta.label_lower
                    if label == "accounts.user":
                        row[name] = "the owner"
                    elif isinstance(row[name], int):
                        row[name] = meant[label][row[name]]
            text = json.dumps(row, sort_keys=True)
            if key is not None:
                meant.setdefault(source.model.lower(), {})[key] = text
        if source.table is not User:
            tables[source.model] = sorted(json.dumps(row, sort_keys=True) for row in rows)
    return tables


def hand_in(client: Client, content: bytes, passphrase: str = "", name: str = "hearth.zip") -> Any:
    """The page it leads to, once the worker has looked at it."""
    sent = {"file": SimpleUploadedFile(name, content), "passphrase": passphrase}
    page = client.post(reverse("data_rights:imports"), sent, follow=True)
    if not page.redirect_chain:
        return page
    work_off_requests()
    looked = client.get(page.redirect_chain[-1][0], follow=True)
    looked.redirect_chain = page.redirect_chain + looked.redirect_chain
    return looked


def say_yes(client: Client, page: Any, **more: str) -> Any:
    answer = client.post(page.redirect_chain[-1][0], {"bring": "yes", **more}, follow=True)
    work_off_requests()
    return answer


def rewritten(content: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Whole again after the change: its sums fit."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    manifest = json.loads(files["manifest.json"])
    if isinstance(manifest, dict) and "files" in manifest:
        manifest["files"] |= {name: hashlib.sha256(text).hexdigest() for name, text in files.items()}
        files["manifest.json"] = json.dumps(manifest).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name, text in files.items():
            written.writestr(name, text)
    return out.getvalue()


def without(content: bytes, table: str) -> bytes:
    def change(files: dict[str, bytes]) -> None:
        files[f"data/{table}.jsonl"] = b""

    return rewritten(content, change)
