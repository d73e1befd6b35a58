"""A talk as SillyTavern reads it: a header, then one message a line, with its other versions as swipes (format as of 1.18)."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from apps.conversations.book.talks import Talk
from apps.conversations.models import Message
from apps.conversations.path import Said


def as_sillytavern(talk: Talk) -> Iterator[bytes]:
    yield _line({"chat_metadata": {}, "user_name": talk.owner, "character_name": talk.companion}, first=True)
    versions = talk.versions()
    for message in talk.messages():
        is_ai = message.role == Message.Role.COMPANION
        swipes = _swipes(message, versions.get(message.pk, ())) if is_ai else {}
        yield _line(
            {
                "name": talk.companion if is_ai else talk.owner,
                "is_user": not is_ai,
                "is_system": False,
                "send_date": message.created_at.isoformat(),
                "mes": message.text,
                "extra": _extra(message) if is_ai else {},
            }
            | swipes
        )


def _swipes(shown: Said, versions: Sequence[Said]) -> dict[str, Any]:
    """All versions of a reply, and which of them is shown; nothing where there is but one."""
    if not versions:
        return {}
    return {
        "swipe_id": next(place for place, one in enumerate(versions) if one.pk == shown.pk),
        "swipes": [one.text for one in versions],
        "swipe_info": [{"send_date": one.created_at.isoformat(), "extra": _extra(one)} for one in versions],
    }


def _extra(message: Said) -> dict[str, Any]:
    """Which model spoke, of what was brought from elsewhere."""
    return {"ai_generated": True} | ({"model": message.elsewhere} if message.elsewhere else {})


def _line(value: dict[str, Any], *, first: bool = False) -> bytes:
    """Lines are joined: the last one has no end."""
    return (b"" if first else b"\n") + json.dumps(value, ensure_ascii=False).encode()
