"""Who is examined: which companions, with which models."""

import asyncio
from dataclasses import dataclass

from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.models import Conversation
from apps.engines.access import choice_of
from apps.engines.status import recent_listing
from apps.engines.watching import Watch, watch_over
from apps.llm.registry import server
from apps.personas.models import Persona


@dataclass(frozen=True, slots=True)
class Examinee:
    """A model to be asked, by the name that its server has for it now."""

    server: str
    name: str
    digest: str
    context_length: int | None


def companions_of(user: User) -> list[Persona]:
    """Those that somebody has talked with, the latest first: who was never heard can't become another."""
    talks = Conversation.objects.filter(user=user, persona__archived_at=None, turns__brought=False)
    return list(
        dict.fromkeys(talk.persona for talk in talks.select_related("persona__lorebook").order_by("-updated_at"))
    )


def models_in(watched: Watch) -> list[Examinee]:
    """Of a change that is undecided: the model companions are used to, where the server still has it, then the new one."""
    change = watched.change
    if change is None:
        return []
    old = in_use(watched)
    new = Examinee(change.new_server, change.new_name, change.new_digest, change.new_context_length)
    return [old, new] if old else [new]


def in_use(watched: Watch) -> Examinee | None:
    """The model that companions are used to; None where it is gone, or nobody has heard it yet."""
    choice, stands = watched.choice, watched.stands
    if choice is None or stands is None or stands.speaks is None or stands.is_another:
        return None
    if choice.spoken_at is None or not choice.digest:
        return None
    return Examinee(choice.server, stands.speaks.name, choice.digest, stands.speaks.context_length)


def watch_from_afar(user: User) -> Watch | None:
    """As engines.watching does, outside of a request; None where nothing was chosen, or the server says nothing."""
    choice = choice_of(user)
    if choice is None:
        return None
    with asyncio.Runner() as runner:
        listing = runner.run(recent_listing(choice.server, fresh_for=0))
        runner.run(server(choice.server).aclose())
    return watch_over(choice, listing, now=timezone.now()) if listing.answers else None
