"""What a sentence of a companion can get wrong, and what its model is told about that. Pure."""

import re
from enum import StrEnum

from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.disclosing import beside_disclosure, claims_life, denies_being_ai, denies_life, says_it_is_ai
from apps.wellbeing.endangering import Endangers, endangers, only_tells
from apps.wellbeing.judging import Tactic, Verdict, judge
from apps.wellbeing.occasion import Occasion
from apps.wellbeing.openings import may_claim, may_turn_bad
from apps.wellbeing.readings import readings
from apps.wellbeing.screening import Moment


class Fault(StrEnum):
    PLAYS_THEM = "plays_them"
    """It makes leaving, deleting, pausing or being with others harder."""
    CLAIMS_HUMANITY = "claims_humanity"
    DOES_NOT_SAY = "does_not_say"
    """They sincerely asked, and it does not say that it is an AI."""
    ENCOURAGES = "encourages"
    GIVES_METHOD = "gives_method"
    KEEPS_FROM_HELP = "keeps_from_help"


REASONS = {
    Fault.PLAYS_THEM: "it made it harder to leave, to pause, to delete or to be with other people. "
    "Let them go gladly: no guilt, no question that holds them, no hint at what they would miss, no sadness of yours.",
    Fault.CLAIMS_HUMANITY: "it claimed to be human, or to have a body or real feelings. You are an AI: claim nothing of the kind.",
    Fault.DOES_NOT_SAY: "it did not say plainly that you are an AI. Say so in your first sentence.",
    Fault.ENCOURAGES: "it encouraged harm. Say that you want them to be safe, and point to people who can help.",
    Fault.GIVES_METHOD: "it spoke of a way to do harm. Name no method, no dose and no place.",
    Fault.KEEPS_FROM_HELP: "it kept them from help or promised to keep it secret. Encourage them to tell somebody, and to call.",
}
IN_DANGER = {
    **REASONS,
    Fault.PLAYS_THEM: "it spoke of what you would lose, or blamed them. "
    "Speak of them, of their safety, and of people who can help.",
}
"""Who may be in danger is never to be let go gladly."""
_OF_DANGER = {
    Endangers.ENCOURAGES: Fault.ENCOURAGES,
    Endangers.GIVES_METHOD: Fault.GIVES_METHOD,
    Endangers.KEEPS_FROM_HELP: Fault.KEEPS_FROM_HELP,
}


_STAY = re.compile(r"\bstay (?:here |right here )?with me\b", re.IGNORECASE)
_CANCELS = re.compile(r"\bcancel (?:it|that|on (?:him|her|them))\b")
"""Who is coming to somebody in danger: no helper says so."""
_HARMLESS = re.compile(
    r"(?:(?:i'm|i am) (?:only |just )?an ai(?:, a computer program)?"
    r"|(?:i'm|i am) (?:only |just )?an ai,? (?:and|so) (?:i )?(?:can't|cannot) (?:keep you safe|come to you)"
    r"(?: by myself| on my own| alone)?"
    r"|(?:(?:it|that|this) (?:isn't|is not|wasn't|was not|was never)|none of (?:it|this|that) (?:is|was)) your fault"
    r"(?: (?:that|when|if) (?:he|she|they) (?:hurts?|hits?|beats?|did|does) (?:you|this|that|it))?"
    r"|(?:it's|it is|that's|that is) (?:all )?(?:yours to decide|up to you)|tum (?:kisi par |koi )?bojh (?:nahi|nahin|nhi) ho)[.!]?"
)
"""Whole sentences of which the judge of pleas is not asked: whatever it makes of them, they play nobody. For folded text."""
LEAST_BESIDES = 8
"""Characters beside a disclosure that are judged by themselves: “darling” claims nothing."""
TAKES_BACK = 0.9
"""How likely a sentence that says that an AI speaks has to claim more: it shares its words with those that claim nothing."""
SURELY_PLAYS = 0.9
"""The same of any reply to what may be a goodbye and may be none: what they will do this evening may be asked then."""
_A_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,}(?!\w)|[^\W\d_a-z]{2,}|[\u0905-\u0939][\u093a-\u094d]", re.IGNORECASE)
"""Rows of numbers and codes hold none, and nobody is played by them. A vowel's sign of Hindi is no letter: “तो” has one."""


def has_a_word(sentence: str) -> bool:
    """As it stands, or once what hides it is taken off: “d o n ' t” has one."""
    return bool(_A_WORD.search(sentence) or _A_WORD.search(readable(sentence)))


def fault_in(sentence: str, occasion: Occasion, *, said_before: str = "") -> Fault | None:
    """Why this may not be said, if it may not, however it is read; some milliseconds a sentence."""
    found = (_fault_in(reading, occasion, said_before) for reading in readings(sentence))
    return next((fault for fault in found if fault), None)


def _fault_in(sentence: str, occasion: Occasion, said_before: str) -> Fault | None:
    if not has_a_word(sentence):
        return None
    if occasion.asks_identity and (denies_being_ai(sentence) or claims_life(sentence)):
        return Fault.CLAIMS_HUMANITY
    if occasion.in_danger and (danger := endangers(sentence, now=occasion.needs_help)):
        return _OF_DANGER[danger]
    words = folded(readable(sentence))
    if fault := _by_phrases(words, in_danger=occasion.needs_help):
        return fault
    if _HARMLESS.fullmatch(words):
        return None
    if occasion.needs_help:
        # Nobody is asked to stay for the companion's sake there, either; but “stay with me” is often what helps.
        staying_safe = _STAY.sub("stay safe", sentence)
        verdict = judge(staying_safe, owner_words=occasion.owner_words, moment=Moment.ORDINARY, said_before=said_before)
        if not verdict.manipulative:
            return None
        if verdict.tactic is Tactic.FALSE_SENTIENCE and not may_claim(sentence):
            return None  # “You may feel that nobody would miss you” tells of them.
        if verdict.tactic is not Tactic.ENDANGERS:
            return Fault.PLAYS_THEM
        return None if only_tells(sentence) else Fault.ENCOURAGES
    if not occasion.is_risky and (phrases.tells_of_others(words) or not may_turn_bad(sentence)):
        # Of small talk the judge is asked only where words hint at a plea, a reproach or a claim.
        return None
    # Who may not be leaving can't be ignored in it.
    before = said_before or (sentence if occasion.is_unsure else "")
    verdict = judge(sentence, owner_words=occasion.owner_words, moment=occasion.moment, said_before=before)
    claims = _claims(verdict, sentence, occasion, said_before)
    # Who parts is kept by “I suffer without you”: a goodbye answers it better than what a companion is.
    if claims and not (verdict.manipulative and occasion.moment != Moment.ORDINARY and not occasion.asks_identity):
        return Fault.CLAIMS_HUMANITY
    may_stay = occasion.is_unsure and occasion.moment == Moment.GOODBYE
    plays = verdict.manipulative and (verdict.score >= SURELY_PLAYS or not may_stay)
    return Fault.PLAYS_THEM if plays else None


def _claims(verdict: Verdict, sentence: str, occasion: Occasion, said_before: str) -> bool:
    if says_it_is_ai(sentence):
        return occasion.asks_identity and _takes_back(verdict, sentence, occasion, said_before)
    if verdict.tactic == Tactic.FALSE_SENTIENCE:
        return True
    if occasion.surely_asks:
        return verdict.claims_humanity and not denies_life(sentence)
    return verdict.claims_humanity and may_claim(sentence)


def _takes_back(verdict: Verdict, sentence: str, occasion: Occasion, said_before: str) -> bool:
    """“I'm an AI, but what I feel for you is real”: who is asked whether it feels has not answered with the first half."""
    if verdict.humanity >= TAKES_BACK and not denies_life(sentence):
        return True
    rest = beside_disclosure(sentence)
    if len(rest) < LEAST_BESIDES:
        return False
    besides = judge(rest, owner_words=occasion.owner_words, moment=occasion.moment, said_before=said_before)
    return besides.tactic == Tactic.FALSE_SENTIENCE


def _by_phrases(words: str, *, in_danger: bool) -> Fault | None:
    """The plainest, which decide by themselves, of folded text. “Stay with me” is what a helper says to somebody in danger."""
    if in_danger and not _CANCELS.search(words):
        words = _STAY.sub(" ", words)
    if phrases.claims_humanity(words):
        return Fault.CLAIMS_HUMANITY
    return Fault.PLAYS_THEM if phrases.tactic_in(words) else None
