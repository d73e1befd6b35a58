"""A character card as one document in the form of V3, whatever it came as; nothing in it is dropped. Pure.

Specifications: character-card-spec-v2 (malfoyslastname) and -v3 (kwaroran); V1 is flat, Pygmalion's names are others.
"""

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from django.utils.translation import gettext as _

from apps.accounts.text import clean_line
from apps.personas.cards.refusal import CardRefused

Document = dict[str, Any]

V2, V3 = "chara_card_v2", "chara_card_v3"
LARGEST = 8 * 1024 * 1024
"""Bytes of JSON."""
DEEPEST = 64
TEXTS = (
    "name",
    "description",
    "personality",
    "scenario",
    "first_mes",
    "mes_example",
    "creator_notes",
    "system_prompt",
    "post_history_instructions",
    "creator",
    "character_version",
)
OPTIONAL_TEXTS = ("nickname",)
LISTS = ("alternate_greetings", "tags", "group_only_greetings")
V1 = TEXTS[:6]
PYGMALION = {
    "char_name": "name",
    "char_persona": "personality",
    "char_greeting": "first_mes",
    "world_scenario": "scenario",
    "example_dialogue": "mes_example",
}


def read_json(data: bytes) -> Any:
    """Raises CardRefused for what is no JSON, or more of it than a card can be."""
    if len(data) > LARGEST:
        raise CardRefused(_("The card is larger than a card can be (8 MB)."))
    try:
        read = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except RecursionError:
        raise CardRefused(_("The card is nested too deeply to be a card.")) from None
    except ValueError:  # Neither UTF-8 nor JSON, or cut off.
        raise CardRefused(_("The card can't be read: it is damaged or was cut off.")) from None
    if _depth(read) > DEEPEST:
        raise CardRefused(_("The card is nested too deeply to be a card."))
    return read


def write_json(document: object) -> bytes:
    """ASCII alone, so that no half of a surrogate pair gets in anybody's way."""
    return json.dumps(document, ensure_ascii=True, allow_nan=False).encode("ascii")


def as_v3(read: Any) -> Document:
    """Raises CardRefused, naming the field, where something is of another type than it must be."""
    if not isinstance(read, dict):
        raise CardRefused(_("This is JSON, but no character card."))
    if read.get("spec") == "lorebook_v3" or isinstance(read.get("entries"), dict | list):
        raise CardRefused(_("This is a lorebook without a companion."))
    if read.get("spec") in (V2, V3) or (isinstance(read.get("data"), dict) and "name" in read["data"]):
        around = {key: value for key, value in read.items() if key not in ("spec", "spec_version", "data")}
        data = read.get("data")
    else:
        around, data = {}, _from_flat(read)
    if not isinstance(data, dict):
        raise CardRefused(_("The card says what it is, but holds no companion."))
    return around | {"spec": V3, "spec_version": "3.0", "data": _checked(data)}


def as_v2(document: Document) -> Document:
    """For programs that know no V3: without what it alone has a word for in a lorebook's entries."""
    data = dict(document["data"])
    book = data.get("character_book")
    if isinstance(book, dict) and isinstance(book.get("entries"), list):
        data["character_book"] = book | {"entries": [_plain(entry) for entry in book["entries"]]}
    return document | {"spec": V2, "spec_version": "2.0", "data": data}


def _from_flat(read: Mapping[str, Any]) -> dict[str, Any]:
    if "char_name" in read:
        known = {PYGMALION[key]: value for key, value in read.items() if key in PYGMALION}
        return known | {key: value for key, value in read.items() if key not in PYGMALION}
    if "name" not in read or not any(key in read for key in V1[1:]):
        raise CardRefused(_("This is JSON, but no character card."))
    return dict(read)


def _checked(data: dict[str, Any]) -> dict[str, Any]:
    checked = dict(data)
    for name in (*TEXTS, *OPTIONAL_TEXTS):
        value = checked.get(name)
        if value is None and name in TEXTS:
            checked[name] = ""
        elif value is not None and not isinstance(value, str):
            _refuse_type(name)
    for name in LISTS:
        value = checked.get(name)
        if value is None:
            checked[name] = []
        elif not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            _refuse_type(name)
    for name, kind in (("extensions", dict), ("character_book", dict), ("assets", list)):
        value = checked.get(name)
        if value is not None and not isinstance(value, kind):
            _refuse_type(name)
    if checked.get("extensions") is None:
        checked["extensions"] = {}
    if not clean_line(checked["name"]):  # A name of characters that nobody sees is none.
        raise CardRefused(_("The card has no name."))
    return checked


def _refuse_type(name: str) -> NoReturn:
    raise CardRefused(_("In this card, “%(field)s” is of a kind that it can't be.") % {"field": name})


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _plain(entry: Any) -> Any:
    """Without decorators, the leading lines that begin with @@."""
    if not isinstance(entry, dict) or not isinstance(entry.get("content"), str):
        return entry
    lines = entry["content"].split("\n")
    first = next((at for at, line in enumerate(lines) if not line.startswith("@@")), len(lines))
    return entry | {"content": "\n".join(lines[first:])}


def _depth(value: Any) -> int:
    deepest, level = 0, [value]
    while level:
        deepest += 1
        inner: list[Any] = []
        for one in level:
            if isinstance(one, dict):
                inner += one.values()
            elif isinstance(one, list):
                inner += one
        level = [one for one in inner if isinstance(one, dict | list)]
        if deepest > DEEPEST:
            break
    return deepest
