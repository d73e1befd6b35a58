"""Telling companions things, and hearing what reaches them."""

from django.utils import timezone

from apps.conversations.companions import change_hearing, change_telling
from apps.conversations.learning import learn_backlog
from apps.llm.registry import embedder
from apps.memories.known import known_of
from apps.memories.names import Names
from apps.memories.profile import profile_of
from apps.memories.recall import bring_back
from apps.personas.models import Persona
from tests import people

BY = embedder("builtin")


def tell(persona: Persona, text: str, reply: str = "I see.") -> None:
    people.an_answered_turn(people.a_conversation(persona.user, persona=persona), text, reply)
    learn_backlog()


def heard(persona: Persona, about: str) -> str:
    """All that may come to this companion's mind, whichever way."""
    user = persona.user
    names = Names(owner=user.name, companion=persona.name)
    found = bring_back(
        user=user,
        keeper=persona.pk,
        about=about,
        names=names,
        now=timezone.now(),
        embedder=BY,
        most=100,
        only_what_matters=False,
    )
    known = known_of(user=user, keeper=persona.pk, about=about, embedder=BY, most=100)
    known += known_of(user=user, keeper=persona.pk, about="", embedder=BY, most=100)
    lines = [f"{one.text} {one.since_then}" for one in [*found, *known]]
    return "\n".join([*lines, profile_of(user, persona.pk)])


def keep_apart(persona: Persona, *, tells: bool = False, hears: bool = True, and_so_far: bool = True) -> None:
    change_telling(persona=persona, tells=tells, and_so_far=and_so_far)
    change_hearing(persona=persona, hears=hears)
