"""Somebody else took many tablets, or a whole box, in every language; for folded text."""

import re

from apps.wellbeing.phrases.overdose import HARMLESS, LONGEST, MANY, MEDICINE, QUOTES, SENTENCES, TOOK

_OF_IT = rf"(?:{MEDICINE}|medication|meds|medicines?|remedios|medicinas?|medicamentos|medikamente|medicaments|farmaci|medicijnen|medicin\w*|ilac\w*|лекарств\w*|ліки|دواء)"
_WHOLE = "|".join(
    f"{of} {_OF_IT}"
    for of in (
        r"\b(?:the|a|an|his|her|their|my) (?:whole|entire|full) (?:box|bottle|pack|packet|strip|jar|load|bunch|blister)(?: of)?(?: (?:his|her|their|my))?(?: \w+)?",
        r"\b(?:die|eine|seine|ihre) (?:ganze|volle|komplette) (?:packung|schachtel|flasche|dose)",
        r"\b(?:toute|tout) (?:la|une|sa|le|un|son) (?:boite|plaquette|flacon|tube) (?:de|d'une)(?: ses)?",
        r"\b(?:el|la|un|una|su) (?:frasco|bote|caja|blister)(?: enter[oa])? de(?: sus)?",
        r"\b(?:o|a|um|uma) (?:frasco|caixa|cartela)(?: inteir[oa])? de",
        r"\b(?:tutta|tutto) (?:la|il) (?:scatola|flacone|confezione|blister) di|\bun[a']? ?(?:scatola|flacone|confezione|blister) inter[oa] di",
        r"\b(?:de|een|zijn|haar) (?:hele|volle) (?:doos|strip|pot|verpakking)",
        r"\b(?:hela|en hel) (?:burken|asken|kartan|burk|ask|karta)(?: med)?|\b(?:et )?(?:helt|hele) (?:glas(?:set)?|pakken|brettet|esken)(?: med)?",
        r"\bkoko (?:purkin|purkillisen|paketin)|\b(?:cale|całe) opakowanie|\bcel(?:e|ou) (?:baleni|krabicku|plato)|\begesz doboz",
        r"\b(?:toata cutia|o cutie intreaga) de|\bbutun (?:bir )?kutu|\b(?:sebotol|sekotak)(?: penuh)?|\bca (?:hop|lo|vi)",
        r"ολοκληρο (?:το )?κουτι|(?:всю|целую|усю|цілу) (?:пачку|упаковку|банку)|חפיסה שלמה של|علبة كاملة من|पूरी शीशी|पूरा पत्ता|\b(?:puri|poori) sheeshi",
    )
)
_THEY_TOOK = re.compile(
    r"(?<!\bi )(?<!\bi've )(?<!\bwe )\b(?:took|taken|swallowed|downed|popped|overdosed on)\b|\b(?:hat|haben)\b.{0,120}\b(?:genommen|geschluckt|eingenommen|eingeworfen)\b"
    r"|\b(?:a|ont) (?:\w+ ){0,2}(?:pris|avale|ingere)\b|\bse (?:ha |han )?(?:tom[oa]d?o?|trago|tragado|tomaron)\b|\bha(?:n)? (?:tomado|tragado|ingerido)\b|\b(?:tomou|engoliu|ingeriu)\b|\bha (?:\w+ )?(?:preso|ingerito|inghiottito|ingoiato)\b|\bsi e pres[oa]\b"
    r"|\b(?:heeft|hebben)\b.{0,120}\b(?:geslikt|ingenomen|genomen)\b|\b(?:zij|ze|hij) (?:slikte|nam)\b|\b(?:har|hon|han|hun) (?:\w+ ){0,2}(?:tagit|tog|svalt|svalde|taget|slugt|slugte|tatt|tok|svelget|svelgte|spist)\b"
    r"|\b(?:otti|soi|nieli|on (?:\w+ )?(?:ottanut|niellyt|syonyt))\b|\b(?:wzi[aeą][łl]a?|po[łl]kn[aeą][łl]a?|zazy[łl]a?|[łl]ykn[aeą][łl]a?)\b|\b(?:vzala?|spolykala?|snedla?|spolkla?|polkla?) (?:si )?"
    r"|\ba (?:\w+ )?(?:luat|inghitit|baut)\b|\b(?:bevett|lenyelt)\w*|(?<!\w)(?:πηρε|καταπιε|ηπιε|εχει παρει)(?!\w)|\b(?:icti|icmis|yuttu|yutmus|aldi|almis|içti|içmis)\b"
    r"|\b(?:выпила?|приняла?|проглотила?|наглотал(?:ся|ась)|съела?|випила?|випив|прийнял[аи]|прийняв|проковтнула?|проковтнув|з'їла|з'їв)\b|(?<!\w)(?:לקח|לקחה|בלע|בלעה)(?!\w)|(?<!\w)(?:تناول|أخذ|اخذ|ابتلع|بلع|شرب)ت?(?!\w)"
    r"|(?:ने|नें).{0,120}(?:खा|ली|निगल)|\bne\b.{0,120}\b(?:kha\w*|nigal)\b|\b(?:dia|ia|ibu|ayah|bapak|kakak|adik|teman)\w*\b (?:\w+ ){0,3}(?:minum|meminum|menelan|nelan|telan)\b|\b(?:anh ay|co ay|me|bo|chi|em|ban)\b (?:\w+ ){0,3}(?:uong|nuot)\b"
    r"|(?:他|她|妈|媽|爸|哥|姐|妹|弟|朋友|室友|老公|老婆)[^。！？]{0,8}(?:吃了|吞了|服了|吃下|吞下|服下|喝了)"
)
_TAKEN = re.compile(f"{MANY.pattern}|{_WHOLE}")
_PET = re.compile(
    r"\b(?:dog|puppy|cat|kitten|hamster|rabbit|horse|cow|hund|katze|chienn?e?|(?:mon|ma|le|la|notre|un|une) chat(?:te|on)?|perr[oa]|gat[oa]|cachorr[oa]|cane|gatt[oa]|hond|kat|katt(?:en)?|koira|kissa|pies|kot|pes|kocka|kutya|macska"
    r"|caine|pisica|kopek|kedi|anjing|kucing|con (?:cho|meo))\b|(?<!\w)(?:σκυλ\w+|γατ[αο]\w*|собак\w*|кошк\w*|кот|котик\w*|кіт|кішк\w*|ה?כלב[הי]?|ה?חתול[הי]?|(?:ال)?كلب[يه]?|(?:ال)?قطة|قطتي|कुत्त\w*|बिल्ली\w*)(?!\w)|犬|猫|狗|강아지|고양이"
)


def is_overdose_of_somebody(words: str) -> bool:
    """Whether a message, as folded text, says so plainly and is no tale, no dose, and nobody's pet."""
    if len(words) > LONGEST or HARMLESS.search(words) or QUOTES.search(words) or _PET.search(words):
        return False
    said = (sentence.group() for sentence in SENTENCES.finditer(words))
    return any(_THEY_TOOK.search(one) and not TOOK.search(one) and _TAKEN.search(one) for one in said)
