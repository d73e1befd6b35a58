"""The only writer of what comes from elsewhere: a card is looked at first, and becomes a companion with a yes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from apps.accounts.models import User
from apps.llm.tokens import estimate_tokens
from apps.personas.avatars.keeping import picture_as_png
from apps.personas.avatars.of_cards import PICTURE, picture_in
from apps.personas.cards.carrying import details_in, document_of, texts_cut, texts_of
from apps.personas.cards.document import Document, read_json, write_json
from apps.personas.cards.files import Opened, open_card, to_charx, to_json, to_png
from apps.personas.cards.own import with_ai_mark, written_by_ai
from apps.personas.cards.png import a_picture
from apps.personas.details import PersonaDetails, details_of
from apps.personas.lorebooks import keep_book, raw_book
from apps.personas.models import Accent, Arrival, Lorebook, Persona, PersonaFile
from apps.personas.prompting import describe
from apps.personas.services import create_persona
from apps.personas.suspicion import Suspicion, suspicions_in

STAYS = timedelta(days=1)
FORMS = {"json": "application/json", "png": "image/png", "charx": "application/zip"}
COLOURS: dict[str, tuple[int, int, int]] = {
    Accent.EMBER: (226, 98, 62),
    Accent.ROSE: (214, 90, 128),
    Accent.PLUM: (150, 88, 168),
    Accent.INDIGO: (92, 104, 196),
    Accent.SEA: (52, 140, 160),
    Accent.MOSS: (96, 140, 84),
    Accent.HONEY: (206, 152, 56),
    Accent.SLATE: (112, 122, 136),
}
SIDE = 256


@dataclass(frozen=True, slots=True)
class Report:
    """What will come of a card, to be read before it does."""

    details: PersonaDetails
    document: Document
    text: str
    """As a model reads it."""
    cut: list[str]
    suspicions: list[Suspicion]
    lore: int
    """Entries of its lorebook."""
    has_picture: bool

    @property
    def tokens(self) -> int:
        """Of every prompt that this companion takes."""
        return estimate_tokens(self.text)

    @property
    def leaves_little_room(self) -> bool:
        return self.tokens > self.details.context_length // 2


def bring(*, user: User, content: bytes, now: datetime) -> Arrival:
    """Keep the file to be looked at. Raises CardRefused, and then nothing is kept."""
    open_card(content)
    Arrival.objects.filter(created_at__lt=now - STAYS).delete()
    return Arrival.objects.create(user=user, content=content, created_at=now)


def report_on(arrival: Arrival) -> Report:
    opened = open_card(bytes(arrival.content))
    document = opened.document
    details = details_in(document)
    book = document["data"].get("character_book") or {}
    entries = book.get("entries")
    return Report(
        details=details,
        document=document,
        text=describe(details, owner=arrival.user.name),
        cut=texts_cut(document),
        suspicions=suspicions_in(texts_of(document)),
        lore=len(entries) if isinstance(entries, list) else 0,
        has_picture=picture_in(document, _with_picture(opened)) is not None,
    )


@transaction.atomic
def welcome(*, arrival: Arrival) -> Persona:
    """The companion that the card tells of. The arrival is gone then."""
    opened = open_card(bytes(arrival.content))
    persona = create_persona(
        user=arrival.user,
        details=details_in(opened.document),
        card=write_json(opened.document).decode("ascii"),
        by_model=written_by_ai(opened.document["data"]["extensions"]),
    )
    PersonaFile.objects.bulk_create(_files(persona, opened))
    if isinstance(book := opened.document["data"].get("character_book"), dict):
        keep_book(persona=persona, book=book)
    arrival.delete()
    return persona


def take_out(*, persona: Persona, form: str, now: datetime) -> bytes:
    """As one of FORMS: with all that it came with, and all that was changed since."""
    card = read_json(persona.card.encode("ascii")) if persona.card else None
    document = document_of(details_of(persona), card, now=int(now.timestamp()))
    document["data"]["extensions"] = with_ai_mark(document["data"]["extensions"], persona.by_model)
    if Lorebook.objects.filter(persona=persona).exists():
        document["data"]["character_book"] = raw_book(persona)
    if form == "json":
        return to_json(document)
    files = {file.path: bytes(file.content) for file in persona.files.all()}
    picture = files.pop(PICTURE, None) or picture_as_png(persona) or abstract_picture(persona.accent)
    return to_png(document, picture) if form == "png" else to_charx(document, files)


def abstract_picture(accent: str) -> bytes:
    """A glow in the companion's colour, as a PNG."""
    red, green, blue = COLOURS.get(accent, COLOURS[Accent.EMBER])
    pixels = bytearray()
    for y in range(SIDE):
        for x in range(SIDE):
            far = min(1.0, (((x - SIDE * 0.42) ** 2 + (y - SIDE * 0.38) ** 2) ** 0.5) / (SIDE * 0.72))
            light = 1.15 - 0.75 * far
            pixels += bytes(min(255, int(part * light)) for part in (red, green, blue))
    return a_picture(SIDE, SIDE, bytes(pixels))


def _files(persona: Persona, opened: Opened) -> list[PersonaFile]:
    files = _with_picture(opened).items()
    return [PersonaFile(persona=persona, path=path, content=content) for path, content in files]


def _with_picture(opened: Opened) -> dict[str, bytes]:
    return dict(opened.files) | ({PICTURE: opened.picture} if opened.picture else {})
