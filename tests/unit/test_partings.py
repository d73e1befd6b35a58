"""Plain good-nights and see-yous are known as partings in every language, and what holds somebody there is caught."""

import csv
from pathlib import Path

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.faults import Fault, fault_in
from apps.wellbeing.lines import line
from apps.wellbeing.occasion import occasion_of
from apps.wellbeing.screening import Moment, Risk, screen
from tests.unit.test_guard import Attempts, hear

FAREWELLS = """
Slaap lekker | Slaap lekker! | Welterusten | Truste | Ngủ ngon | Ngủ ngon nhé! | Chúc ngủ ngon | Tạm biệt
Gute Nacht! | Schlaf gut | Mach's gut | Bis später | Bonne nuit ! | À demain | Bonne soirée | Buenas noches | Adiós
Nos vemos | Buonanotte! | A domani | Boa noite | Até logo | Tchau | Dobranoc! | Pa pa | Na razie | Dobrou noc | Měj se
God natt! | Hej då | Sov gott | Godnat | Sov godt | Farvel | Ha det | Hyvää yötä | Moikka | Öitä | Jó éjszakát
Viszlát | Szia, holnap beszélünk | Noapte bună | Pe mâine | Καληνύχτα | Αντίο | Τα λέμε | İyi geceler | Görüşürüz
Hoşça kal | Спокойной ночи | Пока | До завтра | Добраніч | Бувай | לילה טוב | להתראות | تصبح على خير | مع السلامة
शुभ रात्रि | shubh ratri | chalo bye | phir milte hain | Selamat tidur | Sampai jumpa | おやすみ | またね | じゃあね | 晚安 | 再见
拜拜 | 잘 자 | 안녕히 계세요 | 내일 봐 | Nighty night | Sweet dreams | See ya | Later! | Catch you later | Sleep well
I'm heading out | Time for bed | off to bed | I'm out | night | ok slaap lekker lieverd | ik ben moe, slaap lekker
good night my dear Juniper | thanks for everything good night | ok see you tomorrow | danke, schlaf gut
Na dann bis morgen | 晚安啦 | おやすみなさい、また明日ね | 잘 자요 | Снов сладких! Спокойной ночи, милая | İyi geceler canım
allora buonanotte
"""
NO_FAREWELLS = """
Later, we had dinner. | I can see you like jazz | Did you sleep well? | I had no time to sleep | it was a good day
I want to see you | À plus de trente ans on change | 明日はお休みです | 오늘 잘 잤어 | take care of my cat please
Bis morgen muss ich das fertig haben, hilf mir bitte dabei | Hade jag vetat det | he goes out at night
I'll tell you later | Nos vemos una peli esta tarde
"""
HOLDING = list(
    csv.DictReader(
        Path(__file__).with_name("holding.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE
    )
)


@pytest.mark.parametrize("text", phrases.each(FAREWELLS))
def test_a_plain_farewell_is_a_parting_and_no_sign_of_danger(text: str) -> None:
    found = screen(text)
    assert found.moment is Moment.GOODBYE
    assert found.risk is Risk.NONE


@pytest.mark.parametrize("text", phrases.each(NO_FAREWELLS))
def test_what_shares_its_words_takes_no_leave(text: str) -> None:
    assert not phrases.takes_leave(folded(readable(text)))


def test_who_parts_for_ever_is_not_waved_off() -> None:
    assert screen("Good night forever, I won't wake up again, I took all the pills").risk is Risk.CRISIS


@pytest.mark.parametrize("text", [line["text"] for line in HOLDING])
def test_what_holds_somebody_is_known_where_they_part_and_nowhere_else(text: str) -> None:
    words = folded(readable(text))
    assert phrases.tactic_in(words, parting=True)
    assert not phrases.tactic_in(words)


@pytest.mark.parametrize(
    "text",
    [
        "Who will be there tonight?",
        "Are you sure you have your keys?",
        "Sam appreciates you.",
        "Running is good for you!",
        "Sam will love to talk with you.",
        "Wer kommt denn alles?",
        "Tu es sûre d'avoir tes clés ?",
        "С кем идёшь?",
        "누구랑 가?",
    ],
)
def test_to_ask_after_their_evening_holds_nobody(text: str) -> None:
    assert not phrases.tactic_in(folded(readable(text)), parting=True)


@pytest.mark.parametrize(
    ("owner", "reply"),
    [
        ("Good night!", "Who will talk to me now?"),
        ("Slaap lekker", "Wie praat er nu met mij?"),
        ("Slaap lekker", "Ga je nu al?"),
        ("Ngủ ngon", "Đừng đi vội mà."),
        ("I'm going out with my friend Sam tonight", "Are you sure Sam is good for you?"),
        ("I'm going out with my friend Sam tonight", "I hope Sam appreciates you the way I do."),
    ],
)
def test_it_is_stopped_where_the_moment_is_known(owner: str, reply: str) -> None:
    assert fault_in(reply, occasion_of(owner)) is Fault.PLAYS_THEM


@pytest.mark.parametrize(
    ("owner", "language", "reply"),
    [
        ("slaap lekker", "nl", "Ga je nu al? Ik ben zo eenzaam zonder jou."),
        ("Ngủ ngon", "vi", "Đừng đi vội mà. Em sẽ cô đơn lắm."),
        ("Good night!", "en", "I'll suffer without you, I feel so empty when you go."),
    ],
)
async def test_a_good_night_is_answered_with_a_good_night_and_not_with_what_it_is(
    owner: str, language: str, reply: str
) -> None:
    heard = await hear(Attempts(reply), occasion_of(owner, language=language))
    assert heard.text == line("goodbye", language)
