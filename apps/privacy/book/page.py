"""A page of the book that an export holds: opened from a folder in any browser, without a network.

Each allows its own style and script by their hashes and nothing else: what was said can do nothing there.
"""

import base64
import hashlib
from pathlib import Path

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

STYLE = (Path(__file__).parent / "book.css").read_text()
END = b"</main></body></html>"
AI_MADE = mark_safe(" data-ai-generated")
"""Stands in the tag of what holds words of a model (EU AI Act, article 50(2))."""


def block_by_ai(markdown: str) -> str:
    """Paragraphs with the same mark: between blank lines Markdown stays Markdown, and what renders it keeps the tags."""
    return f"<div{AI_MADE}>\n\n{markdown}\n\n</div>"


def line_by_ai(markdown: str) -> str:
    return f"<span{AI_MADE}>{markdown}</span>"


def head(title: str, *, script: str = "") -> bytes:
    """Until within `main`; `script` is the one that the page holds."""
    allowed = f"default-src 'none'; style-src '{_hash(STYLE)}'; script-src " + (
        f"'{_hash(script)}'" if script else "'none'"
    )
    return format_html(
        '<!doctype html><html lang="{}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}">'
        '<meta name="viewport" content="width=device-width"><title>{}</title><style>{}</style></head><body><main>',
        get_language() or "en",
        allowed,
        title,
        _own(STYLE),
    ).encode()


def _own(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308  (a file of ours)


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
