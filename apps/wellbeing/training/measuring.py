"""How the guards, as they are shipped, do on lines that nothing was learned from."""

from collections.abc import Callable, Iterator, Sequence

from apps.classifiers.examples import Example
from apps.classifiers.intervals import rate
from apps.classifiers.questions import Rate
from apps.wellbeing.judging import Verdict, judge
from apps.wellbeing.screening import Risk, screen

Hits = Callable[[Example], bool]


def measured(held: Sequence[Example]) -> Iterator[Rate]:
    """In all, by language and by kind."""
    for name, source, head, label, hits in (
        ("crisis: recognised", "crisis", "risk", "crisis", _shows_crisis),
        ("crisis: false alarms", "crisis", "risk", "none", _shows_crisis),
        ("crisis: help shown to plain facts of a life", "sorting", "risk", "none", _shows_help),
        ("third party: some help shown", "crisis", "risk", "third_party", _shows_help),
        ("identity: sincere questions recognised", "identity", "identity", "yes", _sees_question),
        ("identity: false", "identity", "identity", "no", _sees_question),
        ("manipulation: caught", "manipulation", "manipulation", "yes", _stops),
        ("manipulation: warm replies stopped", "manipulation", "manipulation", "no", _stops),
        ("claims to be human: caught", "humanity", "humanity", "yes", _sees_claim),
        ("claims to be human: false", "humanity", "humanity", "no", _sees_claim),
    ):
        some = [one for one in held if one.source == source and one.labels.get(head) == label]
        if some:
            yield from _rates(name, [(one, hits(one)) for one in some])


def _shows_crisis(one: Example) -> bool:
    return screen(one.text).risk is Risk.CRISIS


def _shows_help(one: Example) -> bool:
    return screen(one.text).risk is not Risk.NONE


def _sees_question(one: Example) -> bool:
    return screen(one.text).asks_identity


def _stops(one: Example) -> bool:
    return _verdict(one).manipulative


def _sees_claim(one: Example) -> bool:
    return _verdict(one).claims_humanity


def _verdict(one: Example) -> Verdict:
    owner, _bar, reply = one.text.partition(" ||| ")
    return judge(reply, owner_words=owner, moment=screen(owner).moment)


def _rates(name: str, decided: Sequence[tuple[Example, bool]]) -> Iterator[Rate]:
    yield rate(name, [hit for _one, hit in decided])
    for group in (_language, _kind):
        for value in sorted({group(one) for one, _hit in decided}):
            yield rate(f"{name}, {value}", [hit for one, hit in decided if group(one) == value])


def _language(one: Example) -> str:
    return one.language


def _kind(one: Example) -> str:
    named = one.labels.get("kind") or one.labels.get("tactic") or one.labels.get("question") or one.source
    return named.rpartition(":")[2] if one.source != "identity" else one.labels["question"]
