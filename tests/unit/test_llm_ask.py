"""`manage.py ask`: one question from the shell."""

from collections.abc import Iterator
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from apps.llm.errors import ModelUnreachable
from apps.llm.registry import server
from tests.fakes.model import ScriptedServer

pytestmark = pytest.mark.usefixtures("scripted")


@pytest.fixture
def scripted() -> Iterator[None]:
    with override_settings(LLM={"ollama": {"BACKEND": "tests.fakes.model.ScriptedServer"}}):
        yield


def scripted_server() -> ScriptedServer:
    found = server("ollama")
    assert isinstance(found, ScriptedServer)
    return found


def test_it_prints_what_the_model_says() -> None:
    out = StringIO()
    call_command("ask", "How are you?", stdout=out)
    assert out.getvalue() == "Hello there.\n"
    assert scripted_server().models_by_name["scripted"].asked[0].text == "How are you?"


def test_a_model_that_is_missing_is_said_plainly() -> None:
    with pytest.raises(CommandError, match="not there any more") as raised:
        call_command("ask", "Hi", "--model", "nope", stdout=StringIO())
    assert raised.value.returncode == 1


def test_a_server_that_is_down_is_said_plainly() -> None:
    scripted_server().fails_with = ModelUnreachable()
    with pytest.raises(CommandError, match="does not answer"):
        call_command("ask", "Hi", stdout=StringIO())


def test_a_server_without_models_is_said_plainly() -> None:
    scripted_server().models_by_name.clear()
    with pytest.raises(CommandError, match="no model that can chat"):
        call_command("ask", "Hi", stdout=StringIO())
