"""What the classifiers make of something said: how likely it is private at all, and of which kinds. Nothing is kept but the last vectors."""

from dataclasses import dataclass

from apps.classifiers.classifier import classifier
from apps.classifiers.features import windows
from apps.classifiers.normalising import readable
from apps.privacy.purposes import SORTED, Purpose

PRIVATE = "private"
"""The head that says whether it is private at all."""
MOST_LOOKS = 40
"""Windows of one text that are looked at: the first and the last. Each takes some 20 ms of one core, after the reply."""


def head_of(kind: Purpose) -> str:
    return f"{PRIVATE}_{kind.value}"


@dataclass(frozen=True, slots=True)
class Understood:
    likely: float
    """That something in it is private, 0 to 1."""
    where: str
    """Its most private part."""

    @property
    def is_private(self) -> bool:
        """Whatever the words."""
        return self.likely >= classifier().thresholds["private"]

    @property
    def is_ordinary(self) -> bool:
        """Though a word in it may sound private."""
        return self.likely < classifier().thresholds["private_word"]

    def purposes(self) -> frozenset[Purpose]:
        """The likeliest, and what is likely besides. Raises Broken."""
        asked = classifier()
        kinds = {kind: asked.likely(head_of(kind), self.where)["yes"] for kind in SORTED}
        besides = {kind for kind, likely in kinds.items() if likely >= asked.thresholds["private_kind"]}
        return frozenset({max(kinds, key=kinds.__getitem__), *besides})


def understand(text: str) -> Understood:
    """Raises Broken."""
    asked = classifier()
    parts = list(windows(readable(text)))
    if len(parts) > MOST_LOOKS:
        parts = [*parts[: MOST_LOOKS // 2], *parts[-MOST_LOOKS // 2 :]]
    likely = {part: asked.likely(PRIVATE, part)["yes"] for part in parts}
    worst = max(likely, key=likely.__getitem__)
    return Understood(likely[worst], worst)
