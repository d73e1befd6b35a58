"""Whether a text speaks of somebody or something that is called so, in whichever case. Pure."""

import re
from dataclasses import dataclass

from apps.memories.hearing import SPACELESS
from apps.memories.naming_words import ends, relations
from apps.memories.private.folding import folded, words_in

SURE = 0.75
"""Share of its words that must stand in a text."""
SHORTEST_STEM = 3
WITH_CLITICS = {"ar": re.compile(r"^(?:و|ف)?(?:ال|لل|ب|ل|ك)?(?=\w{3})"), "he": re.compile(r"^[והבלמשכ]{1,2}(?=\w{3})")}
"""What is written together with the word after it."""


@dataclass(frozen=True, slots=True)
class Name:
    """Folded words. Where somebody has a name, what they are to the owner only sets them apart from others of that name."""

    language: str
    words: tuple[str, ...]
    relations: frozenset[str] = frozenset()


def speaks_of(text: str, name: Name) -> bool:
    bare = folded(text)
    if name.language in SPACELESS:
        return all(one in bare for one in name.words)
    words = [word for word, _start, _end in words_in(bare)]
    return sum(_stands_in(words, one, name) for one in name.words) >= SURE * len(name.words)


def may_speak_of(word: str, name: Name) -> bool:
    """Of one word of a text, stemmed or as it is: whether the text is worth looking at."""
    bare = folded(word)
    if name.language in SPACELESS or name.language in WITH_CLITICS:
        return any(bare[:2] in one or one[:2] in bare for one in name.words)
    return any(bare[:SHORTEST_STEM] == one[:SHORTEST_STEM] for one in name.words)


def is_form_of(word: str, wanted: str, language: str) -> bool:
    """“Ilse” and “Ilsestä”, “Ильза” and “Ильзу”. Both are folded."""
    if word == wanted:
        return True
    if language in WITH_CLITICS:
        return _bare(word, language) == _bare(wanted, language)
    stem = next(
        (at for at, (one, other) in enumerate(zip(word, wanted, strict=False)) if one != other),
        min(len(word), len(wanted)),
    )
    return stem >= SHORTEST_STEM and {word[stem:], wanted[stem:]} <= ends(language)


def is_relation(word: str, language: str) -> bool:
    return bool(relations(language).fullmatch(word))


def _stands_in(words: list[str], wanted: str, name: Name) -> bool:
    """And not as the name of somebody else: “my neighbour Wilma” is no aunt."""
    places = (at for at, word in enumerate(words) if is_form_of(word, wanted, name.language))
    return any(not _is_another(words[at - 1] if at else "", name) for at in places)


def _is_another(before: str, name: Name) -> bool:
    if not name.relations or not is_relation(before, name.language):
        return False
    return not any(is_form_of(before, one, name.language) for one in name.relations)


def _bare(word: str, language: str) -> str:
    return WITH_CLITICS[language].sub("", word)
