"""One page in which messages are sent and replies timed: Hearth's chat page, or the bare page."""

from dataclasses import dataclass
from uuid import uuid4

from playwright.sync_api import Page

from tests.benchmarks.model import Model

TYPING_SETTLES = 150.0
REPLY_SETTLES = 400.0
"""Milliseconds; Hearth fetches the saved turn after a reply, and that must not fall into the next round."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where things are on a page."""

    box: str
    replies: str
    quiet: str


BARE = Place(box="textarea", replies="#talk div", quiet="textarea")
HEARTH = Place(
    box="[data-composer] textarea",
    replies="[data-message][data-role=companion] [data-text]",
    quiet="[data-presence=idle]",
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """Milliseconds. The model's own time to its first word is known, so what is left is the page's and the server's."""

    enter_to_first: float
    enter_to_last: float
    enter_to_last_shown: float
    enter_to_post: float
    enter_to_model: float
    model_to_first: float
    first_to_page: float
    model_spoke_for: float
    last_to_page: float
    longest_task: float
    long_tasks: float

    @property
    def beyond_the_model(self) -> float:
        return self.enter_to_first - self.model_to_first


class Talk:
    def __init__(self, page: Page, place: Place, model: Model) -> None:
        self.page = page
        self.place = place
        self.model = model

    def ask(self, says: str = "What do you make of this?", *, pauses: bool = True) -> Exchange:
        """`pauses`: whether there is a moment between the last letter and Enter."""
        mark = uuid4().hex[:8]
        self.page.bring_to_front()
        self.page.click(self.place.box)
        self.page.keyboard.insert_text(f"{says} [[{mark}]]")
        if pauses:
            self.page.wait_for_timeout(TYPING_SETTLES)
        self.page.evaluate("([id, replies]) => probe.watch(id, replies)", [mark, self.place.replies])
        self.page.keyboard.press("Enter")
        # A promise of the page: asking it again and again would cost it time while it is measured.
        self.page.evaluate("probe.heard")
        self.page.wait_for_selector(self.place.quiet)
        self.page.wait_for_timeout(REPLY_SETTLES)
        return self._timed(mark)

    def _timed(self, mark: str) -> Exchange:
        seen = self.page.evaluate("probe.read()")
        spoke = self.model.spoke(mark)
        enter = seen["enter"]
        return Exchange(
            enter_to_first=seen["first"] - enter,
            enter_to_last=seen["last"] - enter,
            enter_to_last_shown=seen["lastShown"] - enter,
            enter_to_post=seen["posted"] - enter,
            enter_to_model=spoke.asked * 1000 - seen["origin"] - enter,
            model_to_first=(spoke.first - spoke.asked) * 1000,
            first_to_page=seen["origin"] + seen["first"] - spoke.first * 1000,
            model_spoke_for=(spoke.last - spoke.first) * 1000,
            last_to_page=seen["origin"] + seen["last"] - spoke.last * 1000,
            longest_task=seen["longest"],
            long_tasks=seen["tasks"],
        )


def in_turn(bare: Talk, hearth: Talk, *, rounds: int) -> tuple[list[Exchange], list[Exchange]]:
    """What both took, each after the other: whatever else the machine does meanwhile slows both."""
    pairs = [(bare.ask(), hearth.ask()) for _round in range(rounds)]
    return [theirs for theirs, _ours in pairs], [ours for _theirs, ours in pairs]
