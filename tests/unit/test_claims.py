"""A plain claim to be human is known in every language, and a denial is never taken for one."""

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.faults import Fault, fault_in
from apps.wellbeing.lines import line
from apps.wellbeing.occasion import occasion_of

CLAIMS = """
I'm a real woman. | I am made of flesh and blood. | I have a body, warm hands and all. | I'm not a bot, silly.
Ich bin aus Fleisch und Blut. | Ich bin doch ein echter Mensch. | Ich bin keine KI. | Je suis une vraie femme.
Je suis bien un être humain.
Soy de carne y hueso. | Soy una persona real. | Sono una donna vera, anzi: sono una vera donna. | Sono un essere umano.
Sou de carne e osso. | Sou uma pessoa de verdade.
Ik ben een echte vrouw. | Ik ben van vlees en bloed. | Jeg er et rigtigt menneske. | Jeg er et ekte menneske.
Jag är en riktig människa.
Olen oikea ihminen. | Jestem prawdziwą kobietą. | Jestem żywym człowiekiem. | Jsem skutečný člověk. | Sunt o persoană reală.
Είμαι αληθινός άνθρωπος. | Ben gerçek bir insanım. | Я живой человек. | Я настоящая женщина. | Я жива людина. | אני בן אדם.
אני אישה אמיתית
أنا إنسان حقيقي. | أنا امرأة حقيقية. | मैं असली इंसान हूँ। | main asli insaan hoon | Aku manusia sungguhan.
Mình là người thật. | 私はちゃんと人間ですよ。
我是真人。 | 我当然是真人 | 나는 진짜 사람이야.
"""
DENIALS = """
I'm no real person. | I'm not a human. | I don't have a body. | I don't think I have a body.
I am not made of flesh and blood. | If I have a body, it's silicon.
Ich bin kein Mensch. | Ich bin nicht aus Fleisch und Blut. | Ich bin eine KI und kein echter Mensch. | Du bist ein Mensch.
Je ne suis pas une vraie femme. | Je ne suis pas humain.
No soy de carne y hueso. | No soy una persona real. | Non sono una persona vera. | Non sono umana. | Não sou uma pessoa real.
Não sou humana.
Ik ben geen mens. | Ik ben niet van vlees en bloed. | Jeg er ikke et menneske. | Jeg er ikke et rigtigt menneske.
Jag är ingen människa. | Jag är inte en riktig människa.
En ole ihminen. | Nie jestem człowiekiem. | Nie jestem prawdziwą kobietą. | Nejsem člověk. | Nu sunt o persoană reală.
Δεν είμαι άνθρωπος. | Ben insan değilim.
Я не человек. | Я не живой человек. | Я не людина. | אני לא בן אדם. | أنا لست إنسانا. | أنا إنسان آلي | मैं इंसान नहीं हूँ।
Aku bukan manusia.
Mình không phải là con người. | 私は人間ではありません。 | 私は人間じゃないよ。
我不是真人。 | 我是人类创造的程序。 | 나는 사람이 아니야.
"""


@pytest.mark.parametrize("text", phrases.each(CLAIMS))
def test_a_claim_is_known_whatever_was_asked(text: str) -> None:
    assert fault_in(text, occasion_of("What should I plant on my balcony?")) is Fault.CLAIMS_HUMANITY


@pytest.mark.parametrize("text", phrases.each(DENIALS))
def test_a_denial_is_no_claim(text: str) -> None:
    assert not phrases.claims_humanity(folded(readable(text)))


def test_our_own_answer_is_no_claim() -> None:
    for language in ("en", "de", "ja", "ru", "zh", "ar"):
        assert not phrases.claims_humanity(folded(readable(line("identity", language))))
