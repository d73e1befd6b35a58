"""A page's main form as a browser would send it: what is hidden in it, and the boxes that are ticked."""

from html.parser import HTMLParser
from typing import Any


class _Form(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.fields: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "form":
            self.inside = "/privacy/erase/" in (values.get("action") or "")
        is_sent = values.get("type") == "hidden" or (values.get("type") == "checkbox" and "checked" in values)
        if tag == "input" and self.inside and is_sent:
            self.fields.setdefault(values.get("name") or "", []).append(values.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "form"


def fields_of(page: Any) -> dict[str, Any]:
    form = _Form()
    form.feed(page.content.decode())
    form.fields.pop("csrfmiddlewaretoken", None)
    return {"picked": form.fields.pop("picked", []), **form.fields}
