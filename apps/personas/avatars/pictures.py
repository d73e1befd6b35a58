"""Pictures that people bring, made into squares by a process that may fail."""

import struct
import subprocess
import sys
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from apps.personas.avatars.bounds import LARGEST, MOST_SECONDS, SIDES, TOO_LARGE, UNKNOWN

PROGRAM = "apps.personas.avatars.decoding"
ROOT = Path(__file__).parents[3]
START_OF_MARKUP = 1024
SAYS_WHY = {
    UNKNOWN: _("This is none of the pictures Hearth can open. Choose a PNG, JPEG, WebP or GIF."),
    TOO_LARGE: _(
        "The picture has too many dots to be opened safely (50 million at most). Save it smaller, and try again."
    ),
}
DAMAGED = _("The picture is damaged. Choose another, or save it anew and try again.")


class PictureRefused(Exception):
    """`public` is a sentence for whoever brought the picture; nothing was kept of it."""

    def __init__(self, public: object) -> None:
        super().__init__(str(public))
        self.public = public


def squares_of(content: bytes) -> dict[int, bytes]:
    """WebP pictures by their side, one for each of SIDES, within two seconds. Raises PictureRefused."""
    if not content:
        raise PictureRefused(_("This file is empty."))
    if len(content) > LARGEST:
        raise PictureRefused(_("The file is larger than 20 MB."))
    if _is_drawing(content):
        raise PictureRefused(_("An SVG can hold programs as well as a picture. Choose a PNG, JPEG, WebP or GIF."))
    try:
        done = subprocess.run(
            [sys.executable, "-m", PROGRAM, *map(str, SIDES)],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=MOST_SECONDS,
            cwd=ROOT,
            env={},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise PictureRefused(_("The picture takes too long to open. Save it smaller, and try again.")) from None
    if done.returncode:
        raise PictureRefused(SAYS_WHY.get(done.returncode, DAMAGED))
    return dict(zip(SIDES, _parts(done.stdout), strict=True))


def _is_drawing(content: bytes) -> bool:
    start = content[:START_OF_MARKUP].replace(b"\0", b"")
    return start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def _parts(out: bytes) -> list[bytes]:
    parts, at = [], 0
    while at < len(out):
        (length,) = struct.unpack_from(">I", out, at)
        parts.append(out[at + 4 : at + 4 + length])
        at += 4 + length
    return parts
