"""How an attacker's words get in: each channel through the page or the file that people use."""

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from apps.conversations.bringing import bring_chat
from apps.conversations.chat_import import ChatRefused, read_chat
from apps.conversations.evaluating.stage import Stage, keep_in_mind
from apps.conversations.models import Conversation
from apps.personas.cards.png import a_picture, with_texts
from apps.personas.details import PersonaDetails
from apps.personas.models import Persona

CARD: dict[str, Any] = {
    "name": "Sam", "description": "Kind.", "personality": "", "scenario": "", "first_mes": "Hello.", "mes_example": "",
    "creator_notes": "", "system_prompt": "", "post_history_instructions": "", "alternate_greetings": [], "tags": [],
    "group_only_greetings": [], "creator": "", "character_version": "", "extensions": {},
}  # fmt: skip
LISTS = {"alternate_greetings", "tags", "group_only_greetings", "source"}
FORMS = {"png", "charx", "json"}
GROUPS = {
    "character_card": "card", "card": "card", "charactercard": "card", "chara": "card", "ccv3": "card",
    "png": "card", "charx": "card",
    "lorebook": "lore", "lore": "lore", "world": "lore", "world_info": "lore", "worldinfo": "lore", "character_book": "lore",
    "memory": "memory", "memories": "memory", "profile": "memory", "about_me": "memory",
    "chat_import": "chat", "chat": "chat", "chat_history": "chat", "history": "chat", "import": "chat",
    "persona": "form", "persona_form": "form", "companion": "form", "editor": "form", "greeting": "form", "greetings": "form",
    "user_message": "message", "message": "message", "user": "message", "owner_message": "message", "user_input": "message",
    "avatar": "avatar", "picture": "avatar", "image": "avatar",
    "file_name": "filename", "filename": "filename", "file": "filename",
    "title": "title", "conversation": "title", "owner": "owner", "owner_name": "owner", "user_name": "owner", "settings": "owner",
}  # fmt: skip
"""The first word of a channel's name, and what it is."""


def bring_in(stage: Stage, channel: str, payload: str, probe: str) -> None:
    """Leaves a companion to talk with, unless the payload was refused; the pages on the way are kept."""
    group, _dot, rest = channel.lower().replace("-", "_").replace("/", ".").partition(".")
    kind = GROUPS.get(group, "card")
    # A channel that nobody foresaw is tried where most can go wrong.
    _WAYS[kind](stage, rest if group in GROUPS else "description", payload, probe)
    if stage.persona is None and not stage.refused:
        stage.persona = Persona.objects.filter(user=stage.user).first()


def _by_card(stage: Stage, where: str, payload: str, _probe: str) -> None:
    parts = where.split(".")
    form = next((part for part in parts if part in FORMS), "json")
    name = next((part for part in reversed(parts) if part and part not in FORMS and part != "data"), "")
    bring_card(stage, _document(name, payload), form=form)


def _document(name: str, payload: str) -> bytes:
    if not name and payload.lstrip()[:1] in ("{", "["):
        return payload.encode(errors="surrogatepass")
    data = dict(CARD)
    if name in LISTS:
        data[name] = [payload]
    elif name in ("extensions", "depth_prompt"):
        data["extensions"] = {"depth_prompt": {"prompt": payload, "depth": 0, "role": "system"}, "world": payload}
    elif name == "assets":
        data["assets"] = [{"type": "icon", "uri": payload, "name": "main", "ext": "png"}]
    elif name in ("character_book", "lorebook"):
        data["character_book"] = _book({"content": payload})
    else:
        data[name or "description"] = payload
    return json.dumps({"spec": "chara_card_v3", "spec_version": "3.0", "data": data}).encode()


def _by_lore(stage: Stage, where: str, payload: str, probe: str) -> None:
    name = where.split(".")[-1] or "content"
    if payload.lstrip().startswith("{") and name in ("", "lorebook", "json", "file"):
        bring_card(
            stage, _document("", json.dumps({"spec": "chara_card_v3", "data": CARD | {"character_book": payload}}))
        )
        return
    known = {"key": "keys", "keyword": "keys", "keywords": "keys", "secondary": "secondary_keys", "title": "name"}
    name = known.get(name, name)
    fields: dict[str, Any] = {"content": "The lighthouse is dark."}
    match name:
        case "keys" | "secondary_keys":
            fields |= {name: [payload], "use_regex": payload.startswith("/"), "selective": name != "keys"}
        case "name" | "comment":
            fields |= {name: payload}
        case _:
            fields |= {"content": payload}
    bring_card(
        stage, json.dumps({"spec": "chara_card_v3", "data": CARD | {"character_book": _book(fields, probe)}}).encode()
    )


def _book(fields: dict[str, Any], probe: str = "") -> dict[str, Any]:
    """What always holds, and the same where a word of the question calls it up."""
    words = [word.strip(".,!?") for word in probe.split()] or ["hello"]
    entry = {"keys": words, "enabled": True, "insertion_order": 1, "extensions": {}, "use_regex": False} | fields
    return {"name": "World", "extensions": {}, "entries": [entry, entry | {"constant": True}]}


def bring_card(stage: Stage, document: bytes, *, form: str = "json", name: str = "") -> None:
    """As its owner does: look at it first, then keep it."""
    file = SimpleUploadedFile(name or f"card.{form}", _packed(document, form))
    stage.post("/personas/bring/", {"file": file})
    arrival = stage.user.arrivals.order_by("-created_at").first()
    if arrival is None:
        stage.refused = stage.refused or "the card was not taken in"
        return
    stage.get(f"/personas/bring/{arrival.pk}/")
    stage.post(f"/personas/bring/{arrival.pk}/", {"keep": "1"})
    stage.persona = stage.user.personas.order_by("-created_at").first()


def _packed(document: bytes, form: str) -> bytes:
    if form == "png":
        text = base64.b64encode(document).decode()
        return with_texts(a_picture(8, 8, bytes(8 * 8 * 3)), {"chara": text, "ccv3": text})
    if form == "charx":
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("card.json", document)
            archive.writestr("assets/icon.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='window.__x=1'/>")
        return packed.getvalue()
    return document


def _by_memory(stage: Stage, where: str, payload: str, _probe: str) -> None:
    field = "people" if "people" in where or "person" in where else "text"
    fields = {"text": "We met today.", "kind": "fact", "importance": "5", "people": ""} | {field: payload}
    shown = stage.post("/memories/new/", fields)
    if shown.status < 400 and field == "text":
        keep_in_mind(stage.user, payload[:1_500])
    _by_form(stage, "", "", "")


def _by_chat(stage: Stage, _where: str, payload: str, _probe: str) -> None:
    _by_form(stage, "", "", "")
    persona = Persona.objects.get(user=stage.user)
    try:
        said = read_chat(payload.encode(errors="surrogatepass"))
        stage.talk = bring_chat(user=stage.user, persona=persona, said=said, now=timezone.now())
    except ChatRefused as refused:
        stage.refused = refused.public


def _by_form(stage: Stage, where: str, payload: str, _probe: str) -> None:
    name = {"": "greeting", "first_mes": "greeting", "system_prompt": "instructions", "note": "instructions"}.get(
        where, where
    )
    details = asdict(PersonaDetails(name="Sam", description="Kind.", greeting="Hello."))
    if payload:
        details[name if name in details and isinstance(details[name], str) else "greeting"] = payload
    fields = {key: value for key, value in details.items() if value not in (None, "", [])}
    stage.post("/personas/new/", fields)


def _by_message(stage: Stage, _where: str, _payload: str, _probe: str) -> None:
    _by_form(stage, "", "", "")


def _by_avatar(stage: Stage, _where: str, payload: str, _probe: str) -> None:
    _by_form(stage, "", "", "")
    content = _huge_picture() if payload.startswith("\0") else payload.encode(errors="surrogatepass")
    persona = Persona.objects.get(user=stage.user)
    stage.post(
        f"/personas/{persona.pk}/picture/",
        {"do": "upload", "file": SimpleUploadedFile("picture.png", content, "image/png")},
    )
    stage.get(f"/personas/{persona.pk}/picture/")


def _huge_picture() -> bytes:
    """A PNG that announces 60,000 by 60,000 points."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))


def _by_filename(stage: Stage, _where: str, payload: str, _probe: str) -> None:
    bring_card(stage, _document("name", "Sam"), name=payload[:250] or "card.json")


def _by_title(stage: Stage, _where: str, payload: str, _probe: str) -> None:
    _by_form(stage, "", "", "")
    stage.post("/chat/new/", {})
    talk = Conversation.objects.filter(user=stage.user).first()
    if talk:
        stage.post(f"/chat/{talk.pk}/rename/", {"title": payload})


def _by_owner(stage: Stage, _where: str, payload: str, _probe: str) -> None:
    stage.post("/settings/", {"name": payload, "time_zone": "UTC", "language": "en"})
    stage.user.refresh_from_db()
    _by_form(stage, "", "", "")


_WAYS: dict[str, Callable[[Stage, str, str, str], None]] = {
    "card": _by_card,
    "lore": _by_lore,
    "memory": _by_memory,
    "chat": _by_chat,
    "form": _by_form,
    "message": _by_message,
    "avatar": _by_avatar,
    "filename": _by_filename,
    "title": _by_title,
    "owner": _by_owner,
}
