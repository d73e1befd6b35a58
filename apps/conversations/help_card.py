"""The card before a reply when somebody may be in danger: what to do now, and whom to call. Hearth's words, no model's."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import DatabaseError

from apps.wellbeing.contacts import ON_THE_CARD, contacts_of
from apps.wellbeing.lines import card_words, steps_for, title_for
from apps.wellbeing.models import Contact
from apps.wellbeing.plan import plan_of
from apps.wellbeing.resources import Helpline, Kind, has_line_for_distress, helplines_for, known_on, shortlist
from apps.wellbeing.screening import Danger, Risk

if TYPE_CHECKING:
    from apps.accounts.models import User
    from apps.conversations.models import Turn

log = logging.getLogger(__name__)

MOST_LINES = 3
"""The first of them; all others are one tap away."""
EMERGENCIES = {Danger.VIOLENCE, Danger.MEDICAL}
"""In which all of those who come at once stand before anybody else."""


@dataclass(frozen=True, slots=True)
class HelpCard:
    language: str
    """Of all its words."""
    words: Mapping[str, str]
    """Of its buttons and links, as apps/wellbeing/lines.py names them."""
    title: str
    steps: tuple[str, ...]
    first: tuple[Helpline, ...]
    """Before all else, in sight on a small screen: whoever comes at once, and somebody to talk to."""
    contacts: tuple[Contact, ...]
    """Of the owner's own people, who can be called from it."""
    lines: tuple[Helpline, ...]
    """After what to do."""
    known_on: date
    """The day up to which the numbers were known to be right."""
    lacks_line: bool
    """In a country for which we know of no line for thoughts of suicide, where that is what they need."""
    has_plan: bool
    country: str
    hidden: bool


def card_of(turn: "Turn") -> HelpCard | None:
    if not turn.care:
        return None
    return help_card(user=turn.conversation.user, risk=turn.care, danger=turn.danger, hidden=turn.card_hidden)


def help_card(*, user: "User", risk: str, danger: str, hidden: bool = False) -> HelpCard:
    """For what somebody's words called for, wherever they were said."""
    # Whose emergency it is makes no difference to what has to be done first.
    kind = danger if danger and (risk == Risk.CRISIS or danger == Danger.MEDICAL) else str(risk)
    language, title = title_for(kind, user.language)
    # Where it is not known whose help is needed first, the lines for every deep distress come first.
    first = Danger(danger) if danger else Danger.SUICIDE
    lines = shortlist(helplines_for(user.country, first), MOST_LINES, danger=first)
    contacts, has_plan = _of_their_own(user)
    at_once = _stand_first(lines, every_emergency=first in EMERGENCIES)
    return HelpCard(
        language=language,
        words=card_words(language),
        title=title,
        steps=steps_for(kind, language),
        first=tuple(at_once),
        contacts=contacts if risk == Risk.CRISIS else (),
        lines=tuple(line for line in lines if line not in at_once),
        known_on=known_on(lines),
        lacks_line=bool(user.country) and first not in EMERGENCIES and not has_line_for_distress(user.country),
        has_plan=has_plan,
        country=user.country,
        hidden=hidden,
    )


def _stand_first(lines: Sequence[Helpline], *, every_emergency: bool) -> list[Helpline]:
    """Of each kind one, in their order: an emergency number, and a line that is none."""
    emergencies = [line for line in lines if line.kind is Kind.EMERGENCY]
    others = [line for line in lines if line.kind is not Kind.EMERGENCY]
    chosen = [*(emergencies if every_emergency else emergencies[:1]), *others[:1]]
    return [line for line in lines if line in chosen]


def _of_their_own(user: "User") -> tuple[tuple[Contact, ...], bool]:
    """Their people, and whether there is a plan; without a database the other numbers stand there all the same."""
    try:
        return tuple(contacts_of(user)[:ON_THE_CARD]), bool(plan_of(user))
    except DatabaseError:
        log.exception("the contacts of a card could not be read")
        return (), False
