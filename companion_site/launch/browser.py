"""Opens the owner's browser, where there is a screen in front of them."""

import os
import sys
import threading
import webbrowser
from collections.abc import Mapping


def open_browser(url: str) -> None:
    # Some browsers are started slowly, and none of that is worth a late first answer.
    threading.Thread(target=webbrowser.open, args=(url,), daemon=True).start()


def has_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Over SSH a window would open on the wrong desk, or a text browser would take over the terminal."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return False
    if platform == "darwin":
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
