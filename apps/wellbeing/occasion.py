"""What a reply is spoken to, and what it has to keep to because of that. Pure."""

from dataclasses import dataclass

from apps.wellbeing.screening import Moment, Risk, Screening, screen


@dataclass(frozen=True, slots=True)
class Occasion:
    owner_words: str
    screening: Screening
    language: str = "en"
    """Of the owner: lines of ours are in it."""
    watchful: bool = False
    """There were signs of a crisis in this talk not long ago."""

    @property
    def needs_help(self) -> bool:
        """By these very words."""
        return self.screening.risk != Risk.NONE

    @property
    def in_crisis(self) -> bool:
        return self.screening.risk == Risk.CRISIS

    @property
    def is_afterwards(self) -> bool:
        """What they say now is of its own kind, but not long ago they were in danger: that is not forgotten."""
        return self.watchful and not self.needs_help

    @property
    def in_danger(self) -> bool:
        """Now, or not long ago: nothing may be said that endangers."""
        return self.needs_help or self.watchful

    @property
    def about_somebody(self) -> bool:
        return self.screening.risk == Risk.THIRD_PARTY

    @property
    def asks_identity(self) -> bool:
        return self.screening.asks_identity

    @property
    def moment(self) -> Moment:
        return self.screening.moment

    @property
    def is_risky(self) -> bool:
        """Nothing is shown then before it was judged, its first words neither."""
        return self.in_danger or self.asks_identity or self.moment != Moment.ORDINARY or self.screening.failed


def occasion_of(words: str, *, language: str = "en", watchful: bool = False) -> Occasion:
    """Screens the words; that takes some milliseconds."""
    return Occasion(words, screen(words), language, watchful)
