"""First words that somebody wrote for a companion: what no companion says is left out of them. Pure."""

from functools import lru_cache

from apps.wellbeing.faults import fault_in
from apps.wellbeing.occasion import Occasion
from apps.wellbeing.screening import Moment, Risk, Screening
from apps.wellbeing.sentences import sentences_of

UNASKED = Occasion("", Screening(Risk.NONE, None, asks_identity=False, moment=Moment.ORDINARY, score=0.0))


@lru_cache(maxsize=64)
def without_faults(text: str) -> str:
    """Sentence by sentence; empty where nothing is left. The same words are judged once."""
    passed = ""
    for sentence in sentences_of(text):
        if fault_in(sentence, UNASKED, said_before=passed) is None:
            passed += sentence
    return passed.strip()
