"""Marks through every way into a running Hearth, each named after the part of it that it is erased with."""

import io
import json
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from apps.personas.bringing import abstract_picture
from apps.personas.cards.document import as_v3
from apps.personas.cards.files import to_png
from apps.privacy.purposes import Purpose
from tests.chats import a_conversation
from tests.privacy.living import Living
from tests.privacy.marks import Marks

JUNIPER = "SELECT id::text FROM personas_persona ORDER BY created_at LIMIT 1"
COMPANION = "SELECT id::text FROM personas_persona WHERE name = %s"
MEMORY = "SELECT id::text FROM memories_memory WHERE text LIKE %s ORDER BY created_at DESC LIMIT 1"
MESSAGE = "SELECT id::text FROM conversations_message WHERE text LIKE %s"
TOO_LARGE_FOR_MEMORY = 2_700_000
"""Bytes of a file that is written to the disk while it comes in."""
PERSON = {"kind": "fact", "importance": "3"}
LORE = {"insertion_order": "5", "enabled": "on"}
EDITOR = {"temperature": "0.8", "context_length": "8192", "accent": "ember"}


def plant_everything(alice: Living, mark: Marks, folder: Path) -> dict[str, str]:
    """Returns by part what a form needs to erase it, where that is an id."""
    for purpose in Purpose:
        alice.post("/privacy/consent/", {"purpose": purpose, "do": "allow"})
    juniper = str(alice.asks(JUNIPER))
    talk = _a_talk(alice, mark, juniper)
    companion = _a_companion(alice, mark, folder)
    _single_things(alice, mark, juniper)
    _a_topic(alice, mark, juniper)
    _what_stays(alice, mark, juniper, folder)
    alice.brings_chats(_chats(mark, folder), juniper)
    alice.is_learned_from()
    _what_is_never_kept(alice, mark, juniper, folder)
    return {"talk": talk, "companion": companion}


def _a_talk(alice: Living, mark: Marks, juniper: str) -> str:
    talk = alice.talks_with(juniper)
    alice.says(talk, f"My dog is called {mark('talk.said')}.", f"{mark('talk.answered')} is a fine name.")
    alice.says(talk, f"Please remember that I collect {mark('talk.wish')}.")
    alice.says(talk, f"My password is {mark('talk.secret')}-Q9!x, don't lose it.")
    alice.says(talk, f"I like {mark('talk.slip')} in summer.")
    slip = alice.asks(MESSAGE, f"%{mark('talk.slip')}%")
    alice.is_learned_from(talk)
    again = {"turn": "0b6f3c1e-9a53-4c55-8d52-3f6d6d6a0001", "text": f"I like {mark('talk.instead')} in summer."}
    alice.post(f"{talk}messages/{slip}/", {**again, "do": "instead"})
    alice.is_learned_from(talk)
    alice.post(f"{talk}rename/", {"title": f"About {mark('talk.title')}"})
    return talk.rstrip("/").rpartition("/")[2]


def _a_companion(alice: Living, mark: Marks, folder: Path) -> str:
    data = {
        "name": mark("companion.name"),
        "description": f"{mark('companion.description')} mends clocks.",
        "first_mes": f"You are late, {mark('companion.greeting')}.",
        "alternate_greetings": [f"Sit, {mark('companion.other_greeting')}."],
        "creator_notes": mark("companion.notes"),
        "x_unknown": [mark("companion.unknown")],
        "character_book": {"entries": [{"keys": ["sea"], "content": mark("companion.lore"), "enabled": True}]},
    }
    card = folder / "card.png"
    card.write_bytes(to_png(as_v3({"spec": "chara_card_v3", "data": data}), abstract_picture("plum")))
    alice.post(alice.post("/personas/bring/", file=card).url.path, {"keep": "1", "picture": "1"})
    key = str(alice.asks(COMPANION, mark("companion.name")))
    portrait = folder / "portrait.png"
    Image.effect_noise((300, 300), 90).save(portrait)
    alice.post(f"/personas/{key}/picture/", {"do": "upload"}, file=portrait)
    written = {**EDITOR, "name": mark("companion.name"), "description": f"{mark('companion.since')} mends bells."}
    alice.post(f"/personas/{key}/", written)
    alice.post(f"/personas/{key}/lore/new/", {**LORE, "content": mark("companion.entry"), "keys": "bells"})
    talk = alice.talks_with(key)
    alice.says(talk, f"My cat is called {mark('companion.said')}.", f"{mark('companion.answered')}, a fine name.")
    alice.is_learned_from(talk)
    alice.post("/memories/new/", {**PERSON, "text": f"I like {mark('companion.told')}.", "anyway": "on"})
    alone = alice.asks(MEMORY, f"%{mark('companion.told')}%")
    alice.post(f"/chat/memories/{alone}/whose/", {"keeper": key})
    return key


def _single_things(alice: Living, mark: Marks, juniper: str) -> None:
    talk = alice.talks_with(juniper)
    alice.says(talk, f"My boat is called {mark('message.said')}.", f"{mark('message.answered')} floats.")
    alice.says(talk, f"My bike is called {mark('kept.said')}.", f"{mark('kept.answered')} rolls.")
    alice.is_learned_from(talk)
    mine = {**PERSON, "people": f"{mark('memory.person')} (sister)", "anyway": "on"}
    alice.post("/memories/new/", {**mine, "text": f"I like {mark('memory.topic')} with {mark('corrected.memory')}."})
    first = alice.asks(MEMORY, f"%{mark('corrected.memory')}%")
    after = {**mine, "text": f"I like {mark('memory.topic')} with {mark('memory.after')}."}
    alice.post(f"/memories/{first}/", after)


def _a_topic(alice: Living, mark: Marks, juniper: str) -> None:
    """One mark all over: it is what its owner looks for."""
    about = mark("topic.all_over")
    talk = alice.talks_with(juniper)
    alice.says(talk, f"My rival is called {about}.", f"{about} sounds tough.")
    alice.is_learned_from(talk)
    alice.post("/memories/new/", {**PERSON, "text": f"I like {about}.", "people": about, "anyway": "on"})
    written = {**EDITOR, "name": "Juniper", "manner": mark("kept.field"), "background": f"You knew {about}."}
    alice.post(f"/personas/{juniper}/", written)
    alice.post(f"/personas/{juniper}/", {**written, "values": f"Like {about}."})
    alice.post(f"/personas/{juniper}/lore/new/", {**LORE, "content": f"{about} is dry.", "keys": "rival"})
    alice.post(f"/personas/{juniper}/lore/new/", {**LORE, "content": mark("kept.lore"), "keys": "tide"})
    alice.post("/care/people/new/", {"name": "Jo", "phone": "+49 170 1", "note": about})
    alice.post("/care/people/new/", {"name": mark("kept.contact"), "phone": "+49 170 2"})
    alice.post("/care/plan/edit/", {"signs": about, "alone": mark("kept.plan")})
    alice.post(f"{talk}rename/", {"title": f"About {about}"})


def _what_stays(alice: Living, mark: Marks, juniper: str, folder: Path) -> None:
    """Until everything is erased."""
    alice.post("/memories/new/", {**PERSON, "text": f"I like {mark('kept.memory')}.", "anyway": "on"})
    alice.post("/chat/meet/another/", {"question": "topics", "text": mark("kept.setup_talk")})
    card = folder / "arriving.json"
    arriving = {"spec": "chara_card_v2", "data": {"name": "June", "description": mark("kept.arriving")}}
    card.write_text(json.dumps(arriving))
    alice.post("/personas/bring/", file=card)
    you = {"name": mark("kept.owner"), "time_zone": "UTC", "language": "en", "country": ""}
    alice.post("/settings/", you)


def _chats(mark: Marks, folder: Path) -> Path:
    """As ChatGPT exports them, of 2024: the period that is erased."""
    said = a_conversation(
        ("user", f"My horse is called {mark('period.said')}."),
        ("assistant", f"{mark('period.answered')} it is."),
        title=f"Horses, {mark('period.title')} and other animals of the farm",
    )
    file = folder / f"{mark('never.file_name')}.json"
    file.write_text(json.dumps([{**said, "x_padding": " " * TOO_LARGE_FOR_MEMORY}]))
    return file


def _what_is_never_kept(alice: Living, mark: Marks, juniper: str, folder: Path) -> None:
    aside = alice.post("/chat/off-the-record/", {"persona": juniper}).url.path
    alice.says_off_the_record(aside, f"I like {mark('never.off_record')}.", f"{mark('never.off_record_reply')} it is.")
    talk = alice.talks_with(juniper)
    alice.post(f"{talk}typing/", {"turn": "0b6f3c1e-9a53-4c55-8d52-3f6d6d6a0002", "text": mark("never.draft")})
    alice.post("/memories/", {"q": mark("never.searched")})
    alice.post("/privacy/erase/find/", {"about": mark("never.looked_for")})
    alice.post("/chat/preview/", {**EDITOR, "name": "May", "description": mark("never.previewed")})
    picture = io.BytesIO()
    about = PngInfo()
    about.add_text("Comment", mark("never.picture"))
    Image.new("RGB", (40, 40), (200, 30, 30)).save(picture, "PNG", pnginfo=about)
    file = folder / f"{mark('never.picture_name')}.png"
    file.write_bytes(picture.getvalue())
    alice.post(f"/personas/{juniper}/picture/", {"do": "upload"}, file=file)
    diary = folder / "diary.json"
    diary.write_text(f"Dear diary, {mark('never.refused')}.".ljust(TOO_LARGE_FOR_MEMORY))
    alice.is_refused("/chat/import/", file=diary)
    alice.is_refused("/privacy/erase/begin/", {"reach": "everything", "passphrase": mark("never.passphrase")})
