"""Tells the database how far a long piece of work is, and the work whether it is still wanted.

Over a connection of its own: the work's is busy with the work.
"""

import threading
from types import TracebackType
from typing import Self

from django.db import DatabaseError, connection

from apps.data_rights.models import DataRequest
from apps.data_rights.requests import Stopped, note_progress

EVERY = 1.0
"""Seconds."""


class Reporter:
    """Within a `with`; `note` costs nothing, and raises Stopped."""

    def __init__(self, request: DataRequest) -> None:
        self._request = request
        self._done = 0
        self._over, self._stopped = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._report, name="progress", daemon=True)

    def note(self, done: int) -> None:
        self._done = done
        if self._stopped.is_set():
            raise Stopped

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _report(self) -> None:
        try:
            while not self._over.wait(EVERY):
                if not note_progress(request=self._request, done=self._done):
                    self._stopped.set()
        except DatabaseError:
            return  # The work itself goes on, and says how it ended.
        finally:
            connection.close()
