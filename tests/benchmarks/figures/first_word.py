"""From pressing Enter to the first word in the page, less what the model itself needed."""

from collections.abc import Sequence

from tests.benchmarks.figure import Figure
from tests.benchmarks.spread import median, p95, spread
from tests.benchmarks.stage import a_stage
from tests.benchmarks.talk import Exchange, in_turn

TOKENS = 60


def measure(rounds: int) -> list[Figure]:
    with a_stage() as stage:
        stage.model.speak(tokens=TOKENS)
        bare_page, hearth = stage.talks()
        first = (bare_page.ask(), hearth.ask())  # Opens connections; told apart from the rest.
        bare, ours = in_turn(bare_page, hearth, rounds=rounds)
    beyond, bare_beyond = [one.beyond_the_model for one in ours], [one.beyond_the_model for one in bare]
    detail = {
        "hearth_ms": _parts(ours),
        "bare_page_ms": _parts(bare),
        "first_message_of_all_ms": {"hearth": first[1].beyond_the_model, "bare_page": first[0].beyond_the_model},
        "hearth_rounds_ms": [round(one, 1) for one in beyond],
    }
    return [
        Figure("Enter to first word, median", median(beyond), "ms", 20, median(bare_beyond), detail),
        Figure("Enter to first word, p95", p95(beyond), "ms", 50, p95(bare_beyond)),
    ]


def _parts(exchanges: Sequence[Exchange]) -> dict[str, dict[str, float]]:
    return {
        "beyond_the_model": spread([one.beyond_the_model for one in exchanges]),
        "enter_to_the_post_leaving_the_page": spread([one.enter_to_post for one in exchanges]),
        "enter_to_request_at_the_model": spread([one.enter_to_model for one in exchanges]),
        "the_model_itself": spread([one.model_to_first for one in exchanges]),
        "first_token_to_the_page": spread([one.first_to_page for one in exchanges]),
    }
