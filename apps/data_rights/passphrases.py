"""The passphrase of a file, from a prompt or a file of its own: in a command itself others on the machine would see it."""

import sys
from argparse import ArgumentParser
from getpass import getpass
from pathlib import Path

from django.core.management.base import CommandError

WHERE = "--passphrase-file"


def add_passphrase_file(parser: ArgumentParser) -> None:
    parser.add_argument(
        WHERE,
        type=Path,
        metavar="FILE",
        help="read the passphrase from the first line of this file; - for standard input",
    )


def read_passphrase(file: Path | None, *, twice: bool) -> str:
    """Asked for where there is no file. Raises CommandError; never returns an empty one."""
    passphrase = _asked(twice=twice) if file is None else _first_line(file)
    if not passphrase:
        raise CommandError("The passphrase is empty.")
    return passphrase


def _asked(*, twice: bool) -> str:
    if not sys.stdin.isatty():
        raise CommandError(f"There is nobody to ask for the passphrase. Give {WHERE} FILE.")
    passphrase = getpass("Passphrase of the file: ")
    if twice and getpass("Once more: ") != passphrase:
        raise CommandError("These two are not the same.")
    return passphrase


def _first_line(file: Path) -> str:
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text()
    except OSError as error:
        raise CommandError(f"{file} can't be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise CommandError(f"{file} is not text in UTF-8.") from None
    return text.splitlines()[0] if text else ""
