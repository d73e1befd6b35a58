"""ChatGPT's export: a conversation is a map of nodes, each with its parent and perhaps a message. Pure.

Written from what exports of 2023 to 2026 hold: `children` may be incomplete and `metadata` missing, so neither is relied on.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from typing import Any

from django.utils.translation import gettext as _

from apps.accounts.text import clean_line
from apps.conversations.importing.dates import EARLIEST, moment
from apps.conversations.importing.talks import LeftOut, Said, Source, Talk, as_said
from apps.conversations.models import Message

NAME = "ChatGPT"
OWNER, COMPANION = Message.Role.OWNER, Message.Role.COMPANION
THINKING = {"thoughts", "reasoning_recap"}
INSTRUCTIONS = {"user_editable_context", "model_editable_context"}
WORDS = {"text", "multimodal_text", ""}
LONGEST_KEY = 200
# Marks between private-use characters where the page showed a link to a source.
_CITATION = re.compile("\ue200[^\ue201]{0,2000}\ue201")


@dataclass(slots=True)
class _Node:
    parent: str | None
    message: Mapping[str, Any]
    children: list[str] = field(default_factory=list)


def is_conversation(item: Any) -> bool:
    return isinstance(item, Mapping) and isinstance(item.get("mapping"), Mapping)


def talk_of(item: Mapping[str, Any], zone: tzinfo) -> Talk | None:
    """None where nothing can be made of it. Its `said` is empty where nobody said anything."""
    key = next((one for name in ("conversation_id", "id") if isinstance(one := item.get(name), str) and one), "")
    nodes = _nodes(item["mapping"])
    if not key or len(key) > LONGEST_KEY or not nodes:
        return None
    left_out: Counter[LeftOut] = Counter()
    begun = moment(item.get("create_time"), zone)
    by = _text(item.get("default_model_slug"))
    shown_at: dict[str, str | None] = {}
    said = _merged(list(_walk(nodes, shown_at, begun, by, zone, left_out)), shown_at)
    return Talk(
        source=Source.CHATGPT,
        key=key,
        title=clean_line(_text(item.get("title")))[:120],
        companion=NAME,
        said=said,
        end=_end(item.get("current_node"), said, shown_at),
        left_out=left_out,
        may_be_learned=item.get("is_do_not_remember") is not True,
    )


def _nodes(mapping: Mapping[str, Any]) -> dict[str, _Node]:
    nodes: dict[str, _Node] = {}
    for key, raw in mapping.items():
        if isinstance(raw, Mapping) and len(key) <= LONGEST_KEY:
            parent, message = raw.get("parent"), raw.get("message")
            nodes[key] = _Node(
                parent if isinstance(parent, str) else None, message if isinstance(message, Mapping) else {}
            )
    for key, node in nodes.items():
        if node.parent in nodes:
            nodes[node.parent].children.append(key)
        else:
            node.parent = None
    return nodes


def _walk(
    nodes: Mapping[str, _Node],
    shown_at: dict[str, str | None],
    begun: datetime | None,
    model: str,
    zone: tzinfo,
    left_out: Counter[LeftOut],
) -> Iterator[Said]:
    """From each beginning, parents first; notes for each node the last message up to it that is shown.

    What goes round in a circle has no beginning, and is met nowhere.
    """
    waiting = [key for key, node in reversed(list(nodes.items())) if node.parent is None]
    times: dict[str, datetime | None] = {}
    while waiting:
        key = waiting.pop()
        node = nodes[key]
        before = shown_at[node.parent] if node.parent is not None else None
        at = moment(node.message.get("create_time"), zone) or (times[node.parent] if node.parent else begun)
        times[key], shown_at[key] = at, before
        role, text = _shown(node.message, left_out)
        if role is not None and text:
            shown_at[key] = key
            yield Said(key, before, role, text, at, _by(node.message, model))
        waiting.extend(reversed(node.children))
    left_out[LeftOut.BROKEN] += len(nodes) - len(times)


def _shown(message: Mapping[str, Any], left_out: Counter[LeftOut]) -> tuple[Message.Role | None, str]:
    """Who said what; nobody where it is left out."""
    role = _role(message)
    if not role:
        return None, ""
    reason = _reason(message, role)
    if reason is not None:
        left_out[reason] += bool(_parts(message)) or reason is LeftOut.TOOL
        return None, ""
    parts = _parts(message)
    words = [text for part in parts if (text := _words(part))]
    pictures = sum(1 for part in parts if _is_picture(part))
    left_out[LeftOut.PICTURE] += pictures
    text = as_said(_CITATION.sub("", "\n\n".join(words)), left_out)
    if not text and pictures and role == "user":
        text = _("(A picture, which did not come along.)")
    return OWNER if role == "user" else COMPANION, text


def _reason(message: Mapping[str, Any], role: str) -> LeftOut | None:
    content = message.get("content")
    kind = _text(content.get("content_type")) if isinstance(content, Mapping) else ""
    metadata = message.get("metadata")
    if role == "tool":
        return LeftOut.PICTURE if any(map(_is_picture, _parts(message))) else LeftOut.TOOL
    if role not in {"user", "assistant"} or kind in INSTRUCTIONS:
        return LeftOut.SYSTEM
    if isinstance(metadata, Mapping) and metadata.get("is_visually_hidden_from_conversation") is True:
        return LeftOut.HIDDEN
    if kind in THINKING:
        return LeftOut.THINKING
    if kind not in WORDS or (role == "assistant" and message.get("recipient") not in (None, "", "all")):
        return LeftOut.TOOL
    return None


def _role(message: Mapping[str, Any]) -> str:
    author = message.get("author")
    return _text(author.get("role")) if isinstance(author, Mapping) else ""


def _parts(message: Mapping[str, Any]) -> Sequence[Any]:
    content = message.get("content")
    if not isinstance(content, Mapping):
        return ()
    parts = content.get("parts")
    if isinstance(parts, list):
        return [part for part in parts if part]
    return [text] if (text := _text(content.get("text"))) else ()


def _words(part: Any) -> str:
    """Of what was spoken, its transcription."""
    return part if isinstance(part, str) else _text(part.get("text")) if isinstance(part, Mapping) else ""


def _is_picture(part: Any) -> bool:
    return isinstance(part, Mapping) and "asset_pointer" in _text(part.get("content_type"))


def _by(message: Mapping[str, Any], model: str) -> str:
    metadata = message.get("metadata")
    slug = _text(metadata.get("model_slug")) if isinstance(metadata, Mapping) else ""
    named = clean_line(slug or model)[:80]
    return f"{NAME} ({named})" if named and _role(message) == "assistant" else NAME


def _merged(said: Sequence[Said], shown_at: dict[str, str | None]) -> list[Said]:
    """What was said in several pieces, with tools at work between them, is one reply."""
    followers = Counter(one.parent for one in said)
    whole: dict[str, Said] = {}
    now_in: dict[str, str] = {}
    for one in said:
        parent = now_in[one.parent] if one.parent is not None else None
        before = whole[parent] if parent is not None else None
        if before and one.role == before.role == COMPANION and followers[one.parent] == 1:
            whole[before.key] = replace(before, text=f"{before.text}\n\n{one.text}")
            now_in[one.key] = before.key
        else:
            whole[one.key] = replace(one, parent=parent)
            now_in[one.key] = one.key
    for key, shown in shown_at.items():
        shown_at[key] = now_in[shown] if shown is not None else None
    return list(whole.values())


def _end(current: Any, said: Sequence[Said], shown_at: Mapping[str, str | None]) -> str:
    """What was shown last there; where the file does not tell, the newest end of a branch."""
    shown = shown_at.get(current) if isinstance(current, str) else None
    if shown is not None or not said:
        return shown or ""
    parents = {one.parent for one in said}
    leaves = [(one.at or EARLIEST, place) for place, one in enumerate(said) if one.key not in parents]
    return said[max(leaves)[1]].key


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
