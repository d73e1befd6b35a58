"""A lorebook at work: which of its entries the words of a talk call up. Pure.

Entries as in character-card-spec-v2 and -v3 (character_book), with SillyTavern's additions where cards carry them. What an entry
says goes before the model beside the words that called it up, never into what stands before the talk: prompts keep their beginning.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

import regex

from apps.accounts.text import clean_text

DEFAULT_SCAN_DEPTH = 4
"""Messages, the newest."""
DEEPEST_SCAN = 100
MOST_ENTRIES = 5_000
MOST_ROUNDS = 3
"""Of entries that are called up by what others say."""
LONGEST_PATTERN = 500
SECONDS_A_PATTERN = 0.02
SECONDS_OF_PATTERNS = 0.1
"""In one scan: a hostile one costs no more, and what is left unasked is not called up."""
ANY, NOT_ALL, NONE, ALL = range(4)
"""How secondary keys count."""

_FORM = regex.compile(r"/(.+)/([a-z]*)", regex.DOTALL)
_FLAGS = {"i": regex.IGNORECASE, "m": regex.MULTILINE, "s": regex.DOTALL}


@dataclass(frozen=True, slots=True)
class Key:
    """One thing to look for, made ready: a talk asks for thousands of them each turn."""

    text: str
    """Folded, where capital letters don't matter; empty for a pattern."""
    pattern: "regex.Pattern[str] | None" = None
    """Of a key that is one, or of a whole word; never asked before its text was found."""


@dataclass(frozen=True, slots=True)
class Entry:
    place: int
    """In its book."""
    name: str
    content: str
    keys: tuple[str, ...]
    """As they are written."""
    primary: tuple[Key, ...] = ()
    secondary: tuple[Key, ...] = ()
    excluded: tuple[Key, ...] = ()
    logic: int = ANY
    enabled: bool = True
    constant: bool = False
    order: float = 100
    priority: float = 0
    scan_depth: int | None = None
    case_sensitive: bool = False
    whole_words: bool = False
    probability: float = 100
    called_up_by_others: bool = True
    calls_up_others: bool = True
    after: int = 0
    """Messages that must have been said before."""


@dataclass(frozen=True, slots=True)
class Book:
    entries: tuple[Entry, ...] = ()
    scan_depth: int = DEFAULT_SCAN_DEPTH
    token_budget: int | None = None
    recursive: bool = False

    @property
    def constants(self) -> list[str]:
        """What always holds, in its order."""
        always = (entry for entry in self.entries if entry.enabled and entry.constant and entry.content)
        return [entry.content for entry in sorted(always, key=lambda entry: entry.order)]


def read_book(book: object) -> Book:
    """Whatever is no book is an empty one; whatever in an entry is of another type counts as not said."""
    if not isinstance(book, dict):
        return Book()
    entries = book.get("entries")
    return Book(
        entries=tuple(
            _entry(place, entry)
            for place, entry in enumerate(entries[:MOST_ENTRIES] if isinstance(entries, list) else ())
            if isinstance(entry, dict)
        ),
        scan_depth=_whole(book.get("scan_depth"), DEFAULT_SCAN_DEPTH, DEEPEST_SCAN),
        token_budget=_whole(book.get("token_budget"), 0, 100_000) or None,
        recursive=book.get("recursive_scanning") is True,
    )


def called_up(
    book: Book, messages: Sequence[str], *, budget: int, tokens: Callable[[str], int], said_before: int = 0
) -> list[Entry]:
    """Entries that these messages (oldest first) call up, in their order, within `budget` tokens; constants are not among them."""
    scan = _Scan(messages, said_before + len(messages))
    waiting = [entry for entry in book.entries if entry.enabled and not entry.constant and entry.content]
    found = [entry for entry in waiting if scan.calls(entry, scan.last(entry.scan_depth or book.scan_depth))]
    fresh, places = found, {entry.place for entry in found}
    for _round in range(MOST_ROUNDS if book.recursive and found else 0):
        said = Text("\n".join(entry.content for entry in fresh if entry.calls_up_others))
        waiting = [entry for entry in waiting if entry.called_up_by_others and entry.place not in places]
        fresh = [entry for entry in waiting if scan.calls(entry, said)] if said.plain else []
        found, places = found + fresh, places | {entry.place for entry in fresh}
    return _within(found, min(budget, book.token_budget or budget), tokens)


def _within(found: Iterable[Entry], budget: int, tokens: Callable[[str], int]) -> list[Entry]:
    """What matters least goes first."""
    kept = []
    for entry in sorted(found, key=lambda entry: (-entry.priority, entry.order, entry.place)):
        cost = tokens(entry.content)
        if cost <= budget:
            kept.append(entry)
            budget -= cost
    return sorted(kept, key=lambda entry: (entry.order, entry.place))


class Text:
    """What is looked through, and the same without capital letters."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.folded = plain.casefold()


class _Scan:
    """One look at a talk; remembers what it put together, and how long patterns have taken."""

    def __init__(self, messages: Sequence[str], said: int) -> None:
        self._messages = messages
        self._said = said
        self._by_depth: dict[int, Text] = {}
        self._until = time.monotonic() + SECONDS_OF_PATTERNS

    def last(self, depth: int) -> Text:
        if depth not in self._by_depth:
            self._by_depth[depth] = Text("\n".join(self._messages[-depth:]) if depth else "")
        return self._by_depth[depth]

    def calls(self, entry: Entry, text: Text) -> bool:
        if not self._any(entry, entry.primary, text) or self._said < entry.after:
            return False
        if entry.excluded and self._any(entry, entry.excluded, text):
            return False
        return self._secondary(entry, text) and self._by_chance(entry)

    def _any(self, entry: Entry, keys: Sequence[Key], text: Text) -> bool:
        where = text.plain if entry.case_sensitive else text.folded
        for key in keys:
            if key.text and key.text not in where:
                continue
            if key.pattern is None or self._matches(key.pattern, where if key.text else text.plain):
                return True
        return False

    def _secondary(self, entry: Entry, text: Text) -> bool:
        if not entry.secondary:
            return True
        held = [self._any(entry, [key], text) for key in entry.secondary]
        return {ANY: any(held), NOT_ALL: not all(held), NONE: not any(held), ALL: all(held)}[entry.logic]

    def _by_chance(self, entry: Entry) -> bool:
        # The same at the same place of a talk: trying a reply again must not change the world.
        return entry.probability >= 100 or Random(f"{entry.place} {self._said}").random() * 100 < entry.probability  # noqa: S311

    def _matches(self, pattern: "regex.Pattern[str]", text: str) -> bool:
        left = self._until - time.monotonic()
        if left <= 0:
            return False
        try:
            return pattern.search(text, timeout=min(left, SECONDS_A_PATTERN)) is not None
        except TimeoutError:
            return False


def _ready(keys: Sequence[str], *, case_sensitive: bool, whole_words: bool) -> tuple[Key, ...]:
    return tuple(key for text in keys if (key := _key(text, case_sensitive, whole_words)) is not None)


def _key(text: str, case_sensitive: bool, whole_words: bool) -> Key | None:
    """None for a pattern that can't be understood. A pattern says by itself whether capital letters matter."""
    form = _FORM.fullmatch(text)
    if form is None:
        text = text if case_sensitive else text.casefold()
        return Key(text, _whole_word(text) if whole_words else None)
    flags = regex.VERSION0
    for letter in form[2]:
        flags |= _FLAGS.get(letter, 0)
    if len(form[1]) > LONGEST_PATTERN:
        return None
    try:
        return Key("", regex.compile(form[1], flags))
    except (regex.error, OverflowError, RecursionError, MemoryError, ValueError):
        return None


def _whole_word(key: str) -> "regex.Pattern[str]":
    return regex.compile(rf"(?<!\w){regex.escape(key)}(?!\w)")


def _entry(place: int, entry: dict[str, Any]) -> Entry:
    own = entry.get("extensions")
    extensions: dict[str, Any] = own if isinstance(own, dict) else {}
    decorators, content = _decorated(entry.get("content"))
    selective = entry.get("selective") is True
    logic = extensions.get("selectiveLogic", entry.get("selectiveLogic"))
    useful = extensions.get("useProbability", True) is not False
    case_sensitive = (entry.get("case_sensitive") or extensions.get("case_sensitive")) is True
    whole_words = extensions.get("match_whole_words") is True
    keys = (*_keys(entry.get("keys")), *_keys(decorators.get("additional_keys")))
    ready = partial(_ready, case_sensitive=case_sensitive, whole_words=whole_words)
    return Entry(
        place=place,
        name=_text(entry.get("name")) or _text(entry.get("comment")),
        content=content,
        keys=keys,
        primary=ready(keys),
        secondary=ready(_keys(entry.get("secondary_keys"))) if selective else (),
        excluded=ready(_keys(decorators.get("exclude_keys"))),
        logic=logic if logic in (ANY, NOT_ALL, NONE, ALL) else ANY,
        enabled=entry.get("enabled") is not False and "dont_activate" not in decorators,
        constant=entry.get("constant") is True or "activate" in decorators,
        order=_number(entry.get("insertion_order"), 100),
        priority=-1 if "ignore_on_max_context" in decorators else _number(entry.get("priority"), 0),
        scan_depth=_whole(decorators.get("scan_depth", extensions.get("scan_depth")), 0, DEEPEST_SCAN) or None,
        case_sensitive=case_sensitive,
        whole_words=whole_words,
        probability=_number(extensions.get("probability"), 100) if useful else 100,
        called_up_by_others=extensions.get("exclude_recursion") is not True,
        calls_up_others=extensions.get("prevent_recursion") is not True,
        after=_whole(decorators.get("activate_only_after"), 0, 1_000_000),
    )


def _decorated(content: object) -> tuple[dict[str, str], str]:
    """Its leading lines that begin with @@, the first of each name; and the rest."""
    lines = clean_text(content).split("\n") if isinstance(content, str) else []
    found: dict[str, str] = {}
    while lines and lines[0].startswith("@@"):
        name, _space, value = lines.pop(0).lstrip("@").strip().partition(" ")
        found.setdefault(name, value.strip())
    return found, "\n".join(lines).strip()


def _keys(keys: object) -> tuple[str, ...]:
    """A list, or text with commas."""
    listed = keys.split(",") if isinstance(keys, str) else keys if isinstance(keys, list) else ()
    return tuple(key.strip() for key in listed if isinstance(key, str) and key.strip())


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _number(value: object, default: float) -> float:
    return float(value) if isinstance(value, int | float) and abs(value) < 1e9 else default


def _whole(value: object, default: int, most: int) -> int:
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 9:
        value = int(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e9:
        return min(most, int(value))
    return default
