"""Rules for the next reply alone, put beside somebody's words and marked, so that a model too small for them is spared. Pure."""

import re

from apps.llm.ports import ChatModel
from apps.llm.spare import speaker_of

OPENS, CLOSES = "<care>", "</care>"
_RULES = re.compile(rf"\s*{OPENS}.*?{CLOSES}", re.DOTALL)


def with_rules(text: str, rules: str) -> str:
    return f"{text}\n\n{OPENS}\n{rules}\n{CLOSES}"


def without_rules(text: str) -> str:
    return _RULES.sub("", text)


def keeps_to_rules(model: ChatModel) -> bool:
    """Whether it is large enough to; of a model that stands for others this is known once it speaks."""
    return bool(getattr(speaker_of(model), "keeps_to_rules", True))
