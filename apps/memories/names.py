"""Who is who in a text. To an embedder a name is noise: “Wow, Ana!” would stand nearer to a question about Ana than its answer."""

import re
from dataclasses import dataclass
from functools import lru_cache

from apps.memories.models import Episode


@dataclass(frozen=True, slots=True)
class Names:
    """What the two who talk are called."""

    owner: str
    companion: str

    def named_in(self, text: str) -> Episode.Speaker | None:
        """The one of the two whom the text names, if it names just one."""
        owner, companion = (
            bool(_pattern(name).search(text)) if name else False for name in (self.owner, self.companion)
        )
        if owner == companion:
            return None
        return Episode.Speaker.OWNER if owner else Episode.Speaker.COMPANION


def without_names(text: str, names: Names) -> str:
    """The text without the names of the two; as it was if nothing else stands in it."""
    bare = text
    for name in filter(None, (names.owner, names.companion)):
        bare = _pattern(name).sub(" ", bare)
    bare = " ".join(bare.split())
    return bare if any(letter.isalnum() for letter in bare) else text


def with_name_as(text: str, name: str, *, said: str, of: str) -> str:
    """“Ana's friends wait for Ana” with “you” and “your”, or “I” and “my”."""
    return _pattern(name).sub(lambda found: of if found[0][-2:-1] in "'’" else said, text) if name.strip() else text


def in_their_own_words(text: str, owner: str) -> str:
    """Where it tells of its owner by name, as a model does, they are no third person."""
    return with_name_as(text, owner, said="I", of="my")


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name.strip())}(?:['’]s)?(?!\w)", re.IGNORECASE)
