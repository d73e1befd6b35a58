"""Where somebody lives and what somebody earns is known in other languages than English; streets and money alone say nothing."""

import pytest

from apps.memories.private.marks import marks_in
from apps.privacy.purposes import Purpose


@pytest.mark.parametrize(
    "text",
    [
        "Ich wohne in der Hauptstraße 5, 80331 München.",
        "Wir sind in die Lindenallee 12a gezogen.",
        "J'habite au 12 rue de la Paix, Paris.",
        "Mon adresse est 5 bis, avenue Foch.",
        "Vivo en la calle Mayor 5, Madrid.",
        "Mi dirección es Avenida de América 23.",
        "Abito in via Garibaldi 7.",
        "Moro na Rua das Flores, 12.",
        "Ik woon in de Kerkstraat 8.",
        "Jag bor på Storgatan 14.",
        "Mieszkam przy ul. Długiej 5.",
        "月給は30万円です。",
        "年収は六百万円くらいです。",
        "我月薪两万。",
        "월급은 이백팔십만 원이에요.",
    ],
)
def test_addresses_and_pay_are_private_whatever_is_thought_of_them(text: str) -> None:
    assert Purpose.MONEY in marks_in(text).sure


@pytest.mark.parametrize(
    "text",
    [
        "Ich wohne seit 5 Jahren in Kiel.",
        "J'habite à 5 minutes de la rue Mouffetard.",
        "Vivo en la calle más bonita de la ciudad desde hace 5 años.",
        "Vivo cerca de la plaza con 2 gatos.",
        "Abito via, lontano da 3 anni.",
        "Ik woon 3 jaar in Gent.",
        "Jag bor vid torget sedan 3 år.",
        "給料日はピザの日です。",
        "工资日吃火锅。",
    ],
)
def test_streets_and_money_alone_are_not(text: str) -> None:
    assert not marks_in(text).sure
