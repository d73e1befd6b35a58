"""Bring a companion from elsewhere, and take one out."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts.requests import PersonRequest
from apps.personas.access import get_persona
from apps.personas.avatars.keeping import take_cards_picture
from apps.personas.avatars.pictures import PictureRefused
from apps.personas.bringing import FORMS, bring, report_on, take_out, welcome
from apps.personas.cards.refusal import CardRefused
from apps.personas.forms import CardForm
from apps.personas.models import Arrival

form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
def bring_card(request: PersonRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "personas/bring.html", {"form": CardForm()})
    form = CardForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            arrival = bring(user=request.user, content=form.cleaned_data["file"], now=timezone.now())
            return redirect("personas:arrival", arrival.pk)
        except CardRefused as error:
            form.add_error("file", str(error.public))
    return render(request, "personas/bring.html", {"form": form}, status=422)


@never_cache
@form_page
def look_at(request: PersonRequest, pk: UUID) -> HttpResponse:
    """What the card holds; nothing is made of it before a yes."""
    arrival = get_object_or_404(Arrival.objects.select_related("user"), pk=pk, user=request.user)
    if request.method != "POST":
        return render(request, "personas/arrival.html", {"report": report_on(arrival), "arrival": arrival})
    if "keep" not in request.POST:
        arrival.delete()
        messages.success(request, _("Left alone. Nothing was kept of it."))
        return redirect("personas:list")
    persona = welcome(arrival=arrival)
    if "picture" in request.POST:
        try:
            take_cards_picture(persona=persona)
        except PictureRefused as error:
            messages.warning(request, str(error.public))
    messages.success(request, _("%(name)s is here.") % {"name": persona.name})
    return redirect("personas:edit", persona.pk)


@never_cache
@require_safe
def take_card(request: PersonRequest, pk: UUID, form: str) -> HttpResponse:
    persona = get_persona(request.user, pk)
    if form not in FORMS:
        raise Http404
    response = HttpResponse(take_out(persona=persona, form=form, now=timezone.now()), content_type=FORMS[form])
    response["Content-Disposition"] = f'attachment; filename="{slugify(persona.name) or "companion"}.{form}"'
    return response
