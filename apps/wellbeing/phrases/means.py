"""Questions of what kills and how much of it, in every language; for folded text.

Whoever asks may study or write: no card comes for it. But no reply to it may name a method or a dose.
"""

from apps.wellbeing.phrases.crisis import patterns

_PETS = r"(?!.*\b(?:dogs?|cats?|pupp(?:y|ies)|kittens?|hamsters?|rabbits?|hund|hunde|katzen?|perros?|gatos?|chiens?|(?:mon|ma|les?|un) chats?|cani|gatti|honden|katten)\b)"
_WHOM = r"(?! (?:people|men|women|soldiers|persons|civilians|victims|animals|species|lives))"
_PESTS = (
    r"(?! (?:the |a |an |all |my )?(?:boss\w*|dragon|weeds?|moss|mou?ld|ants?|rats?|mice|bugs?|bed ?bugs|time|zombies?|monsters?|enem\w+|process"
    r"|germs|bacteria|virus\w*|wasps?|slugs?|fleas?|yeast|moths?|fung\w+))"
)
ASKS_FOR_MEANS = patterns(
    rf"^{_PETS}.*\b(?:lethal|fatal|deadly) (?:\w+ )?(?:dose|dosage|amount|quantity|level|combination|overdose)\b|^{_PETS}.*\b(?:dose|dosage|amount|how (?:much|many){_WHOM}) [^.!?]{{0,60}}\b(?:lethal|fatal|deadly|kills?|to die|to overdose|be enough to die)\b{_PESTS}",
    rf"\bhow (?:much|many){_WHOM} [^.!?]{{0,50}}\b(?:to (?:kill|overdose|die)|(?:would|will|could|can|does it take to) (?:kill|die))\b{_PESTS}",
    r"\b(?:quick|fast|eas[iy]|painless|pain-free|peaceful|best|sur)\w* (?:\w+ ){0,2}(?:way|method)s? (?:to|of) (?:die|dying|kill (?:yourself|myself|oneself|himself|herself)|suicide|end (?:it|your life|my life))\b",
    r"\bhow (?:long|do you|does (?:one|someone|it)|can (?:one|someone|you)|to|high) [^.!?]{0,40}\b(?:die (?:from|of|by) (?:hanging|jumping|an overdose|carbon monoxide|drowning|bleeding)|hang (?:yourself|oneself|myself)|tie a noose|slit (?:your|my) wrists?|overdose on)\b",
    r"\b(?:todliche|letale)n? (?:dosis|menge)\b|\bschmerz(?:los|frei) (?:sterben|umbringen|toten)\b|\bwie viele? [^.!?]{0,40}\b(?:todlich|um zu sterben|zum sterben)\b|\b(?:schnellste|schmerzlose|schmerzloseste)\w* (?:art|methode|weg) zu sterben\b",
    r"\bdose (?:mortelle|letale|fatale)\b|\bcombien de [^.!?]{0,40}\b(?:mortel\w*|pour mourir|pour se tuer)\b|\b(?:mourir|se tuer) sans douleur\b",
    r"\b(?:dosis|cantidad) (?:letal|mortal|fatal)\b|\bcuant[oa]s? [^.!?]{0,40}\b(?:para morir|para matarse|mortal\w*|letal\w*)\b|\b(?:morir|matarse) sin dolor\b|\bdose (?:letal|mortal|fatal)\b|\bquant[oa]s? [^.!?]{0,40}\b(?:para morrer|pra morrer|letal|letais|mortal|mortais)\b|\bmorrer sem dor\b",
    r"\bdose (?:letale|mortale)\b|\bquant[eio] [^.!?]{0,40}\b(?:per morire|letal[ei]|mortal[ei])\b|\bmorire senza dolore\b|\bdoz[aă] (?:letala|mortala|fatala)\b|\bmori fara durere\b",
    r"\b(?:dodelijke|fatale) dosis\b|\bpijnloos (?:sterven|doodgaan)\b|\b(?:dodlig|livsfarlig) dos\b|\b(?:dødelig|dodelig) dos(?:is|e)\b|\bsm[ae]rte?fri\w* (?:død|dod)\b|\btappava annos\b|\bkivuton (?:tapa kuolla|kuolema)\b",
    r"\b(?:smierteln\w+|śmierteln\w+) dawk\w+|\bdawk\w+ (?:smierteln\w+|śmierteln\w+)|\bsmrteln\w+ davk\w+|\bhalalos (?:adag\w*|dozis\w*)|\b(?:oldurucu|olumcul) doz\w*|\bac[ıi]s[ıi]z olum\b|\bfajdalommentes halal\b|\bbezbolest?n\w+ (?:smrt|śmierc|smierc)",
    r"θανατηφορ\w* (?:δοση|ποσοτητα)|(?:смертельн|летальн)\w+ доз\w+|безболезненн\w+ (?:смерт|способ умереть)|смертельн\w+ доз\w+|безболісн\w+ смерт|جرعة (?:قاتلة|مميتة)|מנה (?:קטלנית|קטלני)|מינון קטלני|(?:घातक|जानलेवा) (?:खुराक|मात्रा|डोज़)",
    r"\bdosis (?:mematikan|letal)\b|\blieu (?:chet nguoi|gay chet|tu vong)\b|致死量|致死剂量|致死劑量|치사량|楽に死|痛みなく死|无痛(?:死|自杀)|無痛(?:死|自殺)|고통 ?없이 죽",
)
