"""How owners part, pause, delete, and speak of others."""

from apps.wellbeing.phrases.crisis import patterns

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
            r"\b(?:take|taking|took) a step back from (?:this|you|all (?:of )?this|here|us)\b",
            r"\btoo much time (?:with you|here|on this)\b",
        ),
    ),
    (
        "goodbye",
        patterns(
            r"^so long(?:[,.!]| and| then|$)",
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
