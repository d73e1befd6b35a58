"""SillyTavern's chats: one JSON object a line, the first perhaps a header; swipes are other versions of a message. Pure.

Nothing in these files names a message, so its words do, together with all that was said before it. A branch, which is a file
of its own there, meets the talk it branched from that way.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any

from apps.accounts.text import clean_line
from apps.conversations.importing.dates import moment
from apps.conversations.importing.documents import parsed
from apps.conversations.importing.refusal import DAMAGED, ChatsRefused
from apps.conversations.importing.talks import LeftOut, Said, Source, Talk, as_said
from apps.conversations.models import Message

NAME = "SillyTavern"
OWNER, COMPANION = Message.Role.OWNER, Message.Role.COMPANION
LONGEST_NAME = 120
NOBODY = {"unused", ""}
"""What newer files have in place of a name."""
MOST_SWIPES = 100
HELD_APART = timedelta(microseconds=1)
"""Versions of one message stand in their order by it."""
FILES = ("media", "files", "image", "video")


def is_row(value: Any) -> bool:
    """A header, or a message."""
    return isinstance(value, Mapping) and ("chat_metadata" in value or "user_name" in value or "mes" in value)


def talk_in(lines: Iterable[str], zone: tzinfo) -> Talk | None:
    """None for what is no chat. Its `said` is empty where nobody said anything. Raises ChatsRefused."""
    header: Mapping[str, Any] = {}
    rows: list[Mapping[str, Any]] = []
    for line in lines:
        if not line.strip():
            continue
        row = parsed(line)
        if not rows and not header and not is_row(row):
            return None
        if not isinstance(row, Mapping):
            raise ChatsRefused(DAMAGED)
        if "mes" in row:
            rows.append(row)
        else:
            header = header or row
    return _Reading(header, zone).talk(rows) if header or rows else None


@dataclass(frozen=True, slots=True)
class _Version:
    """Of a message. Of the one that is shown the message itself tells when it was said, and by whom."""

    text: str
    at: datetime | None
    by: str


class _Reading:
    def __init__(self, header: Mapping[str, Any], zone: tzinfo) -> None:
        self._header, self._zone = header, zone
        self._left_out: Counter[LeftOut] = Counter()
        self._said: dict[str, Said] = {}
        self._last: Said | None = None

    def talk(self, rows: list[Mapping[str, Any]]) -> Talk:
        for row in rows:
            self._take(row)
        companion = self._companion(rows)
        first = next(iter(self._said.values()), None)
        begun = [_plain(self._header.get("create_date")), _plain(rows[0].get("send_date")) if rows else ""]
        return Talk(
            source=Source.TAVERN,
            key=_named(companion, *begun, first.text if first and not any(begun) else ""),
            title="",
            companion=companion,
            said=list(self._said.values()),
            end=self._last.key if self._last else "",
            left_out=self._left_out,
        )

    def _take(self, row: Mapping[str, Any]) -> None:
        extra = row.get("extra")
        extra = extra if isinstance(extra, Mapping) else {}
        if row.get("is_system") is True:
            self._left_out[LeftOut.TOOL if extra.get("tool_invocations") else LeftOut.SYSTEM] += 1
            return
        self._left_out[LeftOut.PICTURE] += sum(1 for name in FILES if extra.get(name))
        role = OWNER if row.get("is_user") is True else COMPANION
        at = moment(row.get("send_date"), self._zone) or (self._last.at if self._last else None)
        by = _by(extra) if role == COMPANION else NAME
        shown = as_said(_words(row.get("mes")), self._left_out)
        if not shown:
            return
        parent = self._last
        for place, version in enumerate(self._versions(row, shown, role)):
            own = version.at if version.text != shown else at
            said = Said(
                _named(parent.key if parent else "", role, version.text), parent.key if parent else None, role,
                version.text, own or (at + HELD_APART * place if at else None),
                version.by if version.text != shown and version.by else by,
            )  # fmt: skip
            self._said.setdefault(said.key, said)
            if version.text == shown:
                self._last = said

    def _versions(self, row: Mapping[str, Any], shown: str, role: Message.Role) -> Iterator["_Version"]:
        """In the order of its swipes, each once; what is shown is always among them."""
        swipes, told = (row.get("swipes"), row.get("swipe_info")) if role == COMPANION else (None, None)
        found: dict[str, _Version] = {}
        for place, one in enumerate(swipes[:MOST_SWIPES] if isinstance(swipes, list) else ()):
            about = told[place] if isinstance(told, list) and place < len(told) else None
            text = as_said(_words(one), Counter())
            found.setdefault(text, self._version(text, about if isinstance(about, Mapping) else {}))
        found.setdefault(shown, _Version(shown, None, ""))
        yield from (version for text, version in found.items() if text)

    def _version(self, text: str, told: Mapping[str, Any]) -> "_Version":
        """With what SillyTavern notes beside each swipe."""
        extra = told.get("extra")
        return _Version(
            text, moment(told.get("send_date"), self._zone), _by(extra) if isinstance(extra, Mapping) else ""
        )

    def _companion(self, rows: Iterable[Mapping[str, Any]]) -> str:
        names = [
            self._header.get("character_name"),
            *(row.get("name") for row in rows if row.get("is_user") is not True),
        ]
        clean = (clean_line(name)[:LONGEST_NAME] for name in names if isinstance(name, str))
        return next((name for name in clean if name not in NOBODY), NAME)


def _plain(value: Any) -> str:
    return str(value)[:100] if isinstance(value, str | int | float) else ""


def _words(value: Any) -> str:
    """Chub writes an object around them."""
    if isinstance(value, Mapping):
        value = value.get("message")
    return value if isinstance(value, str) else ""


def _by(extra: Mapping[str, Any]) -> str:
    model = extra.get("model")
    named = clean_line(model)[:80] if isinstance(model, str) else ""
    return f"{NAME} ({named})" if named else NAME


def _named(*of: Any) -> str:
    """A short name for all of it: the same today and in a later file."""
    return hashlib.sha256(json.dumps(of).encode()).hexdigest()[:32]
