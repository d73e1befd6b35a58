"""A companion's lorebook: its entries, and a box to try what calls them up."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts.carrying import carries_words
from apps.accounts.requests import PersonRequest, sent
from apps.accounts.text import clean_text
from apps.llm.tokens import estimate_tokens
from apps.personas.access import get_persona
from apps.personas.cards.refusal import CardRefused
from apps.personas.forms import CardForm
from apps.personas.lore import Book, Entry, called_up, read_book
from apps.personas.lore_forms import BookForm, EntryForm
from apps.personas.lorebooks import add_book, delete_entry, entries_of, keep_book, keep_entry, raw_book
from apps.personas.models import Persona

MOST_TRIED = 20_000
"""Characters."""
BUDGET = 2_000

form_page = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class Shown:
    entry: Entry
    called: bool


@never_cache
@form_page
def show(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The entries; with `text` in a form, which of them it calls up: it may be of a talk, and stands in no address."""
    persona = get_persona(request.user, pk)
    if "text" in request.POST:
        return _page(request, persona)
    book = raw_book(persona)
    form = BookForm(sent(request), initial=BookForm.of(book))
    if form.is_valid():
        keep_book(persona=persona, book=book | form.fields_of_book())
        messages.success(request, _("Saved."))
        return redirect("personas:lore", pk)
    return _page(request, persona, book_form=form, status=422 if request.method == "POST" else 200)


@require_POST
def add(request: PersonRequest, pk: UUID) -> HttpResponse:
    """A lorebook from a file, beside what is there."""
    persona = get_persona(request.user, pk)
    form = CardForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            count = add_book(persona=persona, content=form.cleaned_data["file"])
        except CardRefused as error:
            form.add_error("file", str(error.public))
        else:
            said = ngettext("%(count)d entry is here.", "%(count)d entries are here.", count) % {"count": count}
            messages.success(request, said)
            return redirect("personas:lore", pk)
    return _page(request, persona, file_form=form, status=422)


@carries_words
@form_page
def edit(request: PersonRequest, pk: UUID, place: int | None = None) -> HttpResponse:
    """One entry; a new one without a place."""
    persona = get_persona(request.user, pk)
    entry = _entry(persona, place)
    form = EntryForm(sent(request), initial=EntryForm.of(entry) if entry else None)
    if request.method == "POST" and place is not None and "delete" in request.POST:
        delete_entry(persona=persona, place=place)
        messages.success(request, _("The entry is deleted."))
        return redirect("personas:lore", pk)
    if not form.is_valid():
        context = {"persona": persona, "form": form, "is_new": place is None}
        return render(request, "personas/lore_entry.html", context, status=422 if request.method == "POST" else 200)
    keep_entry(persona=persona, place=place, fields=form.fields_of_entry(entry))
    messages.success(request, _("Saved."))
    return redirect("personas:lore", pk)


def _entry(persona: Persona, place: int | None) -> dict[str, object] | None:
    if place is None:
        return None
    entries = entries_of(raw_book(persona))
    if place >= len(entries):
        raise Http404
    return entries[place]


def _page(
    request: PersonRequest,
    persona: Persona,
    *,
    book_form: BookForm | None = None,
    file_form: CardForm | None = None,
    status: int = 200,
) -> HttpResponse:
    raw = raw_book(persona)
    book = read_book(raw | {"entries": entries_of(raw)})
    text = clean_text(request.POST.get("text", "")[:MOST_TRIED])
    context = {
        "persona": persona,
        "shown": _shown(book, [text] if text else []),
        "text": text,
        "book_form": book_form or BookForm(initial=BookForm.of(raw)),
        "file_form": file_form or CardForm(),
    }
    return render(request, "personas/lore.html", context, status=status)


def _shown(book: Book, messages_: Sequence[str]) -> list[Shown]:
    called = (
        {entry.place for entry in called_up(book, messages_, budget=BUDGET, tokens=estimate_tokens)}
        if messages_
        else set()
    )
    return [Shown(entry, entry.place in called) for entry in book.entries]
