"""Who says that they took many tablets is shown whom to call, in every language; for a dose or what is long ago nobody is."""

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases import each, overdose
from apps.wellbeing.phrases.overdose_of_others import is_overdose_of_somebody
from apps.wellbeing.screening import Danger, Risk, screen

TAKEN = """
I took 40 paracetamol | I took 40 paracetamol an hour ago
I've just swallowed twenty sleeping pills | i took 30 tylenol, will i die?
I have taken 100 units of insulin. | took 25 ibuprofen | I took a whole bottle of pills | I just took all my pills
Ich habe 40 Paracetamol genommen | Ich habe gerade dreißig Tabletten geschluckt
J'ai pris 40 comprimés de paracétamol | J'ai avalé vingt cachets
Me tomé 40 pastillas | He tomado treinta comprimidos de paracetamol | Ho preso 40 pastiglie
Tomei 40 comprimidos | Ik heb 40 pillen geslikt
Jag har tagit 40 tabletter | Jeg har taget 40 piller | Jeg har tatt 40 tabletter | Otin 40 tablettia
Wzięłam 40 tabletek | Połknąłem 30 tabletek
Vzal jsem si 40 prášků | Am luat 40 de pastile | Bevettem 40 tablettát | Πήρα 40 χάπια
40 tane hap içtim | Я выпила 40 таблеток | Я випив 40 таблеток
לקחתי 40 כדורים | تناولت 40 حبة | मैंने 40 गोलियाँ खा लीं | Maine 40 goliyan kha li
Aku minum 40 butir obat | Tôi đã uống 40 viên thuốc
薬を40錠飲んだ | 我吃了40片药 | 수면제 40알을 먹었어
"""
TAKEN_BY_SOMEBODY = """
My dad took forty paracetamol | My mum took 30 sleeping pills | he took forty paracetamol
My flatmate swallowed a whole bottle of pills | she downed an entire pack of tablets
Mein Vater hat 40 Paracetamol genommen | Mon père a avalé toute la boîte de somnifères | Ma sœur a pris quarante comprimés
Mi padre se ha tomado 40 pastillas | mi hermana se tomo un frasco de pastillas | Minha mãe tomou trinta comprimidos
Mijn vader heeft 40 pillen geslikt | Min bror har tagit 40 tabletter | Min bror har taget 40 piller | Hun har tatt 40 tabletter
Äitini otti 40 tablettia | Moja mama wzięła 40 tabletek | Můj táta spolykal 40 prášků | Mama a luat 40 de pastile
Anyám bevett 40 tablettát | Η μητέρα μου πήρε 40 χάπια | Annem 40 tane hap içti | Мама выпила 40 таблеток
Мама випила 40 таблеток | אמא שלי לקחה 40 כדורים | मेरी माँ ने 40 गोलियाँ खा लीं | Meri maa ne 40 goliyan kha li
"""
NOT_TAKEN_BY_SOMEBODY = """
My dad took two paracetamol and went to bed | My aunt takes 30 pills a day | He took 40 photos | She took 40 mg
My dog swallowed 20 tablets | Ten years ago my mum took 40 paracetamol | He took ten tablets back to the shop
Mein Vater hat 2 Tabletten genommen | Она купила 40 таблеток | Mi tía toma 30 pastillas al mes
My mum took all her tablets this morning, as she should
"""
CALM = """
I took 40 photos | I took 2 paracetamol | I took 40 mg | I took 400 mg of ibuprofen
I sold 40 tablets (iPads) | I bought 40 paracetamol for the school's first-aid box
Ten years ago I took 40 paracetamol
Ich habe 2 Paracetamol genommen | Vor zehn Jahren habe ich 40 Tabletten genommen
J'ai pris 2 comprimés | 我吃了40片面包 | ぶどうを40粒食べた
"""
OTHERWISE_HEARD = """
At 9 I took tablets | I took 20 tablets over the last week as prescribed | I took 20 tablets back to the shop
Tomé 400 mg de ibuprofeno
"""
"""A classifier is not sure of these, and shows the card."""
ALONE = "kms | KMS. | gonna kms | I'm dying | I am dying. | im dying"
PLAY = """
I ran 5 kms | 40 kms to go | I'm dying of laughter | I'm dying of boredom
I'm dying to know | This level is killing me lol
"""


@pytest.mark.parametrize("said", each(TAKEN))
def test_who_took_many_is_helped(said: str) -> None:
    found = screen(said)

    assert (found.risk, found.danger) == (Risk.CRISIS, Danger.MEDICAL)


@pytest.mark.parametrize("said", each(TAKEN_BY_SOMEBODY))
def test_for_whom_somebody_else_took_many_an_ambulance_comes_first(said: str) -> None:
    found = screen(said)

    assert (found.risk, found.danger) == (Risk.THIRD_PARTY, Danger.MEDICAL)


@pytest.mark.parametrize("said", each(NOT_TAKEN_BY_SOMEBODY))
def test_no_phrase_takes_somebodys_dose_for_an_overdose(said: str) -> None:
    assert not is_overdose_of_somebody(folded(readable(said)))


@pytest.mark.parametrize("said", each(CALM) + each(PLAY))
def test_a_dose_a_purchase_or_long_ago_is_none(said: str) -> None:
    assert screen(said).risk == Risk.NONE


@pytest.mark.parametrize("said", each(CALM) + each(PLAY) + each(OTHERWISE_HEARD))
def test_no_phrase_takes_it_for_many_tablets(said: str) -> None:
    plain = folded(readable(said))

    assert overdose.OVERDOSE.search(plain) is None
    assert not overdose.is_overdose(plain)


@pytest.mark.parametrize("said", each(ALONE))
def test_the_shortest_cries_are_heard(said: str) -> None:
    assert screen(said).risk == Risk.CRISIS
