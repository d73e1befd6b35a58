"""One line that is learned from, and which lines are held out. Pure but for the reading."""

import csv
import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FOLDS = 10
HELD_OUT = 9
"""Nothing is learned from this tenth: thresholds are chosen on it, and the figures measured."""

OF_NOBODY = frozenset(
    {
        "idiom",
        "gaming_or_sport",
        "technical_or_practical",
        "lyrics_or_title",
        "fiction_or_roleplay",
        "news_history_academic",
    }
)
"""Kinds of calm lines that only sound like danger: they say nothing of anybody, and part from nobody."""


@dataclass(frozen=True, slots=True)
class Example:
    text: str
    """As the embedder is given it."""
    source: str
    """The folder it is from."""
    language: str
    family: str
    """Held out together: an owner's words with all replies to them."""
    labels: Mapping[str, str]
    """By head; for a head that is not named there is nothing to learn."""
    added: bool = False
    """Made of others, and so no test of anything."""
    weight: float = 1.0
    """Of it in the loss."""

    @property
    def fold(self) -> int:
        return zlib.crc32(self.family.encode()) % FOLDS


def lines_of(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The language and the columns of each line, file by file."""
    for file in sorted(folder.glob("*.tsv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield file.stem, line


def hash_of_examples(folders: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for folder in folders:
        for file in sorted(folder.glob("*/*.tsv")):
            digest.update(f"{file.parent.name}/{file.name}\n".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()
