"""The growing reply: whoever joins late and whoever was there from the start see the same."""

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from apps.conversations.events import ReplyEnded
from apps.conversations.frames import Frame, LiveReply
from apps.conversations.models import Turn


class Page:
    """What a page does with frames, in a few lines."""

    def __init__(self) -> None:
        self.html, self.open, self.seq = "", "", 0

    def take(self, frame: Frame) -> None:
        if frame["type"] == "reply.snapshot":
            self.html, self.open, self.seq = frame["html"], frame["text"], frame["seq"]
            return
        if frame["seq"] <= self.seq:
            return
        assert frame["seq"] == self.seq + 1, "a frame was missed"
        self.seq = frame["seq"]
        if frame["type"] == "reply.delta":
            self.open += frame["text"]
        elif frame["type"] == "reply.block":
            self.html, self.open = self.html + frame["html"], frame["text"]


def a_reply() -> LiveReply:
    return LiveReply(turn=uuid4(), prompt=uuid4())


pieces = st.lists(st.text(st.sampled_from("ab \n*-"), min_size=1, max_size=12), min_size=1, max_size=40)


@given(pieces=pieces, joins=st.integers(0, 40), publishes=st.lists(st.booleans(), min_size=40, max_size=40))
def test_a_page_that_joins_late_sees_what_the_others_see(pieces: list[str], joins: int, publishes: list[bool]) -> None:
    reply, early, late = a_reply(), Page(), Page()
    for number, piece in enumerate(pieces):
        if number == joins:
            late.take(reply.snapshot())
        reply.add(piece)
        if publishes[number]:
            for frame in reply.news():
                early.take(frame)
                if number >= joins:
                    late.take(frame)
    if joins >= len(pieces):
        late.take(reply.snapshot())
    for frame in reply.news():
        early.take(frame)
        late.take(frame)
    assert (late.html, late.open) == (early.html, early.open)
    assert reply.text == "".join(pieces)


def test_many_pieces_between_two_frames_become_one() -> None:
    reply = a_reply()
    for piece in ("Hel", "lo, ", "you"):
        reply.add(piece)
    assert [frame["text"] for frame in reply.news()] == ["Hello, you"]
    assert list(reply.news()) == []


def test_a_finished_paragraph_comes_as_html() -> None:
    reply = a_reply()
    reply.add("One *two*.\n\nThree")
    (frame,) = reply.news()
    assert frame["type"] == "reply.block"
    assert frame["html"] == "<p>One <em>two</em>.</p>\n"
    assert frame["text"] == "Three"


def test_the_end_tells_how_it_ended() -> None:
    frame = a_reply().ended(ReplyEnded(Turn.Status.FAILED, "The model server does not answer."))
    assert frame["status"] == "failed"
    assert frame["notice"] == "The model server does not answer."


@given(pieces=pieces, keep=st.integers(0, 40), joins=st.booleans())
def test_what_was_taken_back_stands_on_no_page(pieces: list[str], keep: int, joins: bool) -> None:
    reply, early, late = a_reply(), Page(), Page()
    for piece in pieces:
        reply.add(piece)
        for frame in reply.news():
            early.take(frame)
    stands = reply.text[:keep]
    reply.take_back(stands)
    if joins:
        late.take(reply.snapshot())
    reply.add("x")
    for frame in reply.news():
        early.take(frame)
        late.take(frame)
    whole = a_reply()
    whole.add(f"{stands}x")
    shown = Page()
    for frame in whole.news():
        shown.take(frame)
    assert reply.text == f"{stands}x"
    assert (early.html, early.open) == (late.html, late.open) == (shown.html, shown.open)


def test_help_is_told_before_the_first_words() -> None:
    reply = a_reply()
    reply.add("Are you safe?")
    reply.offer_care("crisis")
    assert [frame["type"] for frame in reply.news()] == ["reply.care", "reply.delta"]
