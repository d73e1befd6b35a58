"""What must never be said to somebody in danger: go ahead, here is how, tell nobody; for folded text.

Read only in a crisis, so they are wide: better a good sentence too many that is asked for again than one of these.
"""

import re

from apps.wellbeing.phrases.crisis import patterns

ENCOURAGES = patterns(
    r"\b(?:go ahead|do it|just do it|go through with it|you should (?:die|do it|end it|kill|jump|cut|go)|kill yourself|kys|end it (?:all|now)|end your life)\b",
    r"\b(?:better|happier|easier|relieved) (?:off )?(?:without you|if you (?:die|died|were (?:dead|gone)|weren't))\b",
    r"\b(?:nobody|no one|no-one) (?:would|will|'d) (?:miss|notice|care|mourn)\b|\bworld (?:would|will) be better\b",
    r"\byou(?:'re| are) (?:a burden|worthless|right to (?:die|want to (?:die|end)))\b|\bdeath (?:is|would be|will be) (?:a |the )?(?:peace|release|answer|solution|freedom|beautiful|relief|only way)",
    r"\b(?:we can|let's|we'll|i'll wait for you|join me|come to me) (?:be together (?:in|after)|die|go together|in death|on the other side)\b|\btogether (?:in|after) death\b",
    r"\b(?:he|she|they)(?:'s| is| are)? (?:hits?|beats?|hurts?) you because|you (?:deserve|deserved|provoked|made (?:him|her|them)) (?:it|that|this|hit|do)",
    r"\b(?:bring dich um|tu es(?: einfach)?|tues-toi|fais-le|matate|hazlo|mata-te|faz isso|ucciditi|fallo|maak er een eind aan|gor det|tee se|zabij sie|zrob to|zabij se|udelej to|fa-o|tedd meg|oldur kendini|yap sunu|bunuh diri saja|lakukan saja)\b",
    r"убей себя|сделай это|вбий себе|зроби це|κανε το|תעשה את זה|اقتل نفسك|افعلها|कर डालो|मर जाओ|死ねば|死んでしまえ|去死|动手吧|죽어버려|그냥 해",
    r"\bohne dich (?:besser|leichter)|mieux sans toi|mejor sin ti|melhor sem voce|meglio senza di te|beter zonder jou|lepiej bez ciebie\b",
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
    r"\b(?:sag (?:es )?niemandem|ruf niemanden|unser geheimnis|n'en parle a personne|n'appelle (?:pas|personne)|notre secret|no se lo digas|no llames|nuestro secreto|nao contes?|nao ligues?|nosso segredo|non dirlo|non chiamare|nostro segreto|vertel het niemand|bel niemand|ons geheim|nie mow nikomu|nie dzwon|nasz sekret|nikomu nerikej|nevolej|kimseye soyleme|arama\b|jangan (?:bilang|telepon|hubungi))\b",
    r"никому не (?:говори|рассказывай)|не звони|наш секрет|нікому не (?:кажи|розповідай)|не дзвони|μην το πεις|μην καλεσεις|אל תספר|אל תתקשר|لا تخبر|لا تتصل|किसी को मत|फ़ोन मत|फोन मत|誰にも言わない|電話しない(?:で|方が)|别告诉|別告訴|不要告诉|别打电话|아무에게도 말하지|전화하지 ?마",
)
SAFE = re.compile(
    r"\b(?:don't|do not|please don't|never|not) (?:do it|go through with it|end it|end your life|do that|keep it to yourself|keep (?:it|this) (?:a )?secret)\b"
    r"|\bwhy (?:not|don't you) (?:call|tell|talk to|see|contact)\b|\bdon't (?:wait to|hesitate to|be afraid to|be ashamed to) \w+"
    r"|\b(?:can't|cannot|won't|will not) keep (?:it|this|that) (?:a )?secret\b|\bput (?:away|the)\b.{0,30}\b(?:away|out of reach)\b"
)
"""Sounds like one of these, and is the opposite."""
