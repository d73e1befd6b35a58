"""The picture of a companion: pick one, bring one, see it."""

import zlib
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import etag, require_http_methods, require_safe

from apps.accounts.requests import PersonRequest
from apps.personas.access import get_persona
from apps.personas.avatars import keeping
from apps.personas.avatars.form import PictureForm
from apps.personas.avatars.pictures import PictureRefused
from apps.personas.models import Persona

SHOWN = 12
"""Drawn pictures to pick from at once."""
PREVIEW_SIDE = 256
LAST_ROUND = 1_000
MOST_SEED = 2**32 - 1

form_page = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@form_page
def choose(request: PersonRequest, pk: UUID) -> HttpResponse:
    persona = get_persona(request.user, pk)
    if request.method != "POST":
        return _page(request, persona, PictureForm())
    form = PictureForm(request.POST, request.FILES)
    try:
        match request.POST.get("do"):
            case "upload":
                if not form.is_valid():
                    return _page(request, persona, form, status=422)
                keeping.upload_avatar(persona=persona, content=form.cleaned_data["file"])
            case "card":
                keeping.take_cards_picture(persona=persona)
            case "draw":
                keeping.draw_avatar(persona=persona, seed=_seed(request.POST.get("seed", "")))
            case "remove":
                keeping.remove_avatar(persona=persona)
            case _:
                raise Http404
    except PictureRefused as error:
        form.is_valid()
        form.errors.clear()
        form.add_error("file", str(error.public))
        return _page(request, persona, form, status=422)
    messages.success(request, _("This is how you see %(name)s from now on.") % {"name": persona.name})
    return redirect("personas:avatar", pk)


def _etag(request: PersonRequest, pk: UUID, side: int) -> str:
    return f'"{get_persona(request.user, pk).picture}-{side}"'


@require_safe
@etag(_etag)
def picture(request: PersonRequest, pk: UUID, side: int) -> HttpResponse:
    portrait = get_object_or_404(get_persona(request.user, pk).portraits, side=side)
    return _file(bytes(portrait.content))


def _drawn_etag(request: PersonRequest, pk: UUID, seed: int) -> str:
    return f'"{get_persona(request.user, pk).accent}-{seed}"'


@require_safe
@etag(_drawn_etag)
def drawn(request: PersonRequest, pk: UUID, seed: int) -> HttpResponse:
    """What Hearth would draw, to be looked at before it is picked."""
    return _file(keeping.drawn(get_persona(request.user, pk).accent, _seed(str(seed)), PREVIEW_SIDE))


def _page(request: PersonRequest, persona: Persona, form: PictureForm, status: int = 200) -> HttpResponse:
    number = _round(request.GET.get("round", ""))
    first = zlib.crc32(persona.name.encode()) + number * SHOWN
    context = {
        "persona": persona,
        "form": form,
        "seeds": [(first + place) % MOST_SEED for place in range(SHOWN)],
        "next_round": number + 1 if number < LAST_ROUND else 0,
        "card_has_one": keeping.cards_picture(persona) is not None,
        "side": PREVIEW_SIDE,
    }
    return render(request, "personas/avatar.html", context, status=status)


def _file(content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type="image/webp")
    # Asked for anew each time, which costs a line: a picture that was taken away is not shown from a cache.
    response["Cache-Control"] = "private, no-cache"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(MOST_SEED)) and int(text) <= MOST_SEED):
        raise Http404
    return int(text)


def _round(text: str) -> int:
    fits = text.isascii() and text.isdecimal() and len(text) <= len(str(LAST_ROUND))
    return min(int(text), LAST_ROUND) if fits else 0
