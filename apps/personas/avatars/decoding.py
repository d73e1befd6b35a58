"""Makes of a picture the squares that stand for a companion; run as a program of its own, with their sides as arguments.

A process can be stopped in the midst of a picture that never ends, and what goes wrong in a decoder is its own end alone. The
picture comes in on stdin; out go the squares as WebP, in the order of the sides, each behind its length in four bytes.
"""

import io
import resource
import struct
import sys

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from apps.personas.avatars.bounds import DAMAGED, MOST_MEMORY, MOST_PIXELS, MOST_SECONDS, TOO_LARGE, UNKNOWN

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
QUALITY = 86
ABOVE_THE_MIDDLE = 0.35
"""Where a tall picture is cut: what it is a picture of rarely stands at its foot."""


def main() -> int:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    if sys.platform == "linux":  # Elsewhere the limit is not kept, or can't be set.
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    try:
        found = squares(sys.stdin.buffer.read(), [int(side) for side in sys.argv[1:]])
    except UnidentifiedImageError:
        return UNKNOWN
    except (Image.DecompressionBombError, MemoryError):
        return TOO_LARGE
    except Exception:  # noqa: BLE001 - decoders raise whatever they stumble over, and all of it means this.
        return DAMAGED
    for content in found:
        sys.stdout.buffer.write(struct.pack(">I", len(content)) + content)
    return 0


def squares(content: bytes, sides: list[int]) -> list[bytes]:
    """Nothing but what is seen goes out. Raises whatever Pillow does."""
    image: Image.Image = Image.open(io.BytesIO(content), formats=FORMATS)
    if image.width * image.height > MOST_PIXELS:
        raise Image.DecompressionBombError
    profile = image.info.get("icc_profile") if image.mode in {"RGB", "RGBA"} else None
    image.draft("RGB", (max(sides) * 2, max(sides) * 2))
    largest = _square(_plain(ImageOps.exif_transpose(image)), max(sides))
    if profile:
        largest = _in_common_colours(largest, profile)
    return [webp(largest.resize((side, side), Image.Resampling.LANCZOS)) for side in sides]


def webp(image: Image.Image) -> bytes:
    clean = Image.new(image.mode, image.size)
    clean.paste(image)
    out = io.BytesIO()
    clean.save(out, "WEBP", quality=QUALITY, method=4)
    return out.getvalue()


def _plain(image: Image.Image) -> Image.Image:
    """In red, green and blue, and with transparency where it has some."""
    if image.mode.startswith("I"):  # 16 bits of grey
        return image.point(lambda value: value / 256, "L").convert("RGB")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _square(image: Image.Image, side: int) -> Image.Image:
    across = min(image.width, image.height)
    left = (image.width - across) / 2
    top = (image.height - across) * ABOVE_THE_MIDDLE
    box = (left, top, left + across, top + across)
    return image.resize((side, side), Image.Resampling.LANCZOS, box=box, reducing_gap=2.0)


def _in_common_colours(image: Image.Image, profile: bytes) -> Image.Image:
    """In sRGB: what is said of colours goes with everything else that is said in the file."""
    colours = image.convert("RGB")
    try:
        theirs = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        ImageCms.profileToProfile(colours, theirs, ImageCms.createProfile("sRGB"), inPlace=True)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    if image.mode == "RGBA":
        colours.putalpha(image.getchannel("A"))
    return colours


if __name__ == "__main__":
    sys.exit(main())
