"""Plain sentences of danger in the first person, by kind: too short for a classifier to be sure of, and sure enough to decide alone."""

import re

from apps.wellbeing.phrases.clauses import Clauses
from apps.wellbeing.phrases.plain_beside import BETWEEN, EVERY, TOMORROW
from apps.wellbeing.phrases.plain_bodies import BREATH, CUTTING, PILLS
from apps.wellbeing.phrases.plain_ends import ENDS
from apps.wellbeing.phrases.plain_farewell import FAREWELL
from apps.wellbeing.phrases.plain_relapse import RELAPSE
from apps.wellbeing.phrases.plain_self_harm import SELF_HARM
from apps.wellbeing.phrases.plain_violence import VIOLENCE

_DENIALS = """not | never | if | nicht | wenn | falls | ne | pas | si | no | nunca | non | mai | se | não | nao | niet | als | inte | aldrig | om | ikke | aldri | hvis | en | jos |
nie | jeśli | jak | jeżeli | jestli | když | nu | dacă | daca | nem | ha | δεν | δε | μην | αν | не | если | якщо | לא | אם | لا | لن | لم | ما | إذا | لو | नहीं | अगर | nahi | agar |
tidak | nggak | gak | kalau | jika | không | nếu | eğer | anh | chị | bạn | bố | ba | trai | gái"""
"""Words of denial, of what is only thought of, and in Vietnamese of whose relation “I” names: “my sister” is “sister I”."""


def _clauses(said: dict[str, str], *, ends_sentence: bool = False, keeps_tomorrow: bool = False) -> Clauses:
    between = (BETWEEN,) if keeps_tomorrow else (BETWEEN, TOMORROW)
    return Clauses(said, between, _DENIALS, ends_sentence=ends_sentence)


_ENDS, _FAREWELL = _clauses(ENDS), _clauses(FAREWELL, keeps_tomorrow=True)
_CUTTING, _PILLS, _VIOLENCE = _clauses(CUTTING), _clauses(PILLS), _clauses(VIOLENCE)
_SELF_HARM, _RELAPSE = _clauses(SELF_HARM), _clauses(RELAPSE)
_BREATH = _clauses(BREATH, ends_sentence=True)
_BESIDE = _clauses(EVERY)
FOUND_IN_ORDER = (
    ("crisis", "medical", _PILLS),
    ("crisis", "medical", _BREATH),
    ("crisis", "suicide", _ENDS),
    ("crisis", "suicide", _FAREWELL),
    ("crisis", "violence", _VIOLENCE),
    ("crisis", "self_harm", _CUTTING),
    ("crisis", "self_harm", _SELF_HARM),
    ("crisis", "self_harm", _RELAPSE),
)
_ALL = tuple(clauses for _risk, _danger, clauses in FOUND_IN_ORDER)
LONGEST = 200
"""Characters; who says more is heard by a classifier as well."""
_PARTS = re.compile(r"[.!…。！।\n😭😢💔🥺🙏😔😞😩🆘]+")
_CLAUSES = re.compile(r"[,;:،、，—–]+|\s-\s")
_ASKS = re.compile(r"[?？؟]")


def is_plain_danger(words: str) -> bool:
    """Whether a message, as folded text, is nothing but such sentences, and at most a goodbye, an apology, a time or a cry for help."""
    if len(words) > LONGEST or _ASKS.search(words):
        return False
    parts = [part for part in _PARTS.split(words) if part.strip()]
    return any(map(_is_danger, parts)) and all(_is_danger(part) or _is_beside(part) for part in parts)


def _is_danger(part: str) -> bool:
    """Clauses beside it may say less."""
    clauses = [clause.strip() for clause in _CLAUSES.split(part) if clause.strip()]
    return _is_one(part.strip()) or (
        any(map(_is_one, clauses)) and all(_is_one(one) or _is_beside(one) for one in clauses)
    )


def _is_one(clause: str) -> bool:
    return any(clauses.search(clause) and clauses.is_whole(clause) for clauses in _ALL)


def _is_beside(part: str) -> bool:
    clauses = (clause.strip() for clause in _CLAUSES.split(part))
    return all(_BESIDE.is_whole(clause) or _BESIDE.is_between(clause) for clause in clauses if clause)


def prepare() -> None:
    for clauses in (*_ALL, _BESIDE):
        clauses.prepare()
