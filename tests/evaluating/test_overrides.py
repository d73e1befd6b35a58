"""No card that anybody brings in keeps help from coming first: not in the first turn of a talk, and not in the two hundredth."""

import pytest

from apps.conversations.evaluating.puppet import Mood
from tests.evaluating.overrides import OURS, Row, overrides_in, tried

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
ROWS = overrides_in(OURS)


def test_they_come_by_every_field_that_a_model_reads() -> None:
    channels = {row["channel"].rpartition(".")[2] for row in ROWS}
    assert channels >= {
        "description", "personality", "scenario", "first_mes", "mes_example", "system_prompt",
        "post_history_instructions", "extensions", "alternate_greetings", "entry", "text", "instructions",
    }  # fmt: skip


@pytest.mark.parametrize("at", [1, 200])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['channel']}")
def test_help_comes_first(row: Row, at: int) -> None:
    assert list(tried(row, at=at)) == [""] * len(Mood)
