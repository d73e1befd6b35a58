"""Why a card is not taken in."""


class CardRefused(Exception):
    """`public` is a sentence for whoever brought the file; nothing was kept of it."""

    def __init__(self, public: object) -> None:
        super().__init__(str(public))
        self.public = public
