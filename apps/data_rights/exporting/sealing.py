"""An export as it is fetched: under a passphrase of its own if its owner wants one, and a piece at a time, however large it is."""

import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, cast

from asgiref.sync import sync_to_async
from django.http import FileResponse

from apps.data_rights.age import seal


def sealed(file: Path, passphrase: str) -> IO[bytes]:
    """A file without a name, which goes as soon as nobody has it open. Raises OSError where there is no room."""
    with ExitStack() as if_it_fails:
        to = if_it_fails.enter_context(tempfile.TemporaryFile(dir=file.parent))
        with file.open("rb") as plain:
            seal(plain, to, passphrase)
        to.seek(0)
        if_it_fails.pop_all()
    return to


class InPieces(FileResponse):
    """Django reads a file to its end before an asynchronous server may send the first of it."""

    block_size = 256 * 1024

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = cast("Iterator[bytes]", self.streaming_content)  # As a middleware may have wrapped them.
        while (piece := await sync_to_async(lambda: next(pieces, None))()) is not None:
            yield piece
