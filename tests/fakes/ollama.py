"""An Ollama that says what it is told, for tests on its own event loop."""

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.embedder import StableEmbedder, widened
from tests.fakes.form import least_of
from tests.fakes.ollama_wire import (
    JSON,
    NDJSON,
    TEXT,
    FakeModel,
    Request,
    chunk,
    done_line,
    dumps,
    head,
    piece_line,
    read_request,
)


@dataclass
class Script:
    """What happens to one chat request. Counts are of pieces already sent; no sleeps, only events."""

    pieces: Sequence[str] = ("Hello", " there", ".")
    done_reason: str = "stop"
    thinking: Sequence[str] = ()
    never_answers: bool = False
    hold_after: int | None = None
    """Waits for `go_on`; 0 also holds the headers back, as a model that is loading does."""
    die_after: int | None = None
    """The connection is closed without a last chunk, as when the server is killed."""
    end_after: int | None = None
    """The stream ends in order but without its `done` line."""
    half_line_after: int | None = None
    error_line_after: int | None = None
    status: int = 200
    body: str = ""
    """Answered instead of a stream, when given or when the status is not 200."""
    content_type: str = JSON
    chunked: bool = False
    """What it passes on from its runner comes without a length."""
    headers: dict[str, str] = field(default_factory=dict)

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when it starts to hold."""
    go_on: asyncio.Event = field(default_factory=asyncio.Event)
    hung_up: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the client closes before the end."""


def refusal(status: int, error: str, **more: Any) -> Script:
    return Script(status=status, body=dumps({"error": error}), **more)


def load_failure(error: str = "llama-server process has terminated: signal: killed") -> Script:
    return refusal(500, error)


def queue_full() -> Script:
    return refusal(503, "server busy, please try again.  maximum pending requests exceeded")


def prompt_too_long() -> Script:
    message = "request (20010 tokens) exceeds the available context size (1024 tokens), try increasing it"
    inner = {"code": 400, "message": message, "type": "exceed_context_size_error", "n_prompt_tokens": 20010}
    return refusal(400, dumps({"error": inner | {"n_ctx": 1024}}), content_type="application/json", chunked=True)


RUNNER_DIED = "an error was encountered while running the model: unexpected EOF"


class _Hangup(Exception):
    """Close the connection now."""


class FakeOllama:
    def __init__(self, models: Sequence[FakeModel] = (FakeModel(),)) -> None:
        self.models = list(models)
        self.requests: list[dict[str, Any]] = []
        """Bodies of the chats it was asked for."""
        self.embedded: list[dict[str, Any]] = []
        """Bodies of the embeddings it was asked for."""
        self._embedder = StableEmbedder()
        self.paths: list[str] = []
        self.connections = 0
        self.url = ""
        self.tags: Script | None = None
        """Answers /api/tags in place of the list."""
        self.flowing = asyncio.Event()
        """While it is clear, every reply stops at its next piece."""
        self.flowing.set()
        self._news = asyncio.Condition()
        self._always: Script | None = None
        self._server: asyncio.Server | None = None
        self._scripts: deque[Script] = deque()
        self._open: dict[asyncio.StreamWriter, asyncio.Task[None] | None] = {}

    def say(self, *scripts: Script | Sequence[str]) -> None:
        """Queue what the next chats get: pieces, or a whole Script."""
        self._scripts.extend(said if isinstance(said, Script) else Script(said) for said in scripts)

    def always_say(self, script: Script | Sequence[str]) -> None:
        """What every chat gets for which `say` queued nothing."""
        self._always = script if isinstance(script, Script) else Script(script)

    async def asked(self, count: int) -> None:
        """Returns once so many chats were asked for, in all."""
        async with self._news:
            await self._news.wait_for(lambda: len(self.requests) >= count)

    async def come_up(self) -> None:
        """At 127.0.0.1, on a port of its own; after `go_down` on the same."""
        port = int(self.url.rpartition(":")[2] or 0)
        self._server = await asyncio.start_server(self.serve, "127.0.0.1", port, limit=64 * 2**20)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def go_down(self) -> None:
        if self._server is not None:
            self._server.close()
        self.hang_up_all()
        await asyncio.gather(*(task for task in self._open.values() if task))

    def hang_up_all(self) -> None:
        """As a killed server does."""
        for writer in list(self._open):
            writer.transport.abort()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._open[writer] = asyncio.current_task()
        try:
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError, _Hangup):
                while True:
                    request = await read_request(reader)
                    self.paths.append(request.path)
                    await self._answer(request, reader, writer)
                    await writer.drain()
                    if request.wants_close:
                        break
        finally:
            del self._open[writer]
            writer.close()

    async def _answer(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        match request.method, request.path:
            case "GET", "/":
                self._write(writer, request, Script(body="Ollama is running", content_type="text/plain; charset=utf-8"))
            case "GET", "/api/version":
                self._write(writer, request, Script(body=dumps({"version": "0.32.15"})))
            case "GET", "/api/tags":
                listed = dumps({"models": [model.tag for model in self.models]})
                self._write(writer, request, self.tags or Script(body=listed))
            case "POST", "/api/show":
                found = self._find(request)
                self._write(writer, request, Script(body=dumps(found.show)) if found else self._unknown(request))
            case "POST", "/api/chat":
                await self._chat(request, reader, writer)
            case "POST", "/api/embed":
                self._write(writer, request, self._embedded(request))
            case _, "/api/chat" | "/api/show" | "/api/embed":
                refused = Script(
                    status=405, body="405 method not allowed", content_type=TEXT, headers={"Allow": "POST"}
                )
                self._write(writer, request, refused)
            case _:
                self._write(writer, request, Script(status=404, body="404 page not found", content_type=TEXT))

    def _find(self, request: Request) -> FakeModel | None:
        name = request.body.get("model")
        return next((model for model in self.models if name in (model.name, model.name.removesuffix(":latest"))), None)

    def _unknown(self, request: Request) -> Script:
        name = str(request.body.get("model"))
        # Only this path writes the tag out.
        tagged = name if ":" in name or request.path != "/api/show" else f"{name}:latest"
        return refusal(404, f"model '{tagged}' not found")

    def _embedded(self, request: Request) -> Script:
        model = self._find(request)
        if model is None:
            return refusal(404, f'model "{request.body.get("model")}" not found, try pulling it first')
        if "bert" not in model.family:
            return refusal(501, "This server does not support embeddings. Start it with `--embeddings`")
        if not all(isinstance(text, str) for text in request.body["input"]):
            return refusal(400, "invalid input type")
        self.embedded.append(request.body)
        vectors = [widened(vector, model.dimensions) for vector in self._embedder.embed_passages(request.body["input"])]
        return Script(body=dumps({"model": request.body["model"], "embeddings": vectors}))

    def _write(self, writer: asyncio.StreamWriter, request: Request, script: Script) -> None:
        body = script.body.encode()
        length = None if script.chunked else len(body)
        start = head(script.status, script.content_type, request, length=length, more=script.headers)
        writer.write(start + (chunk(body) + b"0\r\n\r\n" if script.chunked else body))

    def _script_for(self, request: Request) -> Script:
        model = self._find(request)
        if model is None:
            return self._unknown(request)
        if "bert" in model.family:
            return refusal(400, f'"{request.body["model"]}" does not support chat')
        if self._scripts:
            return self._scripts.popleft()
        if "format" in request.body:
            return Script([least_of(request.body["format"])])
        return self._always or Script()

    async def _chat(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with self._news:
            self.requests.append(request.body)
            self._news.notify_all()
        script = self._script_for(request)
        speaking = asyncio.ensure_future(self._speak(script, request, writer))
        # The client sends nothing while it listens, so a read that returns is a hang-up.
        hanging_up = asyncio.ensure_future(reader.read(1))
        await asyncio.wait({speaking, hanging_up}, return_when=asyncio.FIRST_COMPLETED)
        if not speaking.done():
            speaking.cancel()
            script.hung_up.set()
            raise _Hangup
        hanging_up.cancel()
        await asyncio.wait({hanging_up})
        speaking.result()

    async def _speak(self, script: Script, request: Request, writer: asyncio.StreamWriter) -> None:
        if script.never_answers:
            script.reached.set()
            await asyncio.Event().wait()
        await self._hold(script, 0)
        if script.status != 200 or script.body:
            self._write(writer, request, script)
            return
        writer.write(head(200, NDJSON, request, length=None, more=script.headers))
        async for line in self._lines(script, request, writer):
            writer.write(chunk(line.encode() + b"\n"))
            await writer.drain()
        writer.write(b"0\r\n\r\n")

    async def _hold(self, script: Script, sent: int) -> None:
        await self.flowing.wait()
        if script.hold_after == sent:
            script.reached.set()
            await script.go_on.wait()

    async def _lines(self, script: Script, request: Request, writer: asyncio.StreamWriter) -> AsyncIterator[str]:
        model = request.body["model"]
        most = request.body.get("options", {}).get("num_predict", len(script.pieces))
        for thought in script.thinking:
            yield piece_line(model, "", thinking=thought)
        for sent in range(len(script.pieces) + 1):
            if sent:
                await self._hold(script, sent)
            if sent == script.error_line_after:
                yield dumps({"error": RUNNER_DIED})
                return
            if sent == script.end_after:
                return
            if sent in (script.half_line_after, script.die_after):
                half = piece_line(model, "…")[:31].encode() if sent == script.half_line_after else b""
                writer.write(chunk(half) if half else b"")
                await writer.drain()
                raise _Hangup
            if sent == min(most, len(script.pieces)):
                break
            yield piece_line(model, script.pieces[sent])
        reason = "length" if most < len(script.pieces) else script.done_reason
        yield done_line(model, reason, min(most, len(script.pieces)), prompt_tokens=34)


@asynccontextmanager
async def scripted_ollama(*models: FakeModel) -> AsyncIterator[FakeOllama]:
    fake = FakeOllama(models or (FakeModel(),))
    await fake.come_up()
    try:
        yield fake
    finally:
        await fake.go_down()
