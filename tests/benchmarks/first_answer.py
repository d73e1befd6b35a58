"""How long a server that was just started takes to answer 200, asked as a waiting browser asks."""

import subprocess
import time
import urllib.error
import urllib.request

STARTS_WITHIN = 120.0
ASK_EVERY = 0.01


def seconds_to_first_answer(url: str, process: subprocess.Popen[bytes]) -> float:
    began = time.monotonic()
    while time.monotonic() - began < STARTS_WITHIN:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended with {process.returncode} before it answered")
        try:
            # A long time-out: who asks before the server is ready waits in its queue and is answered first.
            with urllib.request.urlopen(url, timeout=STARTS_WITHIN) as answer:
                if answer.status == 200:
                    return time.monotonic() - began
        except (urllib.error.URLError, OSError):
            time.sleep(ASK_EVERY)
    raise RuntimeError(f"{url} did not answer within {STARTS_WITHIN:.0f} seconds")
