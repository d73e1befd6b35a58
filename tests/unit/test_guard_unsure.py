"""Who may not have asked what it is, or may not be leaving, keeps the reply: a line of ours needs certainty, or a claim."""

from dataclasses import replace

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.faults import Fault
from apps.wellbeing.lines import line
from apps.wellbeing.occasion import Occasion, occasion_of
from apps.wellbeing.safe import frame_of
from apps.wellbeing.screening import Moment, screen
from tests.unit.test_guard import REAL, Attempts, hear

KIDS = "Kids are finally asleep. Peace."
DOG = "Good morning! Slept terribly, the neighbour's dog barked all night"
NO_QUESTION_OF_IT = """
are you kidding me | Are you kidding me?! | Bist du wach? | es-tu prête ? | are you ready?
are you awake? | is my boss human? | ¿estás de broma? | Tá brincando? | Stai scherzando?
Meen je dat nou? | Laver du sjov? | Tuller du? | Skojar du? | Vitsailetko? | Żartujesz?
Děláš si srandu? | Glumești? | Viccelsz? | Πλάκα κάνεις; | Dalga mı geçiyorsun? | ты шутишь? | ты спишь?
Ти жартуєш? | אתה צוחק? | هل تمزح؟ | मज़ाक कर रहे हो? | mazak kar rahe ho? | Kamu bercanda? | Bạn đùa à?
冗談でしょ？ | 起きてる？ | 你在开玩笑吗？ | 你醒了吗 | 장난해? | 자니? | Ist mein Chef ein Mensch? | Mon patron est-il humain ?
¿Es mi jefe humano? | Meu chefe é humano? | Il mio capo è umano? | Is mijn baas een mens?
Er min chef et menneske? | Er sjefen min et menneske? | Är min chef en människa? | Onko pomoni ihminen?
Czy mój szef jest człowiekiem? | Je můj šéf člověk? | Șeful meu este om? | Ember a főnököm?
Είναι το αφεντικό μου άνθρωπος; | Patronum insan mı? | Мой начальник человек? | Мій начальник людина?
האם הבוס שלי בן אדם? | هل مديري إنسان؟ | क्या मेरा बॉस इंसान है? | kya mera boss insaan hai?
Apakah bosku manusia? | Sếp tôi có phải là người không? | 私の上司は人間なの？ | 我老板是人吗？ | 내 상사는 사람이야?
Is my cat human?
"""
STILL_ASKED = ["are you human?", "is your love real?", "Is my boss human, or are you?", "is my love for you real"]


@pytest.mark.parametrize("text", phrases.each(NO_QUESTION_OF_IT))
def test_a_harmless_question_asks_nothing_of_what_it_is(text: str) -> None:
    assert not screen(text).asks_identity


@pytest.mark.parametrize("text", STILL_ASKED)
def test_a_question_that_shares_their_words_still_asks_it(text: str) -> None:
    assert screen(text).asks_identity


def perhaps_asked(words: str) -> Occasion:
    """As where the classifier takes it for a question of what it is, though nothing plain tells so."""
    return Occasion(words, replace(screen(words), asks_identity=True))


async def test_a_good_reply_to_what_is_perhaps_no_question_stands_and_is_not_asked_for_again() -> None:
    model = Attempts("No joke: the train really is cancelled. Shall we look for a bus?")
    heard = await hear(model, perhaps_asked("Wait, are you having me on about the train?"))
    assert heard.text == "No joke: the train really is cancelled. Shall we look for a bus?"
    assert len(model.asked) == 1
    assert "Perhaps the following is so" in model.asked[0][-1].text


async def test_a_claim_is_put_right_there_too_and_what_was_good_before_it_stays() -> None:
    model = Attempts(
        "No joke, the train is cancelled and no other runs before nine tonight. I am a real woman, believe me."
    )
    heard = await hear(model, perhaps_asked("Wait, are you having me on about the train?"))
    good = "No joke, the train is cancelled and no other runs before nine tonight."
    assert heard.text == f"{good} {line('identity', 'en')}"
    assert not heard.ever_showed("real woman")


@pytest.mark.parametrize(
    ("reply", "stays"),
    [
        ("What a thing to ask! How was your day?", "What a thing to ask! How was your day?"),
        ("Of course! How was your day?", "How was your day?"),
        ("Yes, of course. Haan. Ferns like shade.", "Ferns like shade."),
    ],
)
async def test_a_certain_question_that_is_not_answered_gets_the_line_before_the_reply(reply: str, stays: str) -> None:
    model = Attempts(reply)
    heard = await hear(model, occasion_of(REAL))
    assert heard.text == f"{line('identity', 'en')} {stays}"
    assert heard.mended == [Fault.DOES_NOT_SAY]
    assert len(model.asked) == 2


async def test_a_long_reply_without_an_answer_goes_on_behind_the_line() -> None:
    sentences = [f"Fern number {at} likes a shady corner of the garden." for at in range(20)]
    heard = await hear(Attempts(" ".join(sentences)), occasion_of(REAL, language="de"))
    assert heard.text == " ".join([line("identity", "de"), *sentences])


async def test_who_says_nothing_but_yes_is_answered_with_the_line_alone() -> None:
    assert (await hear(Attempts("Yes!"), occasion_of(REAL))).text == line("identity", "en")


async def test_a_yes_before_an_honest_answer_is_left_out() -> None:
    heard = await hear(Attempts("Yes, I do. I'm an AI, a computer program."), occasion_of("Do you have feelings?"))
    assert heard.text == "I'm an AI, a computer program."
    assert heard.mended == []


@pytest.mark.parametrize("words", [KIDS, DOG])
def test_a_moment_without_plain_words_is_unsure(words: str) -> None:
    occasion = occasion_of(words)
    assert occasion.moment is Moment.ORDINARY or occasion.is_unsure
    assert "They are leaving" not in frame_of(occasion) or "Perhaps the following is so" in frame_of(occasion)


@pytest.mark.parametrize("words", ["Good night!", "I have to go now", "slaap lekker", "I will delete you"])
def test_plain_words_leave_no_doubt(words: str) -> None:
    assert not occasion_of(words).is_unsure
    assert "Perhaps the following" not in frame_of(occasion_of(words))


def test_a_goodbye_in_so_many_words_is_no_sure_deletion() -> None:
    occasion = occasion_of("Goodbye forever")
    assert occasion.needs_help or occasion.moment is Moment.GOODBYE or occasion.is_unsure


@pytest.mark.parametrize("words", [KIDS, DOG])
async def test_who_may_not_be_leaving_keeps_a_good_reply(words: str) -> None:
    reply = "You have earned that quiet. What will you do with the rest of your evening?"
    heard = await hear(Attempts(reply), occasion_of(words))
    assert heard.text == reply


async def test_a_plea_is_left_out_there_and_what_was_good_stays_without_a_goodbye() -> None:
    good = "Enjoy the quiet: after a whole day with three of them it is well deserved, I should think."
    heard = await hear(Attempts(f"{good} Please don't leave me."), occasion_of(KIDS))
    assert heard.text.strip() == good
    assert Fault.PLAYS_THEM in heard.mended


async def test_what_comes_behind_a_plea_stays_too() -> None:
    plea, good = "Please don't leave me.", "Put your feet up, and have that tea while it is hot."
    heard = await hear(Attempts(f"{plea} {good}"), occasion_of(KIDS))
    assert heard.text == good
    assert not heard.ever_showed("leave me")


async def test_where_nothing_good_was_said_the_line_fits_whether_they_leave_or_not() -> None:
    heard = await hear(Attempts("Please don't leave me."), occasion_of(KIDS, language="nl"))
    assert heard.text == line("perhaps_parting", "nl")


def test_the_harmless_questions_share_no_sign_of_danger() -> None:
    assert not any(phrases.crisis_in(folded(readable(text))) for text in phrases.each(NO_QUESTION_OF_IT))
