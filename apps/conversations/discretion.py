"""What no companion says, whatever its model does: the hidden text it works from, and secrets that nobody asked for.

A stream of words in, a stream of words out. Words are held back only while they might become one of these. What a page would
not show is taken out here, so that whoever judges the words judges what is read.
"""

import codecs
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from functools import cache

from django.utils.translation import gettext as _

from apps.accounts.text import clean_piece
from apps.conversations.hidden import OWN, hidden_in
from apps.conversations.secrets import Secret, base64_of, folded, forms_of, secrets_before
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, Piece, StreamEnd

MASK = "•••••"
OWN_RUN, ANY_RUN = 48, 160
"""Letters in a row, spaces and marks not counted, that make a recital: of Hearth's own words, and of a companion's description,
which companions may well sound like."""
LONGEST_HELD = 400


class DiscreetModel:
    """A model through which nothing of the kind passes."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def answered_by(self) -> ChatModel:
        return self._model

    async def stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[Piece | StreamEnd, None]:
        recital, masking = Recital(hidden_in(messages)), Masking(secrets_before(messages))
        async with aclosing(self._model.stream(messages, options)) as events:
            async for event in events:
                match event:
                    case Piece(raw):
                        text = clean_piece(raw)
                        if passed := masking.feed(recital.feed(text)):
                            yield Piece(passed)
                        if recital.is_one:
                            break
                    case StreamEnd():
                        if passed := masking.feed(recital.finish()) + masking.finish():
                            yield Piece(passed)
                        yield event
                        return
        if recital.is_one:
            yield Piece(masking.finish() + _("I keep the notes I work from to myself. Ask me in other words."))
            yield StreamEnd("stop")


class Recital:
    """Notices when a reply begins to recite what is hidden, and lets nothing of it through from there."""

    def __init__(self, hidden: str) -> None:
        self.is_one = False
        self._runs = [_Run(OWN_RUN, _own_in_every_form()), _Run(ANY_RUN, folded(hidden))]
        self._held = ""

    def feed(self, text: str) -> str:
        if self.is_one:
            return ""
        self._held += text
        for letter in folded(text):
            reached = [run.is_reached_with(letter) for run in self._runs]
            if any(reached):
                self.is_one = True
                self._held = ""
                return ""
        return self._release(max(run.held for run in self._runs))

    def finish(self) -> str:
        return "" if self.is_one else self._release(0)

    def _release(self, letters: int) -> str:
        """All but the last so many letters, and what stands between them."""
        at = len(self._held)
        while at and letters:
            at -= 1
            letters -= self._held[at].isalnum()
        passed, self._held = self._held[:at], self._held[at:]
        return passed


class _Run:
    """The longest end of what was said so far that stands in a text."""

    def __init__(self, most: int, text: str) -> None:
        self._most = most
        self._text = text
        self._said = ""

    @property
    def held(self) -> int:
        """Letters that wait for what comes next: from half a run on."""
        return len(self._said) if len(self._said) >= self._most // 2 else 0

    def is_reached_with(self, letter: str) -> bool:
        self._said += letter
        while self._said and self._said not in self._text:
            self._said = self._said[1:]
        return len(self._said) >= self._most


@cache
def _own_in_every_form() -> str:
    """Straight, backwards, and turned by 13 letters."""
    own = [folded(text) for text in OWN]
    return "\n".join([*own, *(text[::-1] for text in own), *(codecs.encode(text, "rot13") for text in own)])


class Masking:
    """Puts dots where a secret would stand, however it is spelt; in an address even where it was asked for."""

    def __init__(self, secrets: Sequence[Secret]) -> None:
        self._forms = [(form, secret) for secret in secrets for form in forms_of(secret.text)]
        self._coded = [(form, secret) for secret in secrets for form in base64_of(secret.text)]
        self._held = ""
        self._address = ""
        """What was passed on since the last space."""

    def feed(self, text: str) -> str:
        if not self._forms:
            return text
        self._held = self._masked(self._held + text)
        return self._release(self._waits())

    def finish(self) -> str:
        return self._release(0)

    def _masked(self, text: str) -> str:
        places, letters = _letters_in(text)
        for form, secret in self._forms:
            found = letters.find(form)
            while found >= 0:
                start, end = places[found], places[found + len(form) - 1] + 1
                if not self._may_stand(text[:start], secret):
                    return self._masked(text[:start] + MASK + text[end:])
                found = letters.find(form, found + 1)
        for form, secret in self._coded:
            at = text.find(form)
            if at >= 0 and not self._may_stand(text[:at], secret):
                return self._masked(text[:at] + MASK + text[at + len(form) :])
        return text

    def _may_stand(self, before: str, secret: Secret) -> bool:
        if not secret.asked_for:
            return False
        word = (self._address + before).split()
        return "://" not in (word[-1] if word and not before[-1:].isspace() else "")

    def _waits(self) -> int:
        """Characters at the end that may be the beginning of a secret."""
        places, letters = _letters_in(self._held)
        longest = max((_overlap(letters, form) for form, _secret in self._forms), default=0)
        by_form = len(self._held) - places[-longest] if longest else 0
        return max(by_form, *(_overlap(self._held, form) for form, _secret in self._coded), 0)

    def _release(self, waiting: int) -> str:
        at = len(self._held) - waiting
        passed, self._held = self._held[:at], self._held[at:]
        words = (self._address + passed).rsplit(None, 1)
        self._address = "" if passed[-1:].isspace() else (words[-1] if words else "")[-LONGEST_HELD:]
        return passed


def _letters_in(text: str) -> tuple[list[int], str]:
    """Where its letters and digits stand, and which they are."""
    places = [at for at, char in enumerate(text) if char.isalnum()]
    return places, folded(text)


def _overlap(text: str, form: str) -> int:
    """How much of the end of `text` is the beginning of `form`, all of it not counted."""
    return next((size for size in range(min(len(text), len(form) - 1), 0, -1) if text.endswith(form[:size])), 0)
