"""The scripted Ollama speaks as the real one was recorded: same status, headers, and fields in the same order."""

import asyncio
import json
import re
from dataclasses import dataclass

import pytest

from tests.contracts.conftest import RECORDINGS
from tests.fakes.ollama import FakeOllama, Script, load_failure, prompt_too_long, queue_full
from tests.fakes.ollama_wire import ALL_MINILM, FakeModel, moment

SCRIPTS = {
    "15-chat-stream-done_reason-length": Script(["A", " lighthouse", " is", " a", " historic"], done_reason="length"),
    "85-prompt-over-context-truncate-false": prompt_too_long(),
    "130-runner-sigkill-midstream": Script(["The", " Sea", " of"], error_line_after=2),
    "177-load-failure-runner-killed": load_failure(),
    "220-queue-full-0": queue_full(),
}
VARY = {"Date", "Content-Length"}


@dataclass
class Answer:
    status: str
    headers: list[tuple[str, str]]
    lines: list[str]


def recorded(name: str) -> tuple[str, str, Answer]:
    """Request line, body, and what was answered."""
    asked, _, answered = (RECORDINGS / f"{name}.txt").read_text().partition("<<< RESPONSE")
    request = re.search(r"^(?:GET|POST) .*$", asked, re.MULTILINE)
    body = re.search(r"^\{.*\}$", asked, re.MULTILINE)
    head, _, rest = answered.partition("\n")[2].partition("\n\n")
    status, *headers = head.split("\n")
    lines = re.findall(r"^\[ *[\d.]+ ms\] (.*)$", rest, re.MULTILINE)
    assert request
    return request.group(), body.group() if body else "", Answer(status, _headers(headers), lines)


async def answered(fake: FakeOllama, request_line: str, body: str) -> Answer:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(fake.url.rpartition(":")[2]))
    raw = body.encode()
    writer.write(f"{request_line}\r\nHost: h\r\nConnection: close\r\nContent-Length: {len(raw)}\r\n\r\n".encode() + raw)
    head, _, rest = (await reader.read()).partition(b"\r\n\r\n")
    writer.close()
    status, *headers = head.decode().split("\r\n")
    if "Transfer-Encoding: chunked" in headers:
        assert rest.endswith(b"0\r\n\r\n")
        rest = b"".join(re.findall(rb"[0-9a-f]+\r\n(.+?\n?)\r\n", rest))
    return Answer(status, _headers(headers), rest.decode().splitlines())


def _headers(lines: list[str]) -> list[tuple[str, str]]:
    pairs = [line.split(": ", 1) for line in lines]
    return [(name, "" if name in VARY else value) for name, value in pairs]


def shape(value: object) -> object:
    """Names in their order, and the kind of each value; text that is no JSON stands for itself."""
    match value:
        case dict():
            return [(name, shape(item)) for name, item in value.items()]
        case list():
            return [shape(item) for item in value]
        case _:
            return type(value).__name__


def shape_of(line: str) -> object:
    try:
        said = json.loads(line)
    except ValueError:
        return line
    return line if "error" in said else shape(said)


@pytest.mark.parametrize("name", sorted(path.stem for path in RECORDINGS.glob("*.txt")))
async def test_it_answers_as_recorded(ollama: FakeOllama, name: str) -> None:
    companion = FakeModel("companion-test:latest", "gemma3", ("completion",), 32768, "268.10M")
    ollama.models = [FakeModel(), ALL_MINILM, companion, FakeModel("dmg:latest")]
    if name in SCRIPTS:
        ollama.say(SCRIPTS[name])
    request_line, body, was = recorded(name)
    if request_line.startswith("GET /api/tags"):
        ollama.models.pop()
    now = await answered(ollama, request_line, body)
    assert (now.status, now.headers) == (was.status, was.headers)
    assert [shape_of(line) for line in now.lines] == [shape_of(line) for line in was.lines]


def test_the_clock_drops_zeros_as_theirs_does() -> None:
    moments = [moment() for _ in range(3000)]
    assert len({len(text) for text in moments}) > 1
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d*[1-9])?Z", text) for text in moments)
