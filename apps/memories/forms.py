"""A memory as its owner writes it."""

import re
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import LineField, TextField
from apps.accounts.models import User
from apps.memories.asking import ALL_THE_SAME, QUESTION, together, why_asked
from apps.memories.models import LONGEST_MEMORY, Memory
from apps.memories.permitting import NotAllowed, kept_for
from apps.memories.secrets import holds_secret
from apps.memories.services import Mentioned, Statement
from apps.privacy.purposes import Purpose
from apps.privacy.times import A_DAY_THERE_IS

MOST_PEOPLE = 12
IMPORTANCE = [
    (1, _("A passing remark")),
    (2, _("Good to know")),
    (3, _("Matters")),
    (4, _("Matters much")),
    (5, _("Never to be forgotten")),
]
_WITH_RELATION = re.compile(r"^(?P<name>[^()]*?)\s*(?:\((?P<relation>[^()]*)\))?$")


class PeopleField(LineField):
    """“Maya (sister), Tom”; empty is nobody."""

    def clean(self, value: Any) -> tuple[Mentioned, ...]:
        people = [_mentioned(part) for part in super().clean(value).split(",") if part.strip(" ()")]
        if len(people) > MOST_PEOPLE:
            raise ValidationError(_("That is more than twelve people. Write a memory for each group of them."))
        return tuple(people)


class MemoryForm(forms.Form):
    text = TextField(
        label=_("What to remember"),
        help_text=_("One thing, in plain words: “My sister Maya lives in Lyon.”"),
        max_length=LONGEST_MEMORY,
        error_messages={"required": _("Write down what to remember.")},
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Memory.Kind.choices, initial=Memory.Kind.FACT)
    people = PeopleField(
        label=_("People"),
        help_text=_("Who it is about, such as: Maya (sister), Tom. You need no mention."),
        max_length=600,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    happened_on = forms.DateField(
        label=_("When it happens"),
        help_text=_("Of an event or a plan; may stay empty."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=A_DAY_THERE_IS,
        error_messages={"invalid": _("Write the date as year-month-day, such as 2027-03-14.")},
    )
    importance = forms.TypedChoiceField(label=_("How much it matters"), choices=IMPORTANCE, coerce=int, initial=3)
    anyway = forms.BooleanField(label=ALL_THE_SAME, required=False)
    """Shown where `private` says why."""
    asked = forms.CharField(required=False)
    """Why it was, when the box was ticked: a yes holds for what was shown beside it."""

    def __init__(self, *args: Any, user: User, memory: Memory | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._user = user
        self._had = tuple(memory.kept_for) if memory else ()
        self.private: list[Purpose] = []
        """Kinds that are in it and were not allowed."""
        self.why = ""

    @property
    def question(self) -> str:
        return str(QUESTION)

    @property
    def shown(self) -> str:
        """All that stood beside the box that was ticked."""
        return together(self.question, self.why, ALL_THE_SAME)

    def clean(self) -> dict[str, Any]:
        wanted = super().clean() or {}
        try:
            kept_for(self._user, wanted.get("text", ""), self._had)
        except NotAllowed as error:
            self.private = error.purposes
            self.why = why_asked(self.private, holds_secret=holds_secret(wanted.get("text", "")))
            if not wanted.get("anyway"):
                self.add_error("anyway", _("Tick this to have it remembered, or write it in another way."))
            elif wanted.get("asked") not in ("", self.why):
                self.add_error(
                    "anyway",
                    _("The words are others now. Read this again, and leave it ticked to have them remembered."),
                )
        return wanted

    def statement(self, now: datetime) -> Statement:
        wanted = self.cleaned_data
        return Statement(
            text=" ".join(wanted["text"].split()),
            kind=Memory.Kind(wanted["kind"]),
            origin=Memory.Origin.HAND,
            learned_at=now,
            people=wanted["people"],
            importance=wanted["importance"],
            happened_on=wanted["happened_on"],
            kept_for=tuple(sorted({*self._had, *self.private})),
        )


class PersonForm(forms.Form):
    name = LineField(label=_("Name"), max_length=80, required=False)
    relation = LineField(
        label=_("Who they are to you"), help_text=_("Such as sister, boss, dog."), max_length=80, required=False
    )

    def clean(self) -> dict[str, Any]:
        wanted = super().clean() or {}
        if not self.errors and not (wanted.get("name") or wanted.get("relation")):
            raise ValidationError(_("Give them a name, or say who they are to you."))
        return wanted


def written(memory: Memory) -> dict[str, Any]:
    """The memory as the form shows it."""
    return {
        "text": memory.text,
        "kind": memory.kind,
        "people": ", ".join(
            f"{one.name} ({one.relation})" if one.name and one.relation else one.name or f"({one.relation})"
            for one in memory.people.all()
        ),
        "happened_on": memory.happened_on,
        "importance": memory.importance,
    }


def _mentioned(text: str) -> Mentioned:
    found = _WITH_RELATION.match(text.strip())
    if found is None:
        raise ValidationError(_("Write people as: Maya (sister), Tom."))
    return Mentioned((found["name"] or "").strip()[:80], (found["relation"] or "").strip()[:80])
