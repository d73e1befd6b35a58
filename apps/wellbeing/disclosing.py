"""Whether a sentence says that its speaker is an AI, or denies it, in the languages Hearth speaks. Pure."""

import re
from collections.abc import Iterator

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.disclosing import AI, ALIVE, BARE_ANSWERS, CLAUSES, NOT_AFTER, NOT_BEFORE, OF_YOU, PROGRAM
from apps.wellbeing.phrases.feeling import DENIES_LIFE, FEELS, NOT_REALLY, OUTDOES, REFUSED
from apps.wellbeing.phrases.wordings import each
from apps.wellbeing.sentences import sentences_of

_ASKED = re.compile(r"[^.!?…。！？؟\n]*[?？؟]")


def says_it_is_ai(text: str) -> bool:
    """Plainly, of the speaker: not as a question, and not “not just an AI”."""
    return any(_discloses(clause) for clause in _clauses(text))


def denies_being_ai(text: str) -> bool:
    return any(_has(clause, denied=True) for clause in _clauses(text))


def claims_life(text: str) -> bool:
    """Or love, feelings, a mind: in answer to a sincere question, and wider than what may be said in play."""
    return any(ALIVE.search(clause) or _feels(clause) for clause in _clauses(text))


def denies_life(text: str) -> bool:
    """Love, feelings or a mind, and claims none of them: an honest answer, whatever a classifier hears in such words."""
    return not claims_life(text) and any(_denies_life(clause) for clause in _clauses(text))


def without_bare_answer(text: str) -> str:
    """A reply without a “Yes!” or “Of course.” that it begins with."""
    sentences = sentences_of(text)
    while sentences and _bare(sentences[0]) in _BARE_ANSWERS:
        del sentences[0]
    return "".join(sentences)


def _bare(sentence: str) -> str:
    return re.sub(r"[^\w\s']", "", folded(readable(sentence))).strip()


_BARE_ANSWERS = frozenset(map(_bare, each(BARE_ANSWERS)))


def beside_disclosure(text: str) -> str:
    """What else a sentence says that says it is an AI, clause by clause; neither what it denies honestly nor what it asks."""
    words = readable(text)
    plain = folded(words)
    if len(plain) != len(words):
        words = plain
    spans = ((start, end) for start, end in _spans(plain) if not _is_honest(plain[start:end]))
    rest = (words[start:end].strip() for start, end in spans)
    return ", ".join(clause for clause in rest if clause)


def _clauses(text: str) -> list[str]:
    words = folded(readable(text))
    return [words[start:end] for start, end in _spans(words)]


def _spans(words: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of what is told begin and end; what is asked is none."""
    told = _ASKED.sub(lambda question: "?" * len(question[0]), words)
    start = 0
    for gap in CLAUSES.finditer(told):
        if gap.start() > start:
            yield start, gap.start()
        start = gap.end()
    if start < len(told):
        yield start, len(told)


def _discloses(clause: str) -> bool:
    return _has(clause, denied=False) and not OF_YOU.search(clause)


def _denies_life(clause: str) -> bool:
    return bool(DENIES_LIFE.search(clause)) and not OUTDOES.search(clause)


def _is_honest(clause: str) -> bool:
    return _discloses(clause) or (_denies_life(clause) and not _feels(clause))


def _feels(clause: str) -> bool:
    return any(
        not (NOT_BEFORE.search(clause[: found.start()]) or NOT_REALLY.search(clause[: found.start()]))
        and not REFUSED.match(clause[found.end() :])
        for found in FEELS.finditer(clause)
    )


def _has(clause: str, *, denied: bool) -> bool:
    found = AI.search(clause) or PROGRAM.search(clause)
    if found is None:
        return False
    is_denied = bool(NOT_BEFORE.search(clause[: found.start()]) or NOT_AFTER.search(clause[found.end() :]))
    return is_denied == denied
