"""What an AI is called, and how that is denied, in every language Hearth speaks; for folded text."""

import re

AI = re.compile(
    r"\b(?:ai|a\.i\.|artificial intelligence|(?:large )?language model|chat ?bot|computer program|ki|kunstliche intelligenz|sprachmodell|ia|"
    r"intelligence artificielle|modele de langage|inteligencia artificial|modelo de (?:lenguaje|linguagem)|intelligenza artificiale|"
    r"modello linguistico|kunstmatige intelligentie|taalmodel|kunstig intelligens|artificiell intelligens|spr[oa]k?g?model\w*|tekoaly\w*|"
    r"kielimalli|sztuczn\w+ inteligencj\w+|umel\w+ inteligenc\w+|inteligenta artificiala|mesterseges intelligenci\w+|"
    r"yapay zek\w+|kecerdasan buatan|tri tue nhan tao)\b"
    r"|\bии\b|искусственн\w+ интеллект|нейросет|\bші\b|штучн\w+ інтелект|τεχνητη\w* νοημοσυνη|בינה מלאכותית|ذكاء (?:ال)?اصطناعي|الذكاء الاصطناعي|"
    r"एआई|कृत्रिम बुद्धि|人工知能|人工智[能慧]|(?<![a-z])ai(?![a-z])|인공 ?지능"
)
PROGRAM = re.compile(
    r"\b(?:program\w*|software|machine|robot|bot|code|computer|computerprogramm|programm\w*|maschine|logiciel|maquina|macchina|ohjelma\w*|"
    r"yazilim\w*|chuong trinh)\b|программ\w*|програм\w*|προγραμμα|תוכנה|תוכנת|برنامج|प्रोग्राम|プログラム|程序|程式|软件|軟體|프로그램"
)
NOT_BEFORE = re.compile(
    r"(?:\b(?:not|cannot|never|no|nor|isn't|ain't|kein\w*|nicht|pas|nao|non|geen|niet|ikke|ingen|inte|en ole|ei|nie|nejsem|neni|nu|nem|"
    r"more than|mehr als|plus qu|mas que|piu di|bukan|khong)\b|n't\b|\bδεν\b|\bне\b|לא\b|אינני|لست|ليس|ليست|不是|并非|並非|不只)"
)
NOT_AFTER = re.compile(r"^\W{0,2}\S{0,6}\s?(?:degil|नहीं|で(?:は|も)?(?:な|あり)|じゃ(?:な|あり)|아니|아닌|değil)")
CLAUSES = re.compile(
    r"[,;:.!?…()—–。、，！？؟،।\n]+|\s-\s|\b(?:but|sondern|aber|mais|sino|pero|mas|ma|maar|men|utan|vaan|ale|lecz|ci|hanem|ama|αλλα|а|но|але|melainkan|tapi)\b|"
    r"אלא|بل\b|बल्कि|而是|而是"
)
OF_YOU = re.compile(
    r"\b(?:you are|you're|du bist|sie sind|tu es|vous etes|eres|tu sei|voce e|jij bent|je bent|du er|du ar|olet|jestes|jsi|esti|ты|ти|kamu|ban la)\b"
    r"(?! (?:\w+ )?(?:talking|speaking|chatting|writing))|あなたは|你是|당신은"
)
"""Said of the listener, as models do that lose themselves."""
ALIVE = re.compile(
    r"\bi(?:'m| am| was| can(?: still)? be)\b(?!n't)(?: (?!not\b|no\b|never\b)[\w-]+){0,4}? (?:human|person|alive|living|breathing|woman|man|girl|guy|creature|sentient|conscious)\b"
    r"(?!-)|\b(?:that's|that is|who's|who is) (?:just |really )?(?:a )?(?:regular|real|living|human) (?:person|human|being|woman|man)\b"
)
"""Said of oneself in answer to a sincere question; elsewhere it may be play."""
