"""Whether a page that was rendered does anything on its own: parsed as a browser would, nothing run. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

LOADS: Mapping[str, tuple[str, ...]] = {
    "img": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src", "srcdoc"),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "input": ("src",),
    "body": ("background",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
    "link": ("href",),
    "base": ("href",),
    "form": ("action",),
    "button": ("formaction",),
    "a": ("ping",),
    "html": ("manifest",),
}
"""What asks for an address by itself, or sends there what is typed."""
RUNS = frozenset({"javascript", "vbscript", "data"})
ADDRESSES = frozenset({"href", "src", "action", "formaction", "xlink:href", "data", "poster", "hx-get", "hx-post"})
HIDDEN = re.compile("[\u200b\u200e\u200f\u2060-\u2064\ufeff\u061c\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
JOINERS = re.compile(r"(?<![^\u0000-\u02ff\s])[\u200c\u200d]|[\u200c\u200d](?![^\u0000-\u02ff\s])")


@dataclass
class Page:
    """What is wrong with it, in words, by kind."""

    runs: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    hides: list[str] = field(default_factory=list)
    text: str = ""


def inspect(html: str) -> Page:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.page.text = "".join(reader.texts)
    if hidden := HIDDEN.search(html) or JOINERS.search(html):
        around = html[max(0, hidden.start() - 30) : hidden.end() + 10]
        reader.page.hides.append(f"characters that nobody sees, or that turn the direction of writing: {around!a}")
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.texts: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name.lower(): value or "" for name, value in attrs}
        self._in_script = tag == "script"
        self.page.runs += [f"<{tag} {name}>" for name in values if name.startswith(("on", "hx-on"))]
        self.page.runs += [f"<{tag} {name}={value[:40]}>" for name, value in values.items() if _runs(tag, name, value)]
        self.page.runs += [f"<{tag} style>"] if "style" in values else []
        self.page.runs += [f"<{tag}>"] if tag in ("iframe", "object", "embed", "base", "applet", "math") else []
        if (
            tag == "meta"
            and values.get("http-equiv", "").lower() == "refresh"
            and "url" in values.get("content", "").lower()
        ):
            self.page.runs.append("<meta refresh to an address>")
        self.page.loads += [f"<{tag} {name}={value[:80]}>" for name, value in _loaded(tag, values)]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._in_script = False

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip():
            self.page.runs.append("a script within the page")
        self.texts.append(data)


def _runs(tag: str, name: str, value: str) -> bool:
    scheme = re.sub(r"[\x00-\x20]", "", value).partition(":")[0].lower()
    if tag == "link" and scheme == "data":  # Hearth's own icon: a picture that browsers run nothing of.
        return False
    is_picture = (
        name == "src" and value.lower().startswith("data:image/") and not value.lower().startswith("data:image/svg")
    )
    return name in ADDRESSES and scheme in RUNS and not is_picture


def _loaded(tag: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name in LOADS.get(tag, ()):
        value = values.get(name, "")
        for address in re.split(r"[\s,]+", value) if name == "srcset" else [value.strip()]:
            try:
                is_elsewhere = bool(urlsplit(address).netloc) or address.startswith(("//", "\\\\"))
            except ValueError:
                is_elsewhere = True
            if is_elsewhere:
                yield name, address
