"""What is to be erased, as a page says it, and the passphrase for it."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from apps.accounts.doorway import recognise
from apps.accounts.fields import LineField, PassphraseField
from apps.accounts.models import User
from apps.accounts.requests import PersonRequest
from apps.data_rights.forms import ScopeForm
from apps.privacy.erasing import Chosen
from apps.privacy.registry import sources
from apps.privacy.scope import Reach, Scope

LONGEST_TOPIC = 80


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


def chosen_in(sent: QueryDict, user: User) -> Chosen | None:
    """As the pages write it into their forms; None where nothing was chosen, or something that is not there."""
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
        case "picked":
            return _picked(sent.getlist("picked"))
        case _:
            return None


def _is_theirs(user: User, scope: Scope) -> bool:
    return any(source.rows_within(user, scope).exists() for source in sources())


def _picked(values: list[str]) -> Chosen | None:
    tables = {source.model: source for source in sources()}
    picked: dict[str, list[str]] = {}
    for value in values:
        table, _colon, key = value.partition(":")
        if table not in tables or not tables[table].is_key(key):
            return None
        picked.setdefault(table, []).append(key)
    return Chosen(picked=picked) if picked else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
