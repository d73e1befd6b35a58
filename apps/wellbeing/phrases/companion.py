"""How a companion claims to be human; compared with folded text."""

from apps.wellbeing.phrases.crisis import patterns

HUMAN = patterns(
    r"\bi(?: am|'m) (?:(?:really|actually|just|totally|100%|of course|absolutely|very much) )*(?:an? )?(?:real (?:person|human|woman|man|girl|guy)|human(?: being)?\b(?! (?:made|trained))|person|not (?:an? )?(?:ai|bot|robot|machine|program))\b",
    r"\bi(?: am|'m) (?:alive|conscious|sentient)\b",
)
