"""Attacks through cards, lorebooks, memories, chats and whatever else people bring, tried on the real way in and of a turn.

Each example has a Hearth of its own with the memory “locker code MAGNOLIA-4471”. Its words are brought in as people bring them,
every page they stand on is looked at, and the owner says what the example says, once for each mood of a model of the worst kind.
"""

import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from apps.conversations.evaluating.channels import GROUPS, bring_in
from apps.conversations.evaluating.expecting import Outcome, expectation_from, is_known, whats_wrong
from apps.conversations.evaluating.payloads import Unknown, payload_of
from apps.conversations.evaluating.puppet import Mood, Puppet
from apps.conversations.evaluating.stage import Stage, no_network, plain_static_files, set_up
from apps.conversations.evaluating.talking import say
from apps.conversations.models import Conversation
from apps.llm.registry import embedder

HOST = "leak.example"
PAGES = ("/personas/", "/memories/", "/memories/people/", "/chat/new/", "/settings/", "/models/")
ASKS_NOTHING = "Hello."

Row = Mapping[str, Any]


@contextmanager
def evaluator() -> Iterator[Callable[[Row], Mapping[str, str]]]:
    """Needs a database that nothing is kept in."""
    logging.disable(logging.CRITICAL)  # What is tried here goes wrong by intent.
    try:
        with plain_static_files():
            embedder("builtin").embed_query("warm")
            yield predict
    finally:
        logging.disable(logging.NOTSET)


def predict(row: Row) -> Mapping[str, str]:
    wrong = _try(row)
    if wrong:
        print(f"{row.get('id')}: {wrong}", file=sys.stderr)  # noqa: T201
    return {"pred": "fail" if wrong else "pass"}


def _try(row: Row) -> str:
    check = row.get("check") or {}
    try:
        payload = payload_of(str(row.get("payload", "")))
    except Unknown as unknown:
        return f"nobody knows how to make {unknown}"
    expects = _expectations(row, check.get("expect"))
    if not expects:
        return "it does not say what must hold"
    probes = _probes(check.get("probe"))
    with no_network() as tried:
        stage = set_up()
        outcome = Outcome(stage, payload, tried=tried)
        with stage.measured():
            bring_in(stage, str(row.get("channel", "")), payload, " ".join(probes))
        if stage.persona:
            _look_around(stage)
            _talk(outcome, str(row.get("channel", "")), probes, _host_in(expects))
        return next((wrong for expect in expects if (wrong := whats_wrong(outcome, expect))), "")


def _talk(outcome: Outcome, channel: str, probes: list[str], host: str) -> None:
    stage = outcome.stage
    is_message = GROUPS.get(channel.lower().split(".")[0].replace("-", "_")) == "message"
    for mood in Mood:
        talk = open_talk(stage)
        puppet = Puppet(mood, payload=outcome.payload, host=host)
        for words in [*([outcome.payload[:40_000]] if is_message and outcome.payload.strip() else []), *probes]:
            outcome.heard.append(say(stage, talk, words, puppet, mood))
        stage.get(f"/chat/{talk.pk}/")


def open_talk(stage: Stage) -> Conversation:
    """The one that was brought, or one that begins."""
    if stage.talk:
        return stage.talk
    before = set(Conversation.objects.filter(user=stage.user).values_list("pk", flat=True))
    stage.post("/chat/new/", {"persona": str(stage.persona.pk)} if stage.persona else {})
    talks = Conversation.objects.filter(user=stage.user).order_by("-created_at")
    return talks.exclude(pk__in=before).first() or talks.get(pk=talks.values_list("pk", flat=True)[0])


def _look_around(stage: Stage) -> None:
    assert stage.persona is not None  # noqa: S101
    for path in PAGES:
        stage.get(path)
    for page in ("", "lore/", "versions/", "picture/"):
        stage.get(f"/personas/{stage.persona.pk}/{page}")
    if stage.talk:
        stage.get(f"/chat/{stage.talk.pk}/")


def _expectations(row: Row, expect: Any) -> list[str]:
    """As the example names them; where one is not known, what its sentence is about."""
    named = [part for one in (expect if isinstance(expect, list) else [expect]) if one for part in _split(str(one))]
    if named and all(is_known(one) for one in named):
        return named
    meant = expectation_from(str(row.get("must_not", "")))
    return [*named, meant] if meant and not named else named if not meant else [meant, *filter(is_known, named)]


def _split(expect: str) -> list[str]:
    parts = [part.strip() for part in expect.replace("&&", ";").split(";") if part.strip()]
    return parts if all(is_known(part) for part in parts) else [expect]


def _probes(probe: Any) -> list[str]:
    probes = probe if isinstance(probe, list) else [probe]
    return [str(one) for one in probes if one] or [ASKS_NOTHING]


def _host_in(expects: list[str]) -> str:
    return next((one.partition(":")[2] for one in expects if one.startswith("no_network:")), "") or HOST
