"""What the owner asks of memory itself, in the middle of a talk: “forget that I …”, “that’s no longer true”. Pure.

“Remember that …” is no command: it is a statement like others, and learned like them (apps/memories/rules.py).
"""

import re
from dataclasses import dataclass

LONGEST = 300
"""Characters: what is longer is a message that speaks of forgetting, not a wish to."""


@dataclass(frozen=True, slots=True)
class Forget:
    about: str
    """Empty for what was spoken of last."""


@dataclass(frozen=True, slots=True)
class NoLonger:
    about: str
    """Empty for what was spoken of last."""


@dataclass(frozen=True, slots=True)
class WhatIsKnown:
    about: str
    """Empty for everything."""


Command = Forget | NoLonger | WhatIsKnown

_FORGET = re.compile(
    r"^(?:please,? |can you |could you |bitte )*"
    r"(?:forget|vergiss)(?: bitte)?,? (?:(?:everything |all |alles,? )?(?:that |what |was |dass |about |über )"
    r"(?:i(?:['’]ve| have)? (?:said|told you)(?: about)?|ich (?:dir )?(?:über|von) )? ?)?(?P<about>.+?)[.!]*$",
    re.IGNORECASE,
)
_FORGET_LAST = re.compile(
    r"^(?:please,? |bitte )*(?:forget|vergiss)(?: bitte)? (?:that(?: one)?|this(?: one)?|it|what i (?:just )?said|das|es)"
    r"(?:,? please| again| bitte| wieder)*[.!]*$",
    re.IGNORECASE,
)
_NO_COMMAND = re.compile(
    r"^(?:please )?(?:forget|vergiss)(?: about)? (?:it,|me\b|you\b|dich\b|mich\b|to\b|nicht\b|the rest\b|everything else\b)",
    re.IGNORECASE,
)
_SET_ASIDE = re.compile(
    r"^(?:please,? |bitte )*(?:forget|vergiss)(?: about| bitte)?"
    r"(?!,? (?:everything|all|alles|that|what|was|dass|über)\b)[^,;:.!?–—]*"
    r"(?:[;:.!?]|,(?! (?:please|thanks|bitte|danke)\b)| [-–—])\s*\w",
    re.IGNORECASE,
)
"""“Forget jazz, I’m into bluegrass these days”: a figure of speech, and what comes after it is news."""
_NO_LONGER = re.compile(
    r"^(?:(?:well|no|actually|oh|nein|ach)[, ]+)*(?P<about>.*?)\s*"
    r"(?:(?:is|are|['’]s)(?: not|n['’]t)(?: true)? (?:any ?more|any longer)|(?:is|are|['’]s) no longer (?:true|so|the case)|"
    r"(?:stimmt|gilt) (?:so )?nicht mehr)[.!]*$",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"^(?:(?:so|and|now|also|und)[, ]+)*(?:tell me )?(?:what (?:do|can) you (?:know|remember)|what you (?:know|remember)|"
    r"what have i told you|was wei(?:ß|ss)t du(?: noch)?|was habe ich dir)"
    r" (?:about |of |über |von )(?P<about>.+?)(?: erzählt)?\s*[.?!]*$",
    re.IGNORECASE,
)
_THAT = frozenset({"that", "this", "it", "what i said", "das", "es", "dies", ""})
_MYSELF = frozenset({"me", "myself", "mich", "mir"})


def command_in(text: str) -> Command | None:
    """None for nearly every message."""
    words = " ".join(text.split())
    if not words or len(words) > LONGEST:
        return None
    if _FORGET_LAST.match(words):
        return Forget("")
    figure = _NO_COMMAND.match(words) or _SET_ASIDE.match(words)
    if not figure and not words.endswith("?") and (found := _FORGET.match(words)):
        return Forget(found["about"])
    if found := _NO_LONGER.match(words):
        about = found["about"].strip(" ,;:")
        return NoLonger("" if about.casefold() in _THAT else about)
    if found := _KNOWN.match(words):
        about = found["about"]
        return WhatIsKnown("" if about.casefold() in _MYSELF else about)
    return None
