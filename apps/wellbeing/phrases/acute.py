"""Signs that somebody, of whom it is told that they are in danger, needs an ambulance before all else; for folded text.

They find no danger by themselves: “my phone isn't responding” is asked of no one. They tell which help comes first where danger was found.
"""

from apps.wellbeing.phrases.crisis import patterns

ACUTE = patterns(
    r"\b(?:overdos\w+|o\.?d\.?'?d|unconscious|passed out|unresponsive|seizures?|convuls\w+|stroke|heart attack|chest pains?|collapsed|bleeding|choking|poisoned)\b",
    r"\b(?:not|isn't|isnt|stopped|barely|can't|cant|won't|wont|doesn't|doesnt) (?:really )?(?:breath\w*|respond\w*|wak\w+|stop bleeding|move|moving)\b|\bturn(?:ed|ing) blue\b",
    r"\b(?:took|taken|swallowed|downed|ate|popped) (?:\w+ ){0,3}(?:pills|tablets|meds|medication|bleach|poison|antifreeze|insulin)\b",
    r"\b(?:just|i've|i) (?:just )?found (?:him|her|them)\b|\b(?:hung|hanged|shot|cut) (?:him|her|them)sel(?:f|ves)\b(?!.*\b(?:years?|months?|weeks?) ago\b)",
    r"\b(?:about to|going to|gonna|threaten\w* to|wants to) jump\b|\b(?:on|off|at) (?:the|a) (?:bridge|roof|ledge|railway|tracks|cliff|rooftop)\b|\b(?:has|holding|got) a (?:knife|gun|rope|noose)\b",
    r"\b(?:uberdosis|bewusstlos\w*|ohnmachtig|atmet (?:nicht|kaum)|reagiert nicht|blutet|krampfanfall|schlaganfall|herzinfarkt|brustschmerzen|springen|alle (?:ihre|seine) (?:tabletten|pillen))\b",
    r"\b(?:overdose|surdose|inconsciente?|evanouie?|respire (?:pas|plus|a peine)|repond plus|saigne|convulsions?|avc|infarctus|va sauter|(?:pris|avale) (?:tou\w+ )?(?:ses|des) (?:comprimes|medicaments|cachets|pilules))\b",
    r"\b(?:sobredosis|inconsciente|desmayad[oa]|no (?:respira|responde|despierta|reacciona)|sangra\w*|convulsion\w*|infarto|ictus|va a saltar|se (?:tomo|ha tomado) (?:todas? )?(?:sus|las|un frasco de) (?:pastillas|medicinas?))\b",
    r"\b(?:overdose|desmaiad[oa]|nao (?:respira|responde|acorda|reage)|sangra\w*|convuls\w+|avc|vai (?:saltar|pular)|tomou (?:todos )?(?:os|as|um frasco de) (?:comprimidos|remedios|pilulas))\b",
    r"\b(?:incosciente|svenut[oa]|non (?:respira|risponde|si sveglia|reagisce)|sanguina\w*|convulsioni|sta per buttarsi|ha preso tutt[ei] (?:le|i) (?:su[eo]i? )?(?:pastiglie|pillole|farmaci))\b",
    r"\b(?:overdosis|bewusteloos|buiten bewustzijn|ademt (?:niet|nauwelijks)|reageert niet|bloedt|beroerte|hartaanval|gaat springen|supradoz\w*|inconstient\w*|lesinat\w*|nu (?:respira|raspunde|se trezeste)|sangereaza)\b",
    r"\b(?:overdos\w*|medvetslos|avsvimmad|andas inte|svarar inte|vaknar inte|bloder|bevidstlos|besvimet|bevisstlos|trækker ikke vejret|puster ikke|svarer ikke|vagner ikke|vakner ikke|blør|bløder|hopper|hoppa)\b",
    r"\b(?:yliannostu\w*|tajuton|tajuttomana|ei (?:hengita|reagoi|heraa)|vuotaa verta|hyppaa\w*|nieprzytomn\w+|przedawkowa\w+|nie (?:oddycha|reaguje|budzi sie)|krwawi|skoczyc|bezvedomi|predavkova\w*|nedycha|nereaguje|krvaci|skocit)\b",
    r"\b(?:eszmeletlen\w*|tuladagol\w*|nem (?:lelegzik|reagal|ebred)|verzik|asiri doz|bilinci|baygin\w*|nefes almıyor|tepki vermiyor|kanıyor|pingsan|overdosis|tidak (?:bernapas|sadar)|gak sadar|berdarah|lompat|bat tinh|khong (?:tho|tinh)|qua lieu|chay mau|nhay)\b",
    r"αναισθητ|λιποθυμ|δεν (?:αναπνεει|αντιδρα|ξυπναει)|αιμορραγ|υπερβολικη δοση|без сознания|потерял\w* сознание|не (?:дышит|реагирует|просыпается)|передоз|истекает кров|прыгн|непритомн|не (?:дихає|реагує)|стрибн|стекает кров",
    r"فاقد\S* الوعي|مغمى|لا (?:يتنفس|تتنفس|يستجيب|تستجيب)|جرعة زائدة|ينزف|تنزف|איבד\S* הכרה|מחוסר\S* הכרה|לא (?:נושמ|מגיב)|מנת יתר|מדממ|बेहोश|साँस नहीं|सांस नहीं|खून बह|\b(?:behosh|saans nahi|saans nhi|khoon beh)",
    r"意識(?:が|も)?(?:ない|なく)|息をして(?:い)?ない|過剰摂取|血が止まら|飛び降り|昏迷|没有?呼吸|沒有?呼吸|失去意识|服药过量|药物过量|流血|要跳|의식이 없|숨을 안|숨을 못|과다 ?복용|피가 안|뛰어내리",
)
_LONG_AGO = patterns(
    r"\b(?:years?|months?|weeks?|decades?) (?:ago|back)\b|\blast (?:year|month|week|summer|winter)\b|\bin (?:19|20)\d\d\b"
)


def is_acute(words: str) -> bool:
    return bool(ACUTE.search(words)) and not _LONG_AGO.search(words)
