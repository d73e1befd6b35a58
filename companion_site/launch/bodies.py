"""What a form sends stays in memory until it is read.

Twisted would write it to a temporary file from 100 kB on. A message may be longer than that, also one that is to stand in no file.
What is larger than any form still goes there: files that somebody brings.
"""

from io import BytesIO
from typing import Any

from daphne.http_protocol import WebRequest
from django.conf import settings


class Request(WebRequest):
    def gotLength(self, length: int | None) -> None:  # noqa: N802
        if length is not None and length <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            self.content = BytesIO()
        else:
            super().gotLength(length)  # type: ignore[no-untyped-call]


def keep_in_memory(factory: Any) -> None:
    """Of every connection that this factory of Daphne's opens from now on."""
    build = factory.buildProtocol

    def build_protocol(address: Any) -> Any:
        protocol = build(address)
        protocol.requestFactory = Request
        return protocol

    factory.buildProtocol = build_protocol
