"""Receipts of every request that left for a model server: where, what for, how often and how much, by day; never a word of it.

Written by a thread of its own, so that no reply waits for it.
"""

import logging
import threading
from dataclasses import dataclass
from datetime import datetime
from queue import SimpleQueue

from django.db import DatabaseError, close_old_connections, connection
from django.db.models import F
from django.db.models.functions import Greatest
from django.utils import timezone

from apps.privacy.models import Receipt

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sent:
    address: str
    path: str
    size: int
    """Bytes."""
    at: datetime


class ReceiptWriter:
    def __init__(self) -> None:
        self._waiting: SimpleQueue[Sent | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="receipts", daemon=True)
        self._thread.start()

    def note(self, address: str, path: str, size: int) -> None:
        """Returns at once."""
        self._waiting.put(Sent(address, path, size, timezone.now()))

    def close(self, seconds: float = 2.0) -> None:
        """What is waiting is written first."""
        self._waiting.put(None)
        self._thread.join(seconds)

    def _write(self) -> None:
        while (sent := self._waiting.get()) is not None:
            try:
                keep_receipt(sent)
            except DatabaseError as error:
                log.error("a receipt could not be kept: %s", type(error).__name__)
            finally:
                if self._waiting.empty():
                    close_old_connections()
                    connection.close()


def keep_receipt(sent: Sent) -> None:
    """One more of its day."""
    known = Receipt.objects.filter(day=sent.at.date(), address=sent.address, path=sent.path)
    if known.update(requests=F("requests") + 1, bytes=F("bytes") + sent.size, last_at=Greatest("last_at", sent.at)):
        return
    _receipt, made = Receipt.objects.get_or_create(
        day=sent.at.date(),
        address=sent.address[:300],
        path=sent.path[:200],
        defaults={"requests": 1, "bytes": sent.size, "first_at": sent.at, "last_at": sent.at},
    )
    if not made:  # Another process had the first of this day.
        known.update(requests=F("requests") + 1, bytes=F("bytes") + sent.size, last_at=Greatest("last_at", sent.at))
