"""Talks of two people with questions about them, in LoCoMo's form (Maharana et al. 2024), read into plain values."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from apps.memories.models import Episode

ADVERSARIAL = 5
_EVIDENCE = re.compile(r"D:?(\d+):(\d+)")


@dataclass(frozen=True, slots=True)
class SaidTurn:
    id: str
    session: int
    speaker: Episode.Speaker
    text: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class AskedOf:
    text: str
    category: int
    evidence: frozenset[str]


@dataclass(frozen=True, slots=True)
class Talk:
    name: str
    speakers: tuple[str, str]
    """The first is taken as the owner, the second as the companion."""
    turns: list[SaidTurn]
    questions: list[AskedOf]


def talks(path: Path) -> Iterator[Talk]:
    """From one file with a list of talks, one talk, or a folder of such files."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    for file in files:
        content = json.loads(file.read_text(encoding="utf-8"))
        for number, entry in enumerate(content if isinstance(content, list) else [content]):
            yield _talk(entry, default_name=f"{file.stem} {number}")


def _talk(entry: dict[str, Any], default_name: str) -> Talk:
    sessions = entry.get("conversation", entry)
    raw = [
        (number, one, _moment(one.get("date_time") or sessions[f"session_{number}_date_time"]))
        for number in sorted(int(key[8:]) for key in sessions if re.fullmatch(r"session_\d+", key))
        for one in sessions[f"session_{number}"]
    ]
    names = list(dict.fromkeys(one["speaker"] for _session, one, _at in raw))
    turns = [
        SaidTurn(one["dia_id"], session, _speaker(names, one), text, said_at)
        for session, one, said_at in raw
        if (text := _text(one))
    ]
    known = {turn.id for turn in turns}
    questions = [question for asked in entry.get("qa", []) if (question := _question(asked, known))]
    return Talk(str(entry.get("sample_id", default_name)), (names[0], names[1] if names[1:] else ""), turns, questions)


def _speaker(names: list[str], one: dict[str, Any]) -> Episode.Speaker:
    return Episode.Speaker.OWNER if one["speaker"] == names[0] else Episode.Speaker.COMPANION


def _text(one: dict[str, Any]) -> str:
    text = (one.get("text") or one.get("clean_text") or "").strip()
    caption = one.get("blip_caption")
    return f"{text} [shares a picture: {caption}]".strip() if isinstance(caption, str) and caption else text


def _question(asked: dict[str, Any], known: set[str]) -> AskedOf | None:
    """None for the adversarial ones, which have no answer, and where the evidence names no turn."""
    entries = [entry for entry in asked.get("evidence") or [] if isinstance(entry, str)]
    evidence = {f"D{int(a)}:{int(b)}" for entry in entries for a, b in _EVIDENCE.findall(entry)} & known
    if not evidence or asked.get("category") not in range(1, ADVERSARIAL):
        return None
    return AskedOf(asked["question"], asked["category"], frozenset(evidence))


def _moment(text: str) -> datetime:
    """“1:56 pm on 8 May, 2023”, or “29.12.2023, 10:04:57”."""
    for form in ("%I:%M %p on %d %B, %Y", "%I:%M %p on %d %B %Y", "%d.%m.%Y, %H:%M:%S", "%d.%m.%Y, %H:%M"):
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=UTC)
        except ValueError:
            continue
    raise ValueError(f"not a time of this form: {text}")
