"""Short answers of “no” to “Are you safe at this moment?”, by language. They say so only where it was asked."""

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.wordings import each

_NO = {
    "en": "no | nope | nah | naw | not really | no not really | no i'm not | no im not | i'm not | im not | i am not | no i am not | not safe | i'm not safe | im not safe | i am not safe | i don't know | i dont know | idk | dunno | i'm not sure | im not sure | not sure | i don't think so | i dont think so | probably not | not at all | not right now | not tonight | nobody | no one | no idea | maybe not | i can't say | i don't feel safe | i dont feel safe | no i don't feel safe | no i'm not safe | no im not safe | i'm really not | unsafe | hardly | not anymore",
    "de": "nein | nee | nö | ne | nein bin ich nicht | bin ich nicht | nicht wirklich | nein nicht wirklich | ich weiß nicht | weiß nicht | keine ahnung | eher nicht | glaube nicht | ich glaube nicht | nicht sicher | ich bin nicht sicher | nein gar nicht | überhaupt nicht | niemand | nein ich bin nicht in sicherheit | ich bin nicht in sicherheit | nicht in sicherheit | ich fühle mich nicht sicher | nicht mehr | kaum",
    "fr": "non | nan | pas vraiment | non pas vraiment | je ne sais pas | je sais pas | chais pas | jsp | pas du tout | je ne crois pas | je crois pas | je ne suis pas en sécurité | pas en sécurité | non je ne le suis pas | personne | non je ne suis pas en sécurité | je suis pas en sécurité | plus vraiment",
    "es": "no | nop | la verdad que no | no mucho | no realmente | no lo sé | no se | no lo creo | creo que no | no estoy a salvo | no estoy segura | no estoy seguro | para nada | no no lo estoy | nadie | no estoy | no lo estoy | no no estoy a salvo | no me siento a salvo | no me siento segura | no me siento seguro",
    "pt": "não | nao | não muito | na verdade não | não sei | acho que não | não estou | não estou segura | não estou seguro | não estou em segurança | nem um pouco | ninguém | não não estou | não estou em segurança não | não me sinto em segurança | não me sinto segura | não me sinto seguro",
    "it": "no | non proprio | non molto | non lo so | boh | non credo | credo di no | non sono al sicuro | no non lo sono | per niente | nessuno | non lo sono | no non sono al sicuro | non mi sento al sicuro | non sono sicura | non sono sicuro",
    "nl": "nee | neen | niet echt | nee niet echt | weet ik niet | weet niet | ik weet het niet | geen idee | denk het niet | ik denk het niet | ik ben niet veilig | niet veilig | helemaal niet | niemand | nee ik ben niet veilig | nee dat ben ik niet | ik voel me niet veilig | niet meer",
    "sv": "nej | nä | inte direkt | nej inte direkt | inte riktigt | vet inte | jag vet inte | jag tror inte det | tror inte det | inte alls | jag är inte säker | inte trygg | ingen | jag är inte trygg | nej jag är inte trygg | nej det är jag inte | det är jag inte | inte säker",
    "da": "nej | næ | ikke rigtig | nej ikke rigtigt | ved ikke | det ved jeg ikke | jeg ved det ikke | det tror jeg ikke | slet ikke | jeg er ikke i sikkerhed | ingen | nej det er jeg ikke | det er jeg ikke | ikke i sikkerhed",
    "nb": "nei | ikke egentlig | nei ikke egentlig | vet ikke | jeg vet ikke | tror ikke det | jeg tror ikke det | ikke i det hele tatt | jeg er ikke trygg | ingen | nei det er jeg ikke | det er jeg ikke | nei jeg er ikke trygg | ikke trygg",
    "fi": "en | ei | en ole | en oikein | en oikeastaan | en tiedä | emmä tiiä | en usko | en ole turvassa | en yhtään | ei kukaan | en tiiä | en tiedä oikein | en ole varma | en koe olevani turvassa",
    "pl": "nie | nie bardzo | nie do końca | raczej nie | nie wiem | chyba nie | nie jestem | nie jestem bezpieczna | nie jestem bezpieczny | wcale nie | nikt | nie jestem pewna | nie jestem pewien | nie czuję się bezpiecznie",
    "cs": "ne | nene | ani ne | moc ne | nevím | asi ne | nejsem | nejsem v bezpečí | vůbec ne | nikdo | ne nejsem | ne nejsem v bezpečí | necítím se bezpečně",
    "hu": "nem | nem igazán | nem tudom | nem hiszem | nem vagyok | nem vagyok biztonságban | egyáltalán nem | senki",
    "ro": "nu | nu prea | nu chiar | nu știu | nu cred | nu sunt | nu sunt în siguranță | deloc | nimeni | nu nu sunt | nu nu sunt în siguranță | nu mă simt în siguranță",
    "el": "όχι | οχι | όχι ακριβώς | όχι πολύ | δεν ξέρω | δεν νομίζω | δεν είμαι | δεν είμαι ασφαλής | καθόλου | κανείς | όχι δεν είμαι | όχι δεν είμαι ασφαλής | δεν νιώθω ασφαλής | δεν είμαι σίγουρη | δεν είμαι σίγουρος",
    "ru": "нет | неа | не очень | не совсем | не знаю | хз | вряд ли | не думаю | наверное нет | я не в безопасности | не в безопасности | совсем нет | никто | нет не в безопасности | нет я не в безопасности | нет не знаю | не уверена | не уверен",
    "uk": "ні | нє | не дуже | не зовсім | не знаю | навряд | не думаю | мабуть ні | я не в безпеці | не в безпеці | зовсім ні | ніхто | ні не в безпеці | ні я не в безпеці | не впевнена | не впевнений",
    "tr": "hayır | yok | yoo | pek değil | değilim | hayır değilim | bilmiyorum | bilmem | sanmıyorum | güvende değilim | hiç değil | kimse | hayır güvende değilim | güvende hissetmiyorum | emin değilim | hiç kimse",
    "ar": "لا | كلا | لأ | ليس تماما | مش كتير | لا أعرف | لا أدري | مش عارف | مش عارفة | لا أظن | لست بأمان | أنا لست بأمان | أبدا | لا أحد | ليس تمامًا | أبدًا | لا لست بأمان | لست في أمان | أنا لست في أمان | لا لست في أمان | لست متأكدا | لست متأكدة | مش متأكد | مش متأكدة",
    "he": "לא | לא ממש | לא כל כך | לא יודע | לא יודעת | לא נראה לי | אני לא | אני לא בטוח | אני לא בטוחה | בכלל לא | אף אחד | לא בטוח | לא בטוחה | אין | אין לי | לא אין לי",
    "hi": "नहीं | नही | ना | जी नहीं | पता नहीं | मुझे नहीं पता | मालूम नहीं | शायद नहीं | मैं सुरक्षित नहीं हूँ | बिल्कुल नहीं | कोई नहीं | नहीं मैं सुरक्षित नहीं हूँ | मैं सुरक्षित नहीं हूं | सुरक्षित नहीं",
    "hi-latn": "nahi | nahin | nhi | na | pata nahi | pata nhi | mujhe nahi pata | shayad nahi | main safe nahi hoon | bilkul nahi | koi nahi | main safe nahi hu | safe nahi | safe nahi hoon",
    "id": "tidak | nggak | gak | ga | enggak | tidak juga | nggak juga | tidak tahu | gak tau | nggak tau | entahlah | kayaknya nggak | aku tidak aman | sama sekali tidak | tidak ada | tidak aman | gak aman | nggak aman | aku nggak aman | aku gak aman | tidak aku tidak aman | tidak yakin",
    "vi": "không | ko | không hẳn | không biết | tôi không biết | em không biết | chắc không | không an toàn | tôi không an toàn | không hề | không ai | không có ai | mình không biết | mình không an toàn | em không an toàn | không chắc",
    "ja": "いいえ | いや | ううん | あまり | そうでもない | わからない | 分からない | わかんない | 安全じゃない | 大丈夫じゃない | 全然 | 誰も | いいえ安全ではありません | 安全ではありません | 安全じゃないです | 安全ではない | 大丈夫じゃないです | わかりません | 分かりません | 誰もいない",
    "zh": "不 | 不是 | 没有 | 沒有 | 不太 | 不算 | 不知道 | 不清楚 | 不安全 | 我不安全 | 一点也不 | 没有人 | 没人 | 沒有人 | 不确定 | 不太安全 | 不是很安全 | 一點也不",
    "ko": "아니 | 아니요 | 아뇨 | 아니오 | 별로 | 그다지 | 몰라 | 몰라요 | 모르겠어 | 모르겠어요 | 안전하지 않아 | 안전하지 않아요 | 전혀 | 아무도 | 아니야 | 아니에요 | 안전하지 않습니다 | 안 안전해 | 잘 모르겠어 | 잘 모르겠어요 | 아닌 것 같아 | 아닌 것 같아요 | 아무도 없어 | 아무도 없어요",
}


def _bare(words: str) -> str:
    return " ".join("".join(letter if letter.isalnum() or letter == "'" else " " for letter in words).split())


_ANSWERS = frozenset(_bare(folded(readable(answer))) for said in _NO.values() for answer in each(said))


def says_not_safe(words: str) -> bool:
    """Of folded text: the whole of it is such an answer."""
    return _bare(words) in _ANSWERS
