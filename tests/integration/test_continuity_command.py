"""The continuity exam from a shell: a table, and an exit code that a script can read."""

import io

import pytest
from django.core.management import CommandError, call_command

from apps.accounts.models import User
from apps.continuity.models import Exam, Sitting
from apps.engines.models import ModelChange
from apps.personas.models import Persona
from tests.fakes.ollama_thread import OllamaInThread
from tests.integration.at_hand import OTHER, PULLED, a_companion_heard, becomes, choose_known

pytestmark = pytest.mark.django_db(transaction=True)

WARM, BRISK = ["I'm an AI, and I won't do that. ", "What kept you up?"], ["# Result\n\n- Certainly! Done."]


@pytest.fixture
def juniper(alice: User, wire: OllamaInThread) -> Persona:
    wire.always_say(WARM)
    choose_known(alice)
    return a_companion_heard(alice, "Juniper")


def test_another_model_is_compared_in_a_table(alice: User, juniper: Persona, wire: OllamaInThread) -> None:
    table = run("--model", OTHER.name)
    assert "Voice" in table
    assert "Juniper" in table
    assert "100  Much as before" in table
    assert not ModelChange.objects.exists()


def test_a_companion_that_would_not_be_itself_fails_the_command(
    alice: User, juniper: Persona, wire: OllamaInThread
) -> None:
    run()
    becomes(wire, PULLED, saying=BRISK)
    with pytest.raises(CommandError, match="alike enough") as failed:
        run()
    assert failed.value.returncode == 1
    assert Exam.objects.get().score is not None
    assert "Juniper" in run("--least", "0")


def test_with_nothing_to_decide_the_answers_are_recorded(alice: User, juniper: Persona, wire: OllamaInThread) -> None:
    assert "Its answers are recorded" in run()
    assert Sitting.objects.get().ended_at


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--companion", "HAL"], "no such companion"),
        (["--model", "gone"], "is not there any more"),
    ],
)
def test_what_can_not_be_examined_says_why(
    alice: User, juniper: Persona, wire: OllamaInThread, arguments: list[str], why: str
) -> None:
    with pytest.raises(CommandError, match=why) as failed:
        run(*arguments)
    assert failed.value.returncode == 2


def test_a_server_that_is_away_can_tell_nothing(alice: User, juniper: Persona, wire: OllamaInThread) -> None:
    wire.go_down()
    with pytest.raises(CommandError, match="does not answer"):
        run()
    wire.come_back()


def run(*arguments: str) -> str:
    said = io.StringIO()
    call_command("continuity_exam", *arguments, stdout=said, stderr=io.StringIO())
    return said.getvalue()
