"""What somebody plainly says of themselves: high precision, for models too weak to understand, and for “remember that”. Pure.

A rule takes a sentence at its word or not at all. Questions, conditions, quotations, dreams, stories and what others said are
left alone: a companion that knows less is better than one that knows what was never so. Figures: tests/unit/test_rules.py.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo

from apps.memories.models import Memory
from apps.memories.phrases import de, en
from apps.memories.phrases.language import Phrases, Rule
from apps.memories.services import Mentioned, Statement

PHRASES: dict[str, Phrases] = {"en": en.PHRASES, "de": de.PHRASES}
LONGEST_TEXT = 6_000
"""Characters that are looked at: a pasted page is not about its owner."""
LONGEST_SENTENCE = 240
MOST = 8
"""Statements of one message."""

_SENTENCE = re.compile(r"(?<=[.!?…])(?<!\d\.)(?<!Dr\.)\s+|\n+")
_DATE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ([a-zä]{3,9})\b|\b([a-zä]{3,9}) (\d{1,2})\b", re.IGNORECASE)


def statements_in(text: str, *, said_at: datetime, zone: tzinfo, language: str) -> list[Statement]:
    """In the owner's own words, each once; none in a language without rules."""
    phrases = PHRASES.get(language.split("-")[0])
    if phrases is None:
        return []
    found: dict[str, Statement] = {}
    for sentence in _SENTENCE.split(text[:LONGEST_TEXT]):
        for statement in _stated(" ".join(sentence.split()), phrases, said_at, zone):
            found.setdefault(statement.text.casefold(), statement)
    return list(found.values())[:MOST]


def _stated(sentence: str, phrases: Phrases, said_at: datetime, zone: tzinfo) -> Iterator[Statement]:
    asked = sentence.rstrip(" )*_").endswith("?")
    if not sentence or len(sentence) > LONGEST_SENTENCE:
        return
    wish = phrases.rules[0].pattern.match(phrases.openers.sub("", sentence))
    if wish:  # “Remember that …” counts whatever follows; even “Can you remember that …?”.
        yield _statement(phrases.rules[0], wish, _as_sentence(wish["what"].rstrip("?")), None, said_at)
    elif not asked and not phrases.doubts.search(sentence):
        for clause in phrases.clauses.split(sentence):
            yield from _stated_in_clause(clause, sentence, phrases, said_at, zone)


def _stated_in_clause(
    clause: str, sentence: str, phrases: Phrases, said_at: datetime, zone: tzinfo
) -> Iterator[Statement]:
    bare = phrases.openers.sub("", clause).strip()
    for rule in phrases.rules[1:]:
        found = rule.pattern.search(bare) if rule.anywhere else rule.pattern.match(bare)
        if not found or _is_no_name(found, phrases):
            continue
        day = day_in(clause, phrases, said_at.astimezone(zone).date())
        if rule.needs_day and day is None:
            continue
        yield _statement(rule, found, _as_sentence(bare), day if rule.kind == Memory.Kind.PLAN else None, said_at)
        return


def _statement(rule: Rule, found: re.Match[str], text: str, day: date | None, said_at: datetime) -> Statement:
    groups = {name: value.strip() for name, value in found.groupdict().items() if value}
    name, relation = _without_genitive(groups.get("name", "")), groups.get("relation", "").casefold()
    return Statement(
        text=text,
        kind=rule.kind,
        origin=Memory.Origin.OWNER,
        learned_at=said_at,
        people=(Mentioned(name, relation),) if name or relation else (),
        importance=rule.importance,
        happened_on=day,
        slot=rule.slot.format(**groups).casefold() if rule.slot else "",
        verbatim="what" in groups,
    )


def _is_no_name(found: re.Match[str], phrases: Phrases) -> bool:
    names = (found.groupdict().get("name"), found.groupdict().get("name_of_owner"))
    return any(word.casefold() in phrases.not_names for name in names if name for word in name.split()[:1])


def _without_genitive(name: str) -> str:
    return re.sub(r"['’]s?$", "", name)


def _as_sentence(words: str) -> str:
    words = words.strip(" ,;:-–")
    return words[:1].upper() + words[1:] if words else words


def day_in(text: str, phrases: Phrases, today: date) -> date | None:
    """The day a plan names, none before today; a week's first day stands for the week."""
    lowered = text.casefold()
    for number, weekday in enumerate(phrases.weekdays):
        if re.search(rf"\b{weekday}\b", lowered):
            return today + timedelta(days=(number - today.weekday()) % 7 or 7)
    if phrases.tomorrow.search(text):
        return today + timedelta(days=1)
    if phrases.next_week.search(text):
        return today + timedelta(days=7 - today.weekday())
    return _date_in(lowered, phrases, today)


def _date_in(lowered: str, phrases: Phrases, today: date) -> date | None:
    for found in _DATE.finditer(lowered):
        day, month = (found[1], found[2]) if found[1] else (found[4], found[3])
        if month not in phrases.months:
            continue
        for year in (today.year, today.year + 1):
            try:
                named = date(year, phrases.months.index(month) + 1, int(day))
            except ValueError:
                continue
            if named >= today:
                return named
    return None
