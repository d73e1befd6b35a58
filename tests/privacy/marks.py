"""Words that nobody else would write, planted into a running Hearth and looked for in its files."""

import itertools
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from apps.data_rights.erasing.scanning import files_in, traces

SHAPE = re.compile(rb"(?i)zq\d{3}kjwx")


class Marks:
    """One for each name, which begins with the part that it is erased with: “talk.said”."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._numbers = itertools.count()

    def __call__(self, name: str) -> str:
        if name not in self._names:
            # No ending that any stemmer takes off, and nothing too long for a column.
            self._names[name] = f"zq{next(self._numbers):03}kjwx"
        return self._names[name]

    def of(self, *parts: str) -> dict[str, str]:
        return {name: mark for name, mark in self._names.items() if name.partition(".")[0] in parts}

    def named(self, found: Iterable[str]) -> set[str]:
        names = {mark: name for name, mark in self._names.items()}
        return {names.get(mark, mark) for mark in found}


def standing(home: Path) -> set[str]:
    """All marks that stand anywhere in the files of this folder, or in their names."""
    found: set[bytes] = set()
    for file in files_in(home):
        try:
            content = file.read_bytes()
        except FileNotFoundError:
            continue
        found.update(SHAPE.findall(bytes(file)))
        found.update(SHAPE.findall(content) if b"kjwx" in content.lower() else ())
    return {one.decode().lower() for one in found}


def in_any_form(home: Path, marks: Sequence[str]) -> set[str]:
    """Those that stand somewhere, be it as UTF-16, base64 or hex."""
    return {marks[trace.text] for trace in traces(home, marks)}
