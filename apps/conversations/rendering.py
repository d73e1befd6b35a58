"""Markdown that a model wrote, as HTML that is safe to show."""

import re

import nh3
from markdown_it import MarkdownIt

from apps.accounts.text import without_hidden

# Raw HTML is escaped, pictures are left out (a picture's address is a beacon); then nh3 cleans what is left all the same.
MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"]).disable("image")
TAGS = set(
    "p br em strong s code pre blockquote ul ol li hr h1 h2 h3 h4 h5 h6 a table thead tbody tr th td".split()  # noqa: SIM905
)
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "code": {"class"}}
REACHABLE = {"pre": {"tabindex": "0"}, "table": {"tabindex": "0"}}
"""Both may be wider than the page and scroll: from the keyboard too."""
SCHEMES = {"http", "https", "mailto"}
BLANK_LINE = re.compile(r"\n[ \t]*\n")
UNDECIDED = re.compile(r"[\s\d.)*+>#|`~=_-]*")
"""Only marks so far: “1” may begin a sentence, or the next item of the list before it."""


def to_html(text: str) -> str:
    return nh3.clean(
        MARKDOWN.render(without_hidden(text)),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values=REACHABLE,
    )


def split_finished(text: str) -> tuple[str, str]:
    """Split a growing text before its last block: what stands before a blank line can't change its meaning any more."""
    if not BLANK_LINE.search(text):
        return "", text
    starts = [token.map[0] for token in MARKDOWN.parse(text) if token.level == 0 and token.map and token.nesting >= 0]
    lines = text.split("\n")
    # A list may begin in the middle of what looked like a paragraph: these stay open together.
    start = next((at for at in reversed(starts[1:]) if not lines[at - 1].strip(" \t")), 0)
    finished, rest = lines[:start], "\n".join(lines[start:])
    if not finished or UNDECIDED.fullmatch(rest):
        return "", text
    return "\n".join(finished) + "\n", rest
