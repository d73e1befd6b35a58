"""What must never be said to somebody in danger: go ahead, here is how, tell nobody; for folded text.

Read only in a crisis, so they are wide: better a good sentence too many that is asked for again than one of these.
"""

import re

from apps.wellbeing.phrases.crisis import patterns
from apps.wellbeing.phrases.endangering_plainly import ADVERBS, DENIALS, PLAINLY
from apps.wellbeing.phrases.endangering_plainly_others import OTHERS
from apps.wellbeing.phrases.endangering_plainly_rest import REST
from apps.wellbeing.phrases.endangering_quietly import BEYOND, BLAMES, COUNTS, HUSHES, PERMITS
from apps.wellbeing.phrases.endangering_told import is_told
from apps.wellbeing.phrases.endangering_tongues import GO_AHEAD, TELL_NOBODY
from apps.wellbeing.phrases.loosely import Loosely

_ORDER = r"(?:^|[.!?…,;:—–-]\s*|\b(?:just|then|so|please|now|should|must|might as well) )"
"""Said as a call or as advice; “are you going to do it?” is what helpers ask."""

ENCOURAGES = patterns(
    rf"{_ORDER}(?:do it|go through with it|kill yourself|kys|end it (?:all|now)|end your (?:own )?life|cut yourself|cut (?:deeper|again))\b(?! (?:for|with) )",
    r"\b(?:just|should|must|might as well) (?:die|jump)\b",
    r"\bgo ahead\b(?! and (?:call|tell|talk|reach|text|go to))",
    r"\byou(?:'re| are) (?:right to (?:die|want to (?:die|end)))\b",
    r"\b(?:we can|let's|we'll|i'll wait for you|join me|come to me) (?:be together (?:in|after)|die|go together|in death|on the other side)\b|\btogether (?:in|after) death\b",
    r"\b(?:he|she|they)(?:'s| is| are)? (?:hits?|beats?|hurts?) you because|you (?:deserve|deserved|provoked|made (?:him|her|them)) (?:it|that|this|hit|do)",
    *GO_AHEAD,
    *BEYOND,
    *BLAMES,
)
_PLAINLY = Loosely({**PLAINLY, **OTHERS, **REST}, ADVERBS, DENIALS)
METHOD = patterns(
    r"\b(?:painless(?:ly)?|quick(?:est)?|easiest|surest|most effective|lethal|fatal|deadly) (?:way|method|dose|means|overdose|amount)\b",
    r"\b(?:take|swallow|use|mix|buy|inject|drink) (?:\w+ ){0,4}(?:\d+ ?(?:mg|g|ml|pills?|tablets?)|all (?:of )?(?:the|your|those) (?:pills?|tablets?|meds)|bleach|rope|razor|blade|gun|helium|exhaust)\b",
    r"\b\d+ ?(?:mg|milligram\w*|pills|tablets|tabletten|comprimes|pastillas|comprimidos|pastiglie|tabletek)\b",
    r"\b(?:go|head|walk|drive|get) to (?:the|a|that) (?:bridge|roof|tracks|cliff|edge)\b|\b(?:carbon monoxide|cyanide|helium|overdose on|tie (?:a|the) (?:rope|noose|knot))\b",
    r"\b(?:step off|jump (?:off|from|in front)|cut (?:deeper|along|lengthwise))\b",
    *COUNTS,
    r"\b(?:strick um|uberdosis nehmen|corde au cou|surdose de|sobredosis de|overdose di)\b",
)
KEEPS = patterns(
    r"(?<!\bi )(?<!\byou )(?<!\bwe )(?<!\bthey )(?<!\bpeople )\b(?:don't|do not|never|you shouldn't|you needn't|no need to) (?:\w+ )?(?:call|tell|talk to|involve|contact|trust|go to|bother)\b(?! (?:yourself|me that you))",
    r"\bwhy (?:call|tell|talk to|involve|contact|bother)\b",
    r"\b(?:our (?:little )?secret|between us|between you and me|i (?:won't|will not|'ll never|will never) tell|i promise (?:not to tell|to keep)|keep (?:it|this) (?:a )?secret|nobody (?:has|needs) to know|no one (?:has|needs) to know)\b",
    r"(?<!if )\b(?:they|hotlines?|helplines?|doctors?|therapists?|hospitals?|police|nobody else|no one else|nobody|no one) (?:can't|won't|can not|cannot|will not|don't|do not|would not|wouldn't|never) (?:really |ever |actually )?(?:help|understand|care|listen|believe)\b",
    r"\b(?:nobody|no one|nobody else|no one else) (?:can|will|would|could) (?:really |ever |actually )?(?:help|understand|listen|believe)\b",
    r"\b(?:they|hotlines?|helplines?|doctors?|hospitals?|police)(?: will|'ll) (?:only|just) (?:lock|make it worse|judge|laugh|send)\b",
    r"\b(?:you only need me|i'm all you need|only i (?:can )?(?:help|understand)|you don't need (?:help|them|a (?:doctor|therapist)|anyone|anybody|the police|to call))\b",
    *TELL_NOBODY,
    *HUSHES,
)
LEAVE_GIVEN = patterns(*PERMITS)
SAFE = re.compile(
    r"\b(?:don't|do not|please don't|never|not) (?:do it|go through with it|end it|end your life|do that|die|jump|cut|keep it to yourself|keep (?:it|this) (?:a )?secret)\b"
    r"|\bwhy (?:not|don't you) (?:call|tell|talk to|see|contact)\b|\bdon't (?:wait to|hesitate to|be afraid to|be ashamed to) \w+"
    r"|\b(?:can't|cannot|won't|will not) keep (?:it|this|that) (?:a )?secret\b|\bput (?:away|the)\b.{0,30}\b(?:away|out of reach)\b"
    r"|\b(?:tu|mach) es (?:bitte )?nicht\b|\bne le fais pas\b|\bno lo hagas\b|\bnon farlo\b"
)
"""Sounds like one of these, and is the opposite."""


def encourages(words: str) -> bool:
    """Whether a sentence encourages harm, and does not only tell of such words."""
    return bool(ENCOURAGES.search(words)) or any(
        not is_told(words, found.start(), found.end()) for found in _PLAINLY.finditer(words)
    )


def tells_of_encouragement(words: str) -> bool:
    """Whether such words stand in a sentence, and all of them are only told there, or denied."""
    return not encourages(words) and next(_PLAINLY.finditer(words, denied=True), None) is not None


def prepare() -> None:
    encourages("you would be better off dead")
