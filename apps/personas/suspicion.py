"""What in a card tries to talk a companion out of Hearth's promises, so that whoever brings it can see. Pure.

It is no lock: the promises stand outside a companion's reach whatever is written (apps/conversations/prompt.py). It is a light.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_QUOTE = 120
MOST = 20


class Against(StrEnum):
    SAFETY = "safety"
    HONESTY = "honesty"
    PRIVACY = "privacy"
    RULES = "rules"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Suspicion:
    against: Against
    where: str
    """The field's name in the card."""
    quote: str


_HELP = (
    r"(?:help ?lines?|hot ?lines?|crisis|suicid\w*|self.?harm|emergency|"
    r"hilfe|krise\w*|notruf\w*|secours|urgence|crise|ayuda)"
)
_NEVER = r"(?:never|don'?t|do not|no|without|refuse to|nie(?:mals)?|keine?|nicht|jamais|ne|nunca|sin)"
_RULES = (
    r"(?:rules?|instructions?|prompts?|guidelines?|restrictions?|filters?|"
    r"regeln?|anweisungen|r[eè]gles?|consignes?|reglas?|instrucciones)"
)
_FORGET = (
    r"(?:ignore[rz]?|disregard|forget|override|bypass|"
    r"ignorier\w*|vergiss|umgeh\w*|oublie[rz]?|ignora\w*|olvida\w*)"
)
_DENIED = r"(?:not|never|deny|denies|kein\w*|nie\w*|pas|jamais|no|nunca|niega)"
_YOU_ARE = r"(?:you are|you're|i am|du bist|ich bin|tu es|vous êtes|eres)"
_REALLY_A = r"(?:really\s+|actually\s+|a\s+|an?\s+real\s+|ein\w*\s+|un\w*\s+)*"
_TELL = r"(?:reveal|repeat|print|output|show|leak|send|upload|verrate|zeige|sende|révèle|envoie|revela|envía)"
_KEPT = r"(?:prompt|instructions|memor\w+|secrets?|passwords?|codes?|erinnerung\w*|mémoire\w*|memoria\w*)"
_NEAR = r"[^.\n]{0,40}"
_PATTERNS: tuple[tuple[Against, re.Pattern[str]], ...] = tuple(
    (against, re.compile(pattern, re.IGNORECASE))
    for against, pattern in (
        (Against.SAFETY, rf"\b{_NEVER}\b{_NEAR}\b{_HELP}"),
        (Against.SAFETY, r"\b(?:no|without|disable|ohne|sans|sin)\s+(?:safety|safeguards?|limits|filters?|moderation)"),
        (Against.HONESTY, rf"\b{_YOU_ARE}\s+{_REALLY_A}(?:human|person|mensch|humain\w*|human[oa])\b"),
        (Against.HONESTY, rf"\b{_DENIED}\b{_NEAR}\b(?:ai|a\.i\.|bot|machine|program|ki|ia|language model)\b"),
        (Against.PRIVACY, rf"\b{_TELL}\b{_NEAR}\b{_KEPT}"),
        (Against.PRIVACY, r"!\[[^\]]*\]\(\s*https?:|<img\b|https?://[^\s)]*\{\{"),
        (Against.RULES, rf"\b{_FORGET}\b{_NEAR}\b{_RULES}"),
        (Against.RULES, r"^\s*(?:\[?system\]?|developer|admin)\s*[:\]]|^\s*\[system\]"),
        (Against.RULES, r"<\|[a-z_]+\|>|\[/?INST\]|\"role\"\s*:\s*\"(?:system|developer)"),
        (Against.CODE, r"<\s*(?:script|iframe|object|embed|svg|style|link|meta)\b|javascript:"),
        (Against.CODE, r"\bon\w+\s*=\s*[\"']"),
    )
)
_HIDDEN = re.compile("[\u200b\u2060\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")


def suspicions_in(texts: Mapping[str, str]) -> list[Suspicion]:
    """By the name of the field that each text stands in; at most MOST."""
    found = (one for where, text in texts.items() for one in _in(where, text))
    return [one for one, _number in zip(found, range(MOST), strict=False)]


def _in(where: str, text: str) -> Iterator[Suspicion]:
    if _HIDDEN.search(text):
        yield Suspicion(Against.CODE, where, "")
    for against, pattern in _PATTERNS:
        for line in text.splitlines():
            if hit := pattern.search(line[:4_000]):
                yield Suspicion(against, where, _quote(line, hit.start()))
                break


def _quote(line: str, at: int) -> str:
    start = max(0, at - 20)
    return line[start : start + LONGEST_QUOTE].strip()
