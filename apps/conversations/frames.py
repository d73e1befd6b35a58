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

    def add(self, text: str) -> None:
        self.text += text
        self._open += text
        self._unsent += text

    def news(self) -> Iterator[Frame]:
        """What was added since the last call: a delta, or finished blocks with what stays open after them."""
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

    def _frame(self, kind: str, **fields: str) -> Frame:
        self._seq += 1
        frame: Frame = {"type": kind, "turn": self._turn, "prompt": self._prompt, "seq": self._seq}
        return frame | cast("Frame", fields)
