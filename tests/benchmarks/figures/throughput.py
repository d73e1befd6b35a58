"""2,000 tokens as fast as a server can send them: how soon the last word stands in the page, and whether the page stays at hand."""

from collections.abc import Sequence

from tests.benchmarks.figure import Figure
from tests.benchmarks.spread import median, spread
from tests.benchmarks.stage import a_stage
from tests.benchmarks.talk import Exchange, in_turn

TOKENS = 2000


def measure(rounds: int) -> list[Figure]:
    with a_stage() as stage:
        stage.model.speak(tokens=TOKENS)
        bare_page, hearth = stage.talks()
        bare_page.ask(), hearth.ask()
        bare, ours = in_turn(bare_page, hearth, rounds=max(2, rounds // 2))
    last, bare_last = median([one.enter_to_last for one in ours]), median([one.enter_to_last for one in bare])
    detail = {
        "hearth_ms": _parts(ours),
        "bare_page_ms": _parts(bare),
        "ratio_of_each_round": [round(o.enter_to_last / b.enter_to_last, 2) for o, b in zip(ours, bare, strict=True)],
        "longest_task_of_each_round_ms": [one.longest_task for one in ours],
    }
    longest, bare_longest = max(one.longest_task for one in ours), max(one.longest_task for one in bare)
    return [
        Figure("2,000 tokens, over the bare page", round(last / bare_last, 2), "×", 2, 1.0, detail),
        Figure("2,000 tokens, longest main-thread task", longest, "ms", 50, bare_longest),
    ]


def _parts(exchanges: Sequence[Exchange]) -> dict[str, dict[str, float]]:
    return {
        "enter_to_last_word": spread([one.enter_to_last for one in exchanges]),
        "enter_to_last_word_painted": spread([one.enter_to_last_shown for one in exchanges]),
        "first_to_last_token_at_the_model": spread([one.model_spoke_for for one in exchanges]),
        "last_token_to_the_page": spread([one.last_to_page for one in exchanges]),
    }
