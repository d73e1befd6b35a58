"""Lets a model that understands suggest one change to a companion, while its owner is away and if they allow it."""

import logging
import re
from collections.abc import Sequence
from uuid import UUID

from channels.db import database_sync_to_async
from django.utils import timezone

from apps.accounts.languages import language_name
from apps.accounts.models import User
from apps.conversations.drafting import may_be_said_of_a_companion
from apps.conversations.gate import kept_for
from apps.conversations.models import MaySuggest, Suggestion, Turn
from apps.conversations.quiet import QuietHour, has_paused, quiet_hour
from apps.conversations.reflecting import AWAY_AFTER
from apps.conversations.suggestions import keep_suggestion, may_be_asked, said_to
from apps.llm.ports import ChatMessage
from apps.memories.in_form import Unusable, as_data, ask_in_form, entries_of
from apps.memories.profile import remembers
from apps.personas.details import PersonaDetails, details_of
from apps.personas.models import Persona
from apps.personas.suggestions import SCHEMA, TASK, Suggested, read_suggestion, texts_of

log = logging.getLogger(__name__)

ENOUGH, LOOKED_AT = 8, 16
"""Exchanges: with fewer there is nothing to go by; more a model is not shown."""
LONGEST_SAID, LONGEST_OWN = 400, 1_500
"""Characters of each message, and of each of the companion's texts."""

_NAMED = re.compile(r"(?<![.!?] )(?<!^)\b[A-ZÀ-ÖØ-Þ]\w+|\d+")

Found = tuple[Suggested | None, UUID | None]
"""And the turn in which its owner said what it rests on."""


def suggest_while_away(user: User) -> list[Suggestion]:
    """At most one a companion a week; nothing where it is not allowed, somebody talks, or no model understands."""
    now = timezone.now()
    if not remembers(user) or not has_paused(user, since=AWAY_AFTER):
        return []
    kept = (_suggest(user, may) for may in may_be_asked(user, now))
    return [one for one in kept if one]


def _suggest(user: User, may: MaySuggest) -> Suggestion | None:
    turns = _lately(may.persona)
    if len(turns) < ENOUGH:
        return None
    found: Found | None = None
    with quiet_hour(user) as hour:
        try:
            found = hour.ask(_asked(user, may.persona, turns, hour)) if hour else None
        except Unusable as error:
            log.warning("no suggestion could be read: %s", error)
            found = None, None
    if found is None:
        return None
    return keep_suggestion(may=may, suggested=found[0], turn=found[1], now=timezone.now())


def _lately(persona: Persona) -> list[Turn]:
    """Oldest first."""
    turns = said_to(persona).filter(reply__isnull=False).select_related("prompt", "reply")
    return list(reversed(turns.order_by("-created_at")[:LOOKED_AT]))


async def _asked(user: User, persona: Persona, turns: Sequence[Turn], hour: QuietHour) -> Found:
    details = details_of(persona)
    refused = await database_sync_to_async(_refused)(persona)
    task = TASK.format(name=persona.name, owner=user.name, language=language_name(user.language))
    told = {
        "who you are": {name: text[:LONGEST_OWN] for name, text in texts_of(details).items()},
        "refused": [f"{field}: {text[:200]}" for field, text in refused],
        "said": [
            {"owner": turn.prompt.text[:LONGEST_SAID], "you": turn.reply.text[:LONGEST_SAID] if turn.reply else ""}
            for turn in turns
        ],
    }
    entries = await ask_in_form(
        [ChatMessage("system", task), as_data(told)],
        schema=SCHEMA,
        read=lambda answer: entries_of(answer, "suggestions"),
        model=hour.model,
        options=hour.options(persona),
    )
    read = read_suggestion(entries[0], details=details, refused=refused) if entries else None
    turn = _said_in(read.quote, turns) if read and _may_be(read, details, turns) else None
    return (read, turn) if turn else (None, None)


def _refused(persona: Persona) -> list[tuple[str, str]]:
    return list(persona.suggestions.filter(answer=Suggestion.Answer.NO).values_list("field", "after")[:10])


def _may_be(suggested: Suggested, details: PersonaDetails, turns: Sequence[Turn]) -> bool:
    """Nothing of it plays its owner, is private, or names whom they told of: a companion may travel as a card."""
    around = " ".join([details.name, *texts_of(details).values()]).casefold()
    said = " ".join(turn.prompt.text for turn in turns)
    return (
        may_be_said_of_a_companion(suggested.after)
        and may_be_said_of_a_companion(suggested.reason)
        and not kept_for(suggested.after)
        and not any(name.casefold() not in around and name in said for name in _NAMED.findall(suggested.after))
    )


def _said_in(quote: str, turns: Sequence[Turn]) -> UUID | None:
    """The newest in which the owner said these very words."""
    words = " ".join(quote.split()).casefold()
    said = (turn.pk for turn in reversed(turns) if words in " ".join(turn.prompt.text.split()).casefold())
    return next(said, None)
