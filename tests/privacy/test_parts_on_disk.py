"""Whatever part its owner erases, its words are in no file of the data folder any more: while Hearth runs and once it has stopped.
They came in through every way there is, and what lies beside that part is still there."""

import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from apps.data_rights.backups.vault import key_of, opened
from apps.data_rights.erasing.scanning import traces
from tests.fakes.ollama_thread import ollama_in_thread
from tests.privacy.living import Living
from tests.privacy.marks import SHAPE, Marks, in_any_form, standing
from tests.privacy.ways_in import plant_everything
from tests.running import Hearth, a_hearth

PARTS = ("message", "memory", "topic", "talk", "companion", "period")
EVERYTHING = (*PARTS, "kept")
PORTRAITS = """
    SELECT encode(string_agg(substring(content FROM 300 FOR 40), 'a seam'), 'hex') FROM personas_portrait
    WHERE persona_id = %s
"""
BETWEEN = b"a seam"
COPIES = ("exports", "imports", "chat-imports", "backups", "backup-keys")


@dataclass
class Looked:
    """What stood in the files, by the names of the marks."""

    before: set[str]
    after: set[str]
    in_other_forms: set[str]
    copies_before: set[str]
    copies_after: set[str]
    receipt: Mapping[str, Any]
    portraits_before: int
    portraits_after: int
    """Of the companion's, in whatever size, how many pieces stood there."""


@dataclass
class Erased:
    marks: Marks
    in_copies: set[str] = field(default_factory=set)
    """Marks that the export and the backup held, before the first part went."""
    portraits: list[bytes] = field(default_factory=list)
    parts: dict[str, Looked] = field(default_factory=dict)
    stopped: dict[str, set[str]] = field(default_factory=dict)
    """What stood there once Hearth had stopped: after the parts, and after everything."""


@pytest.fixture(scope="module")
def erased() -> Iterator[Erased]:
    """One Hearth, from which one part after the other is erased, then everything."""
    with (
        tempfile.TemporaryDirectory() as folder,
        ollama_in_thread() as ollama,
        a_hearth(OLLAMA_HOST=ollama.url) as hearth,
    ):
        hearth.make_owner("Alice")
        alice, found = Living(hearth, ollama), Erased(Marks())
        alice.post("/models/", {"model": "ollama/smollm2:135m"})
        ids = plant_everything(alice, found.marks, Path(folder))
        found.portraits = bytes.fromhex(alice.asks(PORTRAITS, ids["companion"])).split(BETWEEN)
        copies = _copies(alice, hearth, found)
        for part in PARTS:
            _put_back(copies)
            what = _chosen(alice, found.marks, part, ids)
            found.parts[part] = _erase(alice, hearth, found, part, what)
        alice.leaves()
        _look_when_stopped(hearth, found, "parts")
        hearth.start()
        alice = Living(hearth, ollama)
        _put_back(copies)
        found.parts["everything"] = _erase(alice, hearth, found, "everything", {"reach": "everything"})
        alice.leaves()
        _look_when_stopped(hearth, found, "everything")
        yield found


def _chosen(alice: Living, mark: Marks, part: str, ids: Mapping[str, str]) -> dict[str, Any]:
    match part:
        case "message" | "memory" | "topic":
            about = mark({"message": "message.said", "memory": "memory.topic", "topic": "topic.all_over"}[part])
            return alice.finds(about)
        case "period":
            return {"reach": "period", "since": "2024-04-01", "until": "2024-12-31"}
        case _:
            return {"reach": part, "id": ids[part]}


def _erase(alice: Living, hearth: Hearth, erased: Erased, part: str, what: Mapping[str, Any]) -> Looked:
    alice.asks("CHECKPOINT")
    marks, portraits_before = erased.marks, _portraits(hearth, erased)
    before, copies_before = marks.named(standing(hearth.home)), _there(hearth)
    receipt = alice.erases(what)
    going = marks.of(*EVERYTHING) if part == "everything" else marks.of(part)
    other = marks.named(in_any_form(hearth.home, list(going.values())[:8]))
    return Looked(
        before,
        marks.named(standing(hearth.home)),
        other,
        copies_before,
        _there(hearth),
        receipt,
        portraits_before,
        _portraits(hearth, erased),
    )


def _portraits(hearth: Hearth, erased: Erased) -> int:
    return len({trace.text for trace in traces(hearth.home, erased.portraits)})


def _copies(alice: Living, hearth: Hearth, found: Erased) -> dict[Path, bytes]:
    """An export, a backup with its key, and an archive that waits for a yes; made now, they lie there before each part goes."""
    export, backup = alice.takes_it_along(), alice.backs_up()
    with zipfile.ZipFile(export) as archive, opened(backup, key_of(backup)) as sealed:
        for one in (archive, sealed.archive):
            held = {mark for name in one.namelist() for mark in SHAPE.findall(one.read(name))}
            found.in_copies |= found.marks.named(mark.decode().lower() for mark in held)
    alice.post("/privacy/import/", file=export)
    alice.waits_for("SELECT (count(*) = 0)::int FROM data_rights_datarequest WHERE state IN ('waiting', 'running')")
    return {file: file.read_bytes() for name in COPIES for file in (hearth.home / name).glob("*") if file.is_file()}


def _put_back(copies: Mapping[Path, bytes]) -> None:
    for file, content in copies.items():
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)


def _there(hearth: Hearth) -> set[str]:
    return {name for name in COPIES if any((hearth.home / name).glob("*"))}


def _look_when_stopped(hearth: Hearth, found: Erased, when: str) -> None:
    hearth.stop()
    found.stopped[when] = found.marks.named(standing(hearth.home))


@pytest.mark.parametrize("part", PARTS)
def test_a_part_is_found_before_and_nowhere_afterwards(erased: Erased, part: str) -> None:
    its_own, looked = set(erased.marks.of(part)), erased.parts[part]
    missed, left = its_own - looked.before, its_own & looked.after
    assert its_own
    assert (missed, left, looked.in_other_forms) == (set(), set(), set())
    assert looked.receipt["verified"]["holds"], looked.receipt["verified"]


def test_a_companions_portraits_go_with_it(erased: Erased) -> None:
    looked, beside = erased.parts["companion"], erased.parts["talk"]
    assert len(erased.portraits) > 1
    assert beside.portraits_after == looked.portraits_before == len(erased.portraits)
    assert looked.portraits_after == 0


@pytest.mark.parametrize("part", PARTS)
def test_what_lies_beside_it_stays(erased: Erased, part: str) -> None:
    later = PARTS[PARTS.index(part) + 1 :]
    missed = set(erased.marks.of("kept", *later)) - erased.parts[part].after
    assert not missed


@pytest.mark.parametrize("part", [*PARTS, "everything"])
def test_copies_go_with_any_part(erased: Erased, part: str) -> None:
    assert {"exports", "imports", "backups", "backup-keys"} <= erased.parts[part].copies_before
    assert not erased.parts[part].copies_after


def test_copies_held_what_was_erased(erased: Erased) -> None:
    missed = set(erased.marks.of(*PARTS)) - erased.in_copies
    assert not missed


def test_words_that_were_corrected_before_go_with_the_first_part(erased: Erased) -> None:
    corrected, first = set(erased.marks.of("corrected")), erased.parts[PARTS[0]]
    assert corrected <= first.before
    assert not corrected & first.after


def test_once_stopped_no_part_is_there_and_all_the_rest_is(erased: Erased) -> None:
    left = set(erased.marks.of(*PARTS, "corrected")) & erased.stopped["parts"]
    missed = set(erased.marks.of("kept")) - erased.stopped["parts"]
    assert (left, missed) == (set(), set())


def test_everything_leaves_nothing(erased: Erased) -> None:
    looked = erased.parts["everything"]
    missed = set(erased.marks.of("kept")) - looked.before
    assert (missed, looked.after, looked.in_other_forms) == (set(), set(), set())
    assert not erased.stopped["everything"]
    assert looked.receipt["verified"]["holds"], looked.receipt["verified"]


def test_what_is_only_typed_looked_for_or_said_off_the_record_is_never_there(erased: Erased) -> None:
    never = set(erased.marks.of("never"))
    assert len(never) > 9
    seen = {name for looked in erased.parts.values() for name in looked.before | looked.after}
    assert not never & seen
