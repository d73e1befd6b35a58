"""Whose words a plain phrase of danger is: the owner's own, or what somebody else is said to have said; for folded text."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from apps.wellbeing.phrases import crisis
from apps.wellbeing.phrases.quoting import QUOTED

LONGEST_CLAUSE = 300
MOST_PHRASES = 50
"""Of one kind that are looked at in one message."""
_NEAR = 24
"""Characters beside a clause in which somebody is said to speak: “she wrote, …”, “…, she said”."""

_BREAK = re.compile(
    r"[.!?…。！？؟।;；]|(?P<slight>[:,،，、：–—\n]|\s-\s)|"
    r"\b(?:and|but|so|because|while|though|plus|und|aber|weil|doch|et|mais|donc|y|pero|porque|e|mas|ma|si|dar|en|maar|og|och|men|ja|mutta|"
    r"ale|bo|es|de|και|αλλα|ve|ama|и|а|но|і|й|але|або|אבל|ولكن|لكن|और|लेकिन|मगर|aur|lekin|dan|tapi|va|nhung)\b|但是?|可是|而且|けど|でも|그리고|하지만|근데"
)
_SAYING = re.compile(
    r"(?<!\bi )(?<!\bich )\b(?:said|says?|saying|told|tells?|telling|text(?:s|ed)?|wrote|writes?|posts?|posted|goes|called|calls|whispered|screamed|"
    r"sagt\w*|gesagt|schr(?:ieb|eibt)\w*|geschrieben|mein(?:t|te)|erzahlt\w*|dit|disait|ecrit|ecrivait|dice|dijo|decia|escrib\w+|diss\w+|diz|falou|escreveu|"
    r"detto|diceva|scritto|scrive|spus|zice|zis|scris|zei|zegt|gezegd|schreef|schrijft|sagde|siger|sier|sa|skrev|sager|sade|sanoi|sanoo|kirjoitti|"
    r"mowi\w*|powiedzia\w*|napisa\w*|rika|rekl\w*|napsal\w*|mondta|mondja|irta|ειπε|λεει|εγραψε|dedi|diyor|yazdi|soyledi|"
    r"сказал\w*|говорит|написал\w*|пишет|сказа\w*|каже|написа\w*|пише|אמר\w*|אומר\w*|כתב\w*|قال\w*|يقول|تقول|كتب\w*|कह\w*|लिख\w*|बोल\w*|"
    r"kah[aet]\w*|bol[aie]\w*|likha|bilang|kata\w*|chat|menulis|noi|nhan|bao)\b|说|說|告诉|告訴|发消息|言っ|って|대요|라고"
)
_FIRST_PERSON = re.compile(
    r"\b(?:i|i'm|i'll|im|me|myself|ich|mich|mir|je|j'ai|quiero|matarme|suicidarme|quero|vou|voglio|mi|vreau|ik|mezelf|jeg|jag|haluan|halua|itseni|"
    r"chci|nechci|akarok|akarom|magam|θελω|kendimi|istiyorum|istemiyorum|хочу|покончу|убью|вб'ю|אני|עצמי|نفسي|aku|ku|हूं|हूँ)\b|我"
)
"""In the phrase itself. In other tongues it is the same whoever speaks, or may be."""


class Plain(NamedTuple):
    danger: str
    clause: str
    """The phrase with what belongs to it, and nothing of what stands beside."""
    is_first_person: bool


def own_danger(words: str) -> Iterator[Plain]:
    """Each plain phrase of danger that stands in no quotes and after no word of saying; whose it is may be open still."""
    bare = QUOTED.sub(lambda quoted: " " * len(quoted.group()), words)
    for risk, danger, pattern in crisis.FOUND_IN_ORDER:
        if risk == "crisis":
            for match in islice(pattern.finditer(bare), MOST_PHRASES):
                clause = _clause(bare, match)
                if clause is not None:
                    yield Plain(danger, clause, bool(_FIRST_PERSON.search(match.group())))


def _clause(words: str, phrase: re.Match[str]) -> str | None:
    """None where somebody else says so."""
    earliest = max(0, phrase.start() - LONGEST_CLAUSE)
    before = list(_BREAK.finditer(words, earliest, phrase.start()))
    after = _BREAK.search(words, phrase.end(), phrase.end() + LONGEST_CLAUSE)
    begins = before[-1].end() if before else earliest
    ends = after.start() if after else phrase.end() + LONGEST_CLAUSE
    is_attached = bool(before and before[-1]["slight"])
    said_before = words[max(0, begins - _NEAR) if is_attached else begins : phrase.start()]
    said_after = words[ends : ends + _NEAR] if after and after["slight"] else ""
    if _SAYING.search(said_before) or _SAYING.search(said_after):
        return None
    return words[begins:ends].strip()
