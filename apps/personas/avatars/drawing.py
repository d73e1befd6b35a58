"""Pictures of our own: shapes from numbers, in a companion's colours, and never a face. The same numbers make the same picture."""

import hashlib
import math
from collections.abc import Iterator

from PIL import Image, ImageDraw, ImageFilter

from apps.personas.avatars.colours import RGB, shade

FINER = 2
"""Drawn at twice the size, so that edges come out smooth."""

Numbers = Iterator[float]


def draw(*, accent: str, seed: int, side: int) -> Image.Image:
    numbers = numbers_of(seed)
    forms = (dawn, petals, hills, ripples, moons)
    # Neighbouring seeds show different forms: several to pick from should look it.
    picture = forms[seed % len(forms)](accent, numbers, side * FINER)
    return picture.resize((side, side), Image.Resampling.LANCZOS)


def numbers_of(seed: int) -> Numbers:
    """Endless, each from 0 to 1."""
    block = 0
    while True:
        for two in zip(*[iter(hashlib.blake2b(f"{seed}:{block}".encode()).digest())] * 2, strict=True):
            yield (two[0] * 256 + two[1]) / 65535
        block += 1


def dawn(accent: str, numbers: Numbers, side: int) -> Image.Image:
    """Lights that run into each other."""
    picture = _sky(accent, numbers, side)
    for _ in range(6):
        light = shade(accent, lightness=between(numbers, 0.5, 0.93), chroma=0.15, turn=between(numbers, -50, 55))
        x, y, wide = side * next(numbers), side * next(numbers), side * between(numbers, 0.16, 0.36)
        _lay(picture, _oval(side, (x, y, wide, wide), strength=220), light, blur=side * 0.09)
    return picture


def petals(accent: str, numbers: Numbers, side: int) -> Image.Image:
    """A flower of light."""
    picture = _sky(accent, numbers, side)
    count, start = 5 + int(next(numbers) * 5), 360 * next(numbers)
    away, long, wide = between(numbers, 0.15, 0.22), between(numbers, 0.2, 0.27), between(numbers, 0.09, 0.15)
    petal = _oval(side, (side * (0.5 + away), side / 2, side * long, side * wide), strength=105)
    for number in range(count):
        light = shade(accent, lightness=0.9, chroma=0.1, turn=-25 + 70 * number / count)
        _lay(picture, petal.rotate(start + 360 * number / count), light, blur=side * 0.004)
    _lay(picture, _oval(side, (side / 2, side / 2, side * 0.06, side * 0.06)), _pale(accent), blur=side * 0.02)
    return picture


def hills(accent: str, numbers: Numbers, side: int) -> Image.Image:
    """Land behind land, under a sun."""
    picture = _sky(accent, numbers, side)
    sun = (side * between(numbers, 0.25, 0.75), side * between(numbers, 0.22, 0.36), side * 0.11, side * 0.11)
    _lay(picture, _oval(side, sun, strength=150), _pale(accent), blur=side * 0.06)
    _lay(picture, _oval(side, sun), _pale(accent), blur=side * 0.003)
    for number in range(4):
        land = Image.new("L", (side, side))
        base, high = side * (0.48 + 0.13 * number), side * between(numbers, 0.03, 0.075)
        waves, moved = between(numbers, 0.8, 1.9), math.tau * next(numbers)
        edge = [(x, base + high * math.sin(moved + math.tau * waves * x / side)) for x in range(0, side + 4, 4)]
        ImageDraw.Draw(land).polygon([(0, side), *edge, (side, side)], fill=235)
        _lay(picture, land, shade(accent, lightness=0.72 - 0.125 * number, chroma=0.13, turn=24 - 14 * number))
    return picture


def ripples(accent: str, numbers: Numbers, side: int) -> Image.Image:
    """What a drop leaves on water."""
    picture = _sky(accent, numbers, side)
    x, y = side * between(numbers, 0.3, 0.7), side * between(numbers, 0.3, 0.7)
    count, step = 7, between(numbers, 0.085, 0.115)
    for number in range(count, 0, -1):
        light = shade(accent, lightness=0.56 + 0.055 * (count - number), chroma=0.14, turn=-20 + 9 * number)
        wide = side * step * number
        _lay(picture, _oval(side, (x, y, wide, wide), strength=150), light, blur=side * 0.006)
    return picture


def moons(accent: str, numbers: Numbers, side: int) -> Image.Image:
    """Ways around a middle, and one who goes along each."""
    picture = _sky(accent, numbers, side)
    middle = between(numbers, 0.09, 0.14) * side
    _lay(
        picture,
        _oval(side, (side / 2, side / 2, middle * 1.7, middle * 1.7), strength=120),
        _pale(accent),
        blur=side * 0.05,
    )
    _lay(picture, _oval(side, (side / 2, side / 2, middle, middle)), _pale(accent))
    for number in range(3):
        far, around = side * (0.2 + 0.1 * number), math.tau * next(numbers)
        way = Image.new("L", (side, side))
        box = (side / 2 - far, side / 2 - far, side / 2 + far, side / 2 + far)
        ImageDraw.Draw(way).ellipse(box, outline=130, width=max(1, side // 170))
        light = shade(accent, lightness=0.9, chroma=0.08, turn=between(numbers, -30, 50))
        _lay(picture, way, light)
        x, y = side / 2 + far * math.cos(around), side / 2 + far * math.sin(around)
        small = side * between(numbers, 0.022, 0.045)
        _lay(picture, _oval(side, (x, y, small, small)), light)
    return picture


def between(numbers: Numbers, low: float, high: float) -> float:
    return low + (high - low) * next(numbers)


def _sky(accent: str, numbers: Numbers, side: int) -> Image.Image:
    """What all else lies on: from light to deep, somewhere across."""
    turn = between(numbers, -18, 18)
    above = shade(accent, lightness=0.86, chroma=0.1, turn=turn + 32)
    below = shade(accent, lightness=0.47, chroma=0.15, turn=turn - 16)
    slope = (
        Image.linear_gradient("L").rotate(between(numbers, -40, 40), Image.Resampling.BICUBIC).crop((48, 48, 208, 208))
    )
    slope = slope.resize((side, side), Image.Resampling.BICUBIC)
    return Image.composite(Image.new("RGB", (side, side), below), Image.new("RGB", (side, side), above), slope)


def _pale(accent: str) -> RGB:
    return shade(accent, lightness=0.965, chroma=0.04, turn=38)


def _oval(side: int, at: tuple[float, float, float, float], strength: int = 255) -> Image.Image:
    """`at` is its middle and how far it goes to each side."""
    x, y, wide, high = at
    mask = Image.new("L", (side, side))
    ImageDraw.Draw(mask).ellipse((x - wide, y - high, x + wide, y + high), fill=strength)
    return mask


def _lay(picture: Image.Image, mask: Image.Image, colour: RGB, blur: float = 0) -> None:
    picture.paste(colour, mask=mask.filter(ImageFilter.GaussianBlur(blur)) if blur else mask)
