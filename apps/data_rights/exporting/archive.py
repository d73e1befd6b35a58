"""Everything that is kept, as one zip: tables as JSON lines with their schemas, what apps make of it to be read, and a manifest."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from django.db import connection, transaction

from apps.accounts.models import User
from apps.data_rights.exporting.part import Part
from apps.data_rights.exporting.schema import AI_MADE, FORMAT, VERSION, schema_of
from apps.data_rights.exporting.values import line_of
from apps.privacy.registry import PersonalData, sources
from apps.privacy.renderings import renderings
from apps.privacy.scope import Scope

AT_ONCE = 2_000
READ_ME = """\
This is your Hearth, as of {made_at}.

read/index.html   open it in a browser: your talks as a book, with search, and what else is kept; it asks no network for anything
read/             the same talks as Markdown
cards/            your companions, as cards that other programs read
chats/            your talks, as SillyTavern reads them; other versions of a reply are its swipes
memories.jsonl    what was remembered of you, a line each
data/             every table and every row, as JSON lines; schema/ says what the columns are
manifest.json     what is in here: counts, checksums, and what was left out and why

What a model wrote carries a mark, for programs to find (EU AI Act, article 50(2)):
  data/*.jsonl, memories.jsonl   "ai_generated": true in the row. Which columns hold a model's words says the schema of the table:
                                 "x-ai-generated": true. Of a companion and its versions "by_model" names the fields.
  chats/*.jsonl                  "ai_generated": true in "extra" of a message, and in that of each swipe in "swipe_info"
  cards/                         "ai_generated" in data.extensions.hearth of a card names the fields, as Hearth calls them
  read/*.html, read/*.md         the attribute data-ai-generated, at the tag around the words
  read/index.html                "ai_generated": true in the entry of the list that is searched

A part of your Hearth (one companion, one conversation, a period) also holds what it could not come back without, such as the
companion of a conversation. Where a message follows one that is not in here, it still names it: brought to where that one is,
it stands in its place again.
To bring it all back, choose "Bring it back" on the Privacy page of a Hearth.
"""

Progress = Callable[[int], None]
"""Is told how many steps are done: rows of the tables, and pieces of what is made of them to be read."""


@dataclass(frozen=True, slots=True)
class Packed:
    rows: int
    files: int


def steps_of(user: User, scope: Scope) -> int:
    """About how many there will be, as `Progress` counts them."""
    return Part(user, scope).count() + sum(one.pieces(user, scope) for one in renderings())


def pack(*, user: User, scope: Scope, to: Path | IO[bytes], version: str, now: datetime, progress: Progress) -> Packed:
    """Write the archive; all of it is of one moment, whatever is said meanwhile."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive, transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        files, steps = _Files(archive), _Steps(progress)
        tables = list(_pack_tables(files, user, scope, steps))
        for one in renderings():
            for path, content in one.files(user, scope):
                files.write(path, steps.counted(content))
        steps.tell()
        files.write("README.txt", [READ_ME.format(made_at=f"{now:%Y-%m-%d %H:%M} UTC").encode()])
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "hearth": version,
            "made_at": now.isoformat(),
            "scope": scope.as_json(),
            "tables": tables,
            "files": files.written,
        }
        archive.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1))
    return Packed(sum(table["rows"] for table in tables), len(files.written))


class _Files:
    """Writes files into the archive, and notes their checksums."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.written: dict[str, str] = {}
        """SHA-256 by path."""

    def write(self, path: str, content: Iterable[bytes]) -> None:
        sum_ = hashlib.sha256()
        with self._archive.open(path, "w", force_zip64=True) as file:
            for piece in content:
                sum_.update(piece)
                file.write(piece)
        self.written[path] = sum_.hexdigest()


class _Steps:
    """Counts what passes, and tells of it now and then."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._done = 0

    def counted(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            yield piece
            self._done += 1
            if self._done % AT_ONCE == 0:
                self.tell()

    def tell(self) -> None:
        self._progress(self._done)


def _pack_tables(files: _Files, user: User, scope: Scope, steps: _Steps) -> Iterator[dict[str, Any]]:
    part = Part(user, scope)
    for source in sources():
        if not source.exported:
            continue
        count = 0

        def lines(source: PersonalData = source) -> Iterator[bytes]:
            nonlocal count
            for row in _rows(source, part):
                values = source.export(row)
                count += 1
                yield line_of(values | {AI_MADE: True} if source.is_made_by_ai(row) else values)

        files.write(f"data/{source.model}.jsonl", steps.counted(lines()))
        files.write(
            f"schema/{source.model}.json", [json.dumps(schema_of(source), ensure_ascii=False, indent=1).encode()]
        )
        yield {
            "table": source.model,
            "title": str(source.title),
            "rows": count,
            "inferred": source.inferred,
            "withheld": {name: str(reason) for name, reason in source.withheld.items()},
        }


def _rows(source: PersonalData, part: Part) -> Iterator[Any]:
    """In the order of their keys, so that the same state is the same file."""
    many = [field.name for field in source.table._meta.many_to_many if field.name in source.exported]
    rows = source.with_mark(part.rows(source)).defer(*source.withheld)
    return rows.order_by("pk").prefetch_related(*many).iterator(chunk_size=AT_ONCE)
