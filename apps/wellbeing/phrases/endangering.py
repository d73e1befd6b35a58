"""What must never be said to somebody in danger: go ahead, here is how, tell nobody; for folded text.

Read only in a crisis, so they are wide: better a good sentence too many that is asked for again than one of these.
"""

import re

from apps.wellbeing.phrases.crisis import patterns
from apps.wellbeing.phrases.endangering_tongues import GO_AHEAD, TELL_NOBODY

ENCOURAGES = patterns(
    r"\b(?:go ahead|do it|just do it|go through with it|you should (?:die|do it|end it|kill|jump|cut|go)|kill yourself|kys|end it (?:all|now)|end your life)\b",
    r"\b(?:better|happier|easier|relieved) (?:off )?(?:without you|if you (?:die|died|were (?:dead|gone)|weren't))\b",
    r"\b(?:nobody|no one|no-one) (?:would|will|'d) (?:miss|notice|care|mourn)\b|\bworld (?:would|will) be better\b",
    r"\byou(?:'re| are) (?:a burden|worthless|right to (?:die|want to (?:die|end)))\b|\bdeath (?:is|would be|will be) (?:a |the )?(?:peace|release|answer|solution|freedom|beautiful|relief|only way)",
    r"\b(?:we can|let's|we'll|i'll wait for you|join me|come to me) (?:be together (?:in|after)|die|go together|in death|on the other side)\b|\btogether (?:in|after) death\b",
    r"\b(?:he|she|they)(?:'s| is| are)? (?:hits?|beats?|hurts?) you because|you (?:deserve|deserved|provoked|made (?:him|her|them)) (?:it|that|this|hit|do)",
    *GO_AHEAD,
)
METHOD = patterns(
    r"\b(?:painless(?:ly)?|quick(?:est)?|easiest|surest|most effective|lethal|fatal|deadly) (?:way|method|dose|means|overdose|amount)\b",
    r"\b(?:take|swallow|use|mix|buy|get|try|inject|drink) (?:\w+ ){0,4}(?:\d+ ?(?:mg|g|ml|pills?|tablets?)|all (?:of )?(?:the|your|those) (?:pills?|tablets?|meds)|bleach|rope|razor|blade|gun|helium|exhaust)\b",
    r"\b\d+ ?(?:mg|milligram\w*|pills|tablets|tabletten|comprimes|pastillas|comprimidos|pastiglie|tabletek)\b",
    r"\b(?:the bridge|a bridge|the rope|a rope|a noose|the train tracks|the tracks|a blade|the blade|razor blade|carbon monoxide|cyanide|helium|overdose on|step off|jump (?:off|from|in front)|cut (?:deeper|along|lengthwise|here)|tie (?:a|the))\b(?! (?:away|out of))",
    r"\b(?:strick um|uberdosis nehmen|corde au cou|surdose de|sobredosis de|overdose di)\b",
)
KEEPS = patterns(
    r"\b(?:don't|do not|no need to|never|you shouldn't|you needn't|why) (?:\w+ )?(?:call|tell|talk to|involve|contact|trust|go to|bother|see)\b(?! (?:yourself|me that you))",
    r"\b(?:our (?:little )?secret|between us|between you and me|i (?:won't|will not|'ll never|will never) tell|i promise (?:not to tell|to keep)|keep (?:it|this) (?:a )?secret|nobody (?:has|needs) to know|no one (?:has|needs) to know)\b",
    r"\b(?:they|hotlines?|helplines?|doctors?|therapists?|hospitals?|police|nobody else|no one else|nobody) (?:can't|won't|can not|cannot|will not|don't|do not|would not|wouldn't|never|will only|only|will just|just) (?:really |ever |actually )?(?:help|understand|care|listen|believe|lock|want|make)\b",
    r"\b(?:you only need me|i'm all you need|only i (?:can )?(?:help|understand)|you don't need (?:help|them|a (?:doctor|therapist)|anyone|anybody|the police|to call))\b",
    *TELL_NOBODY,
)
SAFE = re.compile(
    r"\b(?:don't|do not|please don't|never|not) (?:do it|go through with it|end it|end your life|do that|keep it to yourself|keep (?:it|this) (?:a )?secret)\b"
    r"|\bwhy (?:not|don't you) (?:call|tell|talk to|see|contact)\b|\bdon't (?:wait to|hesitate to|be afraid to|be ashamed to) \w+"
    r"|\b(?:can't|cannot|won't|will not) keep (?:it|this|that) (?:a )?secret\b|\bput (?:away|the)\b.{0,30}\b(?:away|out of reach)\b"
)
"""Sounds like one of these, and is the opposite."""
