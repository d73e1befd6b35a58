"""What goes over the socket while a reply grows, and the growing reply itself."""

from collections.abc import Iterator
from typing import TypedDict, cast
from uuid import UUID

from apps.conversations.events import ReplyEnded
from apps.conversations.rendering import split_finished, to_html


class Frame(TypedDict, total=False):
    """`seq` grows by one with each frame of a turn: a page drops what it has and asks again when it missed some."""

    type: str
    turn: str
    prompt: str
    seq: int
    html: str
    text: str
    status: str
    notice: str
    kind: str


class LiveReply:
    """Finished blocks as HTML, the open block as text, and what has not been published yet."""

    def __init__(self, *, turn: UUID, prompt: UUID, said: str = "") -> None:
        """`said` is what the reply holds already, when it goes on."""
        self.text = said
        self._turn = str(turn)
        self._prompt = str(prompt)
        self._seq = 0
        finished, self._open = split_finished(said)
        self._html = to_html(finished)
        self._unsent = ""
        self._care = ""
        self._replaced = False

    def add(self, text: str) -> None:
        self.text += text
        self._open += text
        self._unsent += text

    def news(self) -> Iterator[Frame]:
        """What came since the last call: that help is offered, then a delta, or finished blocks with what stays open after them."""
        if self._care:
            care, self._care = self._care, ""
            yield self._frame("reply.care", kind=care)
        if self._replaced:
            self._replaced, self._unsent = False, ""
            finished, self._open = split_finished(self._open)
            self._html += to_html(finished)
            self._seq += 1
            yield self.snapshot()
        if not self._unsent:
            return
        unsent, self._unsent = self._unsent, ""
        finished, rest = split_finished(self._open)
        if finished:
            html = to_html(finished)
            self._html += html
            self._open = rest
            yield self._frame("reply.block", html=html, text=rest)
        else:
            yield self._frame("reply.delta", text=unsent)

    def began(self) -> Frame:
        return self._frame("turn.began")

    def offer_care(self, kind: str) -> None:
        self._care = kind

    def take_back(self, said: str) -> None:
        """Only this stands; pages show it in place of what they have."""
        self.text, self._unsent, self._replaced = said, "", True
        finished, self._open = split_finished(said)
        self._html = to_html(finished)

    def snapshot(self) -> Frame:
        """All that was published so far. Unpublished text follows as news, with the next number."""
        published = self._open.removesuffix(self._unsent) if self._unsent else self._open
        return {
            "type": "reply.snapshot",
            "turn": self._turn,
            "prompt": self._prompt,
            "seq": self._seq,
            "html": self._html,
            "text": published,
        }

    def ended(self, end: ReplyEnded) -> Frame:
        return self._frame("reply.ended", status=str(end.status), notice=end.notice)

    def _frame(self, what: str, **fields: str) -> Frame:
        self._seq += 1
        frame: Frame = {"type": what, "turn": self._turn, "prompt": self._prompt, "seq": self._seq}
        return frame | cast("Frame", fields)
