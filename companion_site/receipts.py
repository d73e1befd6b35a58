"""In the processes that run Hearth, each request to a model server leaves a receipt."""

from collections.abc import Iterator
from contextlib import contextmanager

from apps.llm.outgoing import Outgoing, tell


@contextmanager
def receipts_kept() -> Iterator[None]:
    from apps.privacy.receipts import ReceiptWriter

    writer = ReceiptWriter()

    def keep(outgoing: Outgoing) -> None:
        writer.note(outgoing.address, outgoing.path, outgoing.size)

    tell(keep)
    try:
        yield
    finally:
        writer.close()
