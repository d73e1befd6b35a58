"""What the scripted Ollama is told from the test's thread."""

from tests.fakes.ollama import Script
from tests.fakes.ollama_thread import OllamaInThread
from tests.waiting import until


def go_on(ollama: OllamaInThread, script: Script) -> None:
    """A reply that waits in the middle is said to its end."""
    ollama._do(script.go_on.set)


def wait_for_hangup(script: Script) -> None:
    until(script.hung_up.is_set, "Hearth did not hang up on the model")


def forget_scripts(ollama: OllamaInThread) -> None:
    ollama._do(ollama.fake._scripts.clear)
    ollama.release()
