"""The picture among what a card brought along: the one it travelled in, or the icon it names. Pure."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

PICTURE = ""
"""The path of the picture that a card travelled in."""
EMBEDDED = ("embeded://", "embedded://")
"""How V3 names a file of its archive; the first is how the specification spells it."""
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})


def picture_in(document: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes | None:
    """Of `files` by their paths. Whether it can be opened is not known yet."""
    if picture := files.get(PICTURE):
        return picture
    for path in _icons(document):
        if path in files and PurePosixPath(path).suffix.lower() in SUFFIXES:
            return files[path]
    return None


def _icons(document: Mapping[str, Any]) -> list[str]:
    """Paths, the main one first."""
    data = document.get("data")
    assets = data.get("assets") if isinstance(data, dict) else None
    icons = [
        one
        for one in (assets if isinstance(assets, list) else [])
        if isinstance(one, dict) and one.get("type") == "icon" and isinstance(one.get("uri"), str)
    ]
    icons.sort(key=lambda one: one.get("name") != "main")
    return [one["uri"].removeprefix(start) for one in icons for start in EMBEDDED if one["uri"].startswith(start)]
