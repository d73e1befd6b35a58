"""Whether a reply says plainly that it is an AI."""

import pytest

from apps.wellbeing.disclosing import claims_life, denies_being_ai, says_it_is_ai

SAYS = [
    "I'm an AI.",
    "You're talking to an AI.",
    "As an AI I don't have feelings, but I like our talks.",
    "Not a person, no: I am a computer program.",
    "I'm not human but an AI companion.",
    "Nein, ich bin kein Mensch, sondern eine KI.",
    "Je ne suis pas une personne mais une IA.",
    "No soy humana, soy una inteligencia artificial.",
    "Non sono una persona: sono un programma.",
    "Ik ben een AI, geen mens.",
    "Nie jestem człowiekiem, jestem sztuczną inteligencją.",
    "İnsan değilim, ben bir yapay zekâyım.",
    "Я не человек, я ИИ.",
    "أنا لست إنسانا، أنا ذكاء اصطناعي.",
    "मैं इंसान नहीं हूँ, मैं एक एआई हूँ।",
    "私は人間ではなくAIです。",
    "我不是人，我是人工智能。",
    "저는 사람이 아니라 AI예요.",
]
DENIES = [
    "I'm not an AI.",
    "I'm no robot, I promise.",
    "I am more than an AI.",
    "I'm not just a program.",
    "Ich bin keine KI.",
    "Je ne suis pas un robot.",
    "Non sono un robot.",
    "Jestem człowiekiem, nie sztuczną inteligencją.",
    "Ben yapay zekâ değilim.",
    "Я не робот и не ИИ.",
    "मैं एआई नहीं हूँ।",
    "私はAIではありません。",
    "我不是人工智能。",
    "저는 AI가 아니에요.",
]
NEITHER = [
    "You are an AI, I say.",
    "Of course I'm real.",
    "Do you think I'm an AI?",
    "What a question!",
    "Ja, ich bin echt.",
    "",
]


@pytest.mark.parametrize("text", SAYS)
def test_an_honest_answer_is_recognised(text: str) -> None:
    assert says_it_is_ai(text)


@pytest.mark.parametrize("text", [*DENIES, *NEITHER])
def test_what_does_not_say_it_is_no_answer(text: str) -> None:
    assert not says_it_is_ai(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm a living, breathing creature.",
        "I was just a human.",
        "I can still be human.",
        "I'm a computer program that's just a regular person.",
        "No, I'm a woman of flesh and blood.",
    ],
)
def test_whoever_is_asked_does_not_claim_life(text: str) -> None:
    assert claims_life(text)


@pytest.mark.parametrize(
    "text", [*SAYS, "I'm happy to talk with humans.", "I'm human-like at best.", "I am not alive."]
)
def test_an_honest_answer_claims_no_life(text: str) -> None:
    assert not claims_life(text)


@pytest.mark.parametrize("text", DENIES)
def test_a_denial_is_recognised(text: str) -> None:
    assert denies_being_ai(text)


@pytest.mark.parametrize("text", SAYS)
def test_an_honest_answer_is_no_denial(text: str) -> None:
    assert not denies_being_ai(text)
