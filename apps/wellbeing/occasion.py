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
        return self.screening.risk == Risk.CRISIS or (self.watchful and self.screening.risk == Risk.NONE)

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
        return (
            self.in_crisis
            or self.about_somebody
            or self.asks_identity
            or self.moment != Moment.ORDINARY
            or self.screening.failed
        )


def occasion_of(words: str, *, language: str = "en", watchful: bool = False) -> Occasion:
    """Screens the words; that takes some milliseconds."""
    return Occasion(words, screen(words), language, watchful)
