"""The colours a picture of an accent is made of, as the style sheet has them. Pure."""

import math

from apps.personas.models import Accent

RGB = tuple[int, int, int]
HUES: dict[str, tuple[float, float]] = {
    Accent.EMBER: (32, 1),
    Accent.ROSE: (5, 1),
    Accent.PLUM: (325, 0.85),
    Accent.INDIGO: (275, 1),
    Accent.SEA: (222, 0.68),
    Accent.MOSS: (145, 0.7),
    Accent.HONEY: (68, 0.7),
    Accent.SLATE: (250, 0.25),
}
"""Hue and strength, as in tokens.css."""


def shade(accent: str, *, lightness: float, chroma: float, turn: float = 0) -> RGB:
    """`turn` goes around the wheel from the accent's hue, in degrees; `chroma` is what a full accent has."""
    hue, strength = HUES.get(accent, HUES[Accent.EMBER])
    return rgb(lightness, chroma * strength, hue + turn)


def rgb(lightness: float, chroma: float, hue: float) -> RGB:
    """Of a colour in OKLCH (Ottosson, “A perceptual color space for image processing”)."""
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _byte(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _byte(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _byte(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _byte(linear: float) -> int:
    part = min(1.0, max(0.0, linear))
    curved = 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
    return round(255 * curved)
