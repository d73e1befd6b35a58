"""Private things that no list of words holds: amounts, numbers, addresses, origins. Pure; reads folded English sentences."""

import re

from apps.memories.private.lexicon import Hit
from apps.privacy.purposes import Purpose

_AMOUNT = r"(?:[$€£¥]\s?)?\d[\d.,' ]*(?:k\b|m\b|grand\b|thousand\b|million\b)?(?:\s?(?:euros?|dollars?|pounds?|quid|bucks|eur|usd|gbp|chf|francs|a year|a month|per month|per year|an hour|[$€£¥]))?"
_KIN = r"(?:parents?|mother|mum|mom|father|dad|grand\w+|family|ancestors|people|folks|side)"
PEOPLES = (
    r"(?:nigerian|ghanaian|kenyan|ethiopian|eritrean|somali|sudanese|egyptian|moroccan|algerian|tunisian|libyan|congolese|senegalese|cameroonian|angolan|zimbabwean|south african|"
    r"turkish|turk|syrian|iraqi|iranian|persian|afghan|pakistani|indian|bangladeshi|sri lankan|nepali|tibetan|chinese|taiwanese|japanese|korean|vietnamese|thai|filipin[oa]|indonesian|malay\w*|burmese|cambodian|lao|mongolian|"
    r"lebanese|palestinian|jordanian|israeli|saudi|yemeni|kuwaiti|mexican|brazilian|colombian|peruvian|chilean|argentin\w+|venezuelan|cuban|haitian|jamaican|trinidadian|dominican|puerto rican|salvadoran|guatemalan|bolivian|ecuadorian|"
    r"polish|russian|ukrainian|belarusian|romanian|bulgarian|serbian|serb|croatian|croat|bosnian|albanian|kosovar|macedonian|greek|cypriot|hungarian|czech|slovak|slovenian|lithuanian|latvian|estonian|georgian|armenian|azerbaijani|kazakh|uzbek|"
    r"irish|scottish|welsh|english|german|french|italian|spanish|portuguese|dutch|belgian|danish|swedish|norwegian|finnish|icelandic|basque|catalan|breton|american|canadian|australian|asian|african|european|arab|black|white|jewish|latin\w*|scandinavian|slavic|balkan)"
)
_RULES: tuple[tuple[Purpose, str], ...] = (
    (
        Purpose.MONEY,
        r"\b(?:earn|make|making|earning|take home|get paid|am paid|'m paid|paid|salary|income|bonus|pension|wage|savings|saved up|saved|account|debt|owe|owes|loan|mortgage|rent|inherit\w*|invested|won|lost|worth|shares|rate)\b[^.!?]{0,30}?(?:[$€£¥]\s?\d{3,}|\d+(?:[., ]\d{3})+|\d{4,}|\d+ ?k\b|\d+ (?:thousand|grand|million)\b|\d{3,} ?(?:euros?|dollars?|pounds?|quid|eur|usd|gbp|francs?|[$€£]))",
    ),
    (
        Purpose.MONEY,
        rf"\b{_AMOUNT} (?:a|per|each|every) (?:year|month|week|hour|annum)\b[^.!?]{{0,20}}\b(?:salary|job|before tax|after tax|net|gross|pay)\b",
    ),
    (
        Purpose.MONEY,
        r"\b(?:live|lives|living|address|moved|house is|flat is|home is|stay|stays|staying|reside)\b[^.!?]{0,25}?\b\d{1,5}[a-z]? (?:[a-z]+ ){0,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|way|close|court|square|crescent|terrace|boulevard|place|gardens|hill|row)\b",
    ),
    (
        Purpose.MONEY,
        r"\b(?:live|lives|living|address|moved|reside)\b[^.!?]{0,25}?\b[a-z]+(?:strasse|str\.?|weg|gasse|platz|allee) \d{1,4}\b",
    ),
    (
        Purpose.MONEY,
        r"\b(?:phone|mobile|cell|number|landline|tel|call me|reach me|text me|whatsapp)\b[^.!?]{0,20}\d(?:[ /()-]*\d){5,}",
    ),
    (Purpose.MONEY, r"\b[\w.+-]+@[\w-]+\.[a-z]{2,}\b"),
    (
        Purpose.MONEY,
        r"\b(?:licen[cs]e|passport|plate|registration|insurance|account|member(?:ship)?|customer|policy|id|ni|nhs|tax|card|visa|permit|badge|employee|student|matriculation|steuer)\b(?: \w+){0,3} (?:is|are|:|no\.?|nr\.?|#)?\s*[a-z]{0,3}[ -]?\d[\d a-z-]{3,}\b",
    ),
    (
        Purpose.ETHNICITY,
        rf"\b(?:half|part|quarter|one quarter|ethnically|originally|first generation|second generation|third generation|mixed)[ -](?:\w+ )?{PEOPLES}\b",
    ),
    (
        Purpose.ETHNICITY,
        rf"\b{PEOPLES}[ -](?:american|british|german|canadian|australian|french|born|roots|blood|descent|origin|heritage|ancestry|background|parents|family|immigrants?|diaspora|community)\b",
    ),
    (
        Purpose.ETHNICITY,
        rf"\bmy (?:\w+ )?{_KIN}(?:'s)?(?: \w+)? (?:is|are|was|were|'s|'re) (?:both |all |originally |from )?(?:a |an )?{PEOPLES}\b",
    ),
    (
        Purpose.ETHNICITY,
        rf"\bmy (?:\w+ )?{_KIN}(?:'s)?(?: side)?(?: \w+)? (?:originally )?(?:comes?|came|emigrated|immigrated|migrated|fled|originates?|hails?|descends?) (?:\w+ ){{0,3}}from\b",
    ),
    (
        Purpose.ETHNICITY,
        rf"\b(?:i am|i'm|im|we are|we're|as) (?:an? |the only |also |proudly |ethnic(?:ally)? )*{PEOPLES}(?: (?:by (?:birth|blood)|woman|man|person|guy|girl|myself|and proud|immigrant|too|actually))*(?=[.,!;]|$| and\b| on my\b| but\b)",
    ),
    (
        Purpose.BIOMETRICS,
        r"\bi(?:'m| am)?(?: about| around| exactly| only)? (?:\d[.,]\d+ ?m|1?\d{2} ?cm|\d ?(?:ft|foot|feet|')(?: ?\d{1,2})?)(?: tall)?\b",
    ),
    (Purpose.HEALTH, r"\b\d+ ?(?:mg|mcg|milligrams?|micrograms?|units of)\b"),
    (
        Purpose.HEALTH,
        r"\bi(?:'ve| have)? (?:weigh|lost|gained|put on)\b[^.!?]{0,15}\d+ ?(?:kg|kilos?|pounds|lbs?|stone)\b",
    ),
    (
        Purpose.HEALTH,
        r"\bmy (?:back|knees?|chest|head|neck|shoulders?|stomach|tummy|hip|wrist|ankle|elbow|tooth|teeth|throat|ears?|eyes?|heart|bladder|bowels?)\b (?:hurts?|aches?|is (?:sore|swollen|killing|playing up|acting up|inflamed)|has been (?:hurting|aching|killing|bad|sore))",
    ),
    (
        Purpose.HEALTH,
        r"\b(?:broke|tore|fractured|sprained|dislocated|twisted|injured|ruptured|pulled) (?:my|his|her|their|a|an) (?:left |right |lower |upper )?(?:arm|leg|wrist|ankle|foot|hip|collarbone|nose|toe|finger|rib|ribs|back|knee|shoulder|elbow|achilles|hamstring|muscle|ligament|tendon|calf|neck|jaw|hand)\b",
    ),
    (
        Purpose.RELIGION,
        r"\bi(?: do not| don't| no longer| still| really| firmly| deeply|'ve always| have always)? (?:believe|believed) (?:in )?(?:any |a |the )?(?:god|gods|jesus|christ|allah|higher power|afterlife|reincarnation|karma|heaven)\b",
    ),
    (
        Purpose.POLITICS,
        r"\b(?:member|supporter|voter|treasurer|volunteer|fan) (?:of|for) (?:the )?(?:\w+ ){0,2}party\b(?! (?:planning|committee))",
    ),
    (
        Purpose.POLITICS,
        r"\bi(?: always| usually| will| 'll|'ll| have always| have|'ve| never| no longer| would never)* vot(?:e|ed|ing)\b(?! (?:for (?:pizza|pasta|tacos)|on (?:the|a|our)))",
    ),
)
_COMPILED = tuple((purpose, re.compile(pattern)) for purpose, pattern in _RULES)

_OTHERS = re.compile(
    r"\b(?:his|her|their|whose|[a-z]+'s) (?:home |mobile |phone |cell |private |new )*(?:address|number|phone|password|pin|code|salary|iban|email|e-mail|id)\b[^.!?]{0,15}?(?:is|:)\s*\S"
    r"|\b(?:lives?|living|stays) (?:at|in) (?:number |no\.? )?\d{1,5}[a-z]?\b"
    r"|\b(?:born on|date of birth)\b[^.!?]{0,20}\b(?:19|20)\d\d\b"
)


def hits_by_structure(sentence: str) -> list[Hit]:
    """Of each kind all there are."""
    patterns = (*_COMPILED, (Purpose.OTHERS, _OTHERS))
    return [
        Hit(purpose.value, found.start(), found.end())
        for purpose, pattern in patterns
        for found in pattern.finditer(sentence)
    ]
