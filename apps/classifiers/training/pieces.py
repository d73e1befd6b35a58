"""Text cut into the embedder's pieces as its engine cuts it: spelled its way, then the likeliest cut (unigram, Kudo 2018). Pure."""

from collections.abc import Sequence
from functools import cached_property

from apps.llm.embedders.weights import Vocabulary

GAP = "▁"
WORSE_THAN_ANY = 10.0
"""What a letter without a piece costs more than the rarest piece."""


class Pieces:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def of(self, text: str, most: int) -> list[int]:
        """Numbers of at most `most` pieces, the two that begin and end a text among them."""
        words = self._spelled(f"query: {text}".replace("\0", " "))
        return [self._vocabulary.begin, *self._likeliest(words)[: most - 2], self._vocabulary.end]

    @cached_property
    def _known(self) -> dict[str, int]:
        known: dict[str, int] = {}
        for number, piece in enumerate(self._vocabulary.pieces):
            if piece:
                known.setdefault(piece.decode(), number)
        return known

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._known))

    @cached_property
    def _cost_of_unknown(self) -> float:
        return WORSE_THAN_ANY - min(self._vocabulary.scores)

    def _spelled(self, text: str) -> str:
        spellings = self._vocabulary.spellings
        letters: Sequence[str] = [
            chr(written) for letter in text for written in spellings.get(ord(letter), (ord(letter),))
        ]
        collapsed = "".join(letters)
        while "  " in collapsed:
            collapsed = collapsed.replace("  ", " ")
        return GAP + collapsed.replace(" ", GAP)

    def _likeliest(self, words: str) -> list[int]:
        """Viterbi."""
        best: list[tuple[float, int, int]] = [(0.0, 0, 0)]
        for end in range(1, len(words) + 1):
            unknown = (best[end - 1][0] - self._cost_of_unknown, end - 1, self._vocabulary.unknown)
            choices = [unknown]
            for start in range(max(0, end - self._longest), end):
                number = self._known.get(words[start:end])
                if number is not None:
                    choices.append((best[start][0] + self._vocabulary.scores[number], start, number))
            best.append(max(choices))
        found = []
        at = len(words)
        while at:
            _score, start, number = best[at]
            found.append(number)
            at = start
        return found[::-1]
