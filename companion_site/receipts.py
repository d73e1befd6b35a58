"""In each process of Hearth, whichever command it runs, each request to a model server leaves a receipt."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from apps.llm.outgoing import Outgoing
    from apps.privacy.receipts import ReceiptWriter


@contextmanager
def receipts_kept() -> Iterator[None]:
    """Costs nothing until the first request: most commands make none. What waits to be written is written before it ends."""
    from apps.llm.outgoing import telling

    kept = _Receipts()
    try:
        with telling(kept.keep):
            yield
    finally:
        kept.close()


class _Receipts:
    def __init__(self) -> None:
        self._writer: ReceiptWriter | None = None

    def keep(self, outgoing: "Outgoing") -> None:
        if self._writer is None:
            # Not before: it needs Django to be set up.
            from apps.privacy.receipts import ReceiptWriter

            self._writer = ReceiptWriter()
        self._writer.note(outgoing.address, outgoing.path, outgoing.size)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
