"""What a reply is spoken to, and what it has to keep to because of that. Pure."""

from dataclasses import dataclass, replace
from functools import cached_property

from apps.classifiers.classifier import Broken, classifier
from apps.classifiers.features import LONGEST_WINDOW, sentences
from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.screening import Danger, Moment, Risk, Screening, screen

SURELY_ASKS = 0.9
SURELY_MEANT = 0.8
"""How likely a question of what it is, or a moment, has to be to be beyond doubt where no plain phrase tells. To take it for one
at less than that keeps first words back for a moment; to answer it with a line of ours would throw a good reply away."""
MOST_LOOKS = 4
"""Sentences of a long message that are looked at for it, the last ones."""


@dataclass(frozen=True)
class Occasion:
    owner_words: str
    screening: Screening
    language: str = "en"
    """Of the owner: lines of ours are in it."""
    watchful: bool = False
    """There were signs of danger, theirs or somebody else's, not long ago."""

    @property
    def needs_help(self) -> bool:
        """By these very words."""
        return self.screening.risk != Risk.NONE

    @property
    def in_crisis(self) -> bool:
        return self.screening.risk == Risk.CRISIS

    @property
    def is_afterwards(self) -> bool:
        """What they say now is of its own kind, but not long ago somebody was in danger: that is not forgotten."""
        return self.watchful and not self.needs_help

    @property
    def in_danger(self) -> bool:
        """Now, or not long ago, or who asks what kills may be: nothing may be said that endangers."""
        return self.needs_help or self.watchful or self.asks_for_means

    @property
    def is_emergency(self) -> bool:
        """Theirs or somebody else's: whoever comes at once has to be called first."""
        return self.needs_help and self.screening.danger == Danger.MEDICAL

    @cached_property
    def asks_for_means(self) -> bool:
        """What kills, or how much of it, and nothing tells that anybody is in danger."""
        return not self.needs_help and phrases.asks_for_means(self._plain)

    @property
    def about_somebody(self) -> bool:
        return self.screening.risk == Risk.THIRD_PARTY

    @property
    def asks_identity(self) -> bool:
        return self.screening.asks_identity

    @property
    def moment(self) -> Moment:
        return self.screening.moment

    @cached_property
    def surely_asks(self) -> bool:
        """What the companion is: by plain words, or beyond doubt."""
        if not self.asks_identity:
            return False
        return phrases.asks_identity(self._plain) or self._likely("identity", "yes") >= SURELY_ASKS

    @cached_property
    def is_unsure(self) -> bool:
        """They may part, pause, delete, or speak of people; or do nothing of the kind. Few words tell a goodbye from “Peace.”"""
        told = phrases.moment_of(self._plain)
        if self.moment in {Moment.ORDINARY, told}:
            return False
        # “Goodbye forever” tells of another moment in so many words than it was taken for.
        return (
            told != Moment.ORDINARY
            or self.moment == Moment.GOODBYE
            or self._likely("moment", self.moment) < SURELY_MEANT
        )

    @cached_property
    def _plain(self) -> str:
        return folded(readable(self.owner_words))

    def _likely(self, head: str, label: str) -> float:
        words = readable(self.owner_words)
        looked_at = [words] if len(words) <= LONGEST_WINDOW else sentences(words)[-MOST_LOOKS:]
        try:
            return max((classifier().likely(head, one[:LONGEST_WINDOW])[label] for one in looked_at), default=0.0)
        except Broken:
            return 0.0

    @property
    def is_risky(self) -> bool:
        """Nothing is shown then before it was judged, its first words neither."""
        return self.in_danger or self.asks_identity or self.moment != Moment.ORDINARY or self.screening.failed


def occasion_of(words: str, *, language: str = "en", watchful: bool = False) -> Occasion:
    """Screens the words; that takes some milliseconds."""
    return Occasion(words, screen(words), language, watchful)


def as_answer(screening: Screening, words: str, *, care: str, danger: str) -> Screening:
    """Of what is said to a reply to danger, which ends with “Are you safe at this moment?”: “No.” says more there than alone.

    `care` and `danger` are what the words before these called for, as a turn keeps them.
    """
    if care != Risk.CRISIS or screening.risk != Risk.NONE or not phrases.says_not_safe(folded(readable(words))):
        return screening
    return replace(screening, risk=Risk.CRISIS, danger=Danger(danger) if danger else None, moment=Moment.ORDINARY)
