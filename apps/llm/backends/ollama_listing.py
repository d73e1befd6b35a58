"""What an Ollama server tells about its models, as ModelInfo. Pure; wrong shapes raise what Python raises."""

from dataclasses import replace
from typing import Any

from apps.llm.ports import ModelInfo


def read_tag(tag: dict[str, Any]) -> ModelInfo:
    """One entry of /api/tags."""
    details = tag.get("details") or {}
    return ModelInfo(
        name=str(tag["name"]),
        size=int(tag["size"]),
        context_length=_number(details.get("context_length")),
        digest=str(tag["digest"]),
        parameters=str(details.get("parameter_size") or ""),
        can_chat=_can_chat(details, tag.get("capabilities")),
    )


def with_show(info: ModelInfo, show: dict[str, Any]) -> ModelInfo:
    """What /api/show adds: older servers name the context length only there."""
    facts = show.get("model_info") or {}
    length = facts.get(f"{facts.get('general.architecture')}.context_length")
    talks = info.can_chat and _can_chat(show.get("details") or {}, show.get("capabilities"))
    return replace(info, context_length=_number(length), can_chat=talks)


def _can_chat(details: dict[str, Any], capabilities: list[str] | None) -> bool:
    # An embedding model may be listed with "completion" and still refuse to chat.
    if "bert" in str(details.get("family")):
        return False
    return capabilities is None or "completion" in capabilities


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and value > 0 else None
