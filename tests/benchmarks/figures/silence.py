"""How many packets leave the machine while somebody uses all of Hearth in a browser, with a model server on the same machine.

The sessions are tests/e2e's own: from the set-up to a reply of the built-in model, every page there is, and every right from a
consent to the import after everything was erased. They run in a network namespace whose only way out is held by us
(dead_end.py).
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.running import ROOT

SESSIONS = ("tests/e2e/test_first_start.py", "tests/e2e/test_rights.py", "tests/e2e/test_rights_are_near.py")
ROOMS = (["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"])
"""Ways into a namespace: as root, and as anybody where the machine allows it."""


def measure(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="hearth-silence-") as folder:
        out = Path(folder) / "heard.json"
        room = [sys.executable, "-m", "tests.benchmarks.silent_room", str(out), *SESSIONS]
        subprocess.run([*_way_in(), *room], cwd=ROOT, check=True)
        heard = json.loads(out.read_text())
    if heard["session"] != 0:
        raise RuntimeError(f"the sessions did not go well:\n{heard['session_says']}")
    detail = {
        "sessions": SESSIONS,
        **{name: heard[name] for name in ("planted_and_found", "left", "of_the_browser_itself")},
    }
    left, own = (sum(heard[name].values()) for name in ("left", "of_the_browser_itself"))
    name = "packets that leave the machine in full browser sessions; bare: the browser's own questions to its maker"
    return [Figure(name, left, "", 0, own, detail)]


def _way_in() -> list[str]:
    for way in ROOMS:
        if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0:
            return way
    raise RuntimeError(
        "This machine allows no network namespace (unshare --net), so nothing can be said about what leaves it."
    )
