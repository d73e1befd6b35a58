"""What of all there is can be taken along by itself: whole companions and whole talks, by what their owner calls them."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.privacy.registry import PersonalData, sources
from apps.privacy.scope import Reach, Scope
from apps.privacy.searching import names

A_MOMENT = timedelta(microseconds=1)
MOST_LISTED = 200
"""In one list; who has more looks for a name."""


@dataclass(frozen=True, slots=True)
class Choice:
    reach: Reach
    things: list[tuple[str, str]]
    """Key and name, newest first."""
    more: bool
    """There are others, that the list has no room for."""


def choices_for(user: User, *, called: str = "") -> list[Choice]:
    """`called` is a part of the name of a talk, in capitals or not."""
    return [_choice(user, Reach.COMPANION, ""), _choice(user, Reach.TALK, called)]


def is_there(user: User, scope: Scope) -> bool:
    source = _whole(scope.reach)
    return source.rows(user).filter(pk=scope.id).exists()


def name_of(user: User, scope: Scope) -> str:
    """For a list of what was asked for. Of what is gone since only its kind is told."""
    match scope.reach:
        case Reach.EVERYTHING:
            return _("Everything")
        case Reach.PERIOD:
            return _period(user, scope)
    row = _whole(scope.reach).rows(user).filter(pk=scope.id).first()
    kind = _("A companion") if scope.reach == Reach.COMPANION else _("A conversation")
    called = _whole(scope.reach).names_of(user, [row] if row else [])
    return next((f"{kind}: {name}" for _key, name in called), kind)


def _choice(user: User, reach: Reach, called: str) -> Choice:
    source = _whole(reach)
    rows = source.rows(user).order_by(f"-{source.since}").select_related()
    named = source.names_of(user, rows.iterator(chunk_size=500))
    found = list(islice((one for one in named if not called or names(one[1], called)), MOST_LISTED + 1))
    return Choice(reach, found[:MOST_LISTED], len(found) > MOST_LISTED)


def _whole(reach: Reach) -> PersonalData:
    """The table of which one row is one of these."""
    return next(one for one in sources() if (one.of_talk if reach == Reach.TALK else one.of_companion) == "pk")


def _period(user: User, scope: Scope) -> str:
    first = date_format(scope.since.astimezone(user.zone)) if scope.since else ""
    # It ends before this moment, and so with the day before.
    last = date_format((scope.until - A_MOMENT).astimezone(user.zone)) if scope.until else ""
    match bool(first), bool(last):
        case True, True:
            return _("From %(first)s to %(last)s") % {"first": first, "last": last}
        case True, False:
            return _("From %(first)s") % {"first": first}
        case _:
            return _("To %(last)s") % {"last": last}
