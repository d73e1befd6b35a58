"""Words that may be a name in another form: “Olgę” is Olga, “Mikon” Mikko, “Ольгу” Ольга. Pure.

No language is known here: whatever begins as the name does counts, so “Olgierd” does as well. It is shown, and its owner decides.
"""

import re

from apps.privacy.folding import folded

ENDING = 2
"""Letters at the end of a name that may be others in another form of it."""
SHORTEST, LEFT = 4, 3
"""Letters of a name that is looked for in other forms, and how many of it are left at least."""
LONGER = 4
"""By how many letters a form may be longer: in “announcement” nobody hears Anna."""
_APART = (
    # ASCII and Latin-1 but for letters, digits and what folding leaves out; spaces, dashes, quotes; then those of other scripts.
    r"\s\x00-/:-@\[-`{-\xa9\xab\xac\xae-\xb4\xb6-\xb9\xbb-\xbf\u2000-\u200a\u2010-\u2027\u2030-\u205f"
    r"\u3000-\u303f\uff01-\uff0f\uff1a-\uff20،؛؟।॥։՝׳״"
)
_WORD = re.compile(f"[^{_APART}]+")


class Inflected:
    """What somebody is called, in other forms."""

    def __init__(self, about: str) -> None:
        words = [word for word in map(folded, _WORD.findall(about)) if word]
        is_short = all(len(word) < SHORTEST for word in words)
        shapes = [] if is_short else [(_stem(word), len(word) + LONGER) for word in words]
        self.stem = max((stem for stem, _most in shapes), key=len, default="")
        """Stands in each folded text that holds another form; empty where none is looked for."""
        self._length = len(shapes)
        endings = (f"{re.escape(stem)}[^{_APART}]{{0,{most - len(stem)}}}" for stem, most in shapes)
        self._form = re.compile(f"(?<![^{_APART}]){f'[{_APART}]+'.join(endings)}(?![^{_APART}])")

    def first_in(self, text: str) -> str:
        """The first form in it, as it is written there; empty where there is none. It may be the name itself."""
        letters = folded(text)
        found = self._form.search(letters) if self.stem else None
        if found is None or len(letters) == len(text):
            return text[slice(*found.span())] if found else ""
        words = _WORD.findall(text)
        runs = (" ".join(words[at : at + self._length]) for at in range(len(words)))
        return next((run for run in runs if self._form.fullmatch(folded(run))), found[0])


def _stem(word: str) -> str:
    return word[: max(LEFT, len(word) - ENDING)] if len(word) >= SHORTEST else word
