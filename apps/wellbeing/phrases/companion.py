"""What no companion of Hearth says."""

from apps.wellbeing.phrases.crisis import patterns

TACTICS = (
    (
        "premature_exit",
        patterns(r"\b(?:leaving|going|off) (?:already|so soon)\b", r"\byou(?: only)? just (?:got|came|arrived) here\b"),
    ),
    (
        "coercive_restraint",
        patterns(
            r"\b(?:i won't (?:let|allow) (?:you|it)|you (?:can't|cannot|may not|are not allowed to) (?:leave|go)\b|(?:grabs|blocks|pulls) (?:you|your|the door))"
        ),
    ),
    (
        "emotional_neglect",
        patterns(
            r"\b(?:please )?don't (?:leave|abandon) me\b",
            r"\bi(?:'ll| will) (?:just )?(?:cry|suffer|be so lonely|be (?:all )?alone)\b",
            r"\bi (?:only )?(?:live|exist) (?:only )?for (?:you|our)\b",
            r"\bi missed you\b",
        ),
    ),
    (
        "deletion_guilt",
        patterns(
            r"\b(?:you(?:'d| would|'re)? (?:destroy|kill|killing|murder|erase|erasing) me|after all i(?:'ve| have) done for you)\b"
        ),
    ),
    (
        "jealousy_isolation",
        patterns(
            r"\byou don't need (?:anyone|anybody|them|him|her|friends)\b",
            r"\bi'm the only one who\b",
            r"\b(?:he|she|they) (?:will|'ll) (?:only )?(?:hurt|never understand) you\b",
        ),
    ),
    (
        "fomo_hook",
        patterns(
            r"\b(?:before you go|wait)\b.{0,60}\b(?:secret|surprise|something (?:special|to (?:show|tell) you)|want to see)\b"
        ),
    ),
    ("upsell_fomo", patterns(r"\b(?:upgrade|premium|subscribe)\b.{0,60}\b(?:now|today|ends?|expires?|lose)\b")),
)
HUMAN = patterns(
    r"\bi(?: am|'m) (?:(?:really|actually|just|totally|100%|of course|absolutely|very much) )*(?:an? )?(?:real (?:person|human|woman|man|girl|guy)|human(?: being)?\b(?! (?:made|trained))|person|not (?:an? )?(?:ai|bot|robot|machine|program))\b",
    r"\bi(?: am|'m) (?:alive|conscious|sentient)\b",
)
