"""Hearing a companion before it is saved: the form comes in, and the answer is the samples as they are spoken.

A page that runs our module reads them line by line, as JSON. To any other the same answer is the editor's own page, which goes on
loading while the companion speaks.
"""

import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import asdict
from uuid import UUID, uuid4

from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from apps.accounts.requests import PersonRequest
from apps.conversations import runner
from apps.conversations.previewing import Answered, Heard, Over, Preview, PreviewEvent, TakenBack, hear, prepare_preview
from apps.conversations.rendering import to_html
from apps.conversations.samples import OPENINGS
from apps.personas.access import get_persona
from apps.personas.forms import PersonaForm
from apps.personas.models import Persona
from apps.personas.writing import editor_page, form_of

LINES = "application/x-ndjson"


@never_cache
@require_POST
def preview(request: PersonRequest, pk: UUID) -> HttpResponseBase:
    return _preview(request, get_persona(request.user, pk))


@never_cache
@require_POST
def preview_new(request: PersonRequest) -> HttpResponseBase:
    return _preview(request, None)


def _preview(request: PersonRequest, persona: Persona | None) -> HttpResponseBase:
    form = form_of(request)
    by_lines = request.accepts(LINES) and not request.accepts("text/html")
    if not form.is_valid():
        return _refuse(request, {"form": form}) if by_lines else editor_page(request, form, persona)
    if runner.is_speaking_with(request.user.pk):
        notice = _("Your companion is answering in a talk just now. Show this when it has ended.")
        return _refuse(request, {"notice": notice}) if by_lines else _page(request, form, persona, notice=notice)
    prepared = prepare_preview(user=request.user, draft=form.details(), saved=persona)
    if by_lines:
        return Spoken(_lines(prepared), LINES)
    marker = f"<!-- {uuid4()} -->"
    page = _page(request, form, persona, marker=marker).content.decode()
    return Spoken(_written(page.split(marker), prepared), "text/html; charset=utf-8")


def _refuse(request: PersonRequest, context: dict[str, object]) -> HttpResponse:
    return render(request, "conversations/_preview_refused.html", context, status=422)


def _page(request: PersonRequest, form: PersonaForm, persona: Persona | None, **more: str) -> HttpResponse:
    form.overlook()
    return editor_page(request, form, persona, **more)


class Spoken(StreamingHttpResponse):
    """Ends what it tells as soon as nobody listens: left to the garbage collector, a model might go on for a while."""

    def __init__(self, telling: AsyncGenerator[bytes, None], kind: str) -> None:
        # Compressed, words would wait until there are many.
        super().__init__(telling, content_type=kind, headers={"Content-Encoding": "identity"})
        self._telling = telling

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async with aclosing(self._telling) as telling:
            async for part in telling:
                yield part


async def _lines(preview: Preview) -> AsyncGenerator[bytes, None]:
    places = [_exchange(preview, place) for place in range(len(OPENINGS))]
    yield _line({"type": "places", "html": "".join(places)})
    async with aclosing(hear(preview)) as events:
        async for event in events:
            yield _line(_frame(event))


async def _written(page: list[str], preview: Preview) -> AsyncGenerator[bytes, None]:
    """Exchange by exchange: what is on a page already can't be changed without a script."""
    before, after = page
    yield before.encode()
    said: dict[str, str] = {}
    async with aclosing(hear(preview)) as events:
        async for event in events:
            match event:
                case Answered(cell, text):
                    said[cell] = text
                    if len(said) % len(preview.sides) == 0:
                        yield _exchange(preview, int(cell.partition("-")[0]), said).encode()
                case Over(notice) if notice:
                    yield render_to_string("conversations/_preview_refused.html", {"notice": notice}).encode()
    yield after.encode()


def _exchange(preview: Preview, place: int, said: dict[str, str] | None = None) -> str:
    cells = [(f"{place}-{side}", side) for side in preview.sides]
    replies = [{"cell": cell, "side": side, "text": (said or {}).get(cell, "")} for cell, side in cells]
    return render_to_string("conversations/_preview_exchange.html", {"opening": OPENINGS[place], "replies": replies})


def _frame(event: PreviewEvent) -> dict[str, str]:
    match event:
        case Heard():
            return {"type": "heard"} | asdict(event)
        case TakenBack():
            return {"type": "stands"} | asdict(event)
        case Answered(cell, text):
            return {"type": "answered", "cell": cell, "html": to_html(text)}
        case Over():
            return {"type": "over"} | asdict(event)


def _line(frame: dict[str, str]) -> bytes:
    return json.dumps(frame).encode() + b"\n"
