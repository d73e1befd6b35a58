"""The door that every writer of memories passes: nothing private is kept that its owner has not allowed.

What was said in a talk was sorted by the gate before (apps/conversations/gate.py); what is written by hand, pinned or thought
comes by no talk, and is sorted here.
"""

from collections.abc import Iterable

from apps.accounts.models import User
from apps.memories.names import in_their_own_words
from apps.memories.secrets import holds_secret
from apps.memories.sorting import purposes_in
from apps.privacy.consent import granted
from apps.privacy.purposes import Purpose


class NotAllowed(Exception):
    """These kinds are in it, and its owner has not allowed them. Nothing was kept."""

    def __init__(self, purposes: Iterable[Purpose]) -> None:
        self.purposes = sorted(purposes)
        super().__init__(", ".join(self.purposes))


def kept_for(user: User, text: str, allowed: Iterable[str] = ()) -> list[str]:
    """The consents that keeping this needs, beside that for ordinary things: all, where that can't be told. `allowed` are those
    its owner gave for just this, and for a secret those alone count.

    Raises NotAllowed.
    """
    found, given = purposes_in(in_their_own_words(text, user.name)), set(allowed)
    allows = granted(user) - ({Purpose.MONEY} if holds_secret(text) else set())
    if lacks := {purpose for purpose in found if purpose.value not in given} - allows:
        raise NotAllowed(lacks)
    return sorted({purpose.value for purpose in found} | given)
