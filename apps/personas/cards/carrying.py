"""Between a card and a companion: what of a document becomes which field, and back. Pure.

What the owner left as it came is given out as it came, to the letter; what they changed is given out as they changed it.
"""

import copy
from dataclasses import asdict
from typing import Any

from apps.accounts.text import clean_line, clean_text
from apps.personas.cards.document import Document, as_v3
from apps.personas.cards.own import OWN_NAMES, OWN_TEXTS, own_values, with_own
from apps.personas.details import PersonaDetails
from apps.personas.models import LONGEST_NAME, LONGEST_TEXT

LINES = {"name": "name", "nickname": "nickname"}
TEXTS = {
    "description": "description",
    "personality": "personality",
    "scenario": "scenario",
    "mes_example": "examples",
    "first_mes": "greeting",
    "system_prompt": "instructions",
    "post_history_instructions": "reminder",
}
"""A card's field, and a companion's."""
GREETINGS = "alternate_greetings"
MOST_GREETINGS = 50
BLANK: Document = as_v3({"name": "-", "description": ""})
_DEFAULTS = asdict(PersonaDetails(name="-"))


def details_in(document: Document) -> PersonaDetails:
    """Cleaned, and cut to what fits: `texts_cut` tells of what."""
    data = document["data"]
    values: dict[str, Any] = {ours: _line(data.get(theirs)) for theirs, ours in LINES.items()}
    values |= {ours: _text(data.get(theirs)) for theirs, ours in TEXTS.items()}
    greetings = [_text(one) for one in data[GREETINGS][:MOST_GREETINGS]]
    values["other_greetings"] = [one for one in greetings if one]
    return PersonaDetails(**values | own_values(data["extensions"]))


def texts_cut(document: Document) -> list[str]:
    """The card's fields that are longer than a companion's can be; they stay whole in the card."""
    data = document["data"]
    long = [name for name in TEXTS if len(clean_text(data.get(name) or "")) > LONGEST_TEXT]
    return long + [name for name in LINES if len(clean_line(data.get(name) or "")) > LONGEST_NAME]


def texts_of(document: Document) -> dict[str, str]:
    """All that a model might read, by where it stands."""
    data = document["data"]
    texts = {name: data[name] for name in (*LINES, *TEXTS) if data.get(name)}
    texts |= {f"{GREETINGS} {at}": text for at, text in enumerate(data[GREETINGS], 1)}
    own = own_values(data["extensions"])
    texts |= {name: own[name] for name in OWN_TEXTS if own.get(name)}
    book = data.get("character_book") or {}
    entries = book.get("entries") if isinstance(book.get("entries"), list) else []
    for at, entry in enumerate(entries or [], 1):
        if isinstance(entry, dict) and isinstance(entry.get("content"), str):
            texts[f"lorebook {at}"] = entry["content"]
    return texts


def document_of(details: PersonaDetails, card: Document | None, *, now: int) -> Document:
    """The companion as it is today; `now` in seconds since 1970 dates a card that was changed."""
    document = copy.deepcopy(card or BLANK)
    data = document["data"]
    had = asdict(details_in(document))
    has = asdict(details)
    for theirs, ours in (*LINES.items(), *TEXTS.items(), (GREETINGS, "other_greetings")):
        if had[ours] != has[ours]:
            data[theirs] = has[ours]
    changed = {name: has[name] for name in OWN_NAMES if had[name] != has[name]}
    if changed:
        data["extensions"] = with_own(data["extensions"], changed, defaults=_DEFAULTS)
    if card is None:
        data |= {"creation_date": now}
    if card is None or had != has:
        data |= {"modification_date": now}
    return document


def _line(value: object) -> str:
    return clean_line(value)[:LONGEST_NAME].strip() if isinstance(value, str) else ""


def _text(value: object) -> str:
    return clean_text(value)[:LONGEST_TEXT].strip() if isinstance(value, str) else ""
