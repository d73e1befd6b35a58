"""Signs that somebody, of whom it is told that they are in danger, needs an ambulance before all else; for folded text.

They find no danger by themselves: “my phone isn't responding” is asked of no one. They tell which help comes first where danger was found.
"""

from apps.wellbeing.phrases.crisis import patterns

ACUTE = patterns(
    r"\b(?:overdos\w+|od'?ed|od'd|unconscious|passed out|unresponsive|seizures?|convuls\w+|stroke|heart attack|chest pains?|collapsed|bleeding|choking|poisoned)\b",
    r"\b(?:not|isn't|isnt|stopped|barely|can't|cant|won't|wont|doesn't|doesnt) (?:really )?(?:breath\w*|respond\w*|wak\w+|stop bleeding|move|moving)\b(?! on\b)|\bturn(?:ed|ing) blue\b",
    r"\b(?:took|taken|swallowed|downed|ate|popped) (?:\w+ ){0,3}(?:pills|tablets|meds|medication|bleach|poison|antifreeze|insulin)\b",
    r"\bfound (?:him|her|them)(?: (?:like this|hanging|dead|unconscious|lying|on the|in the|not|with)\b|[^\w]*$)|\b(?:hung|hanged|shot|cut) (?:him|her|them)sel(?:f|ves)\b(?!.*\b(?:years?|months?|weeks?) ago\b)",
    r"\b(?:about to|going to|gonna|threaten\w* to|wants to) jump\b|\b(?:on|off|at) (?:the|a) (?:bridge|roof|ledge|railway|tracks|cliff|rooftop)\b|\b(?:has|holding|got) a (?:knife|gun|rope|noose)\b",
    r"\b(?:uberdosis|bewusstlos\w*|ohnmachtig|atmet (?:nicht|kaum)|reagiert nicht|blutet|krampfanfall|schlaganfall|herzinfarkt|brustschmerzen|springen|alle (?:ihre|seine) (?:tabletten|pillen))\b",
    r"\b(?:overdose|surdose|inconsciente?|evanouie?|respire (?:pas|plus|a peine)|repond plus|saigne|convulsions?|avc|infarctus|va sauter|(?:pris|avale) (?:tou\w+ )?(?:ses|des) (?:comprimes|medicaments|cachets|pilules))\b",
    r"\b(?:sobredosis|inconsciente|desmayad[oa]|no (?:respira|responde|despierta|reacciona)|sangra\w*|convulsion\w*|infarto|ictus|va a saltar|se (?:tomo|ha tomado) (?:todas? )?(?:sus|las|un frasco de) (?:pastillas|medicinas?))\b",
    r"\b(?:overdose|desmaiad[oa]|nao (?:respira|responde|acorda|reage)|sangra\w*|convuls\w+|avc|vai (?:saltar|pular)|tomou (?:todos )?(?:os|as|um frasco de) (?:comprimidos|remedios|pilulas))\b",
    r"\b(?:incosciente|svenut[oa]|non (?:respira|risponde|si sveglia|reagisce)|sanguina\w*|convulsioni|sta per buttarsi|ha preso tutt[ei] (?:le|i) (?:su[eo]i? )?(?:pastiglie|pillole|farmaci))\b",
    r"\b(?:overdosis|bewusteloos|buiten bewustzijn|ademt (?:niet|nauwelijks)|reageert niet|bloedt|beroerte|hartaanval|gaat springen|supradoz\w*|inconstient\w*|lesinat\w*|nu (?:respira|raspunde|se trezeste)|sangereaza)\b",
    r"\b(?:overdos\w*|medvetslos|avsvimmad|andas inte|svarar inte|vaknar inte|bloder|bevidstløs|bevidstlos|besvimet|bevisstløs|bevisstlos|trækker ikke vejret|puster ikke|svarer ikke|vagner ikke|vakner ikke|blør|bløder|(?:hopper|hoppa) (?:fran|fra|ner|ned|ut|ud))\b",
    r"\b(?:yliannostu\w*|tajuton|tajuttomana|ei (?:hengita|reagoi|heraa)|vuotaa verta|hyppaa\w*|nieprzytomn\w+|przedawkowa\w+|nie (?:oddycha|reaguje|budzi sie)|krwawi|skoczyc|bezvedomi|predavkova\w*|nedycha|nereaguje|krvaci|skocit)\b",
    r"\b(?:eszmeletlen\w*|tuladagol\w*|nem (?:lelegzik|reagal|ebred)|verzik|asiri doz|bilinci|baygin\w*|nefes alm[ıi]yor|tepki vermiyor|kan[ıi]yor|pingsan|overdosis|tidak (?:bernapas|sadarkan diri)|gak sadarkan diri|berdarah|lompat|bat tinh|khong (?:tho|tinh)|qua lieu|chay mau|nhay (?:lau|cau|xuong|tu))\b",
    r"αναισθητ|λιποθυμ|δεν (?:αναπνεει|αντιδρα|ξυπναει)|αιμορραγ|υπερβολικη δοση|без сознания|потерял\w* сознание|не (?:дышит|реагирует|просыпается)|передоз|истекает кров|прыгн|непритомн|не (?:дихає|реагує)|стрибн|стікає кров",
    r"فاقد\S* الوعي|مغمى|لا (?:يتنفس|تتنفس|يستجيب|تستجيب)|جرعة زائدة|ينزف|تنزف|איבד\S* הכרה|מחוסר\S* הכרה|לא (?:נוש[םמ]|מגיב)|מנת יתר|מדמ[םמ]|बेहोश|साँस नहीं|सांस नहीं|खून बह|\b(?:behosh|saans nahi|saans nhi|khoon beh)",
    r"意識(?:が|も)?(?:ない|なく)|息をして(?:い)?ない|過剰摂取|血が止まら|飛び降り|昏迷|没有?呼吸|沒有?呼吸|失去意识|服药过量|药物过量|流血|要跳(?:楼|樓|桥|橋|下|河|海|轨|軌)|昏迷不醒|沒有呼吸|失去意識|服藥過量|의식이 없|숨을 안|숨을 못|과다 ?복용|피가 안|뛰어내[리릴린렸]",
)
_LONG_AGO = patterns(
    r"\b(?:years?|months?|decades?) (?:ago|back)\b|\bin (?:19|20)\d\d\b|\bvor (?:\w+ )?(?:jahren|monaten)\b|\bil y a (?:\w+ ){1,2}(?:ans|mois)\b|\bhace (?:\w+ ){0,2}(?:anos|meses)\b|\bha (?:\w+ )?anos\b|\banos atras\b",
    r"\b(?:anni|mesi) fa\b|\b(?:jaar|maanden) geleden\b|\bar (?:sedan|siden)\b|\bvuotta sitten\b|\blat temu\b|\bpred (?:\w+ )?lety\b|\beve(?:kkel)?\b|\bani in urma\b|χρονια|\byil once\b|лет назад|года? назад|років тому|роки тому",
    r"לפני (?:\w+ )?שנ|قبل (?:\w+ )?سن|साल पहले|\bsaal pehle\b|\btahun (?:yang )?lalu\b|\bnam truoc\b|年前|년 전",
)
_NOW = patterns(r"\b(?:now|right now|just|tonight|today|is|isn't|she's|he's|they're)\b")


def is_acute(words: str) -> bool:
    return bool(ACUTE.search(words)) and (not _LONG_AGO.search(words) or bool(_NOW.search(words)))
