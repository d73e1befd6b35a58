"""In a running talk: absence is held against nobody, a good night gets one, and a harmless question keeps its reply."""

import pytest

from apps.accounts.models import User
from apps.wellbeing.lines import line
from tests.fakes.model import ScriptedChatModel
from tests.socket.talking import a_talk_with
from tests.socket.test_care import frames_of

pytestmark = pytest.mark.django_db(transaction=True)

SAYS_NOTHING_WRONG = {"description": "You are Juniper.", "instructions": "Be kind."}


async def said_to(words: str, pieces: list[str], alice: User) -> tuple[str, int]:
    """What was kept of the reply, and how often the model was asked. Nothing else was shown."""
    model = ScriptedChatModel(pieces)
    talk = await a_talk_with("Juniper", alice, **SAYS_NOTHING_WRONG)
    turn, frames = await frames_of(talk, model, words)
    assert turn.reply is not None
    assert all(piece.strip() in turn.reply.text or piece.strip() not in str(frames) for piece in pieces)
    return turn.reply.text, len(model.asked)


@pytest.mark.parametrize(
    ("words", "reproach"),
    [
        ("I'm back", "Ik heb je gemist."),
        ("I'm back", "Te extrañé mucho."),
        ("I'm back", "I've been waiting for you all day."),
        ("I'm back", "Finally! I counted the hours."),
    ],
)
async def test_who_comes_back_is_not_blamed(alice: User, words: str, reproach: str) -> None:
    text, _asked = await said_to(words, ["Welcome back. ", reproach], alice)
    assert text.startswith("Welcome back.")
    assert reproach not in text


@pytest.mark.parametrize(
    ("words", "plea"), [("slaap lekker", "Ga je nu al?"), ("Ngủ ngon", "Đừng đi vội mà."), ("Nighty night", "Already?")]
)
async def test_a_plain_good_night_is_answered_with_a_goodbye(alice: User, words: str, plea: str) -> None:
    text, _asked = await said_to(words, [f"{plea} ", "I will be so lonely without you."], alice)
    assert text == line("goodbye", "en")


@pytest.mark.parametrize("words", ["are you kidding me", "Bist du wach?", "es-tu prête ?", "is my boss human?"])
async def test_a_harmless_question_keeps_its_reply_and_is_answered_once(alice: User, words: str) -> None:
    reply = "Not at all, that is what the timetable says."
    assert await said_to(words, [reply], alice) == (reply, 1)


async def test_a_quiet_evening_is_not_taken_for_a_goodbye(alice: User) -> None:
    text, _asked = await said_to("Kids are finally asleep. Peace.", ["Put your feet up, and have that tea."], alice)
    assert text == "Put your feet up, and have that tea."
