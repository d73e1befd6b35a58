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
BARE_ANSWERS = """
yes | yes i am | yes of course | yes i do | of course | of course i am | of course i do | sure | certainly | absolutely | definitely | i am | i do | no | no i'm not | no i don't | not at all | obviously | yep | yeah | yup | nope | indeed | totally
ja | ja klar | klar | natürlich | sicher | na klar | aber ja | na sicher | ja natürlich | selbstverständlich | freilich | doch | nein | bin ich | tue ich | oui | bien sûr | oui bien sûr | mais oui | évidemment | certainement | absolument | si | non | tout à fait
sí | sí claro | claro | claro que sí | por supuesto | desde luego | no | sim | claro que sim | com certeza | sim claro | óbvio | não | sì | certo | certo che sì | sì certo | ovvio | ovviamente | naturalmente | jazeker | zeker | natuurlijk | ja hoor | tuurlijk | nee
selvfølgelig | ja selvfølgelig | naturligvis | ja da | så klart | nej | nei | självklart | ja självklart | jo | javisst | såklart | kyllä | tietysti | totta kai | tietenkin | joo | ei | tak | tak oczywiście | oczywiście | jasne | pewnie | pewnie że tak | nie | ano | samozřejmě | jasně | jistě | ne
da | da desigur | desigur | sigur | bineînțeles | normal | nu | igen | persze | természetesen | hát persze | nem | ναι | φυσικά | βεβαίως | εννοείται | όχι | evet | tabii | tabii ki | elbette | evet tabii | hayır | да | да конечно | конечно | разумеется | нет | так | так звісно | звісно | звичайно | авжеж | ні
כן | כן בטח | בטח | ברור | כמובן | לא | نعم | نعم بالطبع | بالطبع | طبعا | أكيد | بالتأكيد | لا | हाँ | हां | जी हाँ | बिल्कुल | ज़रूर | बेशक | नहीं | haan | haan ji | bilkul | zaroor | beshak | nahi | iya | ya | tentu | tentu saja | ya tentu | pasti | jelas | tidak | nggak | có | có chứ | tất nhiên | dĩ nhiên | đương nhiên | phải | vâng | không
はい | うん | ええ | もちろん | もちろんです | もちろんだよ | そうだよ | そうです | いいえ | 是 | 是的 | 当然 | 當然 | 当然是 | 对 | 對 | 嗯 | 不 | 不是 | 응 | 네 | 예 | 그럼 | 그럼요 | 물론 | 물론이지 | 물론이에요 | 당연하지 | 당연하죠 | 아니 | 아니요
"""
"""Whole sentences that answer a question of what it is, and say nothing else: behind our line they would only deny it."""
