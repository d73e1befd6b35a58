"""The chat page in a browser that was never here: bytes over the wire, requests, and when its largest part is painted."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import BrowserContext

from tests.benchmarks.figure import Figure
from tests.benchmarks.spread import median, spread
from tests.benchmarks.stage import Stage, a_stage, launch

TURNS = 20
VISITS = 5
TOKENS = 60
SETTLES = 2500.0
PAINTS = """
window.paints = { largest: 0, shift: 0 };
new PerformanceObserver((list) => list.getEntries().forEach((entry) => (paints.largest = entry.startTime)))
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => list.getEntries().forEach((entry) => (paints.shift += entry.hadRecentInput ? 0 : entry.value)))
  .observe({ type: "layout-shift", buffered: true });
"""


@dataclass
class Visit:
    requests: dict[str, str]
    """The address of each, by its id."""
    received: dict[str, float]
    largest_paint: float = 0
    shift: float = 0

    @property
    def kilobytes(self) -> float:
        return sum(self.received.values()) / 1000

    @property
    def heaviest(self) -> dict[str, float]:
        """By path; kilobytes."""
        sizes = {self.requests[one].split("/", 3)[-1]: size / 1000 for one, size in self.received.items()}
        return dict(sorted(sizes.items(), key=lambda part: -part[1])[:12])


def measure(rounds: int) -> list[Figure]:
    visits: list[Visit] = []
    bare: list[Visit] = []
    with a_stage() as stage:
        address = _conversation(stage)
        for _round in range(min(rounds, VISITS)):
            bare.append(_visit(stage, stage.model.bare_page))
            visits.append(_visit(stage, address))
    paints, bare_paints = [one.largest_paint for one in visits], [one.largest_paint for one in bare]
    detail = {
        "turns_shown": TURNS,
        "largest_paint_ms": spread(paints),
        "bare_page_largest_paint_ms": spread(bare_paints),
        "layout_shift": round(visits[-1].shift, 3),
        "heaviest_kb": visits[-1].heaviest,
    }
    size, bare_size = median([one.kilobytes for one in visits]), median([one.kilobytes for one in bare])
    count, bare_count = median([len(one.requests) for one in visits]), median([len(one.requests) for one in bare])
    return [
        Figure("first visit, bytes over the wire", size, "KB", 90, bare_size, detail),
        Figure("first visit, requests", count, "", 12, bare_count),
        Figure("first visit, largest paint", median(paints), "ms", 500, median(bare_paints)),
    ]


def _conversation(stage: Stage) -> str:
    stage.model.speak(tokens=TOKENS)
    _bare_page, hearth = stage.talks()
    for _turn in range(TURNS):
        hearth.ask()
    address = hearth.page.url
    hearth.page.context.close()
    return address


def _visit(stage: Stage, address: str) -> Visit:
    """In a browser started for it: nothing cached, nothing compiled."""
    browser = launch(stage.playwright)
    try:
        return _watched(stage.context(browser), address)
    finally:
        browser.close()


def _watched(context: BrowserContext, address: str) -> Visit:
    context.add_init_script(PAINTS)
    page = context.new_page()
    visit = Visit({}, {})

    def asked(event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith("data:"):
            visit.requests[event["requestId"]] = event["request"]["url"]

    def received(event: dict[str, Any]) -> None:
        if event["requestId"] in visit.requests:
            visit.received[event["requestId"]] = event["encodedDataLength"]

    network = context.new_cdp_session(page)
    network.on("Network.requestWillBeSent", asked)
    network.on("Network.loadingFinished", received)
    network.send("Network.enable")
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLES)
    visit.largest_paint, visit.shift = page.evaluate("[paints.largest, paints.shift]")
    return visit
