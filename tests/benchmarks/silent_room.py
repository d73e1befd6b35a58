"""Runs browser sessions of tests/e2e where nothing leaves the machine unseen: `python -m tests.benchmarks.silent_room OUT TEST…`.

In a namespace of its own (figures/silence.py makes it). Before and after, packets are planted: a capture that misses one
proves nothing. What the browser asks its maker for when it shows a page that is not Hearth's is told apart.
"""

import functools
import http.server
import json
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.benchmarks.dead_end import DeadEnd, Packet, a_dead_end, plant
from tests.e2e.browsing import CHROMIUM, FLAGS
from tests.running import ROOT

ALONE = 45_000.0
"""Milliseconds that the browser is left alone with a page that asks for nothing."""
A_PAGE = """<!doctype html><title>Forms</title>
<form method="post"><input name="username"><input type="password" name="passphrase"><button>Sign in</button></form>
<form method="post"><input name="name"><input name="phone"><input name="city"><textarea name="note"></textarea>
<button>Save</button></form>"""


def main(out: Path, tests: list[str]) -> None:
    with a_dead_end() as dead_end:
        planted = _planted(dead_end)
        _browser_alone()
        alone = [packet for packet in dead_end.seen() if packet not in planted]
        names = {packet.asks_for for packet in alone if packet.asks_for}
        session = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-m", "e2e", *tests],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        meanwhile = dead_end.seen()[len(planted) + len(alone) :]
        planted += _planted(dead_end)
    told = {
        "left": _told(packet for packet in meanwhile if packet.asks_for not in names),
        "of_the_browser_itself": _told(packet for packet in meanwhile if packet.asks_for in names),
        "planted_and_found": len(planted),
        "session": session.returncode,
        "session_says": session.stdout[-2_000:],
    }
    out.write_text(json.dumps(told))


def _told(packets: Iterator[Packet]) -> dict[str, int]:
    return dict(Counter(map(str, packets)))


def _planted(dead_end: DeadEnd) -> list[Packet]:
    since = len(dead_end.seen())
    planted = plant()
    missed = [str(packet) for packet in planted if not dead_end.finds(packet, since=since)]
    if missed:
        raise SystemExit(f"the capture misses what was planted: {', '.join(missed)}")
    return planted


def _browser_alone() -> None:
    with _a_page() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        page.goto(address)
        page.fill("[name=name]", "Alice")
        page.wait_for_timeout(ALONE)
        browser.close()


@contextmanager
def _a_page() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "index.html").write_text(A_PAGE)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}/"
            server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
