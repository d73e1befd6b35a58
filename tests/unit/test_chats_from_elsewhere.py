"""Exports of ChatGPT and chats of SillyTavern, read as talks."""

import io
import json
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from apps.conversations.importing import documents
from apps.conversations.importing.dates import moment
from apps.conversations.importing.opening import check, size_of, talks_in
from apps.conversations.importing.talks import LeftOut, Talk
from apps.conversations.models import Message
from tests.chats import a_chat, a_conversation, a_node, a_zip, as_lines

OWNER, COMPANION = Message.Role.OWNER, Message.Role.COMPANION
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "brought"


def read(file: Path, content: bytes | str) -> list[Talk | None]:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    check(file)
    return list(talks_in(file, zone=BERLIN))


def the_talk(file: Path, content: bytes | str) -> Talk:
    (talk,) = read(file, content)
    assert talk is not None
    return talk


def shown(talk: Talk) -> list[tuple[str, str]]:
    path = talk.path
    return [(one.role, one.text) for one in talk.said if one.key in path]


class TestChatGpt:
    def test_what_was_said_comes_with_who_when_and_by_which_model(self, file: Path) -> None:
        talk = the_talk(file, json.dumps([a_conversation(("user", "Hi."), ("assistant", "Hello."))]))
        assert shown(talk) == [(OWNER, "Hi."), (COMPANION, "Hello.")]
        assert [one.by for one in talk.said] == ["ChatGPT", "ChatGPT (gpt-4o)"]
        assert talk.said[0].at == datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
        assert (talk.title, talk.companion, talk.key) == ("A talk", "ChatGPT", "talk-1")

    def test_what_a_reader_never_saw_is_left_out_and_counted(self, file: Path) -> None:
        hidden = {"is_visually_hidden_from_conversation": True}
        nodes = [
            a_node("root", None, None),
            a_node("s", "root", "system", "You are ChatGPT."),
            a_node("c", "s", "user", "About me: …", kind="user_editable_context"),
            a_node("h", "c", "user", "Shh.", metadata=hidden),
            a_node("u", "h", "user", "Weather?"),
            a_node("t", "u", "assistant", "Let me think.", kind="thoughts"),
            a_node("a1", "t", "assistant", "I'll look."),
            a_node("call", "a1", "assistant", "search('weather')", recipient="web.run"),
            a_node("result", "call", "tool", "Sun."),
            a_node("a2", "result", "assistant", "Sunny \ue200cite\ue202turn0search1\ue201all day."),
        ]
        talk = the_talk(file, json.dumps([a_conversation(nodes=nodes)]))
        assert shown(talk) == [(OWNER, "Weather?"), (COMPANION, "I'll look.\n\nSunny all day.")]
        assert +talk.left_out == {
            LeftOut.SYSTEM: 2, LeftOut.HIDDEN: 1, LeftOut.THINKING: 1, LeftOut.TOOL: 2,
        }  # fmt: skip

    def test_a_picture_leaves_its_place(self, file: Path) -> None:
        parts = [{"content_type": "image_asset_pointer", "asset_pointer": "sediment://file_1"}]
        nodes = [a_node("u", None, "user", parts, kind="multimodal_text"), a_node("a", "u", "assistant", "A cat.")]
        talk = the_talk(file, json.dumps([a_conversation(nodes=nodes)]))
        assert shown(talk) == [(OWNER, "(A picture, which did not come along.)"), (COMPANION, "A cat.")]
        assert talk.left_out[LeftOut.PICTURE] == 1

    def test_other_branches_come_as_versions_beside_the_path_that_was_shown(self, file: Path) -> None:
        nodes = [
            a_node("u", None, "user", "Hi."),
            a_node("a", "u", "assistant", "One."),
            a_node("b", "u", "assistant", "Two."),
            a_node("c", "b", "user", "More."),
        ]
        talk = the_talk(file, json.dumps([a_conversation(nodes=nodes, current="a")]))
        assert shown(talk) == [(OWNER, "Hi."), (COMPANION, "One.")]
        assert {one.key: one.parent for one in talk.said} == {"u": None, "a": "u", "b": "u", "c": "b"}

    @pytest.mark.parametrize("current", [None, "nowhere", 7])
    def test_where_it_does_not_tell_the_newest_branch_is_shown(self, file: Path, current: Any) -> None:
        nodes = [a_node("u", None, "user", "Hi."), *(a_node(key, "u", "assistant", key) for key in "abc")]
        talk = the_talk(file, json.dumps([a_conversation(nodes=nodes, current=current)]))
        assert talk.end == "c"

    def test_children_and_metadata_may_be_missing(self, file: Path) -> None:
        nodes = [a_node("u", None, "user", "Hi."), a_node("a", "u", "assistant", "Hello.")]
        for node in nodes:
            node.pop("children")
            node["message"].pop("metadata", None)
        talk = the_talk(file, json.dumps([a_conversation(nodes=nodes)]))
        assert shown(talk) == [(OWNER, "Hi."), (COMPANION, "Hello.")]

    def test_what_goes_round_in_a_circle_is_left_out(self, file: Path) -> None:
        nodes = [a_node("x", "y", "user", "Round"), a_node("y", "x", "user", "and round")]
        nodes += [a_node("u", None, "user", "Hi.")]
        talk = the_talk(file, json.dumps([a_conversation(nodes=nodes, current="x")]))
        assert shown(talk) == [(OWNER, "Hi.")]
        assert talk.left_out[LeftOut.BROKEN] == 2

    def test_what_it_was_told_not_to_remember_may_not_be_learned(self, file: Path) -> None:
        item = a_conversation(("user", "Hi.")) | {"is_do_not_remember": True}
        assert not the_talk(file, json.dumps([item])).may_be_learned

    def test_what_hides_is_taken_out_and_what_is_long_is_cut(self, file: Path) -> None:
        text = "a\u202eb\u200b\0\ud800" + "c" * 200_000
        talk = the_talk(file, json.dumps([a_conversation(("user", text))]))
        assert talk.said[0].text == "ab" + "c" * 99_998
        assert talk.left_out[LeftOut.CUT] == 1

    def test_one_conversation_that_is_none_keeps_no_other_back(self, file: Path) -> None:
        found = read(file, json.dumps([{"title": "?"}, 3, a_conversation(("user", "Hi.")), {"mapping": {}}]))
        assert [talk and talk.key for talk in found] == [None, None, "talk-1", None]

    def test_the_list_may_be_in_an_object_or_be_one_conversation_alone(self, file: Path) -> None:
        one = a_conversation(("user", "Hi."))
        assert the_talk(file, json.dumps({"version": 1, "conversations": [one], "more": {}})).key == "talk-1"
        assert the_talk(file, json.dumps(one, indent=2)).key == "talk-1"


class TestTheZipOfAnExport:
    def test_conversations_come_from_one_file_or_many(self, file: Path) -> None:
        parts = [[a_conversation(("user", "Hi."), key=f"talk-{number}")] for number in range(3)]
        content = a_zip(
            {f"export/conversations-{place:03}.json": json.dumps(part) for place, part in enumerate(parts)}
            | {
                "user.json": '{"email": "a@example.org"}',
                "message_feedback.json": json.dumps([{"id": number} for number in range(100)]),
                "broken.json": "{{{",
                "file-1.png": "\x89PNG",
                "__MACOSX/._conversations-000.json": "\0\0",
            }
        )
        assert [talk and talk.key for talk in read(file, content)] == ["talk-0", "talk-1", "talk-2"]
        assert size_of(file) < len(content) + 5_000

    def test_how_much_is_read_is_told(self, file: Path) -> None:
        talks = [a_conversation(("user", "x" * 3_000), key=str(number)) for number in range(1_000)]
        file.write_bytes(a_zip({"conversations.json": json.dumps(talks), "b.jsonl": as_lines(*a_chat())}))
        told: list[int] = []
        assert len(list(talks_in(file, zone=BERLIN, progress=told.append))) == 1_001
        assert told == sorted(told)
        assert told[-1] == size_of(file)
        assert len(set(told)) > 3


class TestSillyTavern:
    def test_a_chat_comes_without_header_and_notes(self, file: Path) -> None:
        talk = the_talk(file, as_lines(*a_chat()))
        assert shown(talk) == [(COMPANION, "Hello, Alice."), (OWNER, "Hi Sam."), (COMPANION, "How are you?")]
        assert talk.companion == "Sam"
        assert talk.left_out[LeftOut.SYSTEM] == 1
        assert talk.said[0].at == datetime(2024, 9, 27, 23, 0, 7, tzinfo=UTC)
        assert [one.by for one in talk.said][-1] == "SillyTavern (mistral)"

    def test_without_a_header_the_first_message_stays(self, file: Path) -> None:
        talk = the_talk(file, as_lines(*a_chat()[1:]))
        assert shown(talk)[0] == (COMPANION, "Hello, Alice.")
        assert talk.companion == "Sam"

    def test_swipes_are_versions(self, file: Path) -> None:
        rows = a_chat()
        rows[1] |= {"swipes": ["Go away.", {"message": "Hello, Alice."}, "Go away.", "", 3], "swipe_id": 1}
        talk = the_talk(file, as_lines(*rows))
        first = [one.text for one in talk.said if one.parent is None]
        assert first == ["Go away.", "Hello, Alice."]
        assert shown(talk)[0] == (COMPANION, "Hello, Alice.")

    def test_a_branch_is_known_as_the_same_talk_by_its_beginning(self, file: Path) -> None:
        main, branch = a_chat(), a_chat()
        branch[-1] = branch[-1] | {"mes": "And you?"}
        one, other = (the_talk(file, as_lines(*rows)) for rows in (main, branch))
        assert one.key == other.key
        assert [said.key for said in one.said[:2]] == [said.key for said in other.said[:2]]
        assert one.end != other.end

    def test_other_chats_with_the_same_greeting_are_others(self, file: Path) -> None:
        other = a_chat()
        other[1] = other[1] | {"send_date": "2024-9-29@01h00m07s"}
        assert the_talk(file, as_lines(*a_chat())).key != the_talk(file, as_lines(*other)).key

    def test_many_in_a_zip_and_a_damaged_one_keeps_no_other_back(self, file: Path) -> None:
        other = as_lines(*a_chat())
        found = read(file, a_zip({"a.jsonl": as_lines(*a_chat()), "b.jsonl": other[:-20], "c.jsonl": '{"x": 1}'}))
        assert [talk and talk.companion for talk in found] == ["Sam", None]


def test_of_a_long_list_only_a_little_is_in_memory(file: Path) -> None:
    talk = json.dumps(a_conversation(*[("user", "x" * 2_000), ("assistant", "y" * 2_000)] * 10))
    with file.open("w") as long:
        long.write(f"[{','.join([talk] * 300)}]")
    size = file.stat().st_size
    tracemalloc.start()
    try:
        assert sum(1 for _talk in talks_in(file, zone=BERLIN)) == 300
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # A window of a megabyte, as it is read, joined and taken apart.
    assert most < 8 * documents.AT_ONCE < size


@pytest.mark.parametrize("at_once", [1, 7, 100])
def test_wherever_reading_pauses_the_same_is_read(file: Path, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(documents, "AT_ONCE", at_once)
    items = [1, 23, -4.5e3, 'a\\"b', None, True, [], {}, a_conversation(("user", "Grüße 👋"))]
    for text in (json.dumps(items), json.dumps(items, indent=1, ensure_ascii=False)):
        assert list(documents.items_of(io.StringIO(text))) == items


_NO_MOMENTS: list[Any] = ["", "soon", "2024-13-1@01h00m07s", 0, -1e300, 1e300, float("inf"), True, None, [], {}]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1714564800.25, datetime(2024, 5, 1, 12, 0, 0, 250_000, tzinfo=UTC)),
        (1714564800000, datetime(2024, 5, 1, 12, tzinfo=UTC)),
        ("1714564800000", datetime(2024, 5, 1, 12, tzinfo=UTC)),
        ("2024-05-01T12:00:00.000Z", datetime(2024, 5, 1, 12, tzinfo=UTC)),
        ("2024-5-1@14h00m07s123ms", datetime(2024, 5, 1, 12, 0, 7, 123_000, tzinfo=UTC)),
        ("2024-05-01 @14h 00m 07s 5ms", datetime(2024, 5, 1, 12, 0, 7, 5_000, tzinfo=UTC)),
        ("May 1, 2024 2:05pm", datetime(2024, 5, 1, 12, 5, tzinfo=UTC)),
        ("Jan 1, 2024 12:00 AM", datetime(2023, 12, 31, 23, tzinfo=UTC)),
        *((bad, None) for bad in _NO_MOMENTS),
        ("9" * 59, None),
    ],
)
def test_times_are_read_as_programs_write_them(value: Any, expected: datetime | None) -> None:
    assert moment(value, BERLIN) == expected
