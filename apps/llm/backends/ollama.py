"""Models of an Ollama server that chat. The only file that imports `ollama`."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Sequence
from contextlib import aclosing, asynccontextmanager, contextmanager, suppress
from typing import Any
from weakref import WeakKeyDictionary

import httpx
import ollama

from apps.llm.addresses import without_credentials
from apps.llm.backends.ollama_listing import read_tag, with_show
from apps.llm.backends.ollama_refusals import failure, no_ollama, refusal
from apps.llm.backends.wording import sendable
from apps.llm.errors import ModelBrokeOff, ModelError, ModelSilent, ModelUnreachable
from apps.llm.outgoing import note
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, ModelInfo, Piece, StreamEnd

KEEP_LOADED = "30m"
LISTING_SECONDS = 10.0
LONGEST_LINE = 1024 * 1024
LONGEST_REFUSAL = 64 * 1024
IDLE_CONNECTION_SECONDS = 300.0
MISSHAPEN = (AttributeError, KeyError, TypeError, ValueError)
"""What reading an answer of another shape raises."""


class OllamaServer:
    def __init__(self, host: str, connect_seconds: float, load_seconds: float, silence_seconds: float) -> None:
        self._host = reachable(host)
        self.address = without_credentials(self._host)
        """As a page may show it."""
        self._connect_seconds = connect_seconds
        self.load_seconds = load_seconds
        self.silence_seconds = silence_seconds
        # A connection belongs to the loop it was opened on.
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, _Client] = WeakKeyDictionary()
        self._shown: dict[str, ModelInfo] = {}

    async def models(self) -> list[ModelInfo]:
        try:
            async with asyncio.timeout(LISTING_SECONDS):
                tags = await self._client().fetch("GET", "/api/tags")
                with _expecting_ollama():
                    listed = [read_tag(tag) for tag in tags["models"]]
                return sorted(await asyncio.gather(*map(self._completed, listed)), key=lambda info: info.name)
        except (httpx.TransportError, TimeoutError) as error:
            raise ModelUnreachable(f"listing models: {type(error).__name__}") from None

    def chat_model(self, name: str) -> ChatModel:
        return OllamaChatModel(name, self)

    @asynccontextmanager
    async def lines(self, path: str, body: dict[str, Any]) -> AsyncIterator[AsyncGenerator[dict[str, Any], None]]:
        """The answer's lines; leaving the block closes the connection unless all were read."""
        lines = self._client().lines(path, body, first=self.load_seconds, then=self.silence_seconds)
        async with aclosing(lines):
            yield lines

    async def aclose(self) -> None:
        """Close what the running loop has open."""
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()

    def _client(self) -> "_Client":
        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None:
            client = self._clients[loop] = _new_client(self._host, self._connect_seconds)
        return client

    async def _completed(self, info: ModelInfo) -> ModelInfo:
        if info.context_length is not None:
            return info
        if info.digest not in self._shown:
            try:
                show = await self._client().fetch("POST", "/api/show", {"model": info.name})
                with _expecting_ollama():
                    self._shown[info.digest] = with_show(info, show)
            except ModelError:
                # One model that can't be described (removed just now, say) must not hide the others.
                return info
        return self._shown[info.digest]


class OllamaChatModel:
    def __init__(self, name: str, server: OllamaServer) -> None:
        self.name = name
        self.address = server.address
        self._server = server

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        spoken = False
        end = None
        try:
            async with self._server.lines("/api/chat", self._request(messages, options)) as lines:
                async for line in lines:
                    text, end = _read(line)
                    if text:
                        spoken = True
                        yield Piece(text)
                    if end:
                        await _read_to_the_end(lines)
                        break
        except httpx.ConnectError as error:
            raise ModelUnreachable(type(error).__name__) from None
        except httpx.ReadTimeout:
            raise ModelSilent("between words" if spoken else "before the first word") from None
        except httpx.TransportError as error:
            raise _cut_off(spoken)(type(error).__name__) from None
        except TimeoutError:
            raise ModelSilent("between words" if spoken else "before the first word") from None
        except ValueError:
            # Half a line; the exception quotes the reply, so it goes no further.
            raise ModelBrokeOff("a broken line") if spoken else no_ollama("an answer that is no JSON") from None
        if end is None:
            raise ModelBrokeOff("the stream ended without its last line")
        yield end

    def _request(self, messages: Sequence[ChatMessage], options: ChatOptions) -> dict[str, Any]:
        return {
            "model": sendable(self.name),
            "messages": [{"role": message.role, "content": sendable(message.text)} for message in messages],
            "stream": True,
            # Refused by no model; one that thinks aloud would keep its person waiting.
            "think": False,
            "options": {
                "num_ctx": options.context_length,
                "num_predict": options.max_tokens,
                "temperature": options.temperature,
            },
            "keep_alive": KEEP_LOADED,
        } | ({"format": options.schema} if options.schema else {})


class _Client(ollama.AsyncClient):
    """Adds what `chat()` and `list()` leave out.

    They split lines where Unicode does (U+0085 inside a reply breaks its JSON in two), drop the context length and
    the capabilities of a model, and follow one time-out for loading and for speaking.
    """

    _client: httpx.AsyncClient

    async def aclose(self) -> None:
        await self._client.aclose()

    async def fetch(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        response = await self._client.request(method, path, json=body)
        if response.status_code != 200:
            raise refusal(response.status_code, response.text)
        with _expecting_ollama():
            return dict(response.json())

    async def _send(self, path: str, body: dict[str, Any]) -> httpx.Response:
        try:
            return await self._client.send(self._client.build_request("POST", path, json=body), stream=True)
        except (httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError):
            # A kept connection may end at the very moment it is used again. Nothing was said yet, so ask once more.
            return await self._client.send(self._client.build_request("POST", path, json=body), stream=True)

    async def lines(
        self, path: str, body: dict[str, Any], *, first: float, then: float
    ) -> AsyncGenerator[dict[str, Any], None]:
        async with asyncio.timeout(first):
            response = await self._send(path, body)
        # The transport's own limit for each read from here on: an asyncio.timeout each would cost as much as the word.
        response.request.extensions["timeout"]["read"] = then
        async with aclosing(response):
            if response.status_code != 200:
                raise refusal(response.status_code, await _beginning(response))
            rest = b""
            async for chunk in response.aiter_bytes():
                *whole, rest = (rest + chunk).split(b"\n")
                for line in whole:
                    yield json.loads(line)
                if len(rest) > LONGEST_LINE:
                    raise no_ollama("a line without an end")
            # Ollama answers a chat without messages with one line that has no line feed.
            if rest:
                yield json.loads(rest)


def _new_client(host: str, connect_seconds: float) -> _Client:
    try:
        return _Client(
            host=host,
            timeout=httpx.Timeout(None, connect=connect_seconds),
            limits=httpx.Limits(keepalive_expiry=IDLE_CONNECTION_SECONDS),
            # What is said goes to the server the owner named and to no proxy that the environment names.
            trust_env=False,
            event_hooks={"request": [_noted]},
            # Reading the certificates takes 50 ms in which no page is answered, and plain HTTP has no use for them.
            verify=not host.startswith("http://") and "://" in host,
            follow_redirects=False,
        )
    except (ValueError, httpx.InvalidURL):
        raise no_ollama("the address can't be read") from None


async def _noted(request: httpx.Request) -> None:
    note(str(request.url), int(request.headers.get("content-length", 0)))


def reachable(host: str) -> str:
    """Where a server listens is not always where it is reached: 0.0.0.0 means every address of its machine."""
    return host.strip().replace("0.0.0.0", "127.0.0.1").replace("[::]", "[::1]")  # noqa: S104  (not bound to)


def _read(line: dict[str, Any]) -> tuple[str, StreamEnd | None]:
    try:
        if "error" in line and isinstance(line["error"], str):
            raise failure(line["error"])
        text = line["message"].get("content") or ""
        if not isinstance(text, str):
            raise TypeError
        return text, _end(line) if line.get("done") else None
    except MISSHAPEN:
        raise no_ollama("an answer of another shape") from None


def _end(line: dict[str, Any]) -> StreamEnd:
    reason = "length" if line.get("done_reason") == "length" else "stop"
    return StreamEnd(reason, int(line.get("prompt_eval_count") or 0), int(line.get("eval_count") or 0))  # type: ignore[arg-type]


async def _beginning(response: httpx.Response) -> str:
    """Enough of a refusal to know it by; what is no Ollama may send without end."""
    body = b""
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > LONGEST_REFUSAL:
            break
    return body[:LONGEST_REFUSAL].decode("utf-8", "replace")


async def _read_to_the_end(lines: AsyncGenerator[dict[str, Any], None]) -> None:
    """Only a connection whose answer was read whole is used again."""
    with suppress(httpx.TransportError, TimeoutError):
        async with asyncio.timeout(1.0):
            async for _ in lines:
                pass


def _cut_off(spoken: bool) -> type[ModelError]:
    return ModelBrokeOff if spoken else ModelUnreachable


@contextmanager
def _expecting_ollama() -> Iterator[None]:
    try:
        yield
    except MISSHAPEN:
        raise no_ollama("an answer of another shape") from None
