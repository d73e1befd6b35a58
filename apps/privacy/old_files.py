"""Files that lie in a folder of the data folder until they are fetched or decided about, and too long."""

from collections.abc import Container
from contextlib import suppress
from pathlib import Path


def remove_old(folder: Path, *, before: float, wanted: Container[str] = ()) -> int:
    """Those last written before then (seconds since 1970), but for the names that are still wanted; returns how many.

    Others may remove them just now, too.
    """
    count = 0
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            if path.name not in wanted and path.stat().st_mtime < before:
                path.unlink()
                count += 1
    return count
