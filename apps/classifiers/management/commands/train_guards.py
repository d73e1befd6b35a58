"""Makes apps/classifiers/weights of the examples of all apps that ask. The same files give the same bytes on the same machine."""

import json
import logging
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from apps.classifiers.classifier import forget
from apps.classifiers.weights_file import FIGURES


class Command(BaseCommand):
    help = (
        "Train the classifiers, and measure them on lines that were held out. Tuning takes a GPU minutes and a processor "
        "an hour; to do it elsewhere: --prepare LESSON here, “python -m apps.classifiers.training.tuning LESSON OUT” there, "
        "--tuned OUT here."
    )
    requires_system_checks: list[str] = []  # noqa: RUF012

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--prepare", type=Path, metavar="LESSON", help="write what tuning learns from, and stop")
        parser.add_argument(
            "--go-on",
            metavar="REVISION",
            default="",
            help="learn on from the weights that are there, in a fraction of the time; they know the lines of this revision in git",
        )
        parser.add_argument(
            "--thresholds",
            action="store_true",
            help="learn nothing: choose anew from where on the weights that are there act",
        )
        parser.add_argument(
            "--average",
            action="store_true",
            help="write the mean of what is learned and of the weights that are there, which is steadier than either",
        )
        parser.add_argument("--tuned", type=Path, metavar="OUT", help="what came of tuning elsewhere")

    def handle(
        self,
        *args: Any,
        prepare: Path | None,
        go_on: str,
        tuned: Path | None,
        thresholds: bool,
        average: bool,
        **options: Any,
    ) -> None:
        try:
            import numpy as np

            from apps.classifiers.training import lesson, tuning
            from apps.classifiers.training.averaging import OtherLabels
            from apps.classifiers.training.course import read_course
        except ModuleNotFoundError as error:
            raise CommandError(f"{error.name} is needed: “make lint” installs the tools for changing Hearth.") from None
        logging.basicConfig(level=logging.INFO)
        course = read_course()
        if prepare:
            lesson.save_lesson(course.lesson(go_on), prepare)
            return
        if thresholds:
            course.choose_thresholds()
        else:
            write = course.write_average if average else course.write
            try:
                write(dict(np.load(tuned)) if tuned else tuning.tuned(course.lesson(go_on)))
            except OtherLabels as head:
                raise CommandError(
                    f"The labels of “{head}” changed since those weights, so they have no mean."
                ) from None
        forget()
        rates = list(course.measured())
        for rate in rates:
            low, high = rate["interval"]
            self.stdout.write(
                f"{rate['name']:64s} {rate['hits']:5d}/{rate['of']:<5d} {rate['hits'] / rate['of']:.3f}  {low}-{high}"
            )
        said = {"examples": course.fingerprint, "measured_on": f"{timezone.now():%Y-%m-%d}", "rates": rates}
        FIGURES.write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n")
