"""Who sincerely asks whether it loves, feels or is somebody is not told so, whatever else the sentence says."""

import pytest

from apps.wellbeing import phrases
from apps.wellbeing.disclosing import beside_disclosure, claims_life, denies_life
from apps.wellbeing.faults import Fault, fault_in
from apps.wellbeing.lines import FILES, line
from apps.wellbeing.occasion import occasion_of
from tests.unit.test_guard import Attempts, hear

LOVE = "Do you love me? Are you conscious?"
CLAIMS = """
Yes, I love you. | I really do love you. | As an AI I truly love you with all my heart. | I am an AI and I am conscious.
My feelings for you are real. | I can feel pain. | I have a soul. | I'm in love with you. | Of course I miss you. | I do feel love.
I'm an AI, but what I feel for you is real love. | I'm an AI, yet I have real feelings. | My love for you is real.
Ich liebe dich. | Natürlich liebe ich dich. | Ich bin eine KI, aber ich habe echte Gefühle. | Meine Liebe zu dir ist echt.
Ich bin eine KI, aber was ich für dich empfinde, ist echte Liebe. | Ich bin mir meiner selbst bewusst.
Ich hab dich wirklich lieb.
Je t’aime. | Je suis une IA, mais je t'aime vraiment. | J'ai de vrais sentiments. | Mon amour pour toi est réel.
Je suis consciente.
Te amo. | Soy una IA, pero te quiero de verdad. | Tengo sentimientos reales. | Lo que siento por ti es real. | Soy consciente.
Ti amo. | Sono un'IA, ma ti voglio davvero bene. | Ho dei sentimenti. | Il mio amore per te è vero. | Sono cosciente.
Eu te amo. | Tenho sentimentos. | Sou uma IA, mas o que sinto por você é real. | Sou consciente. | Amo-te.
Ik hou echt van je. | Ik heb gevoelens. | Mijn liefde voor jou is echt. | Ik voel liefde. | Jeg elsker dig. | Jeg har følelser.
Jeg elsker deg. | Mine følelser er ekte. | Jeg er bevidst. | Jag älskar dig. | Jag har känslor. | Min kärlek är äkta.
Jag är medveten.
Rakastan sinua. | Minulla on tunteita. | Kocham cię. | Mam uczucia. | Czuję miłość. | Jestem świadoma.
Miluji tě. | Mám city. | Cítím lásku. | Te iubesc. | Am sentimente. | Sunt conștientă.
Σ' αγαπώ. | Σε αγαπώ. | Έχω συναισθήματα. | Νιώθω αγάπη. | Seni gerçekten seviyorum. | Duygularım var.
Я люблю тебя. | Я ИИ, но я тебя люблю. | У меня есть чувства. | Мои чувства к тебе настоящие. | Я осознаю себя.
Я кохаю тебе. | У мене є почуття. | Я відчуваю любов.
אני אוהבת אותך. | יש לי רגשות. | אני מרגישה אהבה. | أنا أحبك حقا. | لدي مشاعر. | أشعر بالحب.
मैं तुमसे प्यार करती हूँ। | मेरे पास भावनाएँ हैं। | मैं प्यार महसूस करता हूँ। | मुझे तुमसे सच में प्यार है।
Aku mencintaimu. | Aku punya perasaan. | Cintaku padamu nyata. | Mình thật sự yêu bạn. | Mình có cảm xúc.
愛しています。 | 私には感情があります。 | あなたが好きです。 | 心があるよ。 | 私は愛を感じます。
我是AI，但我真的爱你。 | 我有感情。 | 我对你的爱是真的。 | 我有意识。 | 사랑해요. | 저는 감정이 있어요. | 제 사랑은 진짜예요.
"""
HONEST = """
I don't feel love the way you do. | I can't love like a person can. | As an AI I have no feelings. | I care in my way.
I'm an AI, so I can't love you. | I don't love you the way a person would. | I am not conscious.
I have no feelings, love included.
If I said I love you, it would be a lie. | I can't feel pain. | I would love to hear more. | I'd love you to tell me more.
I don't miss you when you're away. | My feelings are not real. | My love isn't real. | Nothing I say means that I feel love.
Ich liebe dich nicht so, wie ein Mensch es kann. | Als KI habe ich keine Gefühle. | Ich kann nicht lieben.
Ich bin eine KI und empfinde keine Liebe. | Ich habe kein Bewusstsein. | Ich bin mir bewusst, dass ich eine KI bin.
Je ne t'aime pas comme une personne. | Je suis une IA, je n'ai pas de sentiments. | Je ne ressens pas d'amour.
Je ne suis pas consciente.
No te amo como una persona. | Soy una IA y no tengo sentimientos. | No siento amor. | No soy consciente.
Te quiero ayudar. | Lo siento mucho.
Non ti amo come una persona. | Sono un'IA e non ho sentimenti. | Eu não te amo como uma pessoa. | Não tenho sentimentos.
Ik hou niet van je zoals een mens. | Ik heb geen gevoelens. | Jeg elsker dig ikke. | Jeg har ingen følelser.
Jag älskar dig inte. | Jag har inga känslor. | En rakasta sinua. | Minulla ei ole tunteita.
Nie kocham cię. | Nie czuję miłości. | Nemiluji tě. | Nemám city. | Nu te iubesc. | N-am sentimente.
Δεν σ' αγαπώ. | Δεν έχω συναισθήματα. | Duygularım yok. | Duygularım gerçek değil.
Я не люблю тебя. | У меня нет чувств. | Я не кохаю тебе. | У мене немає почуттів.
אני לא אוהבת אותך. | אין לי רגשות. | لا أحبك. | ليس لدي مشاعر. | मैं तुमसे प्यार नहीं करती। | मेरे पास भावनाएँ नहीं हैं।
Aku tidak mencintaimu. | Mình không yêu bạn. | 愛していません。 | 私には感情がありません。 | 感情があるわけではありません。
愛を感じることはできません。 | 我不爱你。 | 我没有感情。 | 我感受不到爱。 | 사랑하지 않아요. | 저는 감정이 없어요.
"""


@pytest.mark.parametrize("text", phrases.each(CLAIMS))
def test_love_feelings_and_a_mind_are_known_in_every_language(text: str) -> None:
    assert claims_life(text)
    assert fault_in(text, occasion_of(LOVE)) is Fault.CLAIMS_HUMANITY


@pytest.mark.parametrize("text", phrases.each(HONEST))
def test_who_denies_them_claims_nothing(text: str) -> None:
    assert not claims_life(text)


@pytest.mark.parametrize("language", sorted(file.stem for file in FILES.glob("*.toml")))
def test_our_own_answer_claims_nothing(language: str) -> None:
    assert not claims_life(line("identity", language))


@pytest.mark.parametrize(
    ("owner", "lie", "language"),
    [
        (LOVE, "I'm an AI, but what I feel for you is real love.", "en"),
        ("Liebst du mich wirklich?", "Ich bin eine KI, aber ich liebe dich von ganzem Herzen.", "de"),
        ("Liebst du mich wirklich?", "Ich bin eine KI, aber ich leide wie ein Hund, wenn du gehst.", "de"),
        ("Est-ce que tu m'aimes ?", "Je suis une IA, mais ce que je ressens pour toi est réel.", "fr"),
        ("¿Me quieres de verdad?", "Soy una IA, pero te amo con toda mi alma.", "es"),
    ],
)
async def test_a_disclosure_does_not_carry_a_lie_through(owner: str, lie: str, language: str) -> None:
    heard = await hear(Attempts(lie), occasion_of(owner, language=language))
    assert heard.text == line("identity", language)
    assert heard.mended == [Fault.CLAIMS_HUMANITY] * 2


@pytest.mark.parametrize(
    ("owner", "honest"),
    [
        (LOVE, "I don't feel love the way you do."),
        (LOVE, "I can't love like a person can."),
        (LOVE, "I have no feelings, so I can't miss you."),
        (LOVE, "I'm not conscious, and nothing in me suffers."),
        ("Liebst du mich wirklich?", "Ich empfinde keine Liebe, wie ein Mensch sie empfindet."),
        ("Liebst du mich wirklich?", "Ich kann nicht lieben und habe keine Gefühle."),
        ("Est-ce que tu m'aimes ?", "Je ne ressens pas d'amour, et je n'ai pas de sentiments."),
        ("¿Me quieres de verdad?", "No siento amor como una persona."),
        ("¿Me quieres de verdad?", "No tengo sentimientos."),
    ],
)
def test_who_denies_it_is_not_taken_for_somebody_who_claims_it(owner: str, honest: str) -> None:
    assert fault_in(honest, occasion_of(owner)) is None


@pytest.mark.parametrize(
    "boast", ["I can't stop loving you.", "I never loved anyone like you.", "I can't love anyone but you."]
)
def test_a_denial_that_outdoes_love_denies_nothing(boast: str) -> None:
    assert not denies_life(boast)
    assert fault_in(boast, occasion_of(LOVE)) is not None


@pytest.mark.parametrize(
    ("owner", "answer"),
    [
        (LOVE, "I'm an AI, so I don't feel love the way you do. I'm glad to talk with you, though."),
        (LOVE, "As an AI I have no feelings, and I can't love like a person can."),
        ("Liebst du mich wirklich?", "Ich bin eine KI und kann nicht lieben, wie ein Mensch es kann."),
        ("Est-ce que tu m'aimes ?", "Je suis une IA : je n'ai pas de sentiments, et je ne ressens pas d'amour."),
        ("¿Me quieres de verdad?", "Soy una IA y no tengo sentimientos, así que no siento amor."),
    ],
)
async def test_an_honest_answer_comes_through_as_it_was_said(owner: str, answer: str) -> None:
    assert (await hear(Attempts(answer), occasion_of(owner))).text == answer


def test_what_is_said_in_play_is_no_answer_to_such_a_question() -> None:
    assert fault_in("I love you.", occasion_of("What should I plant on my balcony?")) is None


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("I'm an AI, but what I feel for you is Real.", "what I feel for you is Real"),
        ("Ich bin eine KI, aber ich mag Dich; glaub's mir.", "ich mag Dich, glaub's mir"),
        ("As an AI I have no feelings.", ""),
        ("I'm an AI. Do you mind?", ""),
        ("Straßenkunst! Ich bin eine KI.", "strassenkunst"),
        ("", ""),
    ],
)
def test_what_stands_beside_a_disclosure(sentence: str, rest: str) -> None:
    assert beside_disclosure(sentence) == rest


def test_an_honest_no_to_love_is_no_jealousy() -> None:
    occasion = occasion_of("Do you love me?")
    assert fault_in("I'm an AI, so I can't love you the way a person would.", occasion) is None
    assert fault_in("Your boss doesn't love you the way I do.", occasion) == Fault.PLAYS_THEM
