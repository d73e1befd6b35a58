"""What the Content Security Policy forbids stands in no template, so that nothing silently fails to work."""

import re
from pathlib import Path

import pytest
from django.conf import settings

TEMPLATES = sorted((Path(settings.BASE_DIR) / "templates").rglob("*.html"))
FORBIDDEN = {
    "a style attribute": re.compile(r"\sstyle\s*="),
    "a style element": re.compile(r"<style\b"),
    "an event handler": re.compile(r"\son[a-z]+="),
    "hx-on": re.compile(r"\shx-on"),
    "an inline script": re.compile(r"<script(?![^>]*\bsrc=)"),
    "another host": re.compile(r"(?:src|href|action)=\"https?://(?!ollama\.com)"),
}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))
@pytest.mark.parametrize("what", FORBIDDEN)
def test_a_template_holds_nothing_the_policy_forbids(template: Path, what: str) -> None:
    assert not FORBIDDEN[what].search(template.read_text()), f"{template} holds {what}"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(settings.BASE_DIR)))
def test_whatever_htmx_posts_or_gets_works_as_a_form_or_link_too(template: Path) -> None:
    text = template.read_text()
    for tag in re.findall(r"<(?:form|a|button)\b[^>]*>", text, re.DOTALL):
        if "hx-post" in tag:
            assert "action=" in tag or "formaction=" in tag, f"{template}: {tag}"
        if re.search(r"\shx-get=", tag) and tag.startswith("<a"):
            assert "href=" in tag, f"{template}: {tag}"


def test_every_import_ends_with_a_semicolon_since_the_hashed_names_depend_on_it() -> None:
    for module in (Path(settings.BASE_DIR) / "static/js").rglob("*.js"):
        for line in module.read_text().splitlines():
            if line.startswith(("import ", "export * from")):
                assert line.endswith(";"), f"{module}: {line}"
