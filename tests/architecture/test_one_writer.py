"""What memory keeps is written in one place each, behind the door that asks whether it may be kept."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
WRITERS = {
    "Memory": {"apps/memories/services.py"},
    "Episode": {"apps/memories/episodes.py"},
}
PASS_WORDS_ON = {
    # To `keep_episodes`: what the gate let through, and memories, which passed the door.
    r"\bkeep_episodes\(": {"apps/memories/episodes.py", "apps/memories/services.py", "apps/conversations/learning.py"},
}


def those_that_say(pattern: str) -> set[str]:
    files = ((str(file.relative_to(ROOT)), file) for file in (ROOT / "apps").rglob("*.py"))
    return {name for name, file in files if "migrations" not in name and re.search(pattern, file.read_text("utf-8"))}


@pytest.mark.parametrize("model", WRITERS)
def test_only_its_writer_makes_rows_of_memory(model: str) -> None:
    makes = rf"\b{model}(?:\.objects\.(?:create|bulk_create|get_or_create|update_or_create)\(|\((?=user=|\*\*))"
    assert those_that_say(makes) == WRITERS[model], "go through remember() or keep_episodes()"


@pytest.mark.parametrize("call", PASS_WORDS_ON)
def test_only_what_was_sorted_is_passed_on(call: str) -> None:
    assert those_that_say(call) == PASS_WORDS_ON[call]


def test_the_writer_of_memories_asks_at_the_door() -> None:
    writer = (ROOT / "apps/memories/services.py").read_text("utf-8")
    assert writer.count("kept_for=kept_for(") + writer.count("kept_for = kept_for(") == 2
