"""Which of our errors an answer of an Ollama server means. Pure: a status and a text in, an exception out."""

import json
import re

from apps.llm.errors import ModelError, ModelFailed, ModelMissing, ModelUnreachable

NO_OLLAMA = (
    "What answers at the model server’s address is no Ollama, or one that refuses Hearth. Your message is kept. "
    "Check OLLAMA_HOST, then try again."
)
BUSY = "The model server is busy with other requests. Your message is kept; try again in a moment."
TOO_LONG = (
    "The conversation has grown longer than the model can read at once. Your message is kept. "
    "Raise the context length on the Models page, then try again."
)
TOO_BIG = "The model needs more memory than the machine has free. Your message is kept. Choose a smaller model."


def no_ollama(detail: str) -> ModelUnreachable:
    return ModelUnreachable(f"not an Ollama server: {detail}", public=NO_OLLAMA)


def refusal(status: int, body: str) -> ModelError:
    """What an answer with another status than 200 means."""
    error = error_text(body)
    if error is None or status < 400 or status in (401, 403, 405):
        return no_ollama(f"status {status}")
    return failure(error, status)


def failure(error: str, status: int = 200) -> ModelError:
    """What an Ollama says in `error`, as an answer or as a line in the middle of a stream."""
    detail = f"ollama answered {status}: {opening(error)}"
    if "does not support chat" in error or (status == 404 and "model" in error) or _NO_NAME.search(error):
        return ModelMissing(detail)
    if "context size" in error or "exceed_context_size_error" in error:
        return ModelFailed(detail, public=TOO_LONG)
    if "more system memory" in error:
        return ModelFailed(detail, public=TOO_BIG)
    if status == 503:
        return ModelFailed(detail, public=BUSY)
    return ModelFailed(detail)


_NO_NAME = re.compile(r"^(invalid model name|model is required)")


def error_text(body: str) -> str | None:
    """None where the body is not one of Ollama's own: `{"error": "..."}`."""
    try:
        said = json.loads(body)
    except ValueError:
        return None
    error = said.get("error") if isinstance(said, dict) else None
    return error if isinstance(error, str) else None


def opening(error: str) -> str:
    """The first words, for the log: what a server quotes after them may come from the conversation."""
    match = re.match(r"[\w ,-]{0,60}", error)
    return match.group().strip() if match else ""
