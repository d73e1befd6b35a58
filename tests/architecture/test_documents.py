"""What is written about Hearth is true."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import get_commands

from apps.privacy.registry import sources
from companion_site.settings import ENVIRONMENT

ROOT = Path(settings.BASE_DIR)
PARTS = ["apps", "companion_site", "templates", "static", "tests"]
LONGEST_FILE = 300


def test_every_variable_stands_in_the_example_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text()
    assert set(re.findall(r"^#?\s*([A-Z_]+)=", example, re.MULTILINE)) == set(ENVIRONMENT.scheme)


def written_down() -> Iterator[tuple[str, str]]:
    for file in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        yield file.name, file.read_text()


def test_every_file_that_is_named_is_there() -> None:
    """By its path, or by as much of its end as tells which one is meant. What is written in capitals stands for another word."""
    inside = (path for part in [*PARTS, "docs"] for path in (ROOT / part).rglob("*"))
    files = [path.as_posix() for path in (*ROOT.glob("*"), *inside)]
    for page, text in written_down():
        for named in re.findall(r"`([a-z\d_][a-z\d_/.-]*\.(?:py|js|css|html|md|jsonl?|toml|bin))`", text):
            assert named == "_x.html" or any(file.endswith(f"/{named}") for file in files), f"{page}: {named}"


def test_every_command_that_is_named_is_there() -> None:
    for page, text in written_down():
        for command in re.findall(r"manage\.py ([a-z_]+)", text):
            assert command in get_commands(), f"{page}: {command}"


def test_decisions_are_numbered_without_a_gap_and_referred_to_by_number() -> None:
    decisions = sorted((ROOT / "docs/decisions").glob("*.md"))
    for at, decision in enumerate(decisions, start=1):
        assert decision.name.startswith(f"{at:04}-"), f"{decision.name}: the next free number is {at:04}"
        assert decision.read_text().startswith(f"# {at}. "), f"{decision.name} begins with “# {at}. ” and its title"
    for _page, text in [*written_down(), *((decision.name, decision.read_text()) for decision in decisions)]:
        for number in re.findall(r"(?:docs/decisions/|\()(0\d{3})\b", text):
            assert int(number) <= len(decisions), number


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


def test_every_table_of_a_person_stands_in_the_assessment_of_what_could_go_wrong() -> None:
    text = (ROOT / "docs/dpia.md").read_text()
    for source in sources():
        assert re.search(rf"\b{re.escape(source.model)}\b", text), source.model


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
