"""How well a part of Hearth does on a file of examples; nothing of the owner's is read or changed."""

import io
import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError

from companion_site.evaluating.evaluators import EVALUATED, NotThere, Predict, load
from companion_site.evaluating.rows import BadLine, read_rows
from companion_site.evaluating.scratch import on_a_scratch_database
from companion_site.launch.errors import CannotStart


class Command(BaseCommand):
    help = "Read a file of examples, one JSON object a line, and print a prediction for each: {“id”, “pred”, …}."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", choices=EVALUATED, help="what to evaluate")
        parser.add_argument("file", help="its examples (JSONL), or - for standard input")

    def handle(self, *args: Any, name: str, file: str, **options: Any) -> None:
        bad = 0
        lines = _lines(file)
        with _ready(name) as predict:
            for number, row in read_rows(lines):
                if isinstance(row, BadLine):
                    bad += 1
                    self.stderr.write(f"{file}, line {number}: {row.problem}.")
                    continue
                try:
                    prediction = predict(row)
                except Exception as error:  # noqa: BLE001  (the edge: one row must not keep the others from being tried)
                    bad += 1
                    self.stderr.write(f"{file}, line {number}: could not be evaluated: {type(error).__name__}: {error}")
                    continue
                self.stdout.write(json.dumps({"id": row["id"], **prediction}))
                self.stdout.flush()
        if bad:
            raise CommandError(f"{bad} lines gave no prediction.")


def _lines(file: str) -> BinaryIO:
    if file == "-":
        return sys.stdin.buffer
    try:
        return io.BytesIO(Path(file).read_bytes())
    except OSError as error:
        raise CommandError(f"{file} can't be read: {error.strerror}.") from None


@contextmanager
def _ready(name: str) -> Iterator[Predict]:
    evaluated = EVALUATED[name]
    with ExitStack() as stack:
        try:
            evaluator = load(evaluated.path)
            if evaluated.needs_database:
                stack.enter_context(on_a_scratch_database())
        except NotThere:
            raise CommandError(f"“{name}” can't be evaluated yet: this part of Hearth is not there.") from None
        except CannotStart as error:
            raise CommandError(str(error)) from None
        yield stack.enter_context(evaluator())
