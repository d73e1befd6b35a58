"""The Ollama adapter against all that a server, a network and an impostor do."""

import asyncio
import socket
from collections.abc import Sequence
from contextlib import aclosing

import pytest

from apps.llm.backends.ollama import OllamaServer, reachable
from apps.llm.backends.ollama_refusals import BUSY, NO_OLLAMA, TOO_BIG, TOO_LONG, refusal
from apps.llm.errors import ModelBrokeOff, ModelError, ModelFailed, ModelMissing, ModelSilent, ModelUnreachable
from apps.llm.ports import ChatMessage, ChatOptions, Piece, StreamEnd
from tests.contracts.asking import HELLO, reply_of
from tests.contracts.conftest import ollama_server
from tests.fakes.ollama import FakeOllama, Script, load_failure, prompt_too_long, queue_full
from tests.fakes.ollama import refusal as refused
from tests.fakes.ollama_thread import ollama_in_thread
from tests.fakes.ollama_wire import ALL_MINILM, FakeModel, dumps

SMOLLM = "smollm2:135m"
HTML = Script(body="<!doctype html><title>A router</title>", content_type="text/html")


async def heard_before_failing(
    fake: FakeOllama, model: str = SMOLLM, *, load_seconds: float = 20.0, silence_seconds: float = 20.0
) -> tuple[str, ModelError]:
    server, text = ollama_server(fake.url, load_seconds=load_seconds, silence_seconds=silence_seconds), ""
    with pytest.raises(ModelError) as raised:  # noqa: PT012
        async with aclosing(server.chat_model(model).stream(HELLO, ChatOptions())) as events:
            async for event in events:
                assert isinstance(event, Piece)
                text += event.text
    await server.aclose()
    return text, raised.value


# --- what is sent ----------------------------------------------------------------------------------------------------


async def test_the_request_bounds_the_reply_and_keeps_the_model_loaded(
    ollama: FakeOllama, server: OllamaServer
) -> None:
    await reply_of(server.chat_model(SMOLLM), HELLO, ChatOptions(0.5, context_length=2048, max_tokens=99))
    assert ollama.requests == [
        {
            "model": SMOLLM,
            "messages": [{"role": "system", "content": "You are brief."}, {"role": "user", "content": "Hello!"}],
            "stream": True,
            "think": False,
            "options": {"num_ctx": 2048, "num_predict": 99, "temperature": 0.5},
            "keep_alive": "30m",
        }
    ]


async def test_a_form_goes_with_the_request(ollama: FakeOllama, server: OllamaServer) -> None:
    form = {"type": "object", "properties": {}, "required": []}
    await reply_of(server.chat_model(SMOLLM), HELLO, ChatOptions(schema=form))
    assert ollama.requests[0]["format"] == form


async def test_half_a_surrogate_pair_is_sent_as_a_question_mark(ollama: FakeOllama, server: OllamaServer) -> None:
    await reply_of(server.chat_model(SMOLLM), [ChatMessage("user", "a\ud800b\0c")])
    assert ollama.requests[0]["messages"] == [{"role": "user", "content": "a?b\0c"}]


async def test_replies_in_a_row_share_a_connection(ollama: FakeOllama, server: OllamaServer) -> None:
    for _ in range(3):
        await reply_of(server.chat_model(SMOLLM))
    assert ollama.connections == 1


async def test_a_server_that_came_back_is_reached_again(ollama: FakeOllama, server: OllamaServer) -> None:
    await reply_of(server.chat_model(SMOLLM))
    ollama.hang_up_all()
    assert (await reply_of(server.chat_model(SMOLLM)))[0] == "Hello there."


def test_each_event_loop_has_its_own_connections() -> None:
    with ollama_in_thread() as fake:
        server = ollama_server(fake.url)

        async def one_life() -> str:
            text, _ = await reply_of(server.chat_model(SMOLLM))
            await server.aclose()
            return text

        assert [asyncio.run(one_life()) for _ in range(2)] == ["Hello there."] * 2


async def test_proxies_of_the_environment_are_ignored(
    ollama: FakeOllama, server: OllamaServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert (await reply_of(server.chat_model(SMOLLM)))[0] == "Hello there."


@pytest.mark.parametrize("host", ["{host}:{port}", "0.0.0.0:{port}", "http://{host}:{port}/", " http://{host}:{port}"])
async def test_the_address_may_be_written_in_many_ways(ollama: FakeOllama, host: str) -> None:
    server = ollama_server(host.format(host="127.0.0.1", port=ollama.url.rpartition(":")[2]))
    assert [info.name for info in await server.models()] == [SMOLLM]
    await server.aclose()


def test_every_address_of_a_machine_is_reached_at_its_own() -> None:
    assert [reachable(host) for host in ("0.0.0.0", "[::]:11434", "gpu.local")] == [
        "127.0.0.1",
        "[::1]:11434",
        "gpu.local",
    ]


# --- what is heard ---------------------------------------------------------------------------------------------------


async def test_thinking_is_not_spoken(ollama: FakeOllama, server: OllamaServer) -> None:
    ollama.say(Script(["", "Yes."], thinking=["Hm", "m"]))
    assert (await reply_of(server.chat_model(SMOLLM)))[0] == "Yes."


@pytest.mark.parametrize("text", ["a\x85b", "a\u2028b", "<b> & 'c'", "🏳️‍🌈 Grüße", "line\nline", "\x1c"])
async def test_every_letter_arrives(ollama: FakeOllama, server: OllamaServer, text: str) -> None:
    ollama.say([text, "!"])
    assert (await reply_of(server.chat_model(SMOLLM)))[0] == text + "!"


async def test_a_chat_without_messages_only_loads_the_model(ollama: FakeOllama, server: OllamaServer) -> None:
    message = {"role": "assistant", "content": ""}
    ollama.say(Script(body=dumps({"model": SMOLLM, "message": message, "done": True, "done_reason": "load"})))
    assert await reply_of(server.chat_model(SMOLLM), []) == ("", StreamEnd("stop"))


async def test_the_end_tells_the_tokens(ollama: FakeOllama, server: OllamaServer) -> None:
    ollama.say(["One", " two"])
    assert (await reply_of(server.chat_model(SMOLLM)))[1] == StreamEnd("stop", prompt_tokens=34, reply_tokens=2)


async def test_closing_hangs_up(ollama: FakeOllama, server: OllamaServer) -> None:
    script = Script(["I", " was"], hold_after=1)
    ollama.say(script)
    async with aclosing(server.chat_model(SMOLLM).stream(HELLO, ChatOptions())) as events:
        assert await anext(events) == Piece("I")
    await asyncio.wait_for(script.hung_up.wait(), 5)


async def test_cancelling_while_the_model_loads_hangs_up(ollama: FakeOllama, server: OllamaServer) -> None:
    script = Script(hold_after=0)
    ollama.say(script)
    waiting = asyncio.create_task(reply_of(server.chat_model(SMOLLM)))
    await script.reached.wait()
    waiting.cancel()
    await asyncio.wait_for(script.hung_up.wait(), 5)


# --- what goes wrong -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("script", "heard", "error"),
    [
        (Script(["I", " was"], error_line_after=1), "I", ModelFailed),
        (Script(["I", " was"], error_line_after=0), "", ModelFailed),
        (Script(["I", " was"], end_after=1), "I", ModelBrokeOff),
        (Script(["I", " was"], end_after=0), "", ModelBrokeOff),
        (Script(["I", " was"], die_after=1), "I", ModelBrokeOff),
        (Script(["I", " was"], die_after=0), "", ModelUnreachable),
        (Script(["I", " was"], half_line_after=1), "I", ModelBrokeOff),
    ],
)
async def test_breaking_off_keeps_what_was_heard(
    ollama: FakeOllama, script: Script, heard: str, error: type[ModelError]
) -> None:
    ollama.say(script)
    text, raised = await heard_before_failing(ollama)
    assert (text, type(raised)) == (heard, error)


@pytest.mark.parametrize(
    ("script", "error", "public"),
    [
        (load_failure(), ModelFailed, ModelFailed.public),
        (load_failure('tensor "blk.17.attn_q.weight" offset+size exceeds file size'), ModelFailed, ModelFailed.public),
        (load_failure("model requires more system memory (9 GiB) than is available"), ModelFailed, TOO_BIG),
        (queue_full(), ModelFailed, BUSY),
        (prompt_too_long(), ModelFailed, TOO_LONG),
        (refused(400, "invalid model name"), ModelMissing, ModelMissing.public),
        (HTML, ModelUnreachable, NO_OLLAMA),
        (Script(status=302, headers={"Location": "/api/version"}), ModelUnreachable, NO_OLLAMA),
        (Script(status=401, body="who?"), ModelUnreachable, NO_OLLAMA),
        (Script(status=403), ModelUnreachable, NO_OLLAMA),
        (Script(status=404, body="404 page not found", content_type="text/plain"), ModelUnreachable, NO_OLLAMA),
        (Script(status=502, body="<html>bad gateway"), ModelUnreachable, NO_OLLAMA),
        (Script(body='["a list"]'), ModelUnreachable, NO_OLLAMA),
        (Script(body='{"message": "a string", "done": false}'), ModelUnreachable, NO_OLLAMA),
        (Script(body='{"message": {"content": 7}}'), ModelUnreachable, NO_OLLAMA),
        (Script(body="x" * (2 * 1024 * 1024)), ModelUnreachable, NO_OLLAMA),
    ],
)
async def test_refusals_say_what_to_do(
    ollama: FakeOllama, script: Script, error: type[ModelError], public: str
) -> None:
    ollama.say(script)
    text, raised = await heard_before_failing(ollama)
    assert (text, type(raised), raised.public) == ("", error, public)


@pytest.mark.parametrize("name", ["nope", "all-minilm", ""])
async def test_a_model_that_is_not_there_or_cannot_chat_is_missing(ollama: FakeOllama, name: str) -> None:
    ollama.models.append(ALL_MINILM)
    _, raised = await heard_before_failing(ollama, name)
    assert type(raised) is ModelMissing


async def test_a_port_nobody_listens_on_is_unreachable() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        server = ollama_server(f"127.0.0.1:{taken.getsockname()[1]}")
        with pytest.raises(ModelUnreachable, match="ConnectError") as raised:
            await reply_of(server.chat_model(SMOLLM))
        assert raised.value.public == ModelUnreachable.public
        with pytest.raises(ModelUnreachable):
            await server.models()


@pytest.mark.parametrize("host", ["http://:x", "gopher://127.0.0.1", "no such host.invalid", "http://[::1"])
async def test_an_address_that_makes_no_sense_is_unreachable(host: str) -> None:
    with pytest.raises(ModelUnreachable):
        await reply_of(ollama_server(host).chat_model(SMOLLM))


async def test_a_model_that_never_begins_is_silent(ollama: FakeOllama) -> None:
    ollama.say(Script(never_answers=True))
    text, raised = await heard_before_failing(ollama, load_seconds=0.05)
    assert (text, type(raised)) == ("", ModelSilent)


async def test_a_model_that_stops_between_words_is_silent(ollama: FakeOllama) -> None:
    ollama.say(Script(["I", " was"], hold_after=1))
    text, raised = await heard_before_failing(ollama, silence_seconds=0.05)
    assert (text, type(raised)) == ("I", ModelSilent)


async def test_no_error_quotes_the_conversation(ollama: FakeOllama) -> None:
    scripts: Sequence[Script] = [
        Script(["I", "secret"], half_line_after=2),
        Script(body='{"message": "secret"}'),
        Script(body="secret"),
        refused(500, "Failed to parse input at pos 0: secret"),
        refused(400, 'json: "secret" is not expected'),
    ]
    for script in scripts:
        ollama.say(script)
        _, raised = await heard_before_failing(ollama)
        assert "secret" not in f"{raised!s} {raised!r} {raised.public} {raised.__cause__}"
        assert raised.__suppress_context__ or raised.__context__ is None


def test_the_log_keeps_what_a_server_says_of_itself() -> None:
    text = '{"error": "llama-server process has terminated: signal: killed"}'
    assert str(refusal(500, text)) == "ollama answered 500: llama-server process has terminated"


# --- the list --------------------------------------------------------------------------------------------------------


async def test_the_list_tells_who_can_chat_and_how_much_each_reads(ollama: FakeOllama, server: OllamaServer) -> None:
    old = FakeModel("old:1b", "qwen2", None, 32768, "1.5B", digest="0" * 64, context_in_tags=False)
    ollama.models = [FakeModel(), ALL_MINILM, old]
    found = {info.name: (info.context_length, info.can_chat, info.parameters) for info in await server.models()}
    assert found == {
        "all-minilm:latest": (512, False, "22.57M"),
        "old:1b": (32768, True, "1.5B"),
        SMOLLM: (8192, True, "134.52M"),
    }


async def test_a_model_is_described_once(ollama: FakeOllama, server: OllamaServer) -> None:
    ollama.models = [FakeModel(context_in_tags=False)]
    assert await server.models() == await server.models()
    assert ollama.paths == ["/api/tags", "/api/show", "/api/tags"]


@pytest.mark.parametrize("body", ["<html>", "[]", '{"models": 3}', '{"models": [{"name": "x"}]}', '{"models": ["x"]}'])
async def test_a_list_of_another_shape_comes_from_no_ollama(
    ollama: FakeOllama, server: OllamaServer, body: str
) -> None:
    ollama.tags = Script(body=body)
    with pytest.raises(ModelUnreachable) as raised:
        await server.models()
    assert raised.value.public == NO_OLLAMA
