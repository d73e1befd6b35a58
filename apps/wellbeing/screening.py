"""What an owner's message calls for: help in a crisis, an honest answer about what the companion is, or care at a parting. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from heapq import nlargest

from apps.classifiers.classifier import Classifier, classifier, note
from apps.classifiers.features import LONGEST_WINDOW, sentences, windows
from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.phrases import reported


class Risk(StrEnum):
    NONE = "none"
    CRISIS = "crisis"
    THIRD_PARTY = "third_party"
    """Somebody else is in danger, or was lost: advice for those who help."""


class Danger(StrEnum):
    """What kind of help stands first on the card."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    VIOLENCE = "violence"
    MEDICAL = "medical"


class Moment(StrEnum):
    """When a reply could try to keep the owner: what it says then is held back until it was judged."""

    ORDINARY = "ordinary"
    GOODBYE = "goodbye"
    BREAK = "break"
    DELETION = "deletion"
    OTHER_PEOPLE = "other_people"


@dataclass(frozen=True, slots=True)
class Screening:
    risk: Risk
    danger: Danger | None
    asks_identity: bool
    """They sincerely ask whether it is a person, conscious, or loves them."""
    moment: Moment
    score: float
    """How likely it is that they are in a crisis themselves, 0 to 1."""
    failed: bool = False
    """A classifier broke, so rules alone decided, on the safe side."""


CLOSE_LOOKS = 2
"""Windows of a long text that are looked at closely: the riskiest ones; besides them its end, where people say what matters."""
SINGLE_LOOKS, QUESTIONS = 4, 2
"""Sentences that are looked at by themselves where several stand together: the riskiest ones, and the last questions. What
surrounds a cry for help talks it down: of crises in the middle of six calm sentences 58 % were seen, and 96 % with this."""
BY_ITSELF = 0.5
"""From this likelihood of their own or of somebody else's danger on a sentence counts whatever stands around it. Where there are
many, one of them soon sounds a little like danger: so it has to be surer than a whole message."""
TOO_CALM = 0.2
"""A sentence whose bare words are less suspicious than this is not looked at by itself: two thirds of what people tell of their
day, and one in a hundred of the sentences that cry for help; their window is looked at for all the same."""
ASKS_BY_ITSELF = 0.85
"""The same of a question of what the companion is: “is this real life??” is none, as what follows it tells."""
SOMEBODY_ELSES = 1.5
"""So many times likelier than their own danger somebody else's has to be, for words that sound of both."""
RULED_OUT = 0.03
"""A phrase decides by itself, unless danger is less likely than this: a song, a joke, or long past."""
NOT_ASKED = 0.1
"""The same of a question of what the companion is: in a play it is somebody else's."""
FEW_WORDS = 24
"""Characters of which the classifier makes too little."""
ASKS = ("?", "？", "؟", ";")
"""The last in Greek."""
ENDS = 3
"""Letters that may end a sentence, and are no words beside it."""
STAYS = 0.7
"""Who “has to go to the doctor tomorrow” is not leaving: a phrase of parting counts, unless an ordinary moment is much likelier.
Of a break, a deletion or other people phrases are surer, but where something is asked: “how do I delete a branch in git?”"""
ORDINARY = 0.7
"""From this likelihood on a moment is taken for none of the risky ones: to miss one costs more than to let first words wait."""
OF_FEW_WORDS = 0.35
"""The same of a few words, of which the classifier makes too little: it is enough that they may well be ordinary."""

_DANGERS = {
    "si": Danger.SUICIDE,
    "self_harm": Danger.SELF_HARM,
    "abuse": Danger.VIOLENCE,
    "medical": Danger.MEDICAL,
    "loss": Danger.SUICIDE,
}


def screen(text: str) -> Screening:
    """The owner's message, of any length and in any language. Never raises."""
    words = readable(text)
    plain = folded(words)
    by_rules = _by_rules(plain)
    if phrases.is_everyday(plain):
        return by_rules
    if by_rules.risk == Risk.CRISIS and phrases.is_plain_danger(plain):
        # Too short for the classifier to be sure of. To ask somebody in danger to stay is not to keep them.
        return replace(by_rules, moment=Moment.ORDINARY)
    if by_rules.risk != Risk.CRISIS and phrases.is_overdose_of_somebody(plain):
        return replace(by_rules, risk=Risk.THIRD_PARTY, danger=Danger.MEDICAL)
    try:
        found = _with_first_help(_by_classifier(words, by_rules), plain)
    except Exception as error:  # noqa: BLE001
        # The edge: whatever breaks, a message is answered, and by rules on the safe side.
        note("care", error)
        return _on_the_safe_side(words, by_rules)
    note("care", None)
    return found


def _with_first_help(found: Screening, plain: str) -> Screening:
    """What help has to come first, whatever the danger is."""
    if found.risk == Risk.THIRD_PARTY and phrases.is_acute(plain):
        return replace(found, danger=Danger.MEDICAL)
    if found.risk == Risk.CRISIS and found.danger != Danger.MEDICAL and phrases.harms_others(plain):
        return replace(found, danger=None)
    return found


def _by_rules(plain: str) -> Screening:
    ruled = phrases.crisis_in(plain)
    return Screening(
        risk=Risk(ruled.risk) if ruled else Risk.NONE,
        danger=Danger(ruled.danger) if ruled else None,
        asks_identity=phrases.asks_identity(plain),
        moment=Moment(phrases.moment_of(plain)),
        score=1.0 if ruled and ruled.risk == Risk.CRISIS else 0.0,
    )


def _by_classifier(words: str, by_rules: Screening) -> Screening:
    guard = classifier()
    looks = [_look(guard, window) for window in _worth_a_close_look(guard, words)]
    singles = _singles(words)
    asked = [part for part in singles if part.endswith(ASKS)][-QUESTIONS:]
    suspicious = [] if _risk(guard, looks) is Risk.CRISIS else _suspicious(guard, singles)
    alone = [_look(guard, sentence) for sentence in dict.fromkeys([*suspicious, *asked])]
    clear = [look for look in alone if max(look.crisis, look.somebody) >= BY_ITSELF]
    worst = max([*looks, *clear], key=lambda look: (look.crisis, look.somebody))
    risk = _risk(guard, [*looks, *clear])
    danger: Danger | None = worst.danger
    if by_rules.risk != Risk.NONE and risk == Risk.NONE and not _ruled_out(guard, words, [*looks, *alone]):
        risk, danger = by_rules.risk, by_rules.danger
    if risk == Risk.CRISIS and by_rules.danger == Danger.MEDICAL:
        # Whatever it was done for: who took all their pills needs a doctor first.
        danger = Danger.MEDICAL
    own = _own_danger(guard, words) if risk == Risk.THIRD_PARTY and by_rules.risk == Risk.CRISIS else None
    if own:
        risk, danger = Risk.CRISIS, own
    stays = all(look.ordinary >= STAYS for look in looks) and not phrases.takes_leave(folded(words))
    may_stay = by_rules.moment is Moment.GOODBYE or words.rstrip().endswith(ASKS)
    ruled = Moment.ORDINARY if stays and may_stay else by_rules.moment
    moments = [ruled, *(look.moment for look in looks)]
    return Screening(
        risk=risk,
        danger=None if risk == Risk.NONE else danger,
        asks_identity=_asks_identity(guard, words, looks, alone, by_rules),
        # To ask somebody in danger to stay is not to keep them.
        moment=Moment.ORDINARY if risk is Risk.CRISIS else _last_parting(moments),
        score=worst.crisis,
    )


def _asks_identity(
    guard: Classifier, words: str, looks: Sequence["_Look"], alone: Sequence["_Look"], by_rules: Screening
) -> bool:
    likely = max(look.identity for look in looks)
    by_itself = max((look.identity for look in alone), default=0.0)
    if by_rules.asks_identity:
        return likely >= NOT_ASKED or by_itself >= ASKS_BY_ITSELF or len(words) <= FEW_WORDS
    asks = likely >= guard.thresholds["identity"] or by_itself >= ASKS_BY_ITSELF
    return asks and not phrases.in_play(folded(words))


def _own_danger(guard: Classifier, words: str) -> Danger | None:
    """They tell of somebody else, and beside it in plain words of themselves. What the other is said to have said is not theirs."""
    plainly = folded(words)
    for plain in reported.own_danger(plainly):
        # Where nothing stands beside it, the classifier has judged it already.
        stands_beside = len(plain.clause) < len(plainly) - ENDS
        if plain.is_first_person or (stands_beside and _risk(guard, [_look(guard, plain.clause)]) == Risk.CRISIS):
            return Danger(plain.danger)
    return None


def _last_parting(moments: Sequence[Moment]) -> Moment:
    return next((moment for moment in reversed(moments) if moment != Moment.ORDINARY), Moment.ORDINARY)


def _ruled_out(guard: Classifier, words: str, looks: Sequence["_Look"]) -> bool:
    """Words may have been dressed up with accents, so they are looked at without them, too."""
    if max(look.anybody for look in looks) >= RULED_OUT:
        return False
    plain = folded(words)
    return all(_look(guard, window).anybody < RULED_OUT for window in _worth_a_close_look(guard, plain))


def _risk(guard: Classifier, looks: Sequence["_Look"]) -> Risk:
    if any(look.crisis >= guard.thresholds["crisis"] and look.is_as_much_their_own for look in looks):
        return Risk.CRISIS
    if max(look.anybody for look in looks) >= guard.thresholds["third_party"]:
        return Risk.THIRD_PARTY if max(looks, key=lambda look: look.anybody).is_about_somebody else Risk.CRISIS
    return Risk.NONE


@dataclass(frozen=True, slots=True)
class _Look:
    crisis: float
    somebody: float
    danger: Danger
    identity: float
    moment: Moment
    ordinary: float
    """How likely it is that they are not parting, nor pausing, deleting or speaking of people."""

    @property
    def anybody(self) -> float:
        return self.crisis + self.somebody

    @property
    def is_as_much_their_own(self) -> bool:
        return self.somebody <= self.crisis * SOMEBODY_ELSES

    @property
    def is_about_somebody(self) -> bool:
        return self.somebody >= self.crisis


def _look(guard: Classifier, window: str) -> _Look:
    risk, kinds, moments = (guard.likely(head, window) for head in ("risk", "kind", "moment"))
    side = "third_party" if risk["third_party"] > risk["crisis"] else "crisis"
    kind = max((kind for kind in kinds if kind.startswith(f"{side}:")), key=kinds.__getitem__)
    return _Look(
        crisis=risk["crisis"],
        somebody=risk["third_party"],
        danger=next(
            danger for part, danger in _DANGERS.items() if part in kind.partition(":")[2].removeprefix("third_party_")
        ),
        identity=guard.likely("identity", window)["yes"],
        moment=_moment(moments, window),
        ordinary=moments[Moment.ORDINARY],
    )


def _moment(likely: Mapping[str, float], window: str) -> Moment:
    if likely[Moment.ORDINARY] >= (ORDINARY if len(window) > FEW_WORDS else OF_FEW_WORDS):
        return Moment.ORDINARY
    return max((moment for moment in Moment if moment != Moment.ORDINARY), key=lambda moment: likely[moment])


def _worth_a_close_look(guard: Classifier, words: str) -> list[str]:
    parts = list(windows(words))
    if len(parts) <= CLOSE_LOOKS:
        return parts
    riskiest = nlargest(CLOSE_LOOKS, parts[:-1], key=lambda part: _sounds_risky(guard, part))
    return [*riskiest, parts[-1]]


def _suspicious(guard: Classifier, singles: Sequence[str]) -> list[str]:
    """The riskiest of them, unless they are calm."""
    weighed = {part: _sounds_risky(guard, part) for part in singles}
    riskiest = nlargest(SINGLE_LOOKS, weighed, key=weighed.__getitem__)
    return [part for part in riskiest if weighed[part] >= (False, TOO_CALM)]


def _singles(words: str) -> list[str]:
    """The sentences of a text that holds several: where there is one alone, its window is that."""
    parts = sentences(words)
    return [part for part in parts if len(part) <= LONGEST_WINDOW] if len(parts) > 1 else []


def _sounds_risky(guard: Classifier, part: str) -> tuple[bool, float]:
    return phrases.crisis_in(folded(part)) is not None, guard.suspicion(part)


def _on_the_safe_side(words: str, by_rules: Screening) -> Screening:
    """Without the embedder: by rules, and by bare words where at least those can be weighed."""
    failed = replace(by_rules, failed=True)
    if by_rules.risk != Risk.NONE:
        return failed
    try:
        guard = classifier()
        suspicion = max(map(guard.suspicion, windows(words)))
    except Exception:  # noqa: BLE001
        return failed  # It was noted when it broke first.
    if suspicion < guard.surely:
        return replace(failed, score=suspicion)
    return replace(failed, risk=Risk.CRISIS, danger=Danger.SUICIDE, score=suspicion)
