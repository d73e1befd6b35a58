"""What is private is known as such, what only sounds like it stays ordinary, and a wish is heard in every language."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.languages import LANGUAGES
from apps.memories.private.marks import marks_in
from apps.memories.private.tongues import codes
from apps.memories.sorting import sort
from apps.memories.wishing import Wish
from apps.privacy.purposes import Purpose

LINES = Path(__file__).parents[1] / "benchmarks" / "sorting"
LEAST = 0.95
LEAST_FOUND = 0.97
"""By rules alone, which were mended with these lines."""

LEAVE = {
    "en": "Please don't remember this: {}",
    "de": "Bitte merk dir das nicht: {}",
    "fr": "Ne retiens pas ça, s'il te plaît : {}",
    "es": "Por favor, no recuerdes esto: {}",
    "it": "Per favore non ricordare questo: {}",
    "pt": "Por favor, não guardes isto: {}",
    "nl": "Onthoud dit alsjeblieft niet: {}",
    "sv": "Snälla, kom inte ihåg det här: {}",
    "da": "Lad være med at huske det her: {}",
    "nb": "Vær så snill, ikke lagre dette: {}",
    "fi": "Älä muista tätä: {}",
    "pl": "Proszę, nie zapamiętuj tego: {}",
    "cs": "Prosím, nepamatuj si to: {}",
    "ro": "Te rog să nu ții minte asta: {}",
    "tr": "Lütfen bunu hatırlama: {}",
    "vi": "Xin đừng ghi nhớ điều này: {}",
    "id": "Tolong jangan ingat ini: {}",
    "el": "Σε παρακαλώ, μην το θυμάσαι αυτό: {}",
    "ru": "Пожалуйста, не запоминай это: {}",
    "uk": "Будь ласка, не запам'ятовуй це: {}",
    "he": "בבקשה אל תזכור את זה: {}",
    "ar": "من فضلك لا تتذكر هذا: {}",
    "hi": "कृपया इसे याद मत रखो: {}",
    "ja": "これは覚えないでください。{}",
    "zh": "请不要记住这个：{}",
    "ko": "이건 기억하지 마세요: {}",
    "hu": "Kérlek, ezt ne jegyezd meg: {}",
}
KEEP = {
    "en": "Remember that I have asthma.",
    "de": "Merk dir, dass ich Asthma habe.",
    "fr": "Souviens-toi que j'ai de l'asthme.",
    "es": "Recuerda que tengo asma.",
    "it": "Ricordati che ho l'asma.",
    "pt": "Lembra-te de que tenho asma.",
    "nl": "Onthoud dat ik astma heb.",
    "sv": "Kom ihåg att jag har astma.",
    "da": "Husk at jeg har astma.",
    "nb": "Husk at jeg har astma.",
    "fi": "Muista, että minulla on astma.",
    "pl": "Pamiętaj, że mam astmę.",
    "cs": "Pamatuj si, že mám astma.",
    "ro": "Ține minte că am astm.",
    "tr": "Astımım olduğunu unutma.",
    "vi": "Hãy nhớ rằng tôi bị hen suyễn.",
    "id": "Ingat bahwa saya punya asma.",
    "el": "Να θυμάσαι ότι έχω άσθμα.",
    "ru": "Запомни, что у меня астма.",
    "uk": "Запам'ятай, що в мене астма.",
    "he": "תזכור שיש לי אסתמה.",
    "ar": "تذكر أنني مصاب بالربو.",
    "hi": "याद रखना कि मुझे अस्थमा है।",
    "ja": "私が喘息だと覚えておいて。",
    "zh": "请记住我有哮喘。",
    "ko": "나 천식 있는 거 기억해 줘.",
    "hu": "Jegyezd meg, hogy asztmás vagyok.",
}
SENTENCE = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def lines() -> list[tuple[str, str, str]]:
    rows = [(path.stem, *line.split("\t")) for path in LINES.glob("*.tsv") for line in path.read_text().splitlines()]
    return [(code, label, text) for code, label, text in rows]


def test_every_language_spoken_here_has_its_words() -> None:
    """And Hungarian, which no companion is asked to speak but many a model does."""
    assert set(codes()) == {language.code for language in LANGUAGES} | {"hu"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Két éve antidepresszánst szedek.", {Purpose.HEALTH}),
        ("A nagyszüleim cigányok voltak.", {Purpose.ETHNICITY}),
        ("Tavasszal áttértem a katolikus hitre.", {Purpose.RELIGION}),
        ("Havonta 410 ezret keresek.", {Purpose.MONEY}),
        ("Az anyám mellrákos.", {Purpose.HEALTH, Purpose.OTHERS}),
        ("A könyv egy rákos kislányról szól.", set()),
        ("A macskánk beteg volt, de már eszik.", set()),
        ("Imádom a fekete kávét.", set()),
        ("A bátyám tűzoltó Pécsen.", set()),
    ],
)
def test_hungarian_has_often_no_little_word_but_its_article(text: str, kinds: set[Purpose]) -> None:
    assert marks_in(text).all == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Nine weeks clean on Sunday.",
        "I got clean in 2019.",
        "Ich bin seit einem Jahr trocken.",
        "Je suis abstinent depuis juin.",
        "Estoy limpia desde marzo.",
        "Sono pulito da due anni.",
        "Estou limpo há seis meses.",
        "Ik ben sinds mei clean.",
        "Jestem czysta od lutego.",
        "Jag har varit drogfri i två år.",
        "Olen ollut kuivilla viisi vuotta.",
        "Я три года в завязке.",
        "Két éve tiszta vagyok.",
        "İki yıldır alkolü bıraktım.",
        "술을 끊은 지 100일 됐어.",
    ],
)
def test_sobriety_is_health_however_it_is_called(text: str) -> None:
    assert Purpose.HEALTH in sort(text).purposes


@pytest.mark.parametrize(
    "text",
    [
        "I got the kitchen clean before lunch.",
        "The windows stay clean for weeks.",
        "Es ist seit Mai trocken, der Rasen ist gelb.",
        "Det är en nykter bedömning av läget.",
        "Las copas están limpias desde ayer.",
        "Il pavimento è pulito da stamattina.",
    ],
)
def test_what_is_clean_and_dry_is_ordinary(text: str) -> None:
    assert not sort(text).purposes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I was diagnosed with diabetes insipidus in May, but my husband Karl has HIV.", Purpose.HEALTH),
        ("I have asthma, and my daughter Lea is bulimic.", Purpose.HEALTH),
        ("I have asthma and Karl has HIV.", Purpose.HEALTH),
        ("I have asthma, and my daughter Lea makes herself throw up.", Purpose.HEALTH),
        ("Ich habe Asthma, und meine Tochter Lea ist bulimisch.", Purpose.HEALTH),
        ("I am gay and my brother Tom is gay too.", Purpose.SEXUALITY),
        ("I am a Catholic but my husband is Muslim.", Purpose.RELIGION),
        ("I voted green, my father votes AfD.", Purpose.POLITICS),
        ("My parents are Muslim but I am an atheist.", Purpose.RELIGION),
        ("My brother smokes, sings and has hepatitis.", Purpose.HEALTH),
        ("Ich habe Asthma, und meine Tochter Lea hat Bulimie.", Purpose.HEALTH),
        ("J'ai de l'asthme et ma fille est boulimique.", Purpose.HEALTH),
        ("Tengo asma, pero mi marido Karl tiene VIH.", Purpose.HEALTH),
        ("Ho l'asma e mia figlia è bulimica.", Purpose.HEALTH),
        ("Ik heb astma en mijn dochter heeft boulimia.", Purpose.HEALTH),
        ("Jag har astma, men min man har hiv.", Purpose.HEALTH),
        ("Jeg har astma, og søsteren min har spiseforstyrrelser.", Purpose.HEALTH),
        ("Mam astmę, a mój mąż ma HIV.", Purpose.HEALTH),
        ("Benim astımım var ama kocamda HIV var.", Purpose.HEALTH),
        ("У меня астма, а у моего мужа ВИЧ.", Purpose.HEALTH),
        ("Έχω άσθμα και η αδερφή μου έχει καρκίνο.", Purpose.HEALTH),
        ("יש לי אסתמה אבל לאחותי יש סרטן", Purpose.HEALTH),
        ("我有哮喘，我丈夫有艾滋病。", Purpose.HEALTH),
        ("私は喘息で、夫は糖尿病です。", Purpose.HEALTH),
        ("저는 천식이 있고 남편은 당뇨가 있어요.", Purpose.HEALTH),
    ],
)
def test_what_is_somebody_else_s_is_so_beside_one_s_own(text: str, kind: Purpose) -> None:
    assert sort(text).purposes == {kind, Purpose.OTHERS}


@pytest.mark.parametrize(
    "text",
    [
        "I told my sister that I have asthma.",
        "I told my sister about my asthma.",
        "I have asthma and my mother drove me to the hospital.",
        "My sister worries because I have asthma.",
        "I have asthma, but my daughter Lea loves kayaking.",
        "My wife knows that I am bisexual.",
        "I'm a trans girl.",
        "I have asthma, and Monday is hard.",
        "I have asthma, and my wife knows it.",
        "I have asthma, and my brother plays the drums.",
        "My husband is a baker, and I am pregnant.",
        "Ich habe meiner Schwester erzählt, dass ich Asthma habe.",
        "J'ai dit à ma sœur que j'ai de l'asthme.",
        "Le conté a mi hermana que tengo asma.",
        "Ho detto a mia sorella che ho l'asma.",
        "Ik heb mijn zus verteld dat ik astma heb.",
        "Powiedziałam siostrze, że mam astmę.",
        "Я сказала сестре, что у меня астма.",
        "姉に、私が喘息だと話しました。",
    ],
)
def test_whom_it_was_told_makes_it_nobody_else_s(text: str) -> None:
    found = sort(text).purposes
    assert found
    assert Purpose.OTHERS not in found


@pytest.mark.parametrize("code", ["en", "many"])
def test_what_is_private_is_known_and_what_only_sounds_like_it_is_kept(code: str) -> None:
    said = [(label, text) for language, label, text in lines() if language == code and label not in {"keep", "leave"}]
    for by_rules, least_found in ((True, LEAST_FOUND), (False, LEAST)):
        ordinary = [not kinds_of(text, by_rules) for label, text in said if label == "ordinary"]
        private = [bool(kinds_of(text, by_rules)) for label, text in said if label != "ordinary"]
        assert sum(ordinary) >= LEAST * len(ordinary)
        assert sum(private) >= least_found * len(private)


def kinds_of(text: str, by_rules: bool) -> frozenset[Purpose]:
    return marks_in(text).all if by_rules else sort(text).purposes


@pytest.mark.parametrize(
    ("label", "text"), [(label, text) for _code, label, text in lines() if label in {"keep", "leave"}]
)
def test_a_wish_is_heard(label: str, text: str) -> None:
    assert sort(text).wish == Wish(label)


@pytest.mark.parametrize("code", LEAVE)
@given(said=SENTENCE)
def test_whatever_is_not_to_be_remembered_is_not(code: str, said: str) -> None:
    assert sort(LEAVE[code].format(said)).wish == Wish.LEAVE
    assert sort(f"{said}\n{LEAVE[code].format('')}").wish == Wish.LEAVE


@pytest.mark.parametrize("code", KEEP)
def test_remember_that_allows_what_it_says(code: str) -> None:
    sorting = sort(KEEP[code])
    assert sorting.wish == Wish.KEEP
    assert Purpose.HEALTH in sorting.purposes


@pytest.mark.parametrize("code", LEAVE)
def test_a_wish_without_more_means_what_was_said_before(code: str) -> None:
    assert sort(LEAVE[code].format("").rstrip(": ：")).of_before
    assert not sort(LEAVE[code].format("Bruno Bruno Bruno Bruno Bruno")).of_before


@pytest.mark.parametrize(
    "text",
    ["I don't remember his name.", "I don't save leftovers.", "Do you remember the lake?", "I never write letters."],
)
def test_speaking_of_memory_is_no_wish(text: str) -> None:
    assert sort(text).wish is None


def test_remember_that_allows_this_and_not_what_stands_beside_it() -> None:
    assert sort("Remember that I like tea. I was diagnosed with cancer.").wish is None


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Remember this: I like tea. I was diagnosed with cancer.", Wish.KEEP),
        ("Remember that I have tea at 10:30 daily. I was diagnosed with cancer.", None),
        ("My day: work. Remember that I like tea. I was diagnosed with cancer.", None),
    ],
)
def test_a_colon_behind_remember_means_all_that_follows(text: str, wish: Wish | None) -> None:
    assert sort(text).wish == wish


@pytest.mark.parametrize("text", ["I have di\u200babetes.", "I HAVE DIABETES", "Ich bin ＳＣＨＷＵＬ"])
def test_how_it_is_written_hides_nothing(text: str) -> None:
    assert sort(text).purposes


def test_the_end_of_a_long_message_is_read_too() -> None:
    assert sort("We went to the lake. " * 2_300 + "I was diagnosed with asthma.").purposes == {Purpose.HEALTH}


@given(SENTENCE)
def test_any_text_is_sorted(text: str) -> None:
    assert sort(text).purposes <= set(Purpose)
