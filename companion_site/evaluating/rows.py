"""The lines of an evaluation file, each with its number. Pure."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from companion_site.evaluating.evaluators import Row


@dataclass(frozen=True, slots=True)
class BadLine:
    problem: str


def read_rows(lines: Iterable[bytes]) -> Iterator[tuple[int, Row | BadLine]]:
    """Counted from 1; empty lines are left out."""
    for number, line in enumerate(lines, 1):
        if line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield number, _read(line)


def _read(line: bytes) -> Row | BadLine:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return BadLine("this is not UTF-8")
    except (ValueError, RecursionError) as error:
        return BadLine(f"this is not JSON ({getattr(error, 'msg', 'nested too deeply')})")
    if not isinstance(row, dict):
        return BadLine("this is JSON, but no object")
    return row if "id" in row else BadLine("this row has no “id”")
