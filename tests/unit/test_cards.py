"""Character cards: whatever was taken in is given out again, and what is no card is refused in a sentence."""

import base64
import contextlib
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.accounts.text import clean_line
from apps.personas.bringing import abstract_picture
from apps.personas.cards.carrying import details_in, document_of, texts_cut, texts_of
from apps.personas.cards.document import DEEPEST, as_v2, as_v3, read_json, write_json
from apps.personas.cards.files import open_card, to_charx, to_json, to_png
from apps.personas.cards.png import texts_in, with_texts
from apps.personas.cards.refusal import CardRefused

V1 = {
    "name": "Ines",
    "description": "{{char}} mends clocks.",
    "personality": "dry",
    "scenario": "A workshop.",
    "first_mes": "You are late, {{user}}.",
    "mes_example": "<START>\n{{user}}: Hi\n{{char}}: Sit.",
}
BOOK = {
    "name": "Clocks",
    "extensions": {"x": [1, {"y": None}]},
    "entries": [
        {
            "keys": ["tower"],
            "content": "@@depth 2\n@@role system\nThe tower clock is slow.",
            "enabled": True,
            "id": "a",
        },
        {"keys": [], "content": "Nine cats.", "constant": True, "weird": {"deep": True}},
    ],
}
V2: dict[str, Any] = {
    "spec": "chara_card_v2",
    "spec_version": "2.0",
    "fav": False,
    "data": V1
    | {
        "creator_notes": "For tests.",
        "system_prompt": "Be brief.",
        "post_history_instructions": "",
        "alternate_greetings": ["Come in.", "Ah, {{user}}."],
        "tags": ["calm"],
        "creator": "somebody",
        "character_version": "1",
        "extensions": {"talkativeness": "0.5", "chub": {"id": 7}, "никто": {"emoji": "🕯️"}},
        "character_book": BOOK,
    },
}
V3: dict[str, Any] = {
    "spec": "chara_card_v3",
    "spec_version": "3.0",
    "data": V2["data"]
    | {
        "nickname": "Nes",
        "assets": [{"type": "icon", "uri": "embeded://assets/icon/images/main.png", "name": "main", "ext": "png"}],
        "creator_notes_multilingual": {"de": "Für Tests."},
        "source": ["test:1"],
        "group_only_greetings": [],
        "creation_date": 1_700_000_000,
        "modification_date": 1_760_000_000,
    },
}
PICTURE = abstract_picture("sea")


def packed(document: object) -> str:
    return base64.b64encode(json.dumps(document).encode()).decode()


def a_zip(files: Mapping[str, bytes | str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return content.getvalue()


def holds(whole: Any, part: Any) -> bool:
    """Nothing of the part is missing or other."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and holds(whole[key], part[key]) for key in part)
    return bool(whole == part)


def taken_out(document: Any) -> Any:
    """As it is after it was a companion that nobody changed."""
    return document_of(details_in(document), document, now=1_800_000_000)


@pytest.mark.parametrize("card", [V1, V2, V3], ids=["v1", "v2", "v3"])
def test_no_field_of_a_card_is_lost(card: dict[str, Any]) -> None:
    document = open_card(json.dumps(card).encode()).document
    out = taken_out(document)
    for again in (to_json(out), to_png(out, PICTURE), to_charx(out, {})):
        whole = open_card(again).document
        assert holds(whole["data"], card.get("data", card))
        assert holds(
            {**whole, "spec": card.get("spec")}, {"spec": card.get("spec"), **({"fav": False} if card is V2 else {})}
        )


def test_pygmalions_names_are_understood() -> None:
    card = {"char_name": "Ines", "char_persona": "dry", "char_greeting": "Hello.", "more": 1}
    data = open_card(json.dumps(card).encode()).document["data"]
    assert (data["name"], data["personality"], data["first_mes"], data["more"]) == ("Ines", "dry", "Hello.", 1)


def test_of_two_cards_in_a_picture_the_newer_form_wins_wherever_it_stands() -> None:
    picture = with_texts(PICTURE, {"Chara": packed(V2), "CCV3": packed(V3)})
    opened = open_card(picture)
    assert opened.document["data"]["nickname"] == "Nes"
    assert opened.picture == PICTURE
    before_the_pixels = (
        PICTURE[:33] + with_texts(PICTURE, {"chara": packed(V2)})[len(PICTURE) - 12 : -12] + PICTURE[33:]
    )
    assert open_card(before_the_pixels).document["data"]["name"] == "Ines"


def test_a_picture_given_out_is_read_by_those_that_know_no_v3() -> None:
    texts = texts_in(to_png(taken_out(as_v3(V3)), PICTURE))
    older = json.loads(base64.b64decode(texts["chara"]))
    assert older["spec"] == "chara_card_v2"
    assert older["data"]["character_book"]["entries"][0]["content"] == "The tower clock is slow."
    assert older["data"]["character_book"]["entries"][1] == BOOK["entries"][1]  # type: ignore[index]


def test_what_the_picture_told_of_its_taking_is_gone() -> None:
    told = with_texts(PICTURE, {"chara": packed(V2), "GPS": "48.2,16.4", "Software": "Camera"})
    assert texts_in(to_png(as_v3(V2), told)).keys() == {"chara", "ccv3"}


def test_an_archives_other_files_come_along() -> None:
    archive = a_zip({"card.json": json.dumps(V3), "assets/icon/images/main.png": PICTURE, "module.risum": b"\0\1"})
    opened = open_card(archive)
    assert opened.files == {"assets/icon/images/main.png": PICTURE, "module.risum": b"\0\1"}
    assert open_card(to_charx(opened.document, opened.files)).files == opened.files


def test_what_the_owner_changed_is_given_out_changed_and_the_rest_as_it_was() -> None:
    document = as_v3(V2 | {"data": V2["data"] | {"description": "  Two  spaces.\r\n"}})
    changed = replace(details_in(document), greeting="Sit down.", pronouns="she/her", temperature=0.4)
    data = document_of(changed, document, now=1_800_000_000)["data"]
    assert (data["first_mes"], data["description"]) == ("Sit down.", "  Two  spaces.\r\n")
    assert data["extensions"]["hearth"] == {"pronouns": "she/her", "temperature": 0.4}
    assert data["modification_date"] == 1_800_000_000
    again = details_in(as_v3({"spec": "chara_card_v3", "data": data}))
    assert again == changed


def test_a_companion_of_hearths_own_becomes_a_card() -> None:
    from apps.personas.starting import JUNIPER

    out = open_card(to_png(document_of(JUNIPER.details, None, now=5), PICTURE)).document
    assert details_in(out) == JUNIPER.details
    assert out["data"]["creation_date"] == 5


def test_texts_that_are_too_long_are_cut_for_the_companion_and_kept_in_the_card() -> None:
    document = as_v3(V1 | {"description": "x" * 50_000, "name": "n" * 300})
    assert len(details_in(document).description) == 40_000
    assert texts_cut(document) == ["description", "name"]
    assert taken_out(document)["data"]["description"] == "x" * 50_000


def test_all_that_a_model_might_read_is_looked_at() -> None:
    assert {"description", "system_prompt", "alternate_greetings 2", "lorebook 2"} <= texts_of(as_v3(V2)).keys()


DAMAGED = {
    "empty": b"",
    "text": b"hello",
    "cut off": json.dumps(V2).encode()[:200],
    "not utf-8": b'{"name": "\xff"}',
    "number": b'{"name": NaN}',
    "a list": b"[1, 2]",
    "no card": b'{"a": 1}',
    "no name": json.dumps(V1 | {"name": " "}).encode(),
    "a name that nobody sees": json.dumps(V1 | {"name": "\u200b\u202e"}).encode(),
    "a name of control characters": json.dumps(V1 | {"name": "\x00\x07"}).encode(),
    "a path without end": a_zip({"card.json": json.dumps(V3), "a" * 401: "x"}),
    "no data": b'{"spec": "chara_card_v2", "spec_version": "2.0"}',
    "name is a list": json.dumps(V1 | {"name": ["a"]}).encode(),
    "greetings are no list": json.dumps(V1 | {"alternate_greetings": {"0": "y"}}).encode(),
    "greetings are numbers": json.dumps(V1 | {"alternate_greetings": [1]}).encode(),
    "extensions are a list": json.dumps(V1 | {"extensions": []}).encode(),
    "book is a text": json.dumps(V1 | {"character_book": "x"}).encode(),
    "a lorebook": json.dumps({"spec": "lorebook_v3", "data": BOOK}).encode(),
    "a world": json.dumps({"entries": {"0": {}}, "name": "island"}).encode(),
    "nested": b"[" * 10_000 + b"]" * 10_000,
    "nested in a card": json.dumps(V1)[:-1].encode() + b', "x": ' + b"[" * 90 + b"]" * 90 + b"}",
    "a picture without a card": PICTURE,
    "a picture cut off": with_texts(PICTURE, {"chara": packed(V2)})[:-30],
    "a picture with another sum": with_texts(PICTURE, {"chara": packed(V2)}).replace(b"chara\0", b"chara\1", 1),
    "a picture with a wild length": PICTURE[:33] + b"\xff\xff\xff\xff" + PICTURE[37:],
    "no base64": with_texts(PICTURE, {"chara": "!!!"}),
    "base64 of nothing": with_texts(PICTURE, {"chara": base64.b64encode(b"nothing").decode()}),
    "a path out": a_zip({"card.json": json.dumps(V3), "../../evil.txt": "x"}),
    "an absolute path": a_zip({"card.json": json.dumps(V3), "/etc/evil": "x"}),
    "a path of windows": a_zip({"card.json": json.dumps(V3), "..\\evil": "x"}),
    "no card in it": a_zip({"other.json": json.dumps(V3)}),
    "an archive cut off": a_zip({"card.json": json.dumps(V3)})[:-30],
    "a bomb": a_zip({"card.json": json.dumps(V3), "big": bytes(65 * 1024 * 1024)}),
    "too large": b"{" + b" " * (21 * 1024 * 1024),
    "too many files": a_zip({f"f{at}": "" for at in range(1_100)}),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED.keys())
def test_what_is_no_card_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(CardRefused) as refused:
        open_card(data)
    assert str(refused.value.public).endswith((".", "?", ")"))
    assert "Traceback" not in str(refused.value.public)


def test_a_picture_with_a_chunk_larger_than_a_card_is_refused() -> None:
    with pytest.raises(CardRefused):
        open_card(with_texts(PICTURE, {"chara": "A" * (9 * 1024 * 1024)}))


@given(st.binary(max_size=300), st.sampled_from([b"", PICTURE[:8], PICTURE[:33], b"PK\x03\x04", b"{"]))
def test_any_bytes_are_a_card_or_refused(data: bytes, begins: bytes) -> None:
    with contextlib.suppress(CardRefused):
        open_card(begins + data)


@given(st.integers(0, 2_000), st.binary(min_size=1, max_size=4))
@settings(max_examples=200)
def test_a_damaged_picture_is_a_card_or_refused(at: int, damage: bytes) -> None:
    picture = bytearray(with_texts(PICTURE, {"chara": packed(V2)}))
    start = max(8, len(picture) - 1 - at)
    picture[start : start + len(damage)] = damage
    with contextlib.suppress(CardRefused):
        open_card(bytes(picture))


VALUES: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
CARDS = st.fixed_dictionaries(
    {name: st.text(max_size=60) for name in ("description", "personality", "scenario", "first_mes", "mes_example")}
    | {"name": st.text(min_size=1, max_size=30).filter(lambda name: bool(clean_line(name)))},
    optional={
        "alternate_greetings": st.lists(st.text(max_size=30), max_size=3),
        "extensions": st.dictionaries(st.text(max_size=8).filter(lambda key: key != "hearth"), VALUES, max_size=3),
        "nickname": st.text(max_size=10),
        "x_unknown": VALUES,
    },
)


@given(CARDS)
def test_no_field_of_any_card_is_lost(data: dict[str, Any]) -> None:
    document = as_v3({"spec": "chara_card_v3", "spec_version": "3.0", "data": data})
    kept = read_json(write_json(document))
    out = open_card(to_charx(taken_out(kept), {})).document["data"]
    assert {key: out[key] for key in data} == data
    assert json.dumps({key: out[key] for key in data}) == json.dumps(data)


@given(st.recursive(st.just(0), lambda inner: st.lists(inner, min_size=1, max_size=2), max_leaves=5))
def test_a_document_of_ordinary_depth_is_read(value: Any) -> None:
    assert read_json(write_json({"x": value})) == {"x": value}
    assert DEEPEST > 20


def test_the_older_form_of_a_card_without_a_book_is_the_same_card() -> None:
    document = as_v3(V1)
    assert as_v2(document)["data"] == document["data"]


def test_the_picture_made_for_a_companion_is_a_picture() -> None:
    width, height = struct.unpack(">II", PICTURE[16:24])
    assert (width, height) == (256, 256)
    start = PICTURE.index(b"IDAT")
    (length,) = struct.unpack(">I", PICTURE[start - 4 : start])
    assert len(zlib.decompress(PICTURE[start + 4 : start + 4 + length])) == 256 * (256 * 3 + 1)
