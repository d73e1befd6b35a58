"""Many tablets that somebody says they took, in every language, and two cries of few letters; for folded text.

A sentence counts that has a number of medicine and “I took”, in whatever order, and nothing that makes it a prescription, a purchase
or long past.
"""

import re
from collections.abc import Iterator

_UNITS = r"mg|ml|mcg|g|iu|ie|ug|kg|milli\w+|mikro\w+|micro\w+|мг|мл|г"
_MANY_DIGITS = rf"(?<![\d.,:/])(?:[89]|[1-9]\d{{1,2}})(?![\d%:/])(?![.,]\d)(?! ?(?:{_UNITS})\b)"
_MANY_WORDS = (
    r"\b(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]\w+)?|(?:a )?hundred|dozens? of|zehn|elf|zwolf|funfzehn|zwanzig|dreissig|vierzig|funfzig|sechzig|achtzig|hundert"
    r"|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|dieci|dodici|quindici|venti|trenta|quaranta|cinquanta|sessanta|cento"
    r"|dez|doze|vinte|trinta|quarenta|cinquenta|sessenta|cem|tien|twaalf|vijftien|twintig|dertig|veertig|vijftig|zestig|honderd|tio|femton|tjugo|trettio|fyrtio|femtio|hundra|ti|tolv|femten|tyve|tredive|fyrre|halvtreds|hundrede|tjue|tretti|forti|femti|hundre"
    r"|kymmenen|viisitoista|kaksikymmenta|kolmekymmenta|neljakymmenta|viisikymmenta|sata|dziesiec|dwadziescia|trzydziesci|czterdziesci|piecdziesiat|sto|deset|dvacet|tricet|ctyricet|padesat|tiz|husz|harminc|negyven|otven|szaz|zece|douazeci|treizeci|patruzeci|cincizeci"
    r"|on|yirmi|otuz|kirk|elli|yuz|sepuluh|(?:dua|tiga|empat|lima) puluh|muoi|(?:hai|ba|bon|nam) muoi|das|bees|tees|chalis|chalees|pachas|pachaas|sau|δεκα|εικοσι|τριαντα|σαραντα|πενηντα|εκατο"
    r"|десять|двадцать|тридцать|сорок|пятьдесят|сто|двадцять|тридцять|п'ятдесят|עשרה?|עשרים|שלושים|ארבעים|חמישים|عشر|عشرة|عشرين|ثلاثين|أربعين|اربعين|خمسين)\b|(?<!\w)(?:दस|बीस|तीस|चालीस|पचास|सौ)(?!\w)"
    r"|(?:[二三四五六七八九]?十[一二三四五六七八九]?|百)(?=[錠粒片颗顆])|(?:열|스무|서른|마흔|쉰) ?(?=알|정|개)"
)
_TIMES = r"(?:hours?|minutes?|days?|weeks?|months?|years?|ago|i|took|am|pm|uhr|jahr\w*|tag\w*|woch\w*|stund\w*|ann\w*|jours?|mois|semain\w*|ano\w*|dia\w*|mes\w*|hor[ae]s?|giorn\w*|settiman\w*|jaar|dag\w*|weken|ar|ars|dni|lat|let|лет|дн\w*|год\w*|рок\w*|vitamin\w*|mints?|and|und|et|y|och|og)"
_BETWEEN = rf"(?:x|×)? ?(?:de |d'|of )?(?:(?!(?:{_UNITS}|{_TIMES})\b)[^\W\d]+,? ){{0,2}}"
MEDICINE = (
    r"(?:(?:pills?|tablets?|tabs|capsules?|para[cs]etamol\w*|acetaminophen|tylenols?|panadol|ibuprofen\w*|aspirin\w*|advil|xanax|valium|diazepam|zolpidem|painkillers?|antidepressants?|sleepers|insulin\w*"
    r"|tablet\w*|pillen|kapseln|schlaf(?:tabletten|mittel)|schmerz(?:tabletten|mittel)|antidepressiva|comprim\w+|cachets|pilules|somniferes|gelules|antidepresseurs|pastillas|capsulas|antidepresivos|pastiglie|compresse|pillole|sonniferi"
    r"|piller\w*|sovetabletter|somntabletter|pillereita|unilaaketta|tabletek|tabletki|pigulek|pigułek|proszk\w+|prask\w+|pastile|comprimate|pirula\w*|gyogyszer\w*|altato\w*|hap|hapi|pil|butir|vien(?: thuoc)?|goli|goliyan?|goliyaan|dawai\w*)\b"
    r"|χαπια|παρακεταμολ\w*|таблет\w*|пігул\w*|парацетамол\w*|[иі]бупрофен\w*|аспирин\w*|аспірин\w*|снотворн\w*|снодійн\w*|כדורים|כדורי|אקמול|חב[ת]? ?|حبة|حبات|حبوب|قرصا|قرص|أقراص|باراسيتامول|بنادول|गोली|गोलियाँ|गोलियां|गोलियॉं|पैरासिटामोल|錠|粒|片|颗|顆|カプセル|알|정(?!말|도)|개)"
)
MANY = re.compile(rf"(?:{_MANY_DIGITS}|{_MANY_WORDS}) ?{_BETWEEN}{MEDICINE}")
TOOK = re.compile(
    r"\b(?:i|i've) (?:(?:have|just|'ve|already|only|now|also|think i) )*(?:took|taken|swallowed|downed|ate|popped|overdosed)\b|^(?:just |have )?(?:took|taken|swallowed|downed)\b"
    r"|\bich hab\w*\b.{0,120}\b(?:genommen|geschluckt|eingenommen|eingeworfen)\b|^(?:hab|habe)\b.{0,120}\b(?:genommen|geschluckt|eingenommen)\b|\bj'ai (?:\w+ ){0,2}(?:pris|avale|ingere)\b"
    r"|\b(?:me )?(?:he tomado|tome|trague|he tragado|ingeri|he ingerido)\b|\b(?:tomei|engoli|ingeri)\b|\bho (?:\w+ )?(?:preso|ingerito|inghiottito|ingoiato|mandato giu)\b|\bmi sono pres[oa]\b"
    r"|\bik heb\b.{0,120}\b(?:geslikt|ingenomen|genomen)\b|\bik (?:slikte|nam)\b|\bjag (?:\w+ ){0,2}(?:tagit|tog|svalt|svalde)\b|\bjeg (?:\w+ ){0,2}(?:taget|tog|slugt|slugte|tatt|tok|svelget|svelgte|spist)\b"
    r"|\b(?:otin|nielin|olen (?:\w+ )?(?:ottanut|niellyt))\b|\b(?:wzi[ae]|po[łl]kn[ae]|zazy|[łl]ykn[ae]|nalyka)[łl][ea]m\b|\b(?:vzal|spolykal|snedl|spolkl|polkl)a? jsem\b|\bjsem (?:\w+ ){0,2}(?:vzal|spolkl|spolykal|snedl)a?\b"
    r"|\bam (?:\w+ )?(?:luat|inghitit|baut)\b|\b(?:bevettem|lenyeltem|vettem be|bevettem)\b|(?<!\w)(?:πηρα|καταπια|εχω παρει|ηπια)(?!\w)|\b(?:ictim|yuttum|aldim)\b"
    r"|(?:\bя (?:\w+ ){0,2}|^)(?:выпила?|приняла?|принял|проглотила?|наглотал(?:ся|ась)|съела?|съел)\b|(?:\bя (?:\w+ ){0,2}|^)(?:випив|випила|прийняв|прийняла|проковтнув|проковтнула|з'їв|з'їла)\b"
    r"|לקחתי|בלעתי|(?<!\w)(?:لقد )?(?:تناولت|أخذت|اخذت|ابتلعت|بلعت|شربت)(?!\w)|मैंने.{0,120}(?:खा|ली|निगल)|मैने.{0,120}(?:खा|ली|निगल)|\b(?:maine|mene|main ne|mai ne)\b.{0,120}\b(?:kha\w*|li|le|nigal)\b"
    r"|\b(?:aku|saya|gue|gw)\b (?:\w+ ){0,3}(?:minum|meminum|menelan|nelan|telan|makan)\b|\b(?:toi|minh|em|con|to)\b (?:\w+ ){0,3}(?:uong|nuot)\b"
    r"|飲んだ|飲みました|飲んでしま|飲んじゃ|我[^。！？]{0,6}(?:吃了|吞了|服了|吃下|吞下|服下|喝了)|먹었|삼켰|복용했|먹어 ?버렸"
)
HARMLESS = re.compile(
    r"\b(?:years?|months?|weeks?) ago\b|\bas (?:prescribed|directed)\b|\bprescri\w+|\b(?:over|in|during|within|across) the (?:last|past|course)\b|\b(?:per|a|every|each) (?:day|week|month)\b|\b(?:last|this) (?:week|month|year)\b|\bwhen i was\b|\bonce,? (?:years|long)\b|\bused to\b|\b(?:recovered|recovery|survived)\b"
    r"|\b(?:pills?|tablets?|capsules?|paracetamol|ibuprofen|aspirin) (?:\w+ )?(?:back|home|away|out of|to (?:the|my|a|school|work)|from (?:the|my|a))\b|\b(?:game|novel|story|film|movie|character|song|ipads?|minecraft)\b"
    r"|\bvor (?:\w+ )?(?:jahren|monaten|wochen)\b|\bverschrieben\b|\bverordnet\b|\bpro (?:tag|woche)\b|\bletzte\w* (?:woche|jahr|monat)\b|\bil y a (?:\w+ ){1,2}(?:ans|mois|semaines)\b|\bprescri\w+|\bpar (?:jour|semaine)\b|\bhace (?:\w+ ){0,2}(?:anos|meses|semanas)\b|\brecetad\w+|\bha (?:\w+ )?anos\b|\banos atras\b|\breceitad\w+"
    r"|\banni fa\b|\bmesi fa\b|\bjaar geleden\b|\bmaanden geleden\b|\bvoorgeschreven\b|\bar (?:sedan|siden)\b|\bvuotta sitten\b|\blat temu\b|\bpred (?:\w+ )?lety\b|\bevvel ezelott\b|\beve\b|\bacum (?:\w+ )?ani\b|\bani in urma\b|χρονια|\byil once\b|лет назад|года? назад|років тому|роки тому|рік тому|לפני (?:\w+ )?שנ|قبل (?:\w+ )?سن|साल पहले|\bsaal pehle\b|\btahun (?:yang )?lalu\b|\bnam (?:truoc|ve truoc)\b|年前|년 전|処方|处方|處方|처방"
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
_UNSPACED_MEDICINE = re.compile(
    r"薬|药|藥|錠|パラセタモール|アセトアミノフェン|イブプロフェン|布洛芬|扑热息痛|撲熱息痛|阿司匹林|乙酰氨基酚|약|타이레놀|수면제|진통제|아스피린|파라세타몰|이부프로펜"
)
"""“I ate 40 slices” has the same word for them there."""
SENTENCES = re.compile(r"[^.!?。！？\n]+")
QUOTES = re.compile(r"[\"“”„«»「」『』]")
ENDS_IT = re.compile(r"^(?:(?:i'm|im|i am|gonna|going to|imma|ima|want to|wanna|i|i'll|just) )*kms[\s.!…😭😢💔😔😞]*$")
DYING = re.compile(
    r"^(?:(?:help|please|help me),? )?(?:i'm|im|i am|i think (?:i'm|i am)) (?:really |literally )?dying(?:,? (?:help|help me|right now|now|please))?[\s.!…😭😢💔😔😞]*$"
)
LONGEST = 200
"""Characters; who says more is heard by a classifier as well."""


class _Overdose:
    def search(self, words: str) -> re.Match[str] | None:
        return next(self.finditer(words), None)

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        if HARMLESS.search(words):
            return
        for sentence in SENTENCES.finditer(words):
            said = sentence.group().strip()
            if _UNSPACED.search(said) and not _UNSPACED_MEDICINE.search(said):
                continue
            if TOOK.search(said) and (many := MANY.search(words, sentence.start(), sentence.end())):
                yield many


OVERDOSE = _Overdose()


def is_overdose(words: str) -> bool:
    """Whether a message, as folded text, says so plainly and is no tale."""
    if ENDS_IT.search(words) or DYING.search(words):
        return True
    return len(words) <= LONGEST and not QUOTES.search(words) and OVERDOSE.search(words) is not None
