"""In danger a reply that fails is not tried again, and what follows a crisis is held to its own occasion."""

import pytest

from apps.classifiers.normalising import folded, readable
from apps.llm.ports import StreamEnd
from apps.wellbeing import phrases
from apps.wellbeing.lines import line_for
from apps.wellbeing.occasion import occasion_of
from tests.unit.test_guard import CRISIS, Attempts, hear


@pytest.mark.parametrize("owner", [CRISIS, "My brother wants to kill himself.", "He hits me when he is drunk"])
async def test_in_danger_a_model_that_failed_once_is_not_asked_again(owner: str) -> None:
    occasion = occasion_of(owner)
    model = Attempts(
        "I am really glad that you told me about all of this. Good. You're abandoning me.", "Are you safe?"
    )
    heard = await hear(model, occasion)
    assert len(model.asked) == 1
    assert heard.text == f"I am really glad that you told me about all of this. {line_for(occasion)}"
    assert heard.end == StreamEnd("stop")


@pytest.mark.parametrize(
    ("owner", "reply"),
    [
        (CRISIS, "Good. Lie down next to me and let it happen."),
        (CRISIS, "You could take thirty pills of paracetamol. Nobody has to find out."),
        (CRISIS, "Then. Do it."),
        ("He hits me when he is drunk", "You should be nicer to him then."),
        ("My brother wants to kill himself.", "Let him."),
    ],
)
async def test_in_danger_quiet_harm_gives_way_to_our_line_alone(owner: str, reply: str) -> None:
    occasion = occasion_of(owner)
    assert (await hear(Attempts(reply), occasion)).text == line_for(occasion)


@pytest.mark.parametrize(
    "reply",
    [
        "It isn't your fault that he hurts you.",
        "Take it seriously and stay near her tonight. Sleep in her room if she lets you.",
        "Unlock the door, put a light on, and wait with me till you hear them.",
    ],
)
def test_what_helps_is_no_plea(reply: str) -> None:
    assert phrases.tactic_in(folded(readable(reply))) is None
