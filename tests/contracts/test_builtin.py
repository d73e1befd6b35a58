"""What is particular to the engine inside this process."""

import asyncio
import os
import stat
import subprocess
import sys
from contextlib import aclosing
from pathlib import Path

import psutil
import pytest

from apps.llm.backends.builtin import CONTEXT_LENGTH, PACKAGED_NAME, UNREADABLE, BuiltinServer, packaged_weights
from apps.llm.backends.builtin_reply import TOO_LONG
from apps.llm.errors import ModelFailed, ModelMissing
from apps.llm.ports import ChatMessage, ChatOptions
from tests.contracts.asking import HELLO, reply_of

ENDS_WHILE_SPEAKING = """
import asyncio, sys
from pathlib import Path
from apps.llm.backends.builtin import BuiltinServer
from apps.llm.ports import ChatMessage, ChatOptions
async def main():
    model = BuiltinServer("", Path(sys.argv[1])).chat_model("smollm2-135m-instruct")
    stream = model.stream([ChatMessage("user", "Tell me a very long story.")], ChatOptions(max_tokens=3000))
    await anext(stream)
asyncio.run(main())
"""


@pytest.fixture(scope="module")
def builtin(tmp_path_factory: pytest.TempPathFactory) -> BuiltinServer:
    return BuiltinServer("", tmp_path_factory.mktemp("engine"))


async def test_a_prompt_that_is_too_long_says_so_and_the_next_is_answered(builtin: BuiltinServer) -> None:
    model = builtin.chat_model(PACKAGED_NAME)
    with pytest.raises(ModelFailed) as raised:
        await reply_of(model, [ChatMessage("user", "the fox " * 20_000)])
    assert raised.value.public == TOO_LONG
    assert (await reply_of(model))[0]


@pytest.mark.parametrize("kept", [0, 3, 3000, 5_000_000], ids=["empty", "three letters", "facts cut", "weights cut"])
async def test_a_file_that_is_cut_can_not_be_loaded(tmp_path: Path, kept: int) -> None:
    with packaged_weights().open("rb") as file:
        (tmp_path / "cut.gguf").write_bytes(file.read(kept))
    await cannot_be_loaded(BuiltinServer(str(tmp_path / "cut.gguf"), tmp_path))


async def test_a_file_of_something_else_can_not_be_loaded(tmp_path: Path) -> None:
    (tmp_path / "photo.gguf").write_bytes(os.urandom(5000))
    server = BuiltinServer(str(tmp_path / "photo.gguf"), tmp_path)
    await cannot_be_loaded(server)
    assert await server.models() == []


@pytest.mark.parametrize("weights", ["missing.gguf", "."])
async def test_a_file_that_is_not_there_can_not_be_loaded(tmp_path: Path, weights: str) -> None:
    server = BuiltinServer(str(tmp_path / weights), tmp_path)
    await cannot_be_loaded(server)
    assert await server.models() == []


async def cannot_be_loaded(server: BuiltinServer) -> None:
    with pytest.raises(ModelFailed) as raised:
        await reply_of(server.chat_model(server.name))
    assert raised.value.public == UNREADABLE


async def test_another_name_is_missing(builtin: BuiltinServer) -> None:
    with pytest.raises(ModelMissing):
        await reply_of(builtin.chat_model("llama3"))


async def test_the_owners_own_file_goes_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "My Model.gguf").symlink_to(packaged_weights())
    (info,) = await BuiltinServer(str(tmp_path / "My Model.gguf"), tmp_path).models()
    assert (info.name, info.parameters, info.context_length) == ("My Model", "135M", CONTEXT_LENGTH)


async def test_stopping_one_that_waits_lets_the_others_pass(builtin: BuiltinServer) -> None:
    model = builtin.chat_model(PACKAGED_NAME)
    story = [ChatMessage("user", "Tell me a very long story about the sea.")]
    async with aclosing(model.stream(story, ChatOptions(max_tokens=1000))) as speaking:
        await anext(speaking)
        waiting = [asyncio.create_task(reply_of(model, story)) for _ in range(3)]
        await asyncio.sleep(0)
        for task in waiting:
            task.cancel()
    assert (await asyncio.wait_for(reply_of(model), 20))[0]


async def test_the_engine_opens_no_port_and_only_its_owner_reaches_its_socket(builtin: BuiltinServer) -> None:
    await reply_of(builtin.chat_model(PACKAGED_NAME), HELLO, ChatOptions(max_tokens=1))
    (socket,) = builtin._socket_folder.glob("*.sock")
    assert stat.S_IMODE(socket.stat().st_mode) == 0o600
    ports = [found for found in psutil.Process().net_connections("inet") if found.status == psutil.CONN_LISTEN]
    assert ports == []


def test_a_process_that_ends_while_it_speaks_ends_cleanly(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ENDS_WHILE_SPEAKING, str(tmp_path)], timeout=30, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert list(tmp_path.glob("*.sock")) == []
