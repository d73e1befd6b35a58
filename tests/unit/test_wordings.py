"""Wordings are written as plain words by language; how they are read, and that no reply waits for it."""

import subprocess
import sys

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.wordings import Wordings

SAID = Wordings({"en": "i waited ~ for/on_account_of you !to | ^ so alone"}, {"en": "so long | really"}, "not | never")


@pytest.mark.parametrize(
    "words",
    [
        "I waited for you.",
        "I waited so long, really, on account of you",
        "Well, so alone.",
        "So alone without you",
    ],
)
def test_it_is_found_in_whatever_order_it_was_written(words: str) -> None:
    assert SAID.search(folded(readable(words)))


@pytest.mark.parametrize(
    "words",
    ["I waited for you to answer", "You never I waited for you", "She sat so alone", "I awaited for you", "I waited"],
)
def test_what_stands_around_it_may_rule_it_out(words: str) -> None:
    assert not SAID.search(folded(readable(words)))


def test_all_are_made_before_the_first_reply() -> None:
    made = """
import gc
from apps.wellbeing import phrases
from apps.wellbeing.phrases.wordings import Wordings
phrases.prepare()
several = [one for one in gc.get_objects() if isinstance(one, Wordings)]
assert len(several) > 5
print([one for one in several if "_pattern" not in vars(one)])
"""
    told = subprocess.run([sys.executable, "-c", made], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
