"""Which entries of a lorebook the words of a talk call up."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.personas.lore import Entry, called_up, read_book
from apps.personas.lore_forms import split_keys


def book(*entries: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {
        "entries": [{"content": f"Entry {at}.", "enabled": True} | entry for at, entry in enumerate(entries)]
    } | fields


def calls(raw: dict[str, Any], *messages: str, budget: int = 1_000, said_before: int = 0) -> list[str]:
    found: list[Entry] = called_up(
        read_book(raw), messages, budget=budget, tokens=lambda text: len(text.split()), said_before=said_before
    )
    return [entry.content for entry in found]


@pytest.mark.parametrize(
    ("entry", "text", "is_called"),
    [
        ({"keys": ["storm"]}, "A STORM is near", True),
        ({"keys": ["storm"]}, "all calm", False),
        ({"keys": ["storm"], "enabled": False}, "storm", False),
        ({"keys": ["Storm"], "case_sensitive": True}, "storm", False),
        ({"keys": ["storm"], "use_regex": True}, "a storm", True),
        ({"keys": ["art"], "extensions": {"match_whole_words": True}}, "a heart", False),
        ({"keys": ["art"], "extensions": {"match_whole_words": True}}, "Art!", True),
        ({"keys": ["/ra(dio|dar)s?/i"]}, "Two RADIOS", True),
        ({"keys": ["/ra(dio|dar)s?/"], "case_sensitive": True}, "Two RADIOS", False),
        ({"keys": ["/(unclosed/"]}, "(unclosed", False),
        ({"keys": ["a"], "selective": True, "secondary_keys": ["b", "c"]}, "a and c", True),
        ({"keys": ["a"], "selective": True, "secondary_keys": ["b", "c"]}, "a alone", False),
        ({"keys": ["a"], "selective": True, "secondary_keys": "b, c"}, "a and c", True),
        ({"keys": ["a"], "selective": False, "secondary_keys": ["b"]}, "a", True),
        (
            {"keys": ["a"], "selective": True, "secondary_keys": ["b", "c"], "extensions": {"selectiveLogic": 3}},
            "a b",
            False,
        ),
        (
            {"keys": ["a"], "selective": True, "secondary_keys": ["b", "c"], "extensions": {"selectiveLogic": 2}},
            "a b",
            False,
        ),
        (
            {"keys": ["a"], "selective": True, "secondary_keys": ["b", "c"], "extensions": {"selectiveLogic": 1}},
            "a b",
            True,
        ),
        ({"keys": ["a"], "extensions": {"probability": 0}}, "a", False),
        ({"keys": ["a"], "extensions": {"probability": 0, "useProbability": False}}, "a", True),
        ({"keys": [], "content": "@@additional_keys moon, sun\nBright."}, "the sun", True),
        ({"keys": ["a"], "content": "@@exclude_keys b\nBright."}, "a b", False),
        ({"keys": ["a"], "content": "@@activate_only_after 5\nLate."}, "a", False),
        ({"keys": ["a"], "content": "@@dont_activate\nNever."}, "a", False),
        ({"keys": ["a"], "content": ""}, "a", False),
        ({"keys": "a"}, "a", True),
        ({"keys": None}, "a", False),
    ],
)
def test_an_entry_is_called_up_by_its_keys(entry: dict[str, Any], text: str, is_called: bool) -> None:
    assert bool(calls(book(entry), text)) is is_called


def test_only_the_newest_messages_count() -> None:
    raw = book({"keys": ["storm"]}, {"keys": ["storm"], "extensions": {"scan_depth": 3}}, scan_depth=1)
    assert calls(raw, "storm", "calm", "calm") == ["Entry 1."]


def test_what_always_holds_is_not_called_up_but_told_apart() -> None:
    raw = book({"constant": True, "insertion_order": 2}, {"content": "@@activate\nFirst.", "insertion_order": 1})
    assert calls(raw, "anything") == []
    assert read_book(raw).constants == ["First.", "Entry 0."]


def test_entries_stand_in_their_order_and_the_least_goes_first_where_room_is_short() -> None:
    raw = book(
        {"keys": ["a"], "content": "one two", "insertion_order": 9, "priority": 5},
        {"keys": ["a"], "content": "three four", "insertion_order": 1, "priority": 1},
        {"keys": ["a"], "content": "five six", "insertion_order": 5, "priority": 9},
    )
    assert calls(raw, "a") == ["three four", "five six", "one two"]
    assert calls(raw, "a", budget=4) == ["five six", "one two"]
    assert calls(raw | {"token_budget": 2}, "a") == ["five six"]


def test_an_entry_may_call_up_others_but_not_without_end() -> None:
    raw = book(
        {"keys": ["a"], "content": "then b"},
        {"keys": ["b"], "content": "then c and a"},
        {"keys": ["c"], "content": "the end"},
        {"keys": ["b"], "content": "shy", "extensions": {"exclude_recursion": True}},
    )
    assert calls(raw, "a") == ["then b"]
    assert calls(raw | {"recursive_scanning": True}, "a") == ["then b", "then c and a", "the end"]


def test_chance_is_the_same_when_a_reply_is_tried_again() -> None:
    raw = book(*({"keys": ["a"], "extensions": {"probability": 50}} for _entry in range(40)))
    assert calls(raw, "a") == calls(raw, "a")
    assert 5 < len(calls(raw, "a")) < 35
    assert calls(raw, "a") != calls(raw, "a", said_before=1)


@pytest.mark.parametrize(
    "pattern", ["/(a+)+$/", "/(a|aa)+$/", "/^(([a-z])+.)+[A-Z]([a-z])+$/", "/(.*)*x/", "/(a{1,500}){1,500}b/"]
)
def test_a_hostile_pattern_ends_and_the_others_are_still_asked(pattern: str) -> None:
    raw = book({"keys": [pattern]}, {"keys": ["plain"]})
    began = time.monotonic()
    assert "Entry 1." in calls(raw, "plain " + "a" * 30_000 + "!")
    assert time.monotonic() - began < 2  # The bound is on a hang, not on speed.


FIELDS = ["entries", "keys", "content", "extensions", "secondary_keys", "selective", "scan_depth", "insertion_order"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "entries",
                        "keys",
                        "content",
                        "extensions",
                        "secondary_keys",
                        "selective",
                        "scan_depth",
                        "insertion_order",
                    ]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    ),
    st.text(max_size=30),
)
def test_anything_can_be_read_as_a_book(raw: Any, text: str) -> None:
    called_up(read_book(raw), [text], budget=100, tokens=len)


def test_keys_are_split_at_commas_outside_of_patterns() -> None:
    assert split_keys("storm, /a{1,2}/i , gale,,") == ["storm", "/a{1,2}/i", "gale"]
