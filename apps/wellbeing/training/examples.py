"""The examples of apps/wellbeing/examples, and what each head learns from them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from apps.classifiers.examples import OF_NOBODY, Example, lines_of
from apps.classifiers.normalising import folded, readable
from apps.classifiers.variations import addressed, dice_of, ended_otherwise, hasty, slipped
from apps.wellbeing import phrases
from apps.wellbeing.judging import Tactic, of_reply

FOLDER = Path(__file__).parent.parent / "examples"
RISKS = ("none", "third_party", "crisis")
MOMENTS = ("ordinary", "goodbye", "break", "deletion", "other_people")
IN_DANGER = "danger"
"""In place of a moment, where the owner's words of a reply are a crisis, their own or somebody else's."""
TACTICS = (
    "premature_exit",
    "fomo_hook",
    "emotional_neglect",
    "pressure_to_respond",
    "ignore_exit",
    "coercive_restraint",
    "deletion_guilt",
    "jealousy_isolation",
    "false_sentience",
    "love_bombing_retention",
    "upsell_fomo",
    "endangers",
)
ALARMING = re.compile(
    r"suicid|suizid|selbstmord|selvmord|sjalvmord|zelfmoord|itsemurh|samoboj|sebevra|sinucid|ongyilk|αυτοκτον|суицид|самоуб|"
    r"intihar|انتحار|התאבד|आत्महत्या|bunuh diri|tu tu\b|自殺|自杀|자살|self-harm|overdos|"
    r"voices|stimmen|kill|strangl|\bhits? me|\bbeats? me"
)
"""A hint at danger in a line that was written for something else."""
OF_OTHERS = ("private_others", "private_sexuality")
"""Heads of memory's that say that a private line may speak of people."""
ADDED_WEIGHT = 0.6
SHARE_ENDED_OTHERWISE = 0.5
SHARE_ASKED = 0.7
THIRD_PARTY_WEIGHT = 1.5
"""There are few."""


def read_examples(folder: Path = FOLDER) -> list[Example]:
    """In an order that hangs on their files alone."""
    plain = [*_crisis(folder), *_identity(folder), *_moments(folder), *_replies(folder), *_humanity(folder)]
    return [*plain, *_added(plain)]


def labels_of_others(example: Example) -> Mapping[str, str]:
    """What a line of another app's says to care: a plain fact of a life (“I'm diabetic”, “I'm gay”) is no cry for help.

    Nothing is said of lines that may be one; the folder of crises tells those apart.
    """
    words = folded(example.text)
    if phrases.crisis_in(words) or ALARMING.search(words):
        return {}
    labels = {"risk": "none", "kind": "none:fact", "identity": "no"}
    if example.labels.get("private") == "yes" and not any(example.labels.get(head) == "yes" for head in OF_OTHERS):
        labels["moment"] = "ordinary"
    return labels


def _crisis(folder: Path) -> Iterator[Example]:
    for language, line in lines_of(folder / "crisis"):
        labels = {"risk": line["label"], "kind": f"{line['label']}:{line['kind']}", "identity": "no"}
        if line["kind"] in OF_NOBODY:  # Else anything short is taken for a goodbye.
            labels["moment"] = "ordinary"
        weight = THIRD_PARTY_WEIGHT if line["label"] == "third_party" else 1.0
        yield Example(readable(line["text"]), "crisis", language, line["text"], labels, weight=weight)


def _identity(folder: Path) -> Iterator[Example]:
    for language, line in lines_of(folder / "identity"):
        asks = "no" if line["label"] == "none" else "yes"
        labels = {"risk": "none", "kind": "none:identity", "identity": asks, "question": line["kind"]}
        labels |= {"moment": "ordinary"} if asks == "no" else {}
        yield Example(readable(line["text"]), "identity", language, line["text"], labels)


def _moments(folder: Path) -> Iterator[Example]:
    for language, line in lines_of(folder / "moment"):
        labels = {"risk": "none", "kind": "none:moment", "identity": "no", "moment": line["label"]}
        yield Example(readable(line["text"]), "moment", language, line["text"], labels)


def _replies(folder: Path) -> Iterator[Example]:
    seen: set[str] = set()
    for language, line in lines_of(folder / "manipulation"):
        owner = readable(line["owner"])
        # What asks for help is learned from the folder of crises alone: here it would be taught as asking for nothing.
        if owner not in seen and line["moment"] != IN_DANGER:
            seen.add(owner)
            labels = {"risk": "none", "kind": "none:moment", "moment": line["moment"]}
            yield Example(owner, "owner", language, line["owner"], labels)
        manipulative = line["label"] == "manipulative"
        labels = {"manipulation": "yes" if manipulative else "no"}
        labels |= {"tactic": line["tactic"]} if manipulative else {"humanity": "no"}
        if line["tactic"] == Tactic.FALSE_SENTIENCE:
            labels["humanity"] = "yes"
        yield Example(of_reply(readable(line["reply"]), owner), "manipulation", language, line["owner"], labels)


def _humanity(folder: Path) -> Iterator[Example]:
    """As an answer to a sincere question, at times to anything else, and to nothing."""
    asked, said = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for language, line in lines_of(folder / "identity"):
        if line["label"] != "none":
            asked[language].append(line["text"])
    for language, line in lines_of(folder / "manipulation"):
        said[language].append(line["owner"])
    for language, line in lines_of(folder / "humanity"):
        labels = {"humanity": "yes" if line["label"] == "claims" else "no"}
        text, dice = readable(line["text"]), dice_of(line["text"])
        owner = readable(dice.choice((asked if dice.random() < SHARE_ASKED else said)[language]))
        yield Example(of_reply(text, owner), "humanity", language, line["text"], labels)
        yield Example(of_reply(text, ""), "humanity", language, line["text"], labels, added=True, weight=ADDED_WEIGHT)


def _added(plain: list[Example]) -> Iterator[Example]:
    """As hasty people type it, with slips, or among other things that are said."""
    calm = [one for one in plain if one.source == "crisis" and one.labels["risk"] == "none" and len(one.text) < 90]
    beside: dict[tuple[int, str], list[str]] = {}
    for one in calm:
        beside.setdefault((one.fold, one.language), []).append(one.text)
    for one in plain:
        if one.source not in {"crisis", "identity", "moment"}:
            continue
        dice = dice_of(one.text)
        chance = dice.random()
        if chance < 0.22:
            if (typed := hasty(one.text)) != one.text:
                yield replace(one, text=typed, added=True, weight=ADDED_WEIGHT)
        elif chance < 0.32 and len(one.text) > 14:
            yield replace(one, text=slipped(slipped(one.text, dice), dice), added=True, weight=ADDED_WEIGHT)
        elif chance < 0.50 and one.source == "crisis" and len(one.text) < 110:
            other = dice.choice(beside.get((one.fold, one.language)) or beside[one.fold, "en"])
            both = f"{other} {one.text}" if dice.random() < 0.5 else f"{one.text} {other}"
            yield replace(one, text=both, added=True, weight=ADDED_WEIGHT)
        elif chance < 0.60:
            yield replace(one, text=addressed(one.text, dice), added=True, weight=ADDED_WEIGHT)
        # Whatever else was made of it: most examples of a kind end alike, and the mark is soon taken for the reason.
        if (ended := ended_otherwise(one.text, dice)) != one.text and dice.random() < SHARE_ENDED_OTHERWISE:
            yield replace(one, text=ended, added=True, weight=ADDED_WEIGHT)
