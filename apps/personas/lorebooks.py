"""The only writer of lorebooks. Entries are changed in place, so that what Hearth has no field for stays as it came."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from apps.personas.cards.document import read_json, write_json
from apps.personas.cards.refusal import CardRefused
from apps.personas.lore import MOST_ENTRIES, Book, read_book
from apps.personas.models import Lorebook, Persona

RawBook = dict[str, Any]
RawEntry = dict[str, Any]

WORLD = {"key": "keys", "keysecondary": "secondary_keys", "order": "insertion_order"}
"""SillyTavern's own names, and those of cards."""
WORLD_EXTENSIONS = {
    "matchWholeWords": "match_whole_words",
    "caseSensitive": "case_sensitive",
    "scanDepth": "scan_depth",
}


def raw_book(persona: Persona) -> RawBook:
    """As it is kept; an empty one where there is none."""
    kept = Lorebook.objects.filter(persona=persona).first()
    book: RawBook = read_json(kept.book.encode("ascii")) if kept else {"extensions": {}, "entries": []}
    return book


def book_of(persona: Persona) -> Book:
    """Asks the database only if the persona was not read with its lorebook."""
    kept = getattr(persona, "lorebook", None)
    return _read(kept.book) if kept else Book()


@transaction.atomic
def keep_book(*, persona: Persona, book: RawBook) -> None:
    Lorebook.objects.update_or_create(persona=persona, defaults={"book": write_json(book).decode("ascii")})


@transaction.atomic
def keep_entry(*, persona: Persona, place: int | None, fields: Mapping[str, Any]) -> None:
    """Change the entry at that place, or add one where it is None."""
    book = _locked(persona)
    entries = entries_of(book)
    if place is None:
        entries.append({"extensions": {}, "insertion_order": 100} | dict(fields))
    else:
        entries[place] = entries[place] | dict(fields)
    keep_book(persona=persona, book=book | {"entries": entries})


@transaction.atomic
def delete_entry(*, persona: Persona, place: int) -> None:
    book = _locked(persona)
    entries = entries_of(book)
    del entries[place]
    keep_book(persona=persona, book=book | {"entries": entries})


@transaction.atomic
def add_book(*, persona: Persona, content: bytes) -> int:
    """The entries of a lorebook that came by itself, beside what is there; returns how many. Raises CardRefused."""
    new = lorebook_in(read_json(content))
    book = _locked(persona)
    entries = [*entries_of(book), *new["entries"]]
    if len(entries) > MOST_ENTRIES:
        raise CardRefused(_("A lorebook holds %(most)d entries at most.") % {"most": MOST_ENTRIES})
    keep_book(
        persona=persona,
        book={key: value for key, value in new.items() if key != "entries"} | book | {"entries": entries},
    )
    return len(new["entries"])


def lorebook_in(read: Any) -> RawBook:
    """Of a card, of a file of its own, or SillyTavern's world, in the form that cards have. Raises CardRefused."""
    if isinstance(read, dict) and read.get("spec") == "lorebook_v3":
        read = read.get("data")
    elif isinstance(read, dict) and isinstance(read.get("data"), dict):
        read = read["data"].get("character_book")
    entries = read.get("entries") if isinstance(read, dict) else None
    if isinstance(entries, dict):
        entries = [_of_world(entry) for entry in entries.values() if isinstance(entry, dict)]
    if not isinstance(entries, list):
        raise CardRefused(_("This file holds no lorebook."))
    return {**read, "entries": [entry for entry in entries if isinstance(entry, dict)]}


def entries_of(book: RawBook) -> list[RawEntry]:
    entries = book.get("entries")
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _of_world(entry: RawEntry) -> RawEntry:
    """With both spellings: nothing that SillyTavern wrote is lost."""
    extensions = {new: entry[old] for old, new in WORLD_EXTENSIONS.items() if entry.get(old) is not None}
    extensions |= {
        name: entry[name] for name in ("probability", "useProbability", "selectiveLogic", "depth") if name in entry
    }
    for old, new in (("excludeRecursion", "exclude_recursion"), ("preventRecursion", "prevent_recursion")):
        extensions[new] = entry.get(old) is True
    own = entry.get("extensions")
    return {
        **entry,
        **{new: entry[old] for old, new in WORLD.items() if old in entry},
        "enabled": entry.get("disable") is not True,
        "name": entry.get("comment") or "",
        "extensions": {**(own if isinstance(own, dict) else {}), **extensions},
    }


def _locked(persona: Persona) -> RawBook:
    Persona.objects.select_for_update().get(pk=persona.pk)
    return raw_book(persona)


@lru_cache(maxsize=8)
def _read(book: str) -> Book:
    """A talk asks for the same one in every turn."""
    return read_book(read_json(book.encode("ascii")))
