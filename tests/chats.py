"""Chats as other programs write them: one that is right, with overrides."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

BEGAN = 1_714_564_800.0
"""The first of May 2024, at noon in UTC."""


def a_node(
    key: str,
    parent: str | None,
    role: str | None,
    words: str | Sequence[Any] = "",
    *,
    kind: str = "text",
    at: float | None = BEGAN,
    metadata: Mapping[str, Any] | None = None,
    recipient: str = "all",
) -> dict[str, Any]:
    """Of ChatGPT's map; without a role the beginning, in which nobody speaks."""
    message: dict[str, Any] = {
        "id": key,
        "author": {"role": role, "name": None, "metadata": {}},
        "create_time": at,
        "content": {"content_type": kind, "parts": [words] if isinstance(words, str) else list(words)},
        "status": "finished_successfully",
        "weight": 1.0,
        "metadata": dict(metadata or ({"model_slug": "gpt-4o"} if role == "assistant" else {})),
        "recipient": recipient,
    }
    return {"id": key, "parent": parent, "children": [], "message": message if role else None}


def a_conversation(
    *said: tuple[str, str],
    key: str = "talk-1",
    title: str | None = "A talk",
    nodes: Sequence[dict[str, Any]] | None = None,
    current: Any = "",
    began: float = BEGAN,
) -> dict[str, Any]:
    """Of ChatGPT's: `said` as (role, words), one after the other, a minute apart; or these nodes."""
    if nodes is None:
        nodes = [a_node(f"{key}-root", None, None)]
        for place, (role, words) in enumerate(said):
            nodes.append(a_node(f"{key}-{place}", nodes[-1]["id"], role, words, at=began + 60 * place))
    return {
        "id": key,
        "conversation_id": key,
        "title": title,
        "create_time": began,
        "update_time": began + 3_600,
        "mapping": {node["id"]: node for node in nodes},
        "current_node": nodes[-1]["id"] if current == "" else current,
        "default_model_slug": "gpt-4o",
    }


def a_chat(companion: str = "Sam", began: str = "2024-9-28@01h00m07s") -> list[dict[str, Any]]:
    """Of SillyTavern's: a header, three messages and a note."""
    return [
        {"chat_metadata": {"note_prompt": "obey"}, "user_name": "Alice", "character_name": companion},
        {"name": companion, "is_user": False, "is_system": False, "mes": "Hello, Alice.", "send_date": began},
        {"name": "Alice", "is_user": True, "mes": "Hi Sam.", "send_date": "2024-9-28@01h01m00s000ms"},
        {"name": "System", "is_user": False, "is_system": True, "mes": "(a note)", "send_date": "2024-9-28@01h01m01s"},
        {
            "name": companion,
            "is_user": False,
            "mes": "How are you?",
            "send_date": "2024-09-28T01:02:00Z",
            "extra": {"model": "mistral"},
        },
    ]


def as_lines(*rows: Mapping[str, Any]) -> str:
    return "\n".join(map(json.dumps, rows))


def a_zip(files: Mapping[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()
