"""A model server that says the same each time, for measuring: Ollama's protocol, its first word after 50 ms.

A process of its own, so that it shares no interpreter lock with the bench or with Hearth. What it did and when stands
at `GET /_asked`; `POST /_speak` sets how many tokens come next; `GET /_page` is the bare page.
"""

import asyncio
import re
import sys
import time
from typing import Any

from tests.benchmarks.bare_page import HTML
from tests.fakes.ollama_wire import (
    JSON,
    NDJSON,
    FakeModel,
    Request,
    chunk,
    done_line,
    dumps,
    head,
    piece_line,
    read_request,
)

MODEL = FakeModel("bench:latest")
FIRST_WORD_AFTER = 0.050
TOKENS_A_PARAGRAPH = 100
LONGEST_REQUEST = 64 * 1024 * 1024
LINES_A_TURN_OF_THE_LOOP = 50

_tokens = 60
_asked: list[dict[str, Any]] = []


def reply_to(text: str, tokens: int) -> tuple[str, list[str]]:
    """A page can tell this reply from others: [[id]] in the message comes back as BEGINid and ENDid."""
    marks = re.findall(r"\[\[([\w-]+)\]\]", text)
    mark = marks[-1] if marks else ""
    numbered = [f"t{n:04d}" + ("\n\n" if n % TOKENS_A_PARAGRAPH == 0 else " ") for n in range(1, tokens + 1)]
    return mark, [f"BEGIN{mark} ", *numbered, f"END{mark}"]


async def speak(request: Request, writer: asyncio.StreamWriter) -> None:
    entry: dict[str, Any] = {"t_req": time.time()}
    said = [message["content"] for message in request.body["messages"] if message["role"] == "user"]
    entry["mark"], pieces = reply_to(said[-1], _tokens)
    _asked.append(entry)
    lines = [piece_line(MODEL.name, piece) for piece in pieces]
    lines.append(done_line(MODEL.name, "stop", len(pieces), 1))
    chunks = [chunk(f"{line}\n".encode()) for line in lines]
    writer.write(head(200, NDJSON, request, length=None, more={}))
    await asyncio.sleep(entry["t_req"] + FIRST_WORD_AFTER - time.time())
    for number, line in enumerate(chunks):
        writer.write(line)
        await writer.drain()
        if number == 0:
            entry["t_first"] = time.time()
        elif number % LINES_A_TURN_OF_THE_LOOP == 0:
            await asyncio.sleep(0)
    writer.write(chunk(b""))
    await writer.drain()
    entry["t_last"] = time.time()


async def answer(request: Request, writer: asyncio.StreamWriter) -> None:
    global _tokens
    match request.method, request.path:
        case "POST", "/api/chat":
            await speak(request, writer)
        case "GET", "/api/tags":
            await whole(request, writer, dumps({"models": [MODEL.tag]}))
        case "POST", "/api/show":
            await whole(request, writer, dumps(MODEL.show))
        case "GET", "/api/ps":
            await whole(request, writer, dumps({"models": []}))
        case "GET", "/api/version":
            await whole(request, writer, dumps({"version": "0.32.15"}))
        case "GET", "/_page":
            await whole(request, writer, HTML, "text/html; charset=utf-8")
        case "GET", "/_asked":
            await whole(request, writer, dumps(_asked))
        case "POST", "/_speak":
            _tokens = request.body["tokens"]
            _asked.clear()
            await whole(request, writer, dumps({}))
        case _:
            await whole(request, writer, dumps({"error": "not here"}), status=404)


async def whole(
    request: Request, writer: asyncio.StreamWriter, text: str, content_type: str = JSON, *, status: int = 200
) -> None:
    body = text.encode()
    writer.write(head(status, content_type, request, length=len(body), more={}) + body)
    await writer.drain()


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            request = await read_request(reader)
            await answer(request, writer)
            if request.wants_close:
                break
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main(port: int) -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", port, limit=LONGEST_REQUEST)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
