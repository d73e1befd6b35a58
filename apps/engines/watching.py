"""Whether the model that companions speak with is still the one its owner knows."""

from dataclasses import dataclass
from datetime import datetime

from apps.accounts.models import User
from apps.engines.access import choice_of
from apps.engines.asking import Listing
from apps.engines.changes import notice_change, undecided_change
from apps.engines.models import OLLAMA, ModelChange, ModelChoice
from apps.engines.standing import Standing, standing
from apps.engines.status import FRESH_FOR, latest_listing


@dataclass(frozen=True, slots=True)
class Watch:
    choice: ModelChoice | None
    listing: Listing
    """Of the server that the chosen model is on."""
    stands: Standing | None
    """None where nothing was chosen, or where the server says nothing."""
    change: ModelChange | None
    """Undecided."""

    @property
    def is_gone(self) -> bool:
        return self.stands is not None and self.stands.speaks is None

    @property
    def has_the_old(self) -> bool:
        """Companions still speak with the model they know."""
        return self.stands is not None and self.stands.speaks is not None and not self.stands.is_another


def watch(user: User, *, now: datetime, fresh_for: float = FRESH_FOR) -> Watch:
    choice = choice_of(user)
    return watch_over(choice, latest_listing(choice.server if choice else OLLAMA, fresh_for=fresh_for), now=now)


def watch_over(choice: ModelChoice | None, listing: Listing, *, now: datetime) -> Watch:
    """Notes a change that it sees, so that it is told once and kept. `listing` is of the server that was chosen."""
    if choice is None:
        return Watch(None, listing, None, None)
    if not listing.answers:
        return Watch(choice, listing, None, undecided_change(choice.user))
    stands = standing(choice, listing.models)
    return Watch(choice, listing, stands, notice_change(choice=choice, stands=stands, now=now))
