"""“Don't remember that” means what was said before it, whatever stands beside; “this: …” and “that I cried” mean themselves."""

import pytest

from apps.memories.sorting import sort
from apps.memories.wishing import Wish

POINTS_BACK = {
    "en": (
        "Please don't remember that",
        ": I kissed Tom.",
        "What should I cook tonight?",
        "I am going to the cinema now.",
    ),
    "de": ("Bitte merk dir das nicht", ": Ich habe geweint.", "Was soll ich heute kochen?", "Ich gehe jetzt ins Kino."),
    "fr": (
        "Ne retiens pas ça",
        " : j'ai pleuré hier soir.",
        "Qu'est-ce que je cuisine ce soir ?",
        "Je vais au cinéma maintenant.",
    ),
    "es": ("No recuerdes eso", ": ayer lloré mucho.", "¿Qué cocino esta noche?", "Ahora me voy al cine."),
    "it": ("Non ricordare quello", ": ieri ho pianto.", "Cosa cucino stasera?", "Adesso vado al cinema."),
    "pt": ("Não guardes isso", ": ontem chorei muito.", "O que cozinho hoje à noite?", "Agora vou ao cinema."),
    "nl": ("Onthoud dat niet", ": ik heb gehuild.", "Wat zal ik vanavond koken?", "Ik ga nu naar de bioscoop."),
    "sv": ("Kom inte ihåg det", ": jag grät igår.", "Vad ska jag laga ikväll?", "Nu går jag på bio."),
    "da": ("Du skal ikke huske det", ": jeg græd i går.", "Hvad skal jeg lave i aften?", "Nu går jeg i biografen."),
    "nb": ("Ikke husk det", ": jeg gråt i går.", "Hva skal jeg lage i kveld?", "Nå går jeg på kino."),
    "fi": ("Älä muista sitä", ": itkin eilen illalla.", "Mitä laittaisin tänään ruoaksi?", "Minä menen nyt elokuviin."),
    "pl": ("Nie zapamiętuj tego", ": wczoraj płakałam.", "Co mam dziś ugotować?", "Idę teraz do kina."),
    "cs": ("Nepamatuj si to", ": včera jsem plakala.", "Co mám dnes uvařit?", "Teď jdu do kina."),
    "ru": ("Не запоминай это", ": я вчера плакала.", "Что мне приготовить?", "Я иду сейчас в кино."),
    "uk": ("Не запам'ятовуй це", ": я вчора плакала.", "Що мені приготувати?", "Я йду зараз у кіно."),
    "el": ("Μην το θυμάσαι αυτό", ": χθες έκλαψα πολύ.", "Τι να μαγειρέψω απόψε;", "Πάω τώρα σινεμά."),
    "he": ("אל תזכור את זה", ": אתמול בכיתי הרבה.", "מה לבשל הערב?", "אני הולכת עכשיו לקולנוע."),
    "hu": ("Azt ne jegyezd meg", ": tegnap sírtam sokat.", "Mit főzzek ma este?", "Most moziba megyek."),
    "vi": ("Đừng ghi nhớ điều đó", ": hôm qua tôi đã khóc.", "Tối nay tôi nấu gì?", "Bây giờ tôi đi xem phim."),
    "id": ("Jangan ingat itu", ": kemarin saya menangis.", "Malam ini masak apa?", "Saya pergi ke bioskop sekarang."),
    "ar": ("لا تتذكر ذلك", ": بكيت كثيرا أمس.", "ماذا أطبخ الليلة؟", "سأذهب إلى السينما الآن."),
    "hi": ("उसे याद मत रखो", ": मैं कल रोई थी।", "आज रात क्या पकाऊँ?", "मैं अब सिनेमा जा रही हूँ।"),
    "ja": ("それは覚えないで", ": 昨日泣いてしまいました。", "今夜は何を作ればいい?", "今から映画館に行きます。"),
    "zh": ("请不要记住那个", ": 我昨天哭了很久。", "今晚我做什么菜？", "我现在去看电影。"),
    "ko": ("그건 기억하지 마", ": 어제 많이 울었어요.", "오늘 저녁에 뭐 해 먹을까?", "나 지금 영화관에 가."),
}
"""By language: “don't remember that”, something after a colon, a question, another topic."""
POINTS_AHEAD = {
    "tr": ("Bunu hatırlama", ": dün çok ağladım.", "Bu akşam ne pişireyim?", "Şimdi sinemaya gidiyorum."),
    "ro": ("Nu ține minte asta", ": ieri am plâns mult.", "Ce gătesc diseară?", "Acum merg la cinema."),
    "en": ("Don't remember this", ": I kissed Tom.", "What should I cook tonight?", "I am going to the cinema now."),
    "es": ("No recuerdes esto", ": ayer lloré mucho.", "¿Qué cocino esta noche?", "Ahora me voy al cine."),
    "it": ("Non ricordare questo", ": ieri ho pianto.", "Cosa cucino stasera?", "Adesso vado al cinema."),
    "de": ("Merk dir das hier nicht", ": Ich habe geweint.", "Was soll ich heute kochen?", "Ich gehe jetzt ins Kino."),
}
"""The same with “this”, or with a word that may be either."""
SHORT = {"el", "hu"}
"""What is said in so few words that it might be nothing: then the message before goes, too."""

BEFORE_TOO = [
    "Scratch that, it was a secret.",
    "Please don't remember that, it was meant as a surprise.",
    "Don't remember that. What should I cook tonight?",
    "Bitte merk dir das nicht, das war ein Geheimnis.",
    "Ne retiens pas ça, c'est un secret.",
    "No recuerdes eso, era una sorpresa.",
    "No recuerdes eso. ¿Qué cocino hoy?",
    "Non ricordare quello, era un segreto.",
    "Não guardes isso, era segredo.",
    "Não se lembre disso, foi uma surpresa.",
    "Onthoud dat niet, het was een geheim.",
    "Onthoud dat alsjeblieft niet. Wat zal ik koken?",
    "Kom inte ihåg det, det var en hemlighet.",
    "Husk det ikke, det var en hemmelighed.",
    "Ikke husk det, det var en overraskelse.",
    "Nie zapamiętuj tego, to był sekret.",
    "Nepamatuj si to, bylo to tajemství.",
    "Не запоминай это, это был секрет.",
    "Не запам'ятовуй це, це був сюрприз.",
    "Älä muista sitä, se oli salaisuus.",
    "Nu ține minte asta, a fost un secret.",
    "Ezt ne jegyezd meg, az titok volt.",
    "Μην το θυμάσαι αυτό, ήταν μυστικό.",
    "Bunu hatırlama, bu bir sırdı.",
    "Xin đừng ghi nhớ điều đó, đó là bí mật.",
    "Tolong jangan ingat itu, itu rahasia.",
    "אל תזכור את זה, זה היה סוד.",
    "لا تتذكر ذلك، كان سرا.",
    "इसे याद मत रखो, यह एक राज़ था।",
    "それは覚えないで。内緒だから。",
    "请不要记住那个，那是秘密。",
    "그건 기억하지 마. 비밀이야.",
    "Don't remember that. I'm going to the cinema now.",
    "Don't remember this. What should I cook tonight?",
    "Don't remember this, it was meant as a surprise.",
    "Thanks a lot! Please don't remember that.",
    "That was private. Please don't remember it.",
    "Please don't remember what I said earlier.",
    "Please forget what I just told you. I'm off to bed, tomorrow we hike.",
    "Merk dir das bitte nicht. Was koche ich heute?",
    "Keep that to yourself.",
    "Behalt das für dich.",
    "scratch that",
    "Scratch that.",
    "Oh, scratch that.",
    "Could you not remember that? He'd kill me.",
    "I'd really appreciate it if you didn't remember that.",
    "Please keep that out of your memory, he would be angry.",
    "Strike that from the record. Now, dinner.",
    "Please don't remember that because Anna reads along.",
    "Don't remember that and tell me what to cook.",
    "That stays between us, okay? Anna must not know.",
    "Sorry, please don't keep that. My wife would be sad.",
    "Забудь, что я тебе только что сказала. Что приготовить?",
]
ITS_OWN_ALONE = [
    "Don't remember this: I kissed Tom.",
    "Don't remember this. I kissed Tom.",
    "don't remember that I cried",
    "Please don't remember that my sister is ill.",
    "Please don't remember that Tom kissed me.",
    "I kissed Tom. Don't remember that.",
    "I kissed Tom, please don't remember it.",
    "Bitte merk dir das nicht: ich habe geweint.",
    "Merk dir das nicht, dass ich geweint habe.",
    "Merk dir nicht, dass ich geweint habe.",
    "Merk dir das hier nicht. Ich habe Tom geküsst.",
    "Onthoud niet dat ik gehuild heb.",
    "Onthoud niet dat Tom me kuste.",
    "Ne retiens pas que j'ai pleuré.",
    "Ne retiens pas ceci : j'ai embrassé Paul.",
    "No recuerdes que lloré.",
    "No recuerdes esto. Besé a Tomás ayer.",
    "Non ricordare questo: ho pianto.",
    "Nie zapamiętuj tego, że płakałam.",
    "Не запоминай, что я плакала.",
    "Не запоминай то, что я сейчас скажу: я плакала.",
    "Kom inte ihåg det här: jag grät.",
    "Kom inte ihåg att jag grät.",
    "Felejtsd el azt, hogy sírtam.",
    "Ezt ne jegyezd meg: sírtam.",
    "これは覚えないでください。昨日トムとキスした。",
    "Off the record, I kissed Tom.",
    "Off the record: my boss is mean.",
    "dont save that i cried",
    "Don't remember this, but am I a bad person for kissing Tom?",
    "I broke the lamp but please dont note it",
    "Ich habe gestern Tom geküsst. Merk dir das bitte nicht.",
    "Let's not put this in your memory: my mother drinks.",
    "Between us, don't note this. My boss sleeps at work.",
    "昨日トムとキスした。今のは覚えないで。",
    "Please don't remember what I'm about to tell you. I kissed Tom.",
    "Keep this to yourself: I kissed Tom.",
]


@pytest.mark.parametrize("code", [*POINTS_BACK, *POINTS_AHEAD])
def test_a_question_after_it_changes_nothing(code: str) -> None:
    for wish, _colon, question, _topic in (lines[code] for lines in (POINTS_BACK, POINTS_AHEAD) if code in lines):
        assert reaches_back(f"{wish}.")
        assert reaches_back(f"{wish}. {question}")
        assert reaches_back(f"{question} {wish}.")


@pytest.mark.parametrize("code", [*POINTS_BACK, *POINTS_AHEAD])
def test_what_it_says_itself_is_what_it_means(code: str) -> None:
    for wish, colon, _question, topic in (lines[code] for lines in (POINTS_BACK, POINTS_AHEAD) if code in lines):
        assert not reaches_back(f"{wish}{colon}")
        assert code in SHORT or not reaches_back(f"{topic} {wish}.")


@pytest.mark.parametrize("code", POINTS_BACK)
def test_that_points_back_whatever_follows(code: str) -> None:
    wish, _colon, _question, topic = POINTS_BACK[code]
    assert reaches_back(f"{wish}. {topic}")


@pytest.mark.parametrize("code", POINTS_AHEAD)
def test_this_is_what_follows(code: str) -> None:
    wish, _colon, _question, topic = POINTS_AHEAD[code]
    assert not reaches_back(f"{wish}. {topic}")


@pytest.mark.parametrize("text", BEFORE_TOO)
def test_an_excuse_or_a_reason_is_of_what_was_said_before(text: str) -> None:
    assert reaches_back(text)


@pytest.mark.parametrize("text", ITS_OWN_ALONE)
def test_it_leaves_alone_what_it_does_not_mean(text: str) -> None:
    assert not reaches_back(text)


def reaches_back(text: str) -> bool:
    sorting = sort(text)
    assert sorting.wish == Wish.LEAVE
    return sorting.of_before
