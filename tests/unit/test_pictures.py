"""What people bring as a picture becomes squares that hold nothing but what is seen, or a sentence that says why not."""

import io
import struct
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from apps.personas.avatars import pictures
from apps.personas.avatars.bounds import LARGEST, MOST_PIXELS, SIDES
from apps.personas.avatars.colours import rgb, shade
from apps.personas.avatars.decoding import squares
from apps.personas.avatars.drawing import draw
from apps.personas.avatars.of_cards import picture_in
from apps.personas.avatars.pictures import PictureRefused, squares_of
from apps.personas.models import Accent

SECRET = "Marstrand, 57.88 N"


def a_picture(form: str = "PNG", *, size: tuple[int, int] = (60, 40), mode: str = "RGB", **saved: object) -> bytes:
    """Red above, blue below."""
    image = Image.new("RGB", size, (200, 30, 30))
    image.paste((30, 30, 200), (0, size[1] // 2, *size))
    out = io.BytesIO()
    image.convert(mode).save(out, form, **saved)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def refusal(content: bytes) -> str:
    with pytest.raises(PictureRefused) as raised:
        squares_of(content)
    return str(raised.value.public)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_picture_becomes_squares_of_every_size(form: str) -> None:
    found = squares_of(a_picture(form))
    assert list(found) == list(SIDES)
    for side, content in found.items():
        image = opened(content)
        assert (image.format, image.size) == ("WEBP", (side, side))
        above, below = (
            image.convert("RGB").getpixel((side // 2, 3)),
            image.convert("RGB").getpixel((side // 2, side - 3)),
        )
        assert isinstance(above, tuple)
        assert isinstance(below, tuple)
        assert above[0] > above[2]
        assert below[2] > below[0]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_any_kind_of_png_is_read(mode: str) -> None:
    assert set(squares_of(a_picture(mode=mode))) == set(SIDES)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_any_kind_of_jpeg_is_read(mode: str) -> None:
    assert set(squares_of(a_picture("JPEG", mode=mode))) == set(SIDES)


def test_where_and_when_it_was_taken_is_not_kept() -> None:
    exif = Image.Exif()
    exif[0x010E] = SECRET
    exif[0x9286] = SECRET
    texts = PngImagePlugin.PngInfo()
    texts.add_text("chara", SECRET)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for content in (
        a_picture("JPEG", exif=exif, comment=SECRET, icc_profile=profile),
        a_picture("PNG", pnginfo=texts, exif=exif, icc_profile=profile),
        a_picture("WEBP", exif=exif.tobytes(), xmp=SECRET.encode(), icc_profile=profile),
        a_picture("GIF", comment=SECRET.encode()),
    ):
        assert SECRET.encode() in content
        for square in squares_of(content).values():
            assert SECRET.encode() not in square
            assert not opened(square).info.keys() & {"exif", "icc_profile", "xmp", "comment"}


def test_a_picture_that_was_taken_lying_down_stands_up() -> None:
    exif = Image.Exif()
    exif[0x0112] = 3  # Upside down
    image = opened(squares_of(a_picture("JPEG", exif=exif))[128]).convert("RGB")
    above = image.getpixel((64, 3))
    assert isinstance(above, tuple)
    assert above[2] > above[0]


def test_of_a_moving_picture_the_first_moment_is_taken() -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ((250, 0, 0), (0, 250, 0), (0, 0, 250))]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=20)
    middle = opened(squares_of(out.getvalue())[128]).convert("RGB").getpixel((64, 64))
    assert isinstance(middle, tuple)
    assert middle[0] > 200
    assert middle[1] < 60


def test_what_is_seen_through_stays_so() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (30, 30), (10, 20, 30, 0)).save(out, "PNG")
    assert opened(squares_of(out.getvalue())[128]).getchannel("A").getextrema() == (0, 0)


@pytest.mark.parametrize(
    "content",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        b'\xef\xbb\xbf<?xml version="1.0"?><!DOCTYPE svg><svg/>',
        "<svg/>".encode("utf-16"),
        b"  \n<!-- hello --><svg></svg>",
    ],
)
def test_an_svg_is_refused_with_the_reason(content: bytes) -> None:
    assert "SVG" in refusal(content)


def test_what_is_no_picture_is_told_so() -> None:
    assert "PNG, JPEG, WebP or GIF" in refusal(b"%PDF-1.7 hello")
    assert "PNG, JPEG, WebP or GIF" in refusal(a_picture("BMP"))
    assert "PNG, JPEG, WebP or GIF" in refusal(a_picture("TIFF"))
    assert "empty" in refusal(b"")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF"])
def test_half_a_picture_is_refused(form: str) -> None:
    content = a_picture(form, size=(300, 300))
    assert "damaged" in refusal(content[: len(content) // 2])


def test_a_picture_that_is_too_heavy_is_not_even_opened() -> None:
    assert "20 MB" in refusal(b"\x89PNG\r\n\x1a\n" + bytes(LARGEST))


def test_a_small_file_that_would_fill_the_memory_is_refused() -> None:
    assert "too many dots" in refusal(a_bomb(60_000, 60_000))
    assert "too many dots" in refusal(a_bomb(MOST_PIXELS + 1, 1))


def a_bomb(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    squeezed = zlib.compress(bytes(10_000_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", squeezed) + chunk(b"IEND", b"")


def test_whoever_opens_a_picture_is_stopped_when_it_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_SECONDS", 0.0001)
    assert "too long" in refusal(a_picture())


PICTURES = [a_picture(form, size=(24, 24)) for form in ("PNG", "JPEG", "WEBP", "GIF")]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PICTURES), st.lists(st.tuples(st.integers(0, 2_000), st.binary(max_size=6)), max_size=6))
def test_a_picture_with_bytes_changed_gives_squares_or_an_error_of_its_own(
    content: bytes, changes: list[tuple[int, bytes]]
) -> None:
    changed = bytearray(content)
    for place, new in changes:
        at = place % len(changed)
        changed[at : at + len(new)] = new
    try:
        found = squares(bytes(changed), [64, 32])
    except Exception:  # noqa: BLE001 - each becomes an exit status in the process that opens pictures.
        return
    assert [opened(one).size for one in found] == [(64, 64), (32, 32)]


@settings(max_examples=12, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP", b"GIF89a"]),
)
def test_whatever_is_brought_gives_squares_or_a_sentence(rest: bytes, begin: bytes) -> None:
    try:
        said = str(set(squares_of(begin + rest)))
    except PictureRefused as refused:
        said = str(refused.public)
    assert said.endswith(".") or said == str(set(SIDES))


def test_a_card_says_which_of_its_files_is_its_picture() -> None:
    files = {"assets/icon/images/main.png": b"main", "assets/icon/images/other.webp": b"other", "notes.txt": b"x"}
    other = {"type": "icon", "uri": "embeded://assets/icon/images/other.webp", "name": "smile"}
    main = {"type": "icon", "uri": "embeded://assets/icon/images/main.png", "name": "main"}
    assert picture_in({"data": {"assets": [other, main]}}, files) == b"main"
    assert picture_in({"data": {"assets": [other]}}, files) == b"other"
    assert picture_in({"data": {"assets": [main]}}, {"": b"travelled in", **files}) == b"travelled in"
    assert picture_in({"data": {"assets": [{"type": "icon", "uri": "embeded://notes.txt"}]}}, files) is None


@given(
    st.recursive(
        st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_a_card_that_says_nonsense_of_its_pictures_has_none(nonsense: object) -> None:
    for document in ({"data": nonsense}, {"data": {"assets": nonsense}}, {"data": {"assets": [nonsense]}}):
        assert picture_in(document, {"a.png": b"x"}) is None


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(Accent.values), st.integers(0, 2**32 - 1))
def test_the_same_numbers_draw_the_same_picture_and_others_another(accent: str, seed: int) -> None:
    picture = draw(accent=accent, seed=seed, side=48)
    assert picture.size == (48, 48)
    assert picture.tobytes() == draw(accent=accent, seed=seed, side=48).tobytes()
    assert picture.tobytes() != draw(accent=accent, seed=seed + 1, side=48).tobytes()


def test_a_colour_is_what_the_style_sheet_means_by_it() -> None:
    assert rgb(1, 0, 0) == (255, 255, 255)
    assert rgb(0, 0, 0) == (0, 0, 0)
    assert rgb(0.627955, 0.257683, 29.2339) == (255, 0, 0)
    assert shade("nobody's", lightness=0.5, chroma=0.1) == shade(Accent.EMBER, lightness=0.5, chroma=0.1)
