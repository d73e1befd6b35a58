"""Each request to a model server is told to whoever keeps the receipts: where it goes and how large it is, never its words."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Outgoing:
    address: str
    """Scheme, host and port, without a name or password."""
    path: str
    """What was asked for: “/api/chat”."""
    size: int
    """Bytes of the body."""


Listener = Callable[[Outgoing], None]
_listeners: list[Listener] = []


@contextmanager
def telling(listener: Listener) -> Iterator[None]:
    """Meanwhile it is told; it is called in the middle of the way to the first word, so it must return at once."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)


def note(url: str, size: int) -> None:
    parts = urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    port = f":{parts.port}" if parts.port else ""
    for listener in _listeners:
        listener(Outgoing(f"{parts.scheme}://{host}{port}", parts.path, size))
