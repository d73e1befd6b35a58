"""What was made elsewhere from the lines that always stand before a companion goes when one of them does.

Each app that keeps such a thing registers how, and it is told by whoever writes these lines (profile.py): so nothing that takes a
memory out, puts it right or keeps it from somebody has to think of it.
"""

from typing import Protocol, TypeVar
from uuid import UUID

from apps.accounts.models import User
from apps.memories.models import Profile


class Follower(Protocol):
    def __call__(self, user: User, before: Profile, after: Profile) -> None:
        """Drop what rests on lines that stand there no more. Within the transaction in which they were written."""
        ...


_followers: list[Follower] = []
Registered = TypeVar("Registered", bound=Follower)


def follower(registered: Registered) -> Registered:
    """Decorator: this is told of every change of a profile."""
    _followers.append(registered)
    return registered


def tell_followers(user: User, before: Profile, after: Profile) -> None:
    for follow in _followers:
        follow(user, before, after)


def loses_a_line(before: Profile, after: Profile, keeper: UUID) -> bool:
    """Whether something that stood before this one does not any more; paused or not, for what was made of it stays there too."""
    return not set(_lines(before, keeper)) <= set(_lines(after, keeper))


def _lines(profile: Profile, keeper: UUID) -> list[str]:
    apart: dict[str, str] = profile.apart
    return apart.get(str(keeper), profile.text).splitlines()
