"""Whatever somebody hands in as chats, it is read or refused in a sentence."""

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from apps.conversations.importing import documents
from apps.conversations.importing.opening import check, talks_in
from apps.conversations.importing.refusal import (
    DAMAGED,
    NO_CHATS,
    ODD_NAMES,
    OF_HEARTH,
    TOO_DEEP,
    TOO_LARGE,
    ChatsRefused,
)
from tests.chats import BEGAN, a_chat, a_conversation, a_zip, as_lines

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "brought"


def read(file: Path) -> None:
    check(file)
    list(talks_in(file, zone=BERLIN))


def refusal(file: Path, content: bytes | str) -> Any:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(ChatsRefused) as refused:
        read(file)
    return refused.value.public


BOMB = "conversations.json"
BAD: dict[str, tuple[bytes | str, Any]] = {
    "nothing": ("", NO_CHATS),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, NO_CHATS),
    "a text": ("Dear diary,", NO_CHATS),
    "an empty list": ("[]", NO_CHATS),
    "an empty object": ("{}", NO_CHATS),
    "another list": (json.dumps([{"a": 1}] * 5), NO_CHATS),
    "nested ten thousand deep": ("[" * 10_000 + "]" * 10_000, (TOO_DEEP, NO_CHATS)),
    "nested without an end": ('[{"a":' * 100_000, (TOO_DEEP, DAMAGED)),
    "cut off": (json.dumps([a_conversation(("user", "Hi."))])[:-10], DAMAGED),
    "a chat that is cut off": (as_lines(*a_chat())[:-10], DAMAGED),
    "no JSON": ('[{"mapping": nope}]', DAMAGED),
    "a number without an end": ("[NaN]", DAMAGED),
    "a number of many digits": ("[" + "1" * 10_000 + "]", DAMAGED),
    "more than the list": ("[] []", DAMAGED),
    "not UTF-8": (b'[{"title": "\xff\xfe"}]', DAMAGED),
    "an empty zip": (a_zip({}), NO_CHATS),
    "a zip of pictures": (a_zip({"a.png": "x"}), NO_CHATS),
    "a zip that is cut off": (a_zip({"conversations.json": "[]" * 5_000})[:-40], DAMAGED),
    "a name that climbs out": (a_zip({"../../conversations.json": "[]"}), ODD_NAMES),
    "a name from the root": (a_zip({"/conversations.json": "[]"}), ODD_NAMES),
    "a name of Windows": (a_zip({"c:\\conversations.json": "[]"}), ODD_NAMES),
    "a bomb": (a_zip({BOMB: b"0" * 40 * 1024**2}), TOO_LARGE),
    "a Hearth's own": (a_zip({"manifest.json": "{}", "data/conversations.Message.jsonl": ""}), OF_HEARTH),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_file_of_chats_is_refused_in_a_sentence(file: Path, name: str) -> None:
    content, expected = BAD[name]
    found = refusal(file, content)
    assert found in (expected if isinstance(expected, tuple) else (expected,))
    assert str(found).endswith(".")


def test_one_conversation_without_an_end_is_not_held_in_memory(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "LARGEST_ITEM", 10_000)
    monkeypatch.setattr(documents, "AT_ONCE", 1_000)
    assert refusal(file, json.dumps([{"mapping": {}, "title": "x" * 50_000}])) == TOO_LARGE
    members = {str(number): "x" * 3_000 for number in range(20)}
    assert refusal(file, json.dumps(members)) == TOO_LARGE


_KEYS = [
    *("mapping", "id", "conversation_id", "title", "create_time", "current_node", "message", "parent", "children"),
    *("author", "role", "content", "content_type", "parts", "metadata", "recipient", "conversations"),
    *("mes", "is_user", "name", "send_date", "swipes", "extra", "user_name", "chat_metadata", "user", "assistant", "a"),
]
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=6),
    max_leaves=25,
)


def _tree(draw: Any) -> dict[str, Any]:
    keys = draw(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8))
    some = st.sampled_from([*"abcdefgh", None, 3])
    node = st.fixed_dictionaries(
        {"parent": some},
        optional={
            "message": st.fixed_dictionaries(
                {
                    "author": st.fixed_dictionaries(
                        {"role": st.sampled_from(["user", "assistant", "tool", "system", ""])}
                    )
                },
                optional={
                    "content": st.fixed_dictionaries({"parts": st.lists(st.text(max_size=5), max_size=2)}) | _json,
                    "create_time": st.floats() | _json,
                    "metadata": _json,
                },
            )
            | _json
        },
    )
    return {"id": "talk", "mapping": {key: draw(node) for key in keys}, "current_node": draw(some)}


_conversations = st.composite(_tree)()


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(content=_json | st.lists(_conversations | _json, max_size=3))
def test_whatever_stands_in_a_json_file_it_is_read_or_refused(file: Path, content: Any) -> None:
    holds_together(file, json.dumps(content).encode())


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(rows=st.lists(st.dictionaries(st.sampled_from(_KEYS), _json, max_size=6), min_size=1, max_size=5))
def test_whatever_stands_in_a_chat_it_is_read_or_refused(file: Path, rows: Sequence[Any]) -> None:
    holds_together(file, as_lines({"mes": "Hi.", "is_user": True}, *rows).encode())


@trying(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=200), at=st.integers(0, 400))
def test_whatever_the_bytes_they_are_read_or_refused(file: Path, content: bytes, at: int) -> None:
    whole = a_zip({"conversations.json": json.dumps([a_conversation(("user", "Hi."))]), "a.jsonl": as_lines(*a_chat())})
    for start in (b"", b"[", b"{", whole[:at]):
        holds_together(file, start + content + (whole[at + len(content) :] if start else b""))


def test_a_zip_whose_file_has_a_name_that_is_no_text_is_damaged(file: Path) -> None:
    """Found by chance: its list says that names are in UTF-8, and the name before the file's bytes is none."""
    whole = a_zip({"conversations.json": json.dumps([a_conversation(("user", "Hi."))]), "ä.jsonl": as_lines(*a_chat())})
    at = whole.index("ä.jsonl".encode())
    file.write_bytes(whole[:at] + b"\x8d" + whole[at + 1 :])
    with pytest.raises(ChatsRefused):
        list(talks_in(file, zone=BERLIN))


def holds_together(file: Path, content: bytes) -> None:
    """Refused, or each message follows one that stands before it, and the end is among them."""
    file.write_bytes(content)
    try:
        check(file)
        found = [talk for talk in talks_in(file, zone=BERLIN) if talk]
    except ChatsRefused:
        return
    for talk in found:
        seen: set[str | None] = {None}
        for one in talk.said:
            assert one.parent in seen
            assert one.text
            assert "\0" not in one.text
            one.text.encode()
            seen.add(one.key)
        assert len(seen) == len(talk.said) + 1
        assert not talk.said or talk.end in seen
        assert not talk.said or talk.path


def test_a_zip_whose_list_lies_about_a_size_is_damaged(file: Path) -> None:
    content = bytearray(a_zip({"conversations.json": json.dumps([a_conversation(("user", "Hi." * 500))])}))
    at = content.rfind(b"PK\x01\x02") + 24
    content[at : at + 4] = (10).to_bytes(4, "little")
    assert refusal(file, bytes(content)) == DAMAGED
    assert zipfile.is_zipfile(io.BytesIO(content))


ODD = ['"a\\u0000b"', '"half \\ud800"', '"\\udfff\\ud800 twice"', '"' + "\\ud83d" * 500 + '"']
HUGE = ["9" * 400, "-1e400", "1e999", "0.0000000001", "true", "[[]]", '{"a":{}}']


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("time", [str(BEGAN), *HUGE])
def test_odd_letters_and_numbers_in_a_chat_are_read_as_what_can_be_kept_or_refused(
    file: Path, text: str, time: str
) -> None:
    whole = json.dumps([a_conversation(("user", "TEXT"), ("assistant", "Hello."))])
    of_chatgpt = whole.replace('"TEXT"', text).replace(str(BEGAN), time)
    holds_together(file, of_chatgpt.encode())
    holds_together(file, of_chatgpt.replace('"mapping"', '"mapping": [], "title": 3, "mapping"').encode())
    rows = as_lines({"mes": "TEXT", "is_user": True, "send_date": "TIME"}, {"mes": "Hello.", "is_user": False})
    of_tavern = rows.replace('"TEXT"', text).replace('"TIME"', time)
    holds_together(file, of_tavern.encode())
    holds_together(file, of_tavern.replace('"mes"', '"mes": [], "mes"').encode())
