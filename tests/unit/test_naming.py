"""“Don't remember what I said about X” means X, in every language spoken here, and never what was said just before."""

import pytest

from apps.memories.called import Name, speaks_of
from apps.memories.naming import Period
from apps.memories.private.tongues import codes
from apps.memories.sorting import sort

ABOUT = {
    "ar": ("لا تتذكر ما قلته عن خالتي ويلما.", "خالتي ويلما تسكن في برن.", "جاري كريم يلعب الشطرنج."),
    "cs": ("Nepamatuj si, co jsem ti řekl o tetě Wilmě.", "Teta Wilma bydlí v Bernu.", "Soused Otto hraje šachy."),
    "da": ("Husk ikke, hvad jeg sagde om min tante Wilma.", "Min tante Wilma bor i Bern.", "Naboen Otto spiller skak."),
    "de": ("Merk dir nicht, was ich über meine Tante Wilma gesagt habe.", "Wilma lebt in Bern.", "Otto spielt Schach."),
    "el": ("Μην θυμάσαι αυτό που είπα για την Ίλζε.", "Η Ίλζε μένει στη Βέρνη.", "Ο Όθωνας παίζει σκάκι."),
    "en": ("Please don't remember what I said about my aunt Wilma.", "Wilma lives in Bern.", "Otto plays chess."),
    "es": ("No recuerdes lo que dije de Ilse.", "Mi tía Ilse vive en Berna.", "Mi vecino Otto juega al ajedrez."),
    "fi": ("Älä muista mitä sanoin Ilsestä.", "Tätini Ilse asuu Bernissä.", "Naapurini Otto pelaa shakkia."),
    "fr": (
        "Ne retiens pas ce que j'ai dit sur mon oncle Karl.",
        "Karl vit à Berne.",
        "Mon voisin Otto joue aux échecs.",
    ),
    "he": ("אל תזכור מה שאמרתי על אילזה.", "סיפרתי לאילזה על ברן.", "השכן שלי משחק שחמט."),
    "hi": ("विल्मा के बारे में मैंने जो कहा वह याद मत रखो।", "विल्मा बर्न में रहती है।", "ओटो शतरंज खेलता है।"),
    "hu": ("Ne jegyezd meg, amit Ilséről mondtam.", "A nagynéném, Ilse Bernben él.", "Otto sakkozik."),
    "id": ("Jangan ingat apa yang saya katakan tentang Ilse.", "Bibi Ilse tinggal di Bern.", "Otto bermain catur."),
    "it": ("Non ricordare quello che ho detto su Ilse.", "Mia zia Ilse vive a Berna.", "Otto gioca a scacchi."),
    "ja": (
        "イルゼについて言ったことは覚えないで。",
        "叔母のイルゼはベルンに住んでいる。",
        "隣のオットーはチェスをする。",
    ),
    "ko": ("이모 빌마에 대해 말한 건 기억하지 마.", "빌마는 베른에 살아.", "옆집 오토는 체스를 해."),
    "nb": ("Ikke husk det jeg sa om Ilse.", "Tante Ilse bor i Bern.", "Naboen Otto spiller sjakk."),
    "nl": ("Onthoud niet wat ik over Ilse zei.", "Mijn tante Ilse woont in Bern.", "Otto schaakt."),
    "pl": (
        "Nie zapamiętuj tego, co mówiłem o cioci Wilmie.",
        "Moja ciocia Wilma mieszka w Bernie.",
        "Otto gra w szachy.",
    ),
    "pt": ("Não guardes o que eu disse sobre a Ilse.", "A minha tia Ilse mora em Berna.", "O Otto joga xadrez."),
    "ro": ("Nu ține minte ce am spus despre Ilse.", "Mătușa mea, Ilse, stă la Berna.", "Otto joacă șah."),
    "ru": ("Не запоминай то, что я сказал про Ильзу.", "Моя тётя Ильза живёт в Берне.", "Отто играет в шахматы."),
    "sv": ("Kom inte ihåg vad jag sa om Ilse.", "Min moster Ilse bor i Bern.", "Otto spelar schack."),
    "tr": ("Ilse hakkında söylediklerimi hatırlama.", "Teyzem Ilse'nin evi Bern'de.", "Otto satranç oynar."),
    "uk": ("Не запам'ятовуй те, що я сказав про Ільзу.", "Моя тітка Ільза живе в Берні.", "Отто грає в шахи."),
    "vi": ("Đừng ghi nhớ những gì tôi nói về Ilse.", "Dì Ilse sống ở Bern.", "Otto chơi cờ."),
    "zh": ("请不要记住我说的关于我姨妈薇尔玛的事。", "薇尔玛住在伯尔尼。", "邻居奥托下棋。"),
}
"""By language: the wish, what it means, what it does not."""
TODAY = {
    "ar": "لا تتذكر أي شيء قلته اليوم.",
    "cs": "Nepamatuj si nic, co jsem ti dnes řekl.",
    "da": "Husk ikke noget af det, jeg har sagt i dag.",
    "de": "Merk dir nichts von dem, was ich heute gesagt habe.",
    "el": "Μην θυμάσαι τίποτα από όσα είπα σήμερα.",
    "en": "Don't remember anything I said today.",
    "es": "No recuerdes nada de lo que dije hoy.",
    "fi": "Älä muista mitään mitä sanoin tänään.",
    "fr": "Ne retiens rien de ce que j'ai dit aujourd'hui.",
    "he": "אל תזכור שום דבר שאמרתי היום.",
    "hi": "आज मैंने जो कहा वह याद मत रखो।",
    "hu": "Ne jegyezd meg, amit ma mondtam.",
    "id": "Jangan ingat apa pun yang saya katakan hari ini.",
    "it": "Non ricordare niente di quello che ho detto oggi.",
    "ja": "今日言ったことは全部覚えないで。",
    "ko": "오늘 내가 말한 건 모두 기억하지 마.",
    "nb": "Ikke husk noe av det jeg sa i dag.",
    "nl": "Onthoud niets van wat ik vandaag zei.",
    "pl": "Nie zapamiętuj niczego, co ci dziś powiedziałem.",
    "pt": "Não guardes nada do que eu disse hoje.",
    "ro": "Nu ține minte nimic din ce am spus azi.",
    "ru": "Не запоминай ничего из того, что я сказал сегодня.",
    "sv": "Kom inte ihåg något av det jag sa idag.",
    "tr": "Bugün söylediklerimi hatırlama.",
    "uk": "Не запам'ятовуй нічого з того, що я сказав сьогодні.",
    "vi": "Đừng ghi nhớ bất cứ điều gì tôi đã nói hôm nay.",
    "zh": "请不要记住我今天说的任何话。",
}


def names_in(text: str) -> tuple[Name, ...]:
    named = sort(text).named
    return named.names if named else ()


def test_every_language_has_its_lines() -> None:
    assert sorted(ABOUT) == sorted(TODAY) == codes()


@pytest.mark.parametrize("code", ABOUT)
def test_who_is_named_is_meant(code: str) -> None:
    wish, meant, other = ABOUT[code]
    assert not sort(wish).of_before
    names = names_in(wish)
    assert any(speaks_of(meant, one) for one in names)
    assert not any(speaks_of(other, one) for one in names)


@pytest.mark.parametrize("code", TODAY)
def test_a_day_that_is_named_is_meant(code: str) -> None:
    sorting = sort(TODAY[code])
    assert not sorting.of_before
    assert sorting.named
    assert (sorting.named.period, sorting.named.names) == (Period.TODAY, ())


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Could you please keep what I told you about Eusebius out of your memory?", "Eusebius drinks."),
        ("That thing about Theobald, don't remember it.", "Theobald drinks."),
        ("Das mit Theobald, merk dir das bitte nicht.", "Theobald trinkt."),
        ("Please don't remember what I just told you about Eusebius.", "Eusebius drinks."),
        ("Vergiss bitte, was ich dir über Eusebius erzählt habe. Was soll ich kochen?", "Eusebius trinkt."),
        ("Oublie ce que je viens de te dire sur Paul.", "Paul boit."),
        ("Don't save that story about Theobald, please.", "Theobald drinks."),
        ("What should I cook? And please don't remember that about Theobald.", "Theobald drinks."),
        ("Please don't remember anything about my sister.", "My sister is ill."),
        ("Don't save what I told you about Wilma yesterday.", "Wilma drinks."),
        ("Forget what I said about Otto and my sister.", "My sister is ill."),
        ("Forget what I said about Otto and my sister.", "Otto is ill."),
        ("Please don't remember what I said about the new job.", "I have a new job."),
        ("Не запоминай, что я говорил о моей тёте Ольге.", "Ольга живёт в Берне."),
        ("Älä muista mitä kerroin tädistäni Wilmasta.", "Wilman talo on Bernissä."),
        ("Ne jegyezd meg, amit Wilma nénémről mondtam.", "Wilma Bernben él."),
        ("please dont remember what i said about my aunt wilma", "my aunt wilma lives in bern"),
    ],
)
def test_however_it_is_wished(text: str, meant: str) -> None:
    assert not sort(text).of_before
    assert any(speaks_of(meant, one) for one in names_in(text))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Please don't remember what I said about my aunt Wilma.", "My aunt Rosa lives in Turin."),
        ("Please don't remember what I said about my aunt Wilma.", "My neighbour Wilma plays chess."),
        ("Don't remember what I told you about my sister's divorce.", "My divorce was in May."),
        ("Don't remember what I said about Anna.", "Anne drinks."),
        ("Please don't remember what I said about Wilma and tell me what to cook.", "Tell me what to cook."),
        ("Не запоминай, что я говорил про Анну.", "Антон живёт в Берне."),
    ],
)
def test_others_are_not_meant(text: str, other: str) -> None:
    names = names_in(text)
    assert names
    assert not any(speaks_of(other, one) for one in names)


@pytest.mark.parametrize(
    "text",
    [
        "Don't remember this about Theobald: he drinks.",
        "Don't remember this about Theobald. He drinks a lot.",
        "I kissed Tom. Don't remember that about Tom.",
        "Don't remember that I cried today.",
        "Don't remember this: today I cried.",
        "We talked about Bern, don't remember that.",
        "Please don't remember that, it was about a surprise.",
        "Please don't remember what I said about her.",
        "Please don't remember that.",
        "Bitte merk dir das nicht.",
        "Nie zapamiętuj, co dziś jadłam.",
        "No recuerdes lo que acabo de decir.",
        "Älä muista sitä.",
    ],
)
def test_nothing_is_named(text: str) -> None:
    assert sort(text).named is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Don't remember what I said in this talk.", Period.TALK),
        ("Don't remember this conversation.", Period.TALK),
        ("Merk dir nichts aus diesem Gespräch.", Period.TALK),
        ("Forget everything I said today.", Period.TODAY),
        ("Don't remember anything I said yesterday.", Period.YESTERDAY),
    ],
)
def test_a_time_is_named(text: str, period: Period) -> None:
    named = sort(text).named
    assert named
    assert (named.period, named.names) == (period, ())
