"""A lorebook as its owner writes it. What a form does not know of an entry stays as it is."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.accounts.fields import LineField, TextField
from apps.personas.lore import DEEPEST_SCAN, DEFAULT_SCAN_DEPTH, read_book
from apps.personas.models import LONGEST_TEXT

LONGEST_LINE = 2_000


class BookForm(forms.Form):
    scan_depth = forms.IntegerField(
        label=_("Messages looked at"),
        help_text=_("The newest, for keywords."),
        min_value=1,
        max_value=DEEPEST_SCAN,
        initial=DEFAULT_SCAN_DEPTH,
    )
    token_budget = forms.IntegerField(
        label=_("Most tokens"),
        help_text=_("Of one prompt; empty for as many as fit."),
        min_value=1,
        max_value=100_000,
        required=False,
    )
    recursive_scanning = forms.BooleanField(label=_("What an entry says may call up others"), required=False)

    @staticmethod
    def of(raw: Mapping[str, Any]) -> dict[str, Any]:
        book = read_book(dict(raw))
        return {
            "scan_depth": book.scan_depth or DEFAULT_SCAN_DEPTH,
            "token_budget": book.token_budget,
            "recursive_scanning": book.recursive,
        }

    def fields_of_book(self) -> dict[str, Any]:
        """Those that were changed."""
        return {name: self.cleaned_data[name] for name in self.changed_data}


class EntryForm(forms.Form):
    name = LineField(
        label=_("Name"), help_text=_("For you; the model does not read it."), max_length=200, required=False
    )
    content = TextField(label=_("What is to be known"), max_length=LONGEST_TEXT)
    keys = LineField(
        label=_("Keywords"),
        help_text=_("With commas between. /…/i is a pattern."),
        max_length=LONGEST_LINE,
        required=False,
    )
    secondary_keys = LineField(
        label=_("And one of these"),
        help_text=_("Only if one of them is there too; empty asks for none."),
        max_length=LONGEST_LINE,
        required=False,
    )
    insertion_order = forms.FloatField(
        label=_("Order"), help_text=_("Smaller comes first."), initial=100, min_value=-1e6, max_value=1e6
    )
    enabled = forms.BooleanField(label=_("In use"), required=False, initial=True)
    constant = forms.BooleanField(label=_("Always, without a keyword"), required=False)
    case_sensitive = forms.BooleanField(label=_("Capital letters matter"), required=False)
    whole_words = forms.BooleanField(label=_("Whole words only"), required=False)

    @staticmethod
    def of(raw: Mapping[str, Any]) -> dict[str, Any]:
        (entry,) = read_book({"entries": [dict(raw)]}).entries
        content = raw.get("content")
        return {
            "name": entry.name,
            "content": content if isinstance(content, str) else "",
            "keys": ", ".join(_plain_keys(raw, "keys")),
            "secondary_keys": ", ".join(_plain_keys(raw, "secondary_keys")) if raw.get("selective") is True else "",
            "insertion_order": int(entry.order) if entry.order == int(entry.order) else entry.order,
            "enabled": raw.get("enabled") is not False,
            "constant": raw.get("constant") is True,
            "case_sensitive": entry.case_sensitive,
            "whole_words": entry.whole_words,
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("keys") and not cleaned.get("constant") and "content" in cleaned:
            self.add_error("keys", _("Without a keyword it would never come up. Name one, or let it hold always."))
        return cleaned

    def fields_of_entry(self, raw: Mapping[str, Any] | None) -> dict[str, Any]:
        """Those that were changed, as an entry has them; all of a new one."""
        changed = set(self.changed_data) if raw is not None else set(self.fields)
        values: dict[str, Any] = {
            name: self.cleaned_data[name]
            for name in ("name", "content", "insertion_order", "enabled", "constant", "case_sensitive")
            if name in changed
        }
        if "keys" in changed:
            values["keys"] = split_keys(self.cleaned_data["keys"])
        if "secondary_keys" in changed:
            values["secondary_keys"] = split_keys(self.cleaned_data["secondary_keys"])
            values["selective"] = bool(values["secondary_keys"])
        if "whole_words" in changed:
            extensions = (raw or {}).get("extensions")
            values["extensions"] = {
                **(extensions if isinstance(extensions, dict) else {}),
                "match_whole_words": self.cleaned_data["whole_words"],
            }
        return values


def split_keys(text: str) -> list[str]:
    """At commas, but for those within a pattern."""
    keys, open_pattern = [""], False
    for letter in text:
        if letter == "/" and (open_pattern or not keys[-1].strip()):
            open_pattern = not open_pattern
        if letter == "," and not open_pattern:
            keys.append("")
        else:
            keys[-1] += letter
    return [key.strip() for key in keys if key.strip()]


def _plain_keys(raw: Mapping[str, Any], name: str) -> list[str]:
    keys = raw.get(name)
    return [key for key in keys if isinstance(key, str)] if isinstance(keys, list) else []
