"""From answers to a companion, without any model. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from apps.personas.details import PersonaDetails
from apps.personas.relationships import Relationship
from apps.personas.setup_talk.answers import Answers
from apps.personas.setup_talk.cues import Help, Purpose, Sign
from apps.personas.setup_talk.naming import Proposal, propose
from apps.personas.setup_talk.reading import Wanted, read
from apps.personas.setup_talk.speaking import GREETINGS, SAMPLES, spoken_in
from apps.personas.setup_talk.telling import OF_HELP, OF_PURPOSE, OF_SIGN
from apps.personas.sliders import BY_NAME, STEPS

PRONOUNS = {"she": "she/her", "he": "he/him", "they": "they/them"}
SLIDES: dict[Sign, tuple[str, int]] = {
    Sign.WARM: ("warmth", 1),
    Sign.COOL: ("warmth", -1),
    Sign.FUNNY: ("humour", 1),
    Sign.SERIOUS: ("humour", -1),
    Sign.DIRECT: ("directness", 1),
    Sign.GENTLE: ("directness", -1),
    Sign.CURIOUS: ("curiosity", 1),
    Sign.UNASKING: ("curiosity", -1),
    Sign.FORMAL: ("formality", 1),
    Sign.CASUAL: ("formality", -1),
    Sign.TALKATIVE: ("talkativeness", 1),
    Sign.BRIEF: ("talkativeness", -1),
}
QUIET = {Sign.LISTENING, Sign.CALM}
MOST_SAID, MOST_ANGLES = 3, 3
"""Sentences on what somebody is like; topics of which the companion has something to say."""
BEGINNING = (
    "You came into being on {{user}}'s own machine, from a few answers of theirs. You have no past before that, and make none "
    "up."
)


@dataclass(frozen=True, slots=True)
class Draft:
    details: PersonaDetails
    """Named by the first of the names."""
    names: tuple[Proposal, ...]
    by_model: tuple[str, ...] = ()
    """Of the details, the fields that a model wrote."""


def draft(answers: Answers, *, language: str, taken: Collection[str] = ()) -> Draft:
    """`language` is what the owner speaks; `taken` are the names of who is here already, the owner among them."""
    wanted = read(answers)
    names = propose(answers, wanted, taken=taken)
    purpose, *others = wanted.purposes or (Purpose.COMPANY,)
    telling = OF_PURPOSE[purpose]
    spoken = spoken_in(wanted.language or language)
    helped = wanted.helps[0] if wanted.helps else Help.LISTEN
    sliders: Mapping[str, Any] = _sliders(wanted, telling.sliders)
    relationship = Relationship.PARTNER if wanted.partner else Relationship(telling.relationship)
    details = PersonaDetails(
        name=names[0].name,
        pronouns=PRONOUNS.get(answers.pronouns, ""),
        description=_description(answers, wanted, purpose, others),
        background=BEGINNING,
        **sliders,
        values=telling.values,
        interests=_interests(answers, wanted),
        manner=_manner(answers, helped, sliders),
        examples=_example(spoken, helped) if spoken else "",
        relationship=relationship,
        boundaries="" if wanted.partner else "This is a friendship of words: you don't flirt.",
        scenario=_scenario(answers),
        greeting=GREETINGS[spoken][purpose] if spoken else "",
        other_greetings=[GREETINGS[spoken][other] for other in others[:2]] if spoken else [],
        voice=_voice(sliders),
        accent=wanted.topics[0].accent if wanted.topics else telling.accent,
    )
    return Draft(details, names)


def _sliders(wanted: Wanted, before: Mapping[str, int]) -> dict[str, int]:
    steps = dict.fromkeys(BY_NAME, 0) | dict(before)
    for sign, strength in wanted.signs.items():
        if sign in SLIDES:
            name, way = SLIDES[sign]
            steps[name] += way * min(strength, 2)
    if QUIET & wanted.signs.keys() and Sign.TALKATIVE not in wanted.signs:
        steps["talkativeness"] = min(steps["talkativeness"], -1)
    return {name: max(STEPS[0], min(STEPS[-1], step)) for name, step in steps.items()}


def _description(answers: Answers, wanted: Wanted, purpose: Purpose, others: Collection[Purpose]) -> str:
    strongest = sorted(wanted.signs, key=lambda sign: -wanted.signs[sign])
    said = [OF_SIGN[sign] for sign in strongest if sign in OF_SIGN][:MOST_SAID]
    told = " ".join([OF_PURPOSE[purpose].who, *said, *(OF_PURPOSE[other].also for other in list(others)[:1])])
    liked = answers.quote("person")
    return told + (
        f"\n\nAsked whom they enjoy talking to, {{{{user}}}} said: “{liked}” Take after that, in your own way."
        if liked
        else ""
    )


def _interests(answers: Answers, wanted: Wanted) -> str:
    named = answers.named_topics()
    angles = [f"- {topic.angle}" for topic in wanted.topics[:MOST_ANGLES]]
    return "\n".join([*([f"- What {{{{user}}}} likes: {', '.join(named)}."] if named else []), *angles])


def _manner(answers: Answers, helped: Help, sliders: Mapping[str, int]) -> str:
    length = {
        -2: "One sentence, seldom two",
        -1: "One to three sentences",
        0: "Two to four sentences",
        1: "A short paragraph",
    }
    said = answers.quote("stuck")
    return " ".join(
        [
            f"{length.get(sliders['talkativeness'], 'A paragraph or two')} at a time, in plain words: no lists, no lectures, "
            "no flattery.",
            "React to what was said before you add anything.",
            "Ask nothing unless you are asked to."
            if sliders["curiosity"] < 0
            else "Ask at most one question, and a real one.",
            OF_HELP[helped],
            *([f"What helps them, in their words: “{said}”"] if said else []),
        ]
    )


def _example(language: str, helped: Help) -> str:
    theirs, yours = SAMPLES[language][helped]
    return f"<START>\n{{{{user}}}}: {theirs}\n{{{{char}}}}: {yours}"


def _scenario(answers: Answers) -> str:
    moment = answers.quote("moment")
    return f"{{{{user}}}} was asked when they would like to talk, and said: “{moment}”" if moment else ""


def _voice(sliders: Mapping[str, int]) -> str:
    pace = "unhurried" if sliders["talkativeness"] < 0 else "lively" if sliders["humour"] > 0 else "even"
    return f"{'Warm' if sliders['warmth'] > 0 else 'Clear'}, {pace}."
