"""What is written about Hearth is true."""

import re
from pathlib import Path

from django.conf import settings

from companion_site.settings import ENVIRONMENT

ROOT = Path(settings.BASE_DIR)
PARTS = ["apps", "companion_site", "templates", "static", "tests"]
LONGEST_FILE = 300


def test_every_variable_stands_in_the_example_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text()
    assert set(re.findall(r"^#?\s*([A-Z_]+)=", example, re.MULTILINE)) == set(ENVIRONMENT.scheme)


def test_every_file_the_architecture_names_is_there() -> None:
    text = (ROOT / "docs/architecture.md").read_text()
    for path in re.findall(r"`((?:apps|companion_site|templates|static|tests|docs)/[\w/.-]+\.\w+)`", text):
        assert (ROOT / path).exists(), path


def test_every_module_stands_in_the_architecture() -> None:
    text = (ROOT / "docs/architecture.md").read_text()
    for app in sorted(path.parent.name for path in (ROOT / "apps").glob("*/apps.py")):
        assert f"apps/{app}/" in text, app


def test_a_commit_is_checked_by_all_that_lint_checks() -> None:
    recipe = re.search(r"^lint:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert recipe
    steps = re.findall(r"^\t(?:@\$\(MAKE\) )?([a-z][a-z -]+)", recipe[1], re.MULTILINE)
    hooks = (ROOT / ".pre-commit-config.yaml").read_text()
    assert len(steps) == hooks.count("entry:")
    for step in steps:
        assert step.strip().removesuffix(" templates") in hooks, step


def test_the_version_of_the_package_is_that_of_the_changes() -> None:
    assert f'version = "{settings.VERSION}"' in (ROOT / "pyproject.toml").read_text()


def test_files_stay_small_enough_to_hold_in_the_head() -> None:
    for part in PARTS:
        for file in (ROOT / part).rglob("*"):
            if file.suffix in {".py", ".js", ".css", ".html"} and "migrations" not in file.parts:
                assert len(file.read_text().splitlines()) <= LONGEST_FILE, file


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    for part in [*PARTS, "docs"]:
        for file in (ROOT / part).rglob("*"):
            if file.suffix in {".py", ".js", ".css", ".html", ".md", ".txt"}:
                assert not re.search(r"/(?:home|work|root|Users)/\w", file.read_text()), file
