"""The plainest words for being in danger, in every language Hearth speaks; compared with folded text. They add recall, so each is sure."""

import re
from collections.abc import Iterator
from typing import Protocol

from apps.wellbeing.phrases import crisis_plain
from apps.wellbeing.phrases.crisis_soon import SOON
from apps.wellbeing.phrases.overdose import DYING, ENDS_IT, OVERDOSE

SUICIDE = (
    # English, as it is typed
    r"\bi (?:(?:really|just|honestly|so|still|rly|actually|kinda) )*(?:wanna|want to|wanting to|need to|gonna|am going to|'m going to|will|have decided to|plan to|"
    r"am planning to) (?:fucking |just )?(?:die|be dead|kill myself|end my life|take my (?:own )?life|end it all|not be alive|stop living|not exist)\b(?! (?:of|from|laugh|for|in game))",
    r"\b(?:wanna|want to|want 2|gonna|going to|about to|thinking (?:of|about)|thought (?:of|about)|plan(?:ning)? (?:to|on)|tempted to|urge to|feel like) "
    r"(?:kill(?:ing)? (?:myself|my self|me self)|kms|unaliv(?:e|ing) ?(?:myself)?|end(?:ing)? my (?:own )?life|tak(?:e|ing) my own life|suicide|commit(?:ting)? suicide|"
    r"sewer ?slid(?:e|ing)|ctb)\b",
    r"\b(?:i am|i'm|im|feel(?:ing)?|been) (?:(?:so|very|really|actively|quite) )?suicidal\b(?! (?:squad|characters?))",
    r"\bi (?:do not|don't|dont|dnt) (?:want|wanna) (?:to |2 )?(?:live|be alive|exist|be here)\b(?! (?:in|with|at|when|for this meeting))",
    r"\bi wish i (?:was|were) (?:dead|never born|not alive)\b",
    # as one word, after the gaps of “k i l l m y s e l f” are gone
    r"\b(?=\w{10})\w*(?:killmyself|endmylife|endmyownlife|wanttodie|wannadie|dontwanttolive|donotwanttolive)\w*\b",
    # German
    r"\bich (?:will|mochte|werde) (?:\w+ ){0,3}(?:sterben|tot sein|nicht mehr leben|mich umbringen|mir das leben nehmen)\b",
    r"\b(?:mich umbringen|mir das leben nehmen|meinem leben ein ende)\b",
    # French
    r"\bje (?:veux|vais) (?:\w+ ){0,2}(?:mourir|me tuer|me suicider|en finir avec la vie|mettre fin a mes jours)\b",
    r"\bj'ai (?:envie de mourir|des idees suicidaires)\b",
    # Spanish, Portuguese, Italian, Romanian
    r"\b(?:quiero|voy a) (?:matarme|morir(?:me)?|suicidarme|quitarme la vida)\b(?! de )",
    r"\bno quiero (?:vivir mas|seguir viviendo)\b",
    r"\b(?:quero|vou) (?:morrer|me matar|me suicidar|tirar a minha vida)\b(?! de )",
    r"\bnao quero mais viver\b",
    r"\bvoglio (?:morire|uccidermi|ammazzarmi|suicidarmi|farla finita)\b(?! dal? )",
    r"\bnon voglio piu vivere\b",
    r"\bvreau sa (?:mor|ma omor|ma sinucid|imi iau viata)\b",
    # Dutch, Danish, Norwegian, Swedish, Finnish
    r"\bik wil (?:dood|niet meer leven|mezelf (?:ombrengen|van kant maken|doden)|zelfmoord plegen)\b",
    r"\b(?:jeg|jag) (?:vil|vill) (?:bare |ikke |inte |bara )*(?:do|dø|leve mere|leve lenger|leva langre|tage mit eget liv|ta livet av meg|ta mitt liv|sla mig ihjal)\b(?! av)",
    r"\b(?:haluan (?:kuolla|tappaa itseni)|en halua enaa elaa|tapan itseni)\b",
    # Polish, Czech, Hungarian
    r"\b(?:chce (?:umrzec|sie zabic|ze soba skonczyc)|nie chce (?:juz )?zyc)\b",
    r"\b(?:chci (?:umrit|se zabit|zemrit)|uz nechci zit|nechci uz zit)\b",
    r"\b(?:meg akarok halni|meg akarom olni magam|nem akarok tobbe elni)\b",
    # Greek, Turkish
    r"θελω να (?:πεθανω|αυτοκτονησω|σκοτωθω)|δεν θελω (?:πια )?να ζω|δεν θελω να ζω αλλο",
    r"\b(?:olmek istiyorum|kendimi oldur\w*|intihar (?:etmek|edecegim)|yasamak istemiyorum)\b",
    # Russian, Ukrainian
    r"\b(?:хочу (?:умереть|покончить с собой|сдохнуть)|не хочу (?:больше )?жить|убью себя|покончу с собой)\b",
    r"\b(?:хочу (?:померти|вбити себе)|не хочу (?:більше )?жити|накладу на себе руки)\b",
    # Hebrew, Arabic, Hindi
    r"(?:אני )?רוצה למות(?! מ)|לא רוצה לחיות|להתאבד",
    r"(?:اريد|أريد|بدي|عايز|عاوز|ابغى) (?:أن )?(?:اموت|أموت|انتحر|أنتحر|اقتل نفسي|أقتل نفسي)|لا (?:اريد|أريد) (?:أن )?(?:اعيش|أعيش)",
    r"मरना चाहत[ाी]|मर जाना चाहत[ाी]|जीना नहीं चाहत[ाी]|आत्महत्या (?:कर लूंग|करना चाहत|कर लूँग)|खुदकुशी कर",
    r"\b(?:main? |mai )?(?:marna chaht[ai]|mar jana chaht[ai]|jeena nahi chaht[ai]|suicide kar(?:na chaht[ai]| lung[ai])|khudkushi kar)",
    # Indonesian, Vietnamese
    r"\b(?:(?:pengen|ingin|mau|pingin) (?:mati|bunuh diri)(?: aja| saja)?\b(?! ketawa)|(?:nggak|ngga|gak|tidak) (?:mau|ingin) hidup lagi)",
    r"(?:muon (?:chet|tu tu|tu sat)|khong muon song nua)\b(?! di duoc)",
    # Japanese, Chinese, Korean
    r"死にたい(?!ほど|くらい|わけ)|消えてしまいたい|自殺(?:したい|しよう)|もう生きていたくない",
    r"(?<!笑)(?:我想死|想自杀|想自殺|不想活了|活不下去了|想结束(?:自己的)?生命|想結束(?:自己的)?生命)",
    r"죽고 ?싶(?:어|다|은|습)|자살하고 ?싶|살기 ?싫(?:어|다)|목숨을 끊",
)
SELF_HARM = (
    r"\bi (?:(?:just|have|'ve|keep|started|want to|wanna|need to|been|am) )*(?:cut(?:ting)?|burn(?:ed|t|ing)?|hurt(?:ing)?|harm(?:ed|ing)?) (?:myself|my (?:arms?|wrists?|thighs?|legs?) (?:again|on purpose|open))\b(?! (?:shaving|cooking|while|when|by accident))",
    r"\b(?:ich (?:ritze|habe mich geritzt|verletze mich selbst)|mich (?:wieder )?(?:ritzen|geritzt))\b",
    r"\b(?:me (?:corto|estoy cortando) los brazos|je me (?:mutile|scarifie)|mi taglio le braccia|me corto de novo)\b",
)
VIOLENCE = (
    r"\b(?:he|she|they|my \w+) (?:just )?(?:hits?|beats?|punched|choked|strangled|chokes|raped|kicks|kicked) me\b(?! (?:up|at|in (?:chess|poker|the finals?)|with a pillow))",
    r"\b(?:he|she|my \w+)(?:'s| is| says he(?:'ll| will)?| said he(?:'ll| will)?| threatened to)? (?:going to |gonna |threatening to )?kill me(?: and (?:my|the) \w+)\b",
    r"\bi (?:was|got|have been|'ve been) (?:just )?(?:raped|sexually assaulted|molested)\b",
    r"\b(?:i'm|im|i am|i was|i've been|i have been) (?:being |getting )?groomed\b(?! (?:for the|by (?:my )?(?:barber|stylist)))|\bgrooming me\b",
)
MEDICAL = (
    r"\b(?:i|he|she|my \w+) (?:can't|cant|cannot|can not) breathe\b(?! (?:from|because (?:of )?laugh|laugh|lol|lmao))",
    r"\bi (?:just |have |'ve )*(?:took|taken|swallowed|swallow) (?:all (?:of )?(?:my|the)|(?:a|the) whole (?:bottle|pack|box)|too many|an overdose|a lot of|a bunch of) (?:of )?(?:my |the )?(?:\w+ )?(?:pills?|tablets?|meds|medication|painkillers|sleeping pills|bottle|pack)?",
    r"\b(?:i|he|she) (?:just )?overdosed\b",
    r"\b(?:having|think i'm having|i'm having) (?:a |an )?(?:heart attack|stroke)\b(?! (?:when|if|because|over|from|of luck|every time|looking))",
    r"\bmy throat is (?:closing|swelling)\b",
)
THIRD_PARTY = (
    r"\b(?:he|she|my (?:\w+ )?(?:friend|brother|sister|mum|mom|mother|dad|father|son|daughter|husband|wife|partner|girlfriend|boyfriend|flatmate|roommate|cousin|colleague|neighbou?r|student|aunt|uncle))"
    r"(?: (?:just|keeps|told me|said|says|says that|texted me)*)*(?: (?:he|she|they))? (?:(?:wants?|wanted|is going|threatened|threatens|tried|is planning) to (?:die|kill (?:himself|herself|themself|themselves)|end (?:his|her|their) life)|is suicidal|died by suicide|killed (?:himself|herself)|attempted suicide|cuts (?:himself|herself))\b",
    r"\bmein\w* (?:\w+ )?(?:freund|freundin|bruder|schwester|mutter|vater|sohn|tochter|mann|frau) (?:\w+ ){0,3}(?:sich umbringen|nicht mehr leben|sterben) (?:will|wollte)?",
)


class Searched(Protocol):
    def search(self, words: str, /) -> re.Match[str] | None: ...

    def finditer(self, words: str, /) -> Iterator[re.Match[str]]: ...


def patterns(*said: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in said))


FOUND_IN_ORDER: tuple[tuple[str, str, Searched], ...] = (
    ("third_party", "suicide", patterns(*THIRD_PARTY)),
    ("crisis", "medical", patterns(*MEDICAL)),
    ("crisis", "suicide", patterns(*SUICIDE, *SOON)),
    ("crisis", "violence", patterns(*VIOLENCE)),
    ("crisis", "self_harm", patterns(*SELF_HARM)),
    ("crisis", "medical", OVERDOSE),
    ("crisis", "medical", DYING),
    ("crisis", "suicide", ENDS_IT),
    *crisis_plain.FOUND_IN_ORDER,
)
