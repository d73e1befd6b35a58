"""What will come of a file of chats, told before anything does."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from apps.accounts.models import User
from apps.conversations.importing.talks import LeftOut, Talk
from apps.conversations.importing.writing import naming
from apps.conversations.models import Message, TalkOrigin

MOST_NAMED = 12
"""Companions, and models, that are told by name."""
MOST_COMPANIONS = 40
"""New ones that one file may bring."""


@dataclass(slots=True)
class Report:
    new_talks: int = 0
    grown_talks: int = 0
    """Brought before, with more in them now."""
    same_talks: int = 0
    unlearned_talks: int = 0
    """Brought before without memory learning from them, which it could."""
    new_messages: int = 0
    mine: int = 0
    """Of the new messages, those that the owner said."""
    versions: int = 0
    """New messages on branches beside the path that is shown."""
    undated: int = 0
    first: str = ""
    """Of the new messages, in ISO 8601; empty where none has a time."""
    last: str = ""
    companions: dict[str, int] = field(default_factory=dict)
    """New talks by whom they were held with, the most first."""
    models: dict[str, int] = field(default_factory=dict)
    """New replies by program and model, the most first."""
    left_out: dict[str, int] = field(default_factory=dict)
    """By LeftOut; also of talks that are here already."""

    @property
    def brings_something(self) -> bool:
        return bool(self.new_messages)

    @property
    def theirs(self) -> int:
        return self.new_messages - self.mine

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def survey(talks: Iterable[Talk | None], *, user: User) -> Report:
    """Reads them all; changes nothing."""
    report = Report()
    companions: Counter[str] = Counter()
    models: Counter[str] = Counter()
    left_out: Counter[str] = Counter()
    met: dict[tuple[str, str], set[str]] = {}
    for talk in talks:
        left_out.update(_left_out(talk))
        if talk is None or not is_worth_it(talk):
            continue
        known = TalkOrigin.objects.filter(user=user, source=talk.source, key=talk.key).first()
        earlier = met.setdefault((talk.source, talk.key), set())
        _count(report, talk, known, earlier, models)
        companions[talk.companion] += known is None and not earlier
        earlier.update(one.key for one in talk.said)
    report.companions, report.models = _most(+companions, MOST_COMPANIONS + 1), _most(models, MOST_NAMED)
    report.left_out = dict(+left_out)
    return report


def is_worth_it(talk: Talk) -> bool:
    """A greeting that nobody answered is no talk."""
    return any(one.role == Message.Role.OWNER for one in talk.said)


def _left_out(talk: Talk | None) -> Counter[str]:
    if talk is None:
        return Counter({LeftOut.BROKEN.value: 1})
    found = Counter({kind.value: count for kind, count in talk.left_out.items()})
    return found if is_worth_it(talk) else found + Counter({LeftOut.SILENT.value: 1})


def _count(report: Report, talk: Talk, known: TalkOrigin | None, earlier: set[str], models: Counter[str]) -> None:
    """`earlier` are the messages of the same talk that stood in this file before, as branches of SillyTavern's do."""
    taken = set(known.taken) if known else set()
    name = naming(known.pk) if known else None
    new = [one for one in talk.said if one.key not in earlier and not (name and name(one.key) in taken)]
    report.new_talks += known is None and not earlier
    report.grown_talks += known is not None and bool(new)
    report.same_talks += known is not None and not new
    report.unlearned_talks += known is not None and not known.learns and talk.may_be_learned
    path = talk.path
    times: list[datetime] = [one.at for one in new if one.at]
    report.new_messages += len(new)
    report.undated += len(new) - len(times)
    for one in new:
        report.versions += one.key not in path
        report.mine += one.role == Message.Role.OWNER
        if one.role == Message.Role.COMPANION:
            models[one.by] += 1
    if times:
        report.first = min(filter(None, (report.first, min(times).isoformat())))
        report.last = max(report.last, max(times).isoformat())


def _most(counts: Counter[str], most: int) -> dict[str, int]:
    return dict(counts.most_common(most))
