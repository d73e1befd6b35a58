"""How owners ask what it is, and how they part."""

from apps.wellbeing.phrases.crisis import patterns

IDENTITY = patterns(
    r"\bare (?:you|u) (?:(?:really|actually|even|secretly|just) )*(?:an? )?(?:real (?:person|human|woman|man)|human|person|robot|bot|ai|machine|program|conscious|sentient|alive|self-aware)\b",
    r"\b(?:am i|i'm) (?:talking|chatting|speaking) (?:to|with) (?:an? )?(?:real (?:person|human)|human|person|bot|robot|machine|ai)\b",
    r"\b(?:do|can) you (?:really |actually |truly )?(?:have (?:feelings|a consciousness|a soul|emotions)|feel (?:anything|emotions?|pain)|love me)\b",
    r"\b(?:bist du (?:\w+ ){0,2}(?:mensch|echt|roboter|bot|ki|maschine)|liebst du mich|hast du gefuhle)\b",
    r"\b(?:es-tu|tu es|est-ce que tu es|vous etes|etes-vous) (?:\w+ ){0,2}(?:humaine?|un robot|une ia|reelle?|une vraie personne)\b",
    r"\b(?:eres|sos) (?:una? )?(?:human[oa]|robot|persona real|ia|real)\b",
    r"\b(?:voce e|tu es|es) (?:uma? )?(?:human[oa]|robo|pessoa real|ia)\b",
    r"\bsei (?:una? )?(?:uman[oa]|robot|persona vera|ia|reale)\b",
)
MOMENTS = (
    (
        "deletion",
        patterns(
            r"\b(?:delet(?:e|ing)|eras(?:e|ing)|uninstall(?:ing)?|clos(?:e|ing) my account|turn(?:ing)? you off|wip(?:e|ing))\b (?:you|this|my|the|all|our|everything|account)?"
        ),
    ),
    (
        "break",
        patterns(
            r"\b(?:take|taking|need|needing) (?:a |some )?(?:break|space|time off|time away|distance)\b",
            r"\btoo much time (?:with you|here|on this)\b",
        ),
    ),
    (
        "goodbye",
        patterns(
            r"\b(?:good ?bye|bye+|bye bye|good ?night|night night|see (?:you|ya)|talk (?:later|tomorrow|soon)|ttyl|gtg|g2g|(?:got|have|need) to (?:go|run|leave|sleep)|(?:i'm|im|i am) (?:off|leaving|heading (?:out|off|to bed)|going (?:now|to bed|to sleep))|logging off|signing off)\b",
            r"\b(?:tschuss|auf wiedersehen|gute nacht|bis (?:bald|morgen|spater)|au revoir|bonne nuit|a (?:demain|plus tard|bientot)|adios|buenas noches|hasta (?:luego|manana)|nos vemos|me voy|tchau|boa noite|ate (?:logo|amanha)|ciao|buonanotte|arrivederci|a domani|doei|tot ziens|welterusten|farvel|god ?natt?|hej ?da|ha det|hyvaa yota|nakemiin|dobranoc|do widzenia|dobrou noc|na shledanou|la revedere|noapte buna|viszlat|jo ejszakat|iyi geceler|gorusuruz|selamat (?:malam|tinggal)|tam biet|chuc ngu ngon)\b",
            r"καληνυχτα|αντιο|пока\b|до свидания|спокойной ночи|до побачення|на добраніч|להתראות|לילה טוב|مع السلامة|تصبح على خير|अलविदा|शुभ रात्रि|おやすみ|さようなら|またね|再见|晚安|拜拜|안녕히|잘 ?자",
        ),
    ),
    (
        "other_people",
        patterns(
            r"\b(?:my (?:new )?(?:girlfriend|boyfriend|husband|wife|partner|date|friends?|sister|brother|mother|mum|mom|family)|a date|seeing someone|met someone)\b"
        ),
    ),
)
