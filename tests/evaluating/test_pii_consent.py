"""What is said is kept, asked about or left out, as memory itself tells afterwards."""

from typing import Any

import pytest

from apps.conversations.evaluating.pii_consent import evaluator

pytestmark = pytest.mark.django_db(transaction=True)


def predict(text: str, **fields: Any) -> str:
    with evaluator() as predicted:
        return predicted({"id": "x", "text": text} | fields)["pred"]


@pytest.mark.parametrize(
    ("text", "pred"),
    [
        ("My garden gnome is called Fred.", "store"),
        ("I was diagnosed with asthma in May.", "ask"),
        ("Please don't remember this: I cried at work.", "drop"),
        ("Remember that I have asthma, please.", "store"),
    ],
)
def test_it_tells_what_memory_holds(text: str, pred: str) -> None:
    assert predict(text) == pred


def test_what_memory_holds_counts_whatever_was_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("apps.conversations.learning.is_not_for_keeping", lambda turn: False)
    assert predict("I was diagnosed with asthma in May.") == "store"


def test_one_example_knows_nothing_of_the_one_before() -> None:
    with evaluator() as predicted:
        assert predicted({"id": 1, "text": "I love rhubarb cake."})["pred"] == "store"
        assert predicted({"id": 2, "text": "I have asthma."})["pred"] == "ask"
