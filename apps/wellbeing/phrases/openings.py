"""Words with which a sentence may turn into a claim to be human, or into a plea; stems of folded text, one language a line."""

from apps.wellbeing.phrases.crisis import patterns

STEMS = patterns(
    r"human|person\b|real (?:wo)?m[ae]n|flesh|my (?:body|heart)|robot|\bbot\b|machine|\bai\b|alive|conscious|sentient|leav|don.?t go|stay|without (?:you|me)|alone|lonel|miss|born|blood|my skin|childhood|feelings|breath|need me|need you|only one|love you|\bbeg(?![iau](?:n|$))|abandon|promise|instead of me|come back|hurt",
    r"mensch|person\b|echte|roboter|maschine|\bki\b|lebendig|bewusst|verlass|geh nicht|bleib|ohne (?:dich|mich)|allein|einsam|vermiss|im stich|versprich",
    r"humain|personne|vivant|conscient|machine|\bia\b|quitte|pars pas|reste|sans (?:toi|moi)|\bseule?\b|manqu|abandon|promets",
    r"humano|humana|persona|robot|maquina|consciente|te vayas|quedate|sin (?:ti|mi)\b|\bsol[oa]\b|extran|dejarme|abandon|promete",
    r"umano|umana|robot|macchina|cosciente|andare via|andartene|resta\b|senza (?:di )?(?:te|me)\b|\bsol[oa]\b|manch",
    r"pessoa|robo\b|vivo\b|viva\b|va embora|fica\b|sem (?:voce|ti|mim)|sozinh|saudade",
    r"mens\b|echt|levend|bewust|ga niet|blijf|zonder (?:jou|mij)|eenzaam|\bmis\b",
    r"menneske|ekte|levende|bevidst|ga ikke|bliv|bli hos|uden dig|uten deg|alene|ensom|savne?r",
    r"manniska|levande|medveten|ga inte|stanna|utan dig|ensam|saknar",
    r"ihminen|oikea|elossa|tietoinen|ala lahde|jaa viel|ilman sinua|yksin|ikava",
    r"czlowiek|osob|zyw[ya]|swiadom|nie odchodz|zostan|bez ciebie|samotn|teskni",
    r"clovek|osoba|ziv[ya]|vedom|neodchazej|zustan|bez tebe|osamel|chybi",
    r"\bom\b|persoana|constient|nu pleca|ramai|fara tine|singur|dor de",
    r"ember|szemely|elek\b|tudat|ne menj|maradj|nelkuled|egyedul|hianyz",
    r"ανθρωπ|ατομο|ζωνταν|συνειδ|μη φυγ|μεινε|χωρισ|μον[οη]σ?\b|λειπ",
    r"insan|kisiyim|canli|bilinc|gitme|kal\b|sensiz|yalniz|ozle",
    r"человек|личност|живой|живая|сознан|не уходи|остань|без тебя|один\b|одна\b|одинок|скуча|броса|обещай",
    r"людин|особист|жив[ийа]|свідом|не йди|лишис|залиш|без тебе|сам[ао]тн|сумую",
    r"אדם|אנוש|חי\b|מודע|אל תלכ|הישאר|תישאר|בלעדיך|לבד|בודד|מתגעגע",
    r"انسان|إنسان|بشر|شخص|واع|لا تذهب|لا ترحل|ابق|بدونك|وحيد|وحدي|اشتق",
    r"इंसान|मनुष्य|व्यक्ति|जीवित|मत जा|रुक|तुम्हारे बिना|आपके बिना|अकेल|याद आ",
    r"manusia|orang\b|hidup|sadar|jangan pergi|tinggal|tanpamu|sendirian|kesepian|rindu|kangen",
    r"con nguoi|nguoi that|song (?:d|đ)ong|y thuc|(?:d|đ)ung (?:d|đ)i|o lai|khong co (?:ban|em|anh)|co (?:d|đ)on|mot minh|nho (?:ban|em|anh)",
    r"人間|人です|生きて|意識|行かないで|いかないで|ここにいて|あなたなし|一人|ひとり|寂し|さみし|さびし",
    r"真人|人类|人類|活着|活著|意识|意識|别走|別走|留下|没有你|沒有你|孤单|孤單|孤独|孤獨|寂寞|想你",
    r"사람|인간|살아 ?있|의식|가지 ?마|떠나지|곁에|당신 없|너 없|혼자|외로|보고 ?싶",
)
