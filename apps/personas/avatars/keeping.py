"""The only writer of companions' pictures. Each is made anew by Hearth; what was brought is never kept, nor shown."""

import hashlib
import io
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from apps.personas.avatars.bounds import SIDES
from apps.personas.avatars.of_cards import picture_in
from apps.personas.avatars.pictures import PictureRefused, squares_of
from apps.personas.cards.document import read_json
from apps.personas.models import Persona, Portrait


def upload_avatar(*, persona: Persona, content: bytes) -> None:
    """Raises PictureRefused, and then all is as before."""
    _keep(persona=persona, squares=squares_of(content))


def take_cards_picture(*, persona: Persona) -> None:
    """The picture that the card came with. Raises PictureRefused."""
    content = cards_picture(persona)
    if content is None:
        raise PictureRefused(_("No picture came with this companion."))
    upload_avatar(persona=persona, content=content)


def draw_avatar(*, persona: Persona, seed: int) -> None:
    _keep(persona=persona, squares={side: drawn(persona.accent, seed, side) for side in SIDES}, seed=seed)


def draw_anew(*, persona: Persona) -> None:
    """In the companion's colour of today, if Hearth drew it."""
    if persona.picture_seed is not None:
        draw_avatar(persona=persona, seed=persona.picture_seed)


@transaction.atomic
def remove_avatar(*, persona: Persona) -> None:
    """The orb stands there again."""
    persona.portraits.all().delete()
    _note(persona, "", None)


@transaction.atomic
def copy_avatar(*, persona: Persona, twin: Persona) -> None:
    Portrait.objects.bulk_create(
        Portrait(persona=twin, side=one.side, content=one.content) for one in persona.portraits.all()
    )
    _note(twin, persona.picture, persona.picture_seed)


def cards_picture(persona: Persona) -> bytes | None:
    """As it came."""
    document = read_json(persona.card.encode("ascii")) if persona.card else {}
    return picture_in(document, {file.path: bytes(file.content) for file in persona.files.all()})


def drawn(accent: str, seed: int, side: int) -> bytes:
    """WebP. The library comes with the first picture: a Hearth that draws none has its memory for other things."""
    from apps.personas.avatars.decoding import webp
    from apps.personas.avatars.drawing import draw

    return webp(draw(accent=accent, seed=seed, side=side))


def picture_as_png(persona: Persona) -> bytes | None:
    """The picture as cards travel in it; None where there is none."""
    portrait = persona.portraits.filter(side=max(SIDES)).first()
    if portrait is None:
        return None
    from PIL import Image

    out = io.BytesIO()
    Image.open(io.BytesIO(bytes(portrait.content)), formats=["WEBP"]).save(out, "PNG", optimize=True)
    return out.getvalue()


@transaction.atomic
def _keep(*, persona: Persona, squares: Mapping[int, bytes], seed: int | None = None) -> None:
    persona.portraits.all().delete()
    Portrait.objects.bulk_create(
        Portrait(persona=persona, side=side, content=content) for side, content in squares.items()
    )
    _note(persona, hashlib.blake2b(squares[max(SIDES)], digest_size=8).hexdigest(), seed)


def _note(persona: Persona, picture: str, seed: int | None) -> None:
    persona.picture, persona.picture_seed = picture, seed
    persona.save(update_fields=["picture", "picture_seed"])
