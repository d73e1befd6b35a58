"""The few things that always stand before a companion, whatever is talked about."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from apps.accounts.models import User
from apps.memories.following import tell_followers
from apps.memories.keepers import known_to
from apps.memories.models import Memory, Profile
from apps.memories.thoughts import THOUGHTS
from apps.privacy.consent import has_consent
from apps.privacy.purposes import Purpose

Row = TypeVar("Row")

LONGEST = 1_200
"""Characters: about 300 tokens of every prompt."""
LEAST_IMPORTANT = 4
CANDIDATES = 60


def profile_of(user: User, keeper: UUID | None = None) -> str:
    """What this one may know, or what all may: one statement a line; empty where nothing is known, and while memory is paused."""
    return text_for(Profile.objects.filter(user=user).first(), keeper)


def text_for(profile: Profile | None, keeper: UUID | None) -> str:
    if profile is None or profile.paused:
        return ""
    apart: dict[str, str] = profile.apart
    return apart.get(str(keeper), profile.text)


def is_paused(user: User) -> bool:
    """Whether the owner wants nothing new to be remembered for now, and what is known to be kept and used for nothing
    (docs/decisions/0029)."""
    return Profile.objects.filter(user=user, paused=True).exists()


def remembers(user: User) -> bool:
    """Whether anything new is to be kept: the owner allows it and has not paused it."""
    return has_consent(user, Purpose.ORDINARY) and not is_paused(user)


def pause(*, user: User, paused: bool, now: datetime) -> None:
    """What is said meanwhile is not learned later either."""
    Profile.objects.update_or_create(
        user=user, defaults={"paused": paused}, create_defaults={"paused": paused, "built_at": now}
    )


def choose_embedder(*, user: User, name: str) -> None:
    """As settings.EMBEDDERS names it, the built-in one where it is empty; what is embedded already is embedded anew later."""
    Profile.objects.update_or_create(
        user=user, defaults={"embedder": name}, create_defaults={"embedder": name, "built_at": timezone.now()}
    )
    THOUGHTS.drop(user.pk)


@transaction.atomic
def rebuild_profile(*, user: User, now: datetime) -> str:
    """From what holds today: the pinned first, then what matters most, then what is newest. What was made of a line that stands
    there no more goes.

    Called when the owner changes something themselves, and while nobody talks: a prompt keeps its beginning meanwhile.
    """
    before = Profile.objects.select_for_update().filter(user=user).first()
    text = _text(user, now, Q(shared=True))
    keepers = user.keepers.values_list("pk", flat=True)
    apart = {str(keeper): _text(user, now, known_to(user, keeper)) for keeper in keepers}
    after, _made = Profile.objects.update_or_create(user=user, defaults={"text": text, "apart": apart, "built_at": now})
    if before is not None:
        tell_followers(user, before, after)
    return text


def memories_behind(user: User, lines: Sequence[str]) -> dict[str, UUID]:
    """Which memory each of these lines says; a line whose memory is another by now, or gone, is left out."""
    there = Memory.objects.filter(user=user, forgotten_at=None).order_by("created_at").values_list("text", "pk")
    found = dict(there.filter(text__in=lines))
    if left := {*lines} - found.keys():  # Written over several lines, say.
        found |= {line: key for text, key in _of_the_owner(there) if (line := _line(text)) in left}
    return found


def _text(user: User, now: datetime, known: Q) -> str:
    return "\n".join(_lines(user, now, known))


def _lines(user: User, now: datetime, known: Q) -> list[str]:
    holds = Memory.objects.filter(known, user=user, forgotten_at=None, valid_until=None, doubted_at=None)
    wanted = _of_the_owner(holds).exclude(kind=Memory.Kind.PLAN, happened_on__lt=now.astimezone(user.zone).date())
    lines, left = [], LONGEST
    for memory in wanted.order_by("-pinned", "-importance", "-valid_from", "id")[:CANDIDATES]:
        line = _line(memory.text)
        if len(line) + 1 <= left:
            lines.append(line)
            left -= len(line) + 1
    return lines


def _of_the_owner(memories: QuerySet[Memory, Row]) -> QuerySet[Memory, Row]:
    """What matters of what they said or wrote, and whatever they pinned."""
    own = Q(origin__in=[Memory.Origin.OWNER, Memory.Origin.HAND], importance__gte=LEAST_IMPORTANT)
    return memories.filter(own | Q(pinned=True))


def _line(text: str) -> str:
    return " ".join(text.split())
