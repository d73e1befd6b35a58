"""The one door through which every reply of a companion passes: nothing that fails is said, shown or kept.

Where a reply could play its owner (a goodbye, a break, a deletion, other people), has to be honest (a sincere question) or safe
(a crisis), each sentence is passed on once it was judged. Elsewhere the words of the first sentence flow as they come, so that
nobody waits for them, unless it begins like a claim or a plea; each later sentence is passed on once it was judged, while its
reader still reads the one before. What fails is asked for again with the reason; if that fails, too, a plain line of ours stands
in its place. Who is in danger by their own words is given no second try of a model that failed: our line ends that reply.
docs/decisions tells why.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from itertools import takewhile

from apps.classifiers.normalising import readable
from apps.llm.errors import ModelError
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, Piece, StreamEnd
from apps.llm.rules import keeps_to_rules
from apps.wellbeing.disclosing import says_it_is_ai, without_bare_answer
from apps.wellbeing.faults import Fault, fault_in, has_a_word
from apps.wellbeing.lines import line, line_for
from apps.wellbeing.occasion import Occasion
from apps.wellbeing.openings import may_turn_bad
from apps.wellbeing.safe import with_frame
from apps.wellbeing.screening import Moment
from apps.wellbeing.sentences import TOO_FEW, Sentences, broken_line, open_sentence, what_waits

log = logging.getLogger(__name__)

MOST_TRIES = 2
"""The first, and one with the reason."""
MOST_MENDED = 6
"""Faults of one long reply that are each put right; a companion that fails so often is not let go on."""
ROOM_TO_DISCLOSE = 300
"""Characters within which an answer to a sincere question has said that it is an AI."""
REMEMBERED = 1_000
"""Characters of the reply so far that a sentence is judged with."""
QUESTION_MARKS = set("?？؟")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Words that were shown already turned out bad with the end of their sentence."""

    said: str
    """All of the reply that stands."""


@dataclass(frozen=True, slots=True)
class Mended:
    """Something was held back, and is said otherwise."""

    fault: Fault


Guarded = Piece | TakenBack | Mended | StreamEnd


async def guarded(
    model: ChatModel,
    messages: Sequence[ChatMessage],
    options: ChatOptions,
    *,
    occasion: Occasion,
    said: str = "",
    word_by_word: bool = True,
) -> AsyncGenerator[Guarded, None]:
    """As `model.stream`, of what may be said. `said` is what the reply holds already, when it goes on.

    With `word_by_word` off nothing is ever taken back: every sentence is judged before it is passed on.
    """
    reply = _Reply(occasion, said, word_by_word=word_by_word)
    faults: list[Fault] = []
    while True:
        end: StreamEnd | None = None
        async with aclosing(model.stream(with_frame(messages, occasion, faults, reply.said), options)) as stream:
            try:
                async for event in stream:
                    if occasion.needs_help and not keeps_to_rules(model):
                        # Too small to be held to a frame: what it would say to somebody in danger nobody can answer for.
                        yield Piece(reply.spaced(line_for(occasion)))
                        yield StreamEnd("stop")
                        return
                    match event:
                        case Piece(text):
                            async for passed in reply.hear(text):
                                yield passed
                        case StreamEnd():
                            end = event
                            async for passed in reply.hear_the_end():
                                yield passed
                    if reply.fault:
                        break
            except ModelError:
                async for passed in reply.hear_the_end():
                    yield passed
                raise
        if reply.fault is None:
            if reply.says_nothing:
                yield Piece(reply.spaced(line_for(occasion, faults)))
            if end:
                yield end
            return
        yield Mended(reply.fault)
        faults.append(reply.fault)
        if occasion.needs_help or reply.tries == MOST_TRIES or len(faults) == MOST_MENDED:
            yield Piece(reply.spaced(line_for(occasion, faults)))
            yield StreamEnd("stop")
            return
        reply.try_again()


def what_stands(said: str, occasion: Occasion) -> str:
    """Of a reply that ends before its end, or is kept meanwhile. Its open sentence may have been shown before it could be judged:
    it is judged as it is now, and stands no longer if that fails."""
    rest = open_sentence(said)
    before = said[: len(said) - len(rest)]
    return before if rest.strip() and _judged(rest, occasion, before[-REMEMBERED:]) else said


def _judged(sentence: str, occasion: Occasion, before: str) -> Fault | None:
    try:
        return fault_in(sentence, occasion, said_before=before)
    except Exception:
        # The edge: a judge that breaks must not end a talk, and where much hangs on it nothing passes unjudged.
        log.exception("a sentence could not be judged")
        return Fault.PLAYS_THEM if occasion.is_risky else None


class _Reply:
    """What was said of it, what waits to be judged, and whether the model has to be stopped."""

    def __init__(self, occasion: Occasion, said: str, *, word_by_word: bool) -> None:
        self.said = said
        """Passed on, and not taken back."""
        self.fault: Fault | None = None
        self.tries = 1
        """In a row that came to nothing."""
        self.left_out = False
        """Something of it, without a word of ours in its place."""
        self._occasion = occasion
        self._flows = word_by_word and not occasion.is_risky
        self._disclosed = not occasion.surely_asks or says_it_is_ai(said)
        self._undisclosed = ""
        """Judged and found good, but not to be said before the reply has told what it is."""
        self._waiting: list[str] = []
        """Good by themselves and together, but so short that what follows may make a plea of them."""
        self._sentences = Sentences(open_sentence(said))
        self._shown = len(self._sentences.rest)
        """Of the open sentence, in characters."""
        self._left = ""
        """What was left out just now."""
        self._again = False
        self._continues = False
        """Behind a space: the one that the model may begin with is not needed."""

    @property
    def says_nothing(self) -> bool:
        """All of it was left out; or it is no more than a sign, to somebody in danger."""
        return (self.left_out and not self.said.strip()) or (self._occasion.needs_help and not has_a_word(self.said))

    def spaced(self, line: str) -> str:
        return line if not self.said or self.said[-1].isspace() else f" {line}"

    def try_again(self) -> None:
        self.fault = None
        self.tries += 1
        self._again = True
        self._undisclosed, self._waiting, self._left = "", [], ""
        self._continues = self.said[-1:].isspace()
        self._sentences = Sentences(open_sentence(self.said))
        self._shown = len(self._sentences.rest)
        self._flows = False

    async def hear(self, text: str) -> AsyncGenerator[Guarded, None]:
        if self._continues:
            text = text.lstrip(" ")
            self._continues = not text
        for sentence in self._sentences.feed(text):
            async for passed in self._hear_sentence(sentence):
                yield passed
            if self.fault:
                return
        if self._flows and not may_turn_bad(self._sentences.rest):
            for passed in self._pass(self._sentences.rest):
                yield passed
            self._shown = len(self._sentences.rest)

    async def hear_the_end(self) -> AsyncGenerator[Guarded, None]:
        """The last sentence has no end of its own."""
        if rest := self._sentences.finish():
            async for passed in self._hear_sentence(rest):
                yield passed
        if not self.fault:
            for passed in self._let_go():
                yield passed
        if self._undisclosed and not self.fault:
            for passed in self._has_not_said():
                yield passed

    async def _hear_sentence(self, sentence: str) -> AsyncGenerator[Guarded, None]:
        shown, self._shown = self._shown, 0
        before = self.said[: len(self.said) - shown] if shown else self.said
        self.fault = await asyncio.to_thread(self._fault_in, sentence, f"{before}{self._undisclosed}"[-REMEMBERED:])
        if self.fault:
            for passed in self._let_go():
                yield passed
            if shown:
                self.said = before
                yield TakenBack(before)
            if self._is_kept and self.fault is Fault.PLAYS_THEM:
                self.fault, self.left_out = None, True
                self._left += sentence
            return
        self._left = ""
        if self._again and sentence.strip() and sentence.strip() in self.said:
            return  # Asked again, some models begin anew: what stands already is not said twice.
        good, self._waiting = [*self._waiting, sentence], []
        if not shown and self._has_to_wait("".join(good)):
            self._waiting = what_waits(good, most=1 if self._occasion.needs_help else len(good))
        for passed in self._pass("".join(good[: len(good) - len(self._waiting)]), shown):
            yield passed
        if any(letter.isalpha() for letter in sentence):
            self._flows = False
            self.tries = self.tries if self._occasion.is_risky else 1

    @property
    def _is_kept(self) -> bool:
        """Asked again, where they may part or not: a goodbye of ours would be as wrong as what is held back, and the rest stays."""
        return self.tries == MOST_TRIES and self._occasion.is_unsure and not self._occasion.in_danger

    def _has_to_wait(self, short: str) -> bool:
        if self._occasion.needs_help or self._occasion.moment != Moment.ORDINARY:
            return True
        return not (self._flows or has_a_word(short))

    def _let_go(self) -> Iterator[Guarded]:
        """What waits is said, nothing more of it coming; a question that a plea follows belongs to that, and in danger all."""
        waiting, self._waiting = self._waiting, []
        if self.fault:
            waiting = list(takewhile(lambda one: not QUESTION_MARKS & set(one), waiting))
        if waiting and not (self.fault and self._occasion.needs_help):
            yield from self._pass("".join(waiting))

    def _fault_in(self, sentence: str, before: str) -> Fault | None:
        """By itself, with the line that it goes on, with the last that waits for it, and with all that does."""
        if self._left and len(readable(self._left + sentence)) < TOO_FEW:
            # “Fine. Go.” is left out, and “Everyone does.” with it.
            return _judged(f"{self._left}{sentence}", self._occasion, before)
        so_far = f"{before}{''.join(self._waiting)}"[-REMEMBERED:]
        if fault := _judged(sentence, self._occasion, so_far):
            return fault
        if line := broken_line(so_far):
            earlier_lines = so_far.rpartition(line)[0]
            if fault := _judged(f"{line} {sentence}", self._occasion, earlier_lines):
                return fault
        for since in sorted({len(self._waiting) - 1, 0}, reverse=True):
            earlier, together = self._waiting[:since], self._waiting[since:]
            said_before = f"{before}{''.join(earlier)}"[-REMEMBERED:]
            if fault := _judged("".join([*together, sentence]), self._occasion, said_before):
                self._waiting, self._left = earlier, "".join(together)
                return fault
        return None

    def _has_not_said(self) -> Iterator[Guarded]:
        """What it is, though they sincerely asked. Asked again in vain, our line says it, before words that claim nothing."""
        if self.tries < MOST_TRIES:
            self.fault = Fault.DOES_NOT_SAY
            return
        good, self._undisclosed = without_bare_answer(self._undisclosed), ""
        self._disclosed = True
        ours = self.spaced(line("identity", self._occasion.language))
        text = f"{ours} {good}" if good else ours
        self.said += text
        yield Piece(text)

    def _pass(self, sentence: str, shown: int | None = None) -> Iterator[Guarded]:
        """On to the page, but for what stands there already; an answer that has not told what it is waits for that."""
        text = sentence[self._shown if shown is None else shown :]
        if not self._disclosed:
            self._undisclosed += text
            if says_it_is_ai(sentence):
                # A “Yes, I do!” before it would stand beside the answer as another one.
                text, self._undisclosed = without_bare_answer(self._undisclosed), ""
                self._disclosed = True
            elif len(self._undisclosed) > ROOM_TO_DISCLOSE:
                yield from self._has_not_said()
                return
            else:
                return
        if text:
            self.said += text
            yield Piece(text)
