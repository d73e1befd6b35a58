"""What is to be erased, as a page says it, and the passphrase for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apps.accounts.doorway import recognise
from apps.accounts.fields import LineField, PassphraseField
from apps.accounts.models import User
from apps.accounts.requests import PersonRequest
from apps.data_rights.erasing.finding import Picking, read
from apps.data_rights.forms import ScopeForm
from apps.privacy.erasing import Chosen
from apps.privacy.registry import PersonalData, sources
from apps.privacy.scope import Reach, Scope

LONGEST_TOPIC = 80
ABOUT = "about"
"""As a reach: all that a search found, but for what is to stay."""
PICKED = "picked"
"""As a reach: single things, named by a link beside what deletes or forgets them."""
BY_LINK = {Reach.TALK, Reach.COMPANION, PICKED}
"""What an address may ask to look at: ids alone."""


class TopicForm(forms.Form):
    about = LineField(
        label=_("A person, or a topic"),
        help_text=_("A name or a word, as you said it. Nothing is erased yet."),
        min_length=2,
        max_length=LONGEST_TOPIC,
        error_messages={"min_length": _("Type at least two letters.")},
    )


class PeriodForm(ScopeForm):
    """Both days, or it would be everything."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("since", "until"):
            self.fields[name].required = True
            self.fields[name].help_text = ""
            self.fields[name].error_messages["required"] = _("Choose a day.")


class PassphraseForm(forms.Form):
    passphrase = PassphraseField(label=_("Your passphrase"))

    def is_of(self, request: PersonRequest, *, otherwise: str) -> bool:
        """Whether its owner typed it; `otherwise` says what became of the wish. What was sent can still be read afterwards."""
        sent = request.POST
        if self.is_valid() and not recognise(request, self.cleaned_data["passphrase"], username=request.user.username):
            self.add_error("passphrase", otherwise)
        request.POST = sent
        return self.is_valid()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a page of erasing says is to go."""

    chosen: Chosen
    fields: Sequence[tuple[str, str]]
    """The same for the form of the next page."""
    about: str = ""


class FoundAnew(Exception):
    """What there is about it is not what its owner was shown: they look again first."""

    def __init__(self, picking: Picking) -> None:
        super().__init__()
        self.picking = picking


def wish_in(sent: QueryDict, user: User) -> Wish | None:
    """None where nothing was chosen, or something that is not there. Raises FoundAnew."""
    if sent.get("reach") == ABOUT:
        return _wish_about(sent, user)
    chosen = _chosen_in(sent, user)
    names = ("reach", "id", "since", "until", "picked")
    fields = [(name, value) for name in names for value in sent.getlist(name)]
    return Wish(chosen, fields) if chosen else None


def _wish_about(sent: QueryDict, user: User) -> Wish | None:
    form = TopicForm(sent)
    if not form.is_valid():
        return None
    picking, is_as_shown = read(sent, user, form.cleaned_data["about"])
    if not is_as_shown:
        raise FoundAnew(picking)
    chosen = picking.chosen()
    return Wish(chosen, [("reach", ABOUT), *picking.fields], picking.about) if chosen else None


def _chosen_in(sent: QueryDict, user: User) -> Chosen | None:
    if sent.get("reach") == PICKED:
        return _picked(sent.getlist("picked"), user)
    match sent.get("reach"):
        case Reach.EVERYTHING:
            return Chosen(Scope())
        case Reach.TALK | Reach.COMPANION as reach:
            key = _uuid(sent.get("id", ""))
            return (
                Chosen(Scope(Reach(reach), id=key)) if key and _is_theirs(user, Scope(Reach(reach), id=key)) else None
            )
        case Reach.PERIOD:
            form = PeriodForm(sent)
            return Chosen(form.scope(user)) if form.is_valid() else None
        case _:
            return None


def _picked(boxes: Sequence[str], user: User) -> Chosen | None:
    """Single things, by their table and key; None where one of them is not there."""
    tables = {source.model: source for source in sources() if source.searched}
    picked: dict[str, list[str]] = {}
    for box in boxes:
        table, _colon, key = box.partition(":")
        if table not in tables or not _is_there(tables[table], key, user):
            return None
        picked.setdefault(table, []).append(key)
    return Chosen(picked=picked) if picked else None


def _is_there(source: PersonalData, key: str, user: User) -> bool:
    try:
        return source.rows(user).filter(**{source.found_by: key}).exists()
    except (ValidationError, ValueError):
        return False


def _is_theirs(user: User, scope: Scope) -> bool:
    return any(source.rows_within(user, scope).exists() for source in sources())


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
