"""Whether an open sentence may turn into a claim to be human, or into a plea: then it waits until it is whole. Pure.

One false alarm costs an ordinary reply the rest of its first sentence's flow, and nothing else.
"""

from apps.classifiers.normalising import folded, readable
from apps.wellbeing.phrases.openings import REPROACHES, STEMS


def may_turn_bad(open_words: str) -> bool:
    words = folded(readable(open_words))
    return bool(STEMS.search(words) or REPROACHES.search(words))


def may_claim(sentence: str) -> bool:
    """To be human: less is a sign of that than of a plea."""
    return bool(STEMS.search(folded(readable(sentence))))
