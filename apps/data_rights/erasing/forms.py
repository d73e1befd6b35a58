"""What is to be erased, as a page says it, and the passphrase for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apps.accounts.doorway import recognise
from apps.accounts.fields import LineField, PassphraseField
from apps.accounts.models import User
from apps.accounts.requests import PersonRequest
from apps.data_rights.erasing.finding import Picking, read
from apps.data_rights.forms import ScopeForm
from apps.privacy.erasing import Chosen
from apps.privacy.registry import sources
from apps.privacy.scope import Reach, Scope

LONGEST_TOPIC = 80
ABOUT = "about"
"""As a reach: all that a search found, but for what is to stay."""


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
    fields = [(name, sent.get(name, "")) for name in ("reach", "id", "since", "until") if name in sent]
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


def _is_theirs(user: User, scope: Scope) -> bool:
    return any(source.rows_within(user, scope).exists() for source in sources())


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
