"""The letters of the Ollama protocol, as v0.32.15 writes them (tests/contracts/recordings)."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http import HTTPStatus
from itertools import count
from typing import Any

JSON = "application/json; charset=utf-8"
NDJSON = "application/x-ndjson"
TEXT = "text/plain"

_ticks = count(0, 7_340_125)


@dataclass(frozen=True)
class FakeModel:
    name: str = "smollm2:135m"
    family: str = "llama"
    capabilities: tuple[str, ...] | None = ("completion",)
    context_length: int = 8192
    parameter_size: str = "134.52M"
    size: int = 98362745
    digest: str = "fd5f44c0b5aff6453726119fc560d73a8a995a55b4a49804bc24b1969ecf1794"
    dimensions: int = 384
    """Of its embeddings, if it makes any."""
    context_in_tags: bool = True
    """Older servers tell it only in /api/show."""

    @property
    def details(self) -> dict[str, Any]:
        details: dict[str, Any] = {
            "parent_model": "",
            "format": "gguf",
            "family": self.family,
            "families": [self.family],
            "parameter_size": self.parameter_size,
            "quantization_level": "Q4_1",
        }
        if self.context_in_tags:
            details |= {"context_length": self.context_length, "embedding_length": 576}
        return details

    @property
    def tag(self) -> dict[str, Any]:
        tag = {"name": self.name, "model": self.name, "modified_at": moment(), "size": self.size, "digest": self.digest}
        told = {} if self.capabilities is None else {"capabilities": list(self.capabilities)}
        return tag | {"details": self.details} | told

    @property
    def show(self) -> dict[str, Any]:
        info = {"general.architecture": self.family, f"{self.family}.context_length": self.context_length}
        told = ["embedding"] if "bert" in self.family else list(self.capabilities or ["completion"])
        rest = {"model_info": info, "tensors": [], "capabilities": told, "modified_at": moment()}
        return {"modelfile": "", "template": "{{ .Prompt }}", "details": self.details} | rest


ALL_MINILM = FakeModel("all-minilm:latest", "bert", ("completion",), 512, "22.57M", context_in_tags=False)


def moment() -> str:
    """Go drops trailing zeros of the fraction, so its length varies."""
    nanoseconds = 1_795_395_626_161_401_000 + next(_ticks)
    seconds, fraction = divmod(nanoseconds, 1_000_000_000)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{fraction:09d}".rstrip("0").rstrip(".") + "Z"


def dumps(value: object) -> str:
    """As Go's encoder does: no spaces, letters as they are, but angle brackets and & escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def piece_line(model: str, text: str, *, thinking: str = "") -> str:
    message = {"role": "assistant", "content": text} | ({"thinking": thinking} if thinking else {})
    return dumps({"model": model, "created_at": moment(), "message": message, "done": False})


def done_line(model: str, reason: str, pieces: int, prompt_tokens: int) -> str:
    start = {"model": model, "created_at": moment(), "message": {"role": "assistant", "content": ""}}
    figures = {
        "total_duration": 55159612,
        "load_duration": 1919794,
        "prompt_eval_count": prompt_tokens,
        "prompt_eval_duration": 11447000,
        "eval_count": pieces,
        "eval_duration": 37562000,
    }
    return dumps(start | {"done": True, "done_reason": reason} | figures)


@dataclass
class Request:
    method: str
    path: str
    headers: Mapping[str, str]
    body: dict[str, Any] = field(default_factory=dict)

    @property
    def wants_close(self) -> bool:
        return self.headers.get("connection", "").lower() == "close"


async def read_request(reader: asyncio.StreamReader) -> Request:
    """Raises IncompleteReadError when the other side has hung up."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, path, _ = head[0].split(" ", 2)
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    raw = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, path, headers, json.loads(raw) if raw else {})


def head(status: int, content_type: str, request: Request, *, length: int | None, more: Mapping[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}"]
    lines += [f"{name}: {value}" for name, value in more.items()]
    lines += [f"Content-Type: {content_type}", f"Date: {format_datetime(datetime.now(UTC), usegmt=True)}"]
    if length is not None:
        lines.append(f"Content-Length: {length}")
    if request.wants_close:
        lines.append("Connection: close")
    if length is None:
        lines.append("Transfer-Encoding: chunked")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"
