"""Collects the static files on starting, where they changed since the last time."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

STAMP = ".stamp"
UNUSED = ["django_htmx/ext/*", "django_htmx/ht*x-4*"]
"""Extensions and the next htmx, which Hearth doesn't load; one of them imports a name that no file has."""


def collect(root: Path, version: str) -> None:
    stamp = root / STAMP
    now = _fingerprint(version)
    if stamp.is_file() and stamp.read_text() == now:
        return
    call_command("collectstatic", interactive=False, clear=True, ignore_patterns=UNUSED, verbosity=0)
    stamp.write_text(now)


def _fingerprint(version: str) -> str:
    mark = hashlib.sha256(version.encode())
    for line in sorted(_sources()):
        mark.update(line.encode())
    return mark.hexdigest()


def _sources() -> Iterator[str]:
    for finder in get_finders():
        for path, storage in finder.list(UNUSED):
            found = Path(storage.path(path)).stat()
            yield f"{path} {found.st_mtime_ns} {found.st_size}\n"
