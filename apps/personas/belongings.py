"""What a search for a topic comes upon in what companions came with (lorebooks, cards, files), and takes out of it."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction

from apps.accounts.models import User
from apps.personas.cards.document import write_json
from apps.personas.cards.files import Opened, open_card
from apps.personas.cards.refusal import CardRefused
from apps.personas.lorebooks import entries_of, keep_book, raw_book
from apps.personas.models import Arrival, Lorebook, Persona, PersonaFile
from apps.privacy.registry import Found
from apps.privacy.searching import parts_by_row, texts_in, texts_naming

BOOK = "book"
"""As a part: what a lorebook says beside its entries."""


def lore_about(user: User, about: str) -> Iterator[Found]:
    """Entry by entry. Looked through here: it is kept as JSON in ASCII, and accents stand there as numbers."""
    for persona in Persona.objects.filter(user=user, lorebook__isnull=False).select_related("lorebook"):
        book = raw_book(persona)
        parts = [(BOOK, _beside_entries(book)), *((_name_of(entry), entry) for entry in entries_of(book))]
        for part, value in parts:
            if text := "\n".join(texts_naming([value], about)):
                yield Found(f"{persona.pk}/{part}", text, where=persona.name)


@transaction.atomic
def take_out_lore(user: User, keys: Sequence[str]) -> None:
    for key, parts in parts_by_row(keys).items():
        persona = Persona.objects.select_for_update().filter(user=user, pk=key, lorebook__isnull=False).first()
        if persona is None:
            continue
        book = raw_book(persona)
        left = [entry for entry in entries_of(book) if _name_of(entry) not in parts]
        around = {} if BOOK in parts else _beside_entries(book)
        if left or around:
            keep_book(persona=persona, book=around | {"entries": left})
        else:
            Lorebook.objects.filter(persona=persona).delete()


def files_about(user: User, about: str) -> Iterator[Found]:
    for file in PersonaFile.objects.filter(persona__user=user).select_related("persona"):
        text = "\n".join(texts_naming([file.path, texts_of_file(bytes(file.content))], about))
        if text:
            yield Found(str(file.pk), text, where=f"{file.persona.name} · {file.path}".strip(" ·"))


def arrivals_about(user: User, about: str) -> Iterator[Found]:
    for arrival in Arrival.objects.filter(user=user):
        if text := "\n".join(texts_naming(texts_of_file(bytes(arrival.content)), about)):
            yield Found(str(arrival.pk), text, arrival.created_at)


def texts_of_file(content: bytes) -> list[str]:
    """Of a card whatever its form, what it says and what else it holds; of another file what of it is text."""
    try:
        opened: Opened = open_card(content)
    except CardRefused:
        return [content.decode(errors="ignore")]
    return [*texts_in(opened.document), *(file.decode(errors="ignore") for file in opened.files.values())]


def _beside_entries(book: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in book.items() if key != "entries"}


def _name_of(entry: dict[str, Any]) -> str:
    """Entries have none of their own, and their places change."""
    return hashlib.sha256(write_json(entry)).hexdigest()[:32]
