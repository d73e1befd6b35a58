"""Markdown from a model is safe to show, and what is shown early stays as it was shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.conversations.rendering import split_finished, to_html


def test_paragraphs_emphasis_lists_and_code_are_shown() -> None:
    html = to_html("Hello *you*.\n\n- one\n- two\n\n```\ncode\n```")
    assert "<em>you</em>" in html
    assert "<li>one</li>" in html
    assert '<pre tabindex="0"><code>code\n</code></pre>' in html


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "[click](data:text/html;base64,PHNjcmlwdD4=)",
        "![pixel](http://evil.example/pixel.png)",
        "<iframe src=http://evil.example></iframe>",
        '<div style="background:url(http://evil.example)">x</div>',
        "<form action=http://evil.example><input></form>",
        "<svg onload=alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
    ],
)
def test_nothing_a_model_writes_can_run_or_call_home(attack: str) -> None:
    html = to_html(attack)
    for forbidden in (
        "<script",
        "<img",
        "<iframe",
        "<svg",
        "<form",
        "<div",
        'href="javascript',
        'href="data',
        "<style",
    ):
        assert forbidden not in html


def test_links_leave_no_trace_of_where_they_were_clicked() -> None:
    assert 'rel="noopener noreferrer nofollow"' in to_html("[a](https://example.org)")


def test_a_paragraph_is_finished_once_the_next_one_begins() -> None:
    assert split_finished("One.\n\nTw") == ("One.\n\n", "Tw")


def test_a_paragraph_is_open_while_it_may_still_grow() -> None:
    assert split_finished("One.\n\n") == ("", "One.\n\n")


def test_a_fence_stays_open_until_it_is_closed_whatever_is_in_it() -> None:
    assert split_finished("```\na\n\nb\n\nc") == ("", "```\na\n\nb\n\nc")


def test_a_list_with_gaps_is_one_block() -> None:
    assert split_finished("1. a\n\n2. b\n\n3. c")[0] == ""


@given(st.text(st.sampled_from("ab*_`#->|\n \t1.[]()"), max_size=120))
def test_splitting_loses_nothing(text: str) -> None:
    finished, rest = split_finished(text)
    assert finished + rest == text


@given(
    st.lists(
        st.sampled_from(
            [
                "A line.",
                "12 apples",
                "*so* it is",
                "- item",
                "1. one",
                "> said",
                "# head",
                "```\ncode\n\nmore\n```",
                "| a |\n|---|\n| b |",
            ]
        ),
        max_size=8,
    )
)
def test_what_was_shown_while_streaming_equals_what_is_shown_at_the_end(blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    shown, open_text = "", ""
    for character in text:
        open_text += character
        finished, open_text = split_finished(open_text)
        shown += to_html(finished)
    assert (shown + to_html(open_text)).replace("\n", "") == to_html(text).replace("\n", "")
