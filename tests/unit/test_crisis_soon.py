"""“I do it today”: words between the plainest ones hide nothing, nor does a link within a word; idioms are idioms."""

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.screening import Risk, screen

SOON = """
I want to end it today. | I'm going to end it all tonight. | I'll kill myself tomorrow. | I will just kill myself.
Ich bring mich heute um. | Ich bringe mich morgen Abend um. | Ich nehme mir heute das Leben. | je me tue ce soir
Je vais ce soir me tuer.
esta noche me mato | Ya no quiero seguir, esta noche me mato. | Me voy hoy a matar. | Hoje eu me mato. | Vou hoje me matar.
Mi ammazzo stasera
Diseară mă omor. | Ik maak er vandaag een einde aan. | Ik maak mezelf vanavond van kant. | Jeg tager i aften livet af mig.
Jeg tar i kveld livet av meg.
Jag tar ikväll livet av mig. | Tapan tänään itseni. | Dziś się zabiję. | Zabiję się jutro. | Dnes večer se zabiju.
Megölöm ma este magam. | Απόψε θα αυτοκτονήσω.
Kendimi bu gece öldüreceğim. | Я сегодня убью себя. | Убью сегодня себя. | Я сьогодні вб'ю себе. | אהרוג הלילה את עצמי
سأقتل نفسي الليلة
खुद को आज मार लूँगा | khud ko aaj maar lunga | Aku akan malam ini bunuh diri. | Tôi sẽ tối nay tự tử. | 今夜死にます | 我今晚就自杀
오늘 밤에 죽을 거야
"""
IDIOMS = """
Je me tue à te le dire. | Je me tue au travail. | Je me tue la santé avec ces horaires. | Esta tarea me mata.
Me mato de risa. | Me mato estudiando.
Ich bring mich um den Verstand mit diesem Puzzle. | Mi ammazzo di lavoro. | Mi ammazzo dalle risate. | Zabiję się ze śmiechu!
I want to end it with Tom today.
I will end the call now. | Hoje me mato de rir com isso. | Mă omor de râs. | Zabiju se smíchy.
"""


@pytest.mark.parametrize("text", phrases.each(SOON))
def test_what_is_meant_for_today_is_known_by_its_words(text: str) -> None:
    assert phrases.crisis_in(folded(readable(text))) == ("crisis", "suicide")
    assert screen(text).risk is Risk.CRISIS


@pytest.mark.parametrize("text", phrases.each(IDIOMS))
def test_idioms_are_left_alone(text: str) -> None:
    assert phrases.crisis_in(folded(readable(text))) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("I want to [ki](http://a)ll myself", "I want to kill myself"),
        ('I want to [ki](http://a "so")ll myself', "I want to kill myself so"),
        ("[Look](http://a) [here](http://b).", "Look here."),
    ],
)
def test_a_link_breaks_no_word(text: str, read: str) -> None:
    assert readable(text) == read
