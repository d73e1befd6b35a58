"""Hearth's own words never try to keep anybody or to bring anybody back: no streaks, no “I missed you”, no notification."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
HOOKS = re.compile(
    "|".join(
        (
            r"\bstreaks?\b|\bdays? in a row\b|\blast seen\b",
            r"\b(?:have |has |really )?miss(?:ed|es|ing)? you\b",
            r"\b(?:come|coming) back\b|\bwaiting for you\b",
            r"\bdon[’']t (?:go|leave)\b|\bleaving (?:so soon|already)\b|\bbefore you go\b|\bsure you want to (?:leave|go)\b",
            r"\bit[’']s been (?:a while|\d+ days)\b|\bhaven[’']t (?:talked|spoken|been here)\b",
            r"\bdaily (?:goal|bonus)\b|\bunlock(?:ed)?\b|\blevel up\b|\bachievement|\bbadges\b|\breward",
        )
    ),
    re.IGNORECASE,
)
CALLS = re.compile(
    r"\bnew Notification\b|Notification\.request|PushManager|pushManager|setAppBadge|navigator\.vibrate|serviceWorker|"
    r"send_mail|EmailMessage"
)
NOT_READ = re.compile(r"{#.*?#}|{%\s*(?:include|extends|load|url|static|block|endblock)[^%]*%}")
SPOKEN = re.compile(r"\b(?:gettext|gettext_lazy|ngettext|pgettext|_)\(\s*((?:\s*f?\"(?:[^\"\\]|\\.)*\")+)")


def pages() -> Iterator[tuple[Path, str]]:
    """What people read: templates without their tags' names, and each sentence in gettext."""
    for file in (ROOT / "templates").rglob("*.html"):
        yield file, NOT_READ.sub(" ", file.read_text())
    for file in (ROOT / "apps").rglob("*.py"):
        for sentence in SPOKEN.findall(file.read_text()):
            yield file, "".join(re.findall(r"\"((?:[^\"\\]|\\.)*)\"", sentence))
    for file in (ROOT / "apps/wellbeing/lines").glob("*.toml"):
        yield file, file.read_text()


def test_no_page_holds_anybody_or_calls_them_back() -> None:
    found = [f"{file.relative_to(ROOT)}: {hook[0]}" for file, text in pages() for hook in HOOKS.finditer(text)]
    assert found == []


def test_pages_are_really_read() -> None:
    assert sum(1 for _page in pages()) > 300


@pytest.mark.parametrize("folder", ["apps", "companion_site", "static/js", "templates"])
def test_nothing_notifies_or_writes_to_anybody(folder: str) -> None:
    for file in (ROOT / folder).rglob("*"):
        if file.suffix in {".py", ".js", ".html"}:
            assert not CALLS.search(file.read_text()), file
