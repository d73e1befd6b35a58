"""A change that a companion suggests: looked at, put in other words, taken or left. And the switch that allows it at all."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts.fields import TextField
from apps.accounts.requests import PersonRequest, sent
from apps.conversations.suggestions import (
    Outdated,
    accept_suggestion,
    allow_suggestions,
    change_of,
    decline_suggestion,
    get_suggestion,
    stop_suggestions,
)
from apps.personas.access import get_persona
from apps.personas.forms import PersonaForm
from apps.personas.models import LONGEST_TEXT


class SuggestionForm(forms.Form):
    text = TextField(label=gettext_lazy("You may change the words first"), max_length=LONGEST_TEXT)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def suggestion(request: PersonRequest, pk: UUID) -> HttpResponse:
    found = get_suggestion(request.user, pk)
    name = found.persona.name
    form = SuggestionForm(sent(request), initial={"text": found.after})
    if request.POST.get("do") == "no":
        decline_suggestion(suggestion=found)
        messages.success(request, _("%(name)s stays as they are.") % {"name": name})
        return redirect("personas:edit", found.persona_id)
    if not form.is_valid():
        context = {
            "suggestion": found,
            "persona": found.persona,
            "change": change_of(found),
            "label": PersonaForm().fields[found.field].label,
            "form": form,
        }
        status = 422 if request.method == "POST" else 200
        return render(request, "conversations/suggestion.html", context, status=status)
    try:
        accept_suggestion(suggestion=found, text=form.cleaned_data["text"])
        messages.success(
            request, _("Saved as a version. %(name)s speaks this way from the next reply on.") % {"name": name}
        )
    except Outdated:
        decline_suggestion(suggestion=found)
        messages.warning(
            request, _("You changed that text meanwhile, so the suggestion no longer fits. Nothing was changed.")
        )
    return redirect("personas:edit", found.persona_id)


@require_POST
def allow(request: PersonRequest, pk: UUID) -> HttpResponse:
    persona = get_persona(request.user, pk)
    if request.POST.get("do") == "allow":
        allow_suggestions(persona=persona, now=timezone.now())
        messages.success(request, _("%(name)s may suggest a change now and then. You decide.") % {"name": persona.name})
    else:
        stop_suggestions(persona=persona)
        messages.success(request, _("%(name)s suggests nothing any more.") % {"name": persona.name})
    return redirect("personas:edit", pk)
