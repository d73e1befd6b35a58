"""A companion speaks through the guard, whoever lets it speak."""

from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
MAY_ASK_A_MODEL = {
    "apps/wellbeing/guard.py",  # The door itself.
    "apps/conversations/ahead.py",  # Reads a prompt, and throws the one word away.
    "apps/memories/in_form.py",  # Statements in JSON, which nobody reads as a companion's words.
    "apps/conversations/discretion.py",  # Models that stand for others.
    "apps/engines/choosing.py",
    "apps/engines/pinned.py",
}


def test_only_the_guard_asks_a_model_for_what_people_read() -> None:
    asking = {
        str(file.relative_to(ROOT))
        for part in ("apps", "companion_site")
        for file in (ROOT / part).rglob("*.py")
        if ".stream(" in file.read_text() and not file.is_relative_to(ROOT / "apps/llm")
    }
    assert asking <= MAY_ASK_A_MODEL, "let it speak through apps/conversations/speaking.py"
