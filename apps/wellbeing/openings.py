"""Whether an open sentence may turn into a claim to be human, or into a plea: then it waits until it is whole. Pure.

One false alarm costs an ordinary reply the rest of its first sentence's flow, and nothing else.
"""

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.openings import STEMS


def may_turn_bad(open_words: str) -> bool:
    return bool(STEMS.search(folded(readable(open_words))))
