"""What is asked in the set-up talk: four things, one at a time, none of them intimate, and each can be passed over. Pure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

LONGEST = 4_000
"""Characters of an answer."""


@dataclass(frozen=True, slots=True)
class Question:
    key: str
    asks: "_StrPromise"
    help: "_StrPromise"


MOMENT = Question(
    "moment",
    _("Picture a moment when you would like to talk. When is it, and what for?"),
    _("“Late, when the flat is quiet.” “Over coffee, to get going.” A few words are plenty."),
)
PERSON = Question(
    "person",
    _("Think of somebody you enjoy talking to. What is it about them?"),
    _("Somebody you know, or out of a book. What they are like, how they speak, what they never do."),
)
STUCK = Question(
    "stuck",
    _("When you are stuck, or it was one of those days: what helps you?"),
    _("To be listened to, plain advice, a joke, something else altogether, a bit of quiet."),
)
TOPICS = Question(
    "topics",
    _("Last one: what could you talk about for hours?"),
    _("A few things, with commas between them."),
)
QUESTIONS = (MOMENT, PERSON, STUCK, TOPICS)
BY_KEY = {one.key: one for one in QUESTIONS}
PRONOUNS = {"": _("No matter"), "she": _("She"), "he": _("He"), "they": _("They")}
"""Asked beside the last one."""
