"""A file that is not what it should be is refused with a sentence, before anything changes."""

import io
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyrage
import pytest
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message
from apps.data_rights.exporting.schema import FORMAT, VERSION
from apps.data_rights.importing.files import folder
from apps.data_rights.importing.opening import open_archive
from apps.data_rights.importing.refusal import ArchiveRefused
from apps.memories.models import Memory
from tests.chats import a_zip
from tests.integration.archives import (
    a_fresh_hearth,
    a_full_talk,
    bring,
    hand_in,
    packed,
    rewritten,
)

PASSPHRASE = "open sesame"
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def talk(alice: User) -> Conversation:
    return a_full_talk(alice)


def with_manifest(**changes: Any) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        files["manifest.json"] = json.dumps(json.loads(files["manifest.json"]) | changes).encode()

    return change


def with_message(text: bytes) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        files["data/conversations.Message.jsonl"] = text

    return change


def with_file(name: str, text: bytes) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        files[name] = text

    return change


def in_each_message(**values: Any) -> Callable[[dict[str, bytes]], None]:
    return _in_each("conversations.Message", values)


def in_each_memory(**values: Any) -> Callable[[dict[str, bytes]], None]:
    return _in_each("memories.Memory", values)


def _in_each(table: str, values: dict[str, Any]) -> Callable[[dict[str, bytes]], None]:
    def change(files: dict[str, bytes]) -> None:
        path = f"data/{table}.jsonl"
        rows = [json.loads(line) | values for line in files[path].splitlines()]
        files[path] = b"".join(json.dumps(row).encode() + b"\n" for row in rows)

    return change


NOT_OURS, DAMAGED, WRONG_ROW = "made: it has to be", "damaged or cut off", "is not as Hearth writes it"
BAD = {
    "another version": (with_manifest(version=2), "newer Hearth"),
    "no version": (with_manifest(version="1"), NOT_OURS),
    "another program's": (with_manifest(format="chatgpt"), NOT_OURS),
    "tables that are none": (with_manifest(tables={"a": 1}), NOT_OURS),
    "a table that is not there": (with_manifest(tables=[{"table": "../x", "title": "", "rows": 1}]), DAMAGED),
    "a manifest that is a list": (with_file("manifest.json", b"[]"), NOT_OURS),
    "a name that climbs out": (with_file("../../etc/passwd", b""), NOT_OURS),
    "a name from the root": (with_file("/etc/passwd", b""), NOT_OURS),
    "a bomb": (with_file("data/bomb.jsonl", b"0" * 64 * 1024 * 1024), "more than Hearth takes in"),
    "no JSON": (with_message(b"{\n"), DAMAGED),
    "the same key twice, the second time wrong": (with_message(b'{"id":1,"id":"x","role":"owner"}\n'), WRONG_ROW),
    "a key with a NUL": (with_message(b'{"\\u0000":1}\n'), WRONG_ROW),
    "JSON that is no row": (with_message(b"[1]\n"), DAMAGED),
    "nested without end": (with_message(b"[" * 100_000 + b"\n"), DAMAGED),
    "a number without end": (with_message(b'{"id":' + b"9" * 5_000 + b"}\n"), DAMAGED),
    "not a number": (with_message(b'{"id":NaN}\n'), DAMAGED),
    "a row without columns": (with_message(b"{}\n"), WRONG_ROW),
    "a role there is not": (in_each_message(role="system"), WRONG_ROW),
    "a key that is none": (in_each_message(id="1; DROP TABLE"), WRONG_ROW),
    "a time that is none": (in_each_message(created_at="yesterday"), WRONG_ROW),
    "a time of no zone": (in_each_message(created_at="2026-05-01T10:00:00"), WRONG_ROW),
    "the first time there is": (in_each_message(created_at="0001-01-01T00:00:00Z"), WRONG_ROW),
    "the last time there is": (in_each_message(created_at="9999-12-31T23:59:59Z"), WRONG_ROW),
    "a time before the first": (in_each_message(created_at="0001-01-01T00:00:00+14:00"), WRONG_ROW),
    "a time after the last": (in_each_message(created_at="9999-12-31T23:59:59-12:00"), WRONG_ROW),
    "the first day there is": (in_each_memory(happened_on="0001-01-01"), WRONG_ROW),
    "the last day there is": (in_each_memory(happened_on="9999-12-31"), WRONG_ROW),
    "a text with a NUL": (in_each_message(text="a\0b"), WRONG_ROW),
    "half a letter": (in_each_message(text="\ud800"), WRONG_ROW),
    "a text that is a list": (in_each_message(text=["a"]), WRONG_ROW),
    "a number out of reach": (in_each_message(tokens_before=2**40), WRONG_ROW),
    "a yes for a number": (in_each_message(tokens_before=True), WRONG_ROW),
}


class TestBadFiles:
    @pytest.fixture
    def content(self, alice: User, talk: Conversation) -> bytes:
        return packed(alice)

    def refused(self, client_of: Callable[[User], Client], content: bytes, passphrase: str = "") -> str:
        hers = client_of(a_fresh_hearth())
        text = str(hand_in(hers, content, passphrase).text)
        assert list(folder().iterdir()) == []
        assert not Conversation.objects.exists()
        return text

    @pytest.mark.parametrize("kind", BAD)
    def test_each_is_refused_with_a_sentence_before_anything_changes(
        self, content: bytes, client_of: Callable[[User], Client], kind: str
    ) -> None:
        change, sentence = BAD[kind]
        assert sentence in self.refused(client_of, rewritten(content, change))

    @pytest.mark.parametrize("content_of", [b"", b"hello", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18, b"%PDF-1.7"])
    def test_what_is_no_archive_is_said(self, client_of: Callable[[User], Client], content_of: bytes) -> None:
        assert 'class="errorlist"' in self.refused(client_of, content_of)

    def test_sealed_it_is_looked_at_just_as_closely(self, content: bytes, client_of: Callable[[User], Client]) -> None:
        for kind in ("another version", "a name that climbs out", "a bomb", "nested without end", "half a letter"):
            change, sentence = BAD[kind]
            sealed = pyrage.passphrase.encrypt(rewritten(content, change), PASSPHRASE)
            assert sentence in self.refused(client_of, sealed, PASSPHRASE), kind

    def test_cut_off_anywhere_it_is_refused(self, content: bytes, client_of: Callable[[User], Client]) -> None:
        for share in (0.1, 0.5, 0.9, 0.999):
            assert DAMAGED in self.refused(client_of, content[: int(len(content) * share)])

    def test_one_changed_byte_of_a_table_is_noticed(self, content: bytes, client_of: Callable[[User], Client]) -> None:
        archive = zipfile.ZipFile(io.BytesIO(content))
        at = archive.getinfo("data/conversations.Message.jsonl").header_offset + 100
        changed = content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
        assert DAMAGED in self.refused(client_of, changed)

    def test_a_row_that_breaks_a_rule_of_the_database_stays_out_and_the_others_come(self, content: bytes) -> None:
        outcomes = bring(a_fresh_hearth(), rewritten(content, in_each_message(text="")))
        assert outcomes["conversations.Message"] == (0, 0, 0, 3)
        assert outcomes["personas.Persona"][0] == 1
        assert not Message.objects.exists()
        assert Conversation.objects.get().tip is None

    def test_what_an_earlier_hearth_had_no_column_for_comes_without_it(self, content: bytes) -> None:
        def of_then(files: dict[str, bytes]) -> None:
            for path, column in (
                ("data/conversations.Message.jsonl", "elsewhere"),
                ("data/memories.Memory.jsonl", "shared"),
            ):
                rows = [json.loads(line) for line in files[path].splitlines()]
                assert all(row.pop(column, None) is not None for row in rows)
                files[path] = b"".join(json.dumps(row).encode() + b"\n" for row in rows)

        bring(a_fresh_hearth(), rewritten(content, of_then))
        assert {message.elsewhere for message in Message.objects.all()} == {""}
        assert all(memory.shared for memory in Memory.objects.all())

    def test_a_table_this_hearth_does_not_know_is_left_out(self, content: bytes) -> None:
        def change(files: dict[str, bytes]) -> None:
            manifest = json.loads(files["manifest.json"])
            manifest["tables"].append({"table": "garden.Tree", "title": "Trees", "rows": 2})
            files["manifest.json"] = json.dumps(manifest).encode()
            files["data/garden.Tree.jsonl"] = b"{}\n{}\n"

        assert bring(a_fresh_hearth(), rewritten(content, change))["garden.Tree"] == (0, 0, 0, 2)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_manifests = st.fixed_dictionaries(
    {"format": st.just(FORMAT), "version": st.just(VERSION)},
    optional={
        "tables": st.lists(st.fixed_dictionaries({"table": st.text(max_size=9), "title": _json, "rows": _json}))
        | _json,
        "files": st.dictionaries(st.text(max_size=9), st.text(max_size=9)) | _json,
        "made_at": _json,
    },
)


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(manifest=_manifests | _json, content=st.binary(max_size=200), at=st.integers(0, 300))
def test_whatever_the_archive_it_opens_or_is_refused_in_a_sentence(
    tmp_path: Path, manifest: Any, content: bytes, at: int
) -> None:
    whole = a_zip({"manifest.json": json.dumps(manifest), "data/a.jsonl": b"{}\n"})
    for some in (whole, whole[:at] + content + whole[at + len(content) :]):
        (tmp_path / "any.zip").write_bytes(some)
        with suppress(ArchiveRefused):
            open_archive(tmp_path / "any.zip")


@pytest.mark.parametrize("manifest", [b"[" * 100_000, b'{"version":' + b"9" * 9_999 + b"}", b'"\\ud800"', b"{", b"NaN"])
def test_a_list_of_contents_that_can_not_be_read_is_refused(tmp_path: Path, manifest: bytes) -> None:
    (tmp_path / "any.zip").write_bytes(a_zip({"manifest.json": manifest, "data/a.jsonl": b"{}\n"}))
    with pytest.raises(ArchiveRefused):
        open_archive(tmp_path / "any.zip")
