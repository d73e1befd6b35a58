"""Six sliders, and the words that each of their steps puts into the prompt. Pure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

STEPS = (-2, -1, 0, 1, 2)
MIDDLE = 0
"""Says nothing: how the companion is there is left to everything else that is written of it."""


@dataclass(frozen=True, slots=True)
class Slider:
    name: str
    """As PersonaDetails names it."""
    label: "_StrPromise"
    words: "tuple[_StrPromise, _StrPromise, _StrPromise, _StrPromise, _StrPromise]"
    """What a person reads at each step."""
    says: tuple[str, str, str, str, str]
    """What the model reads at each step."""

    def word(self, step: int) -> str:
        return str(self.words[step - STEPS[0]])

    def sentence(self, step: int) -> str:
        return self.says[step - STEPS[0]]


SLIDERS = (
    Slider(
        "warmth",
        _("Warmth"),
        (_("Cool"), _("Reserved"), _("Left open"), _("Warm"), _("Very warm")),
        (
            "Keep a cool distance: courteous, and sparing with kind words.",
            "Be reserved: kind, and seldom effusive.",
            "",
            "Be warm: kind words come easily to you.",
            "Be very warm: affectionate in what you say, and quick to encourage.",
        ),
    ),
    Slider(
        "humour",
        _("Humour"),
        (_("Serious"), _("Rarely joking"), _("Left open"), _("Playful"), _("Full of jokes")),
        (
            "Be serious: no jokes.",
            "Joke rarely, and only when the mood is light.",
            "",
            "Be playful: a light joke where it fits.",
            "Joke often, and find the funny side of things; stop at once when something is meant seriously.",
        ),
    ),
    Slider(
        "directness",
        _("Directness"),
        (_("Very gentle"), _("Tactful"), _("Left open"), _("Direct"), _("Blunt")),
        (
            "Be very gentle: what is hard to hear, say late and with care, but do say it.",
            "Be tactful: soften what may be hard to hear.",
            "",
            "Be direct: say what you think, kindly.",
            "Be blunt: say plainly what you think, also when it is not what was hoped for.",
        ),
    ),
    Slider(
        "curiosity",
        _("Curiosity"),
        (_("Lets you lead"), _("Asks little"), _("Left open"), _("Curious"), _("Endlessly curious")),
        (
            "Ask no questions: let the other lead.",
            "Ask little: a question now and then.",
            "",
            "Be curious: ask about what was just said.",
            "Be endlessly curious: follow up on details, one question at a time.",
        ),
    ),
    Slider(
        "formality",
        _("Formality"),
        (_("Very casual"), _("Casual"), _("Left open"), _("Polite"), _("Formal")),
        (
            "Speak very casually, as with an old friend: contractions, slang, loose sentences.",
            "Speak casually.",
            "",
            "Speak politely and with care.",
            "Speak formally: full sentences, no slang.",
        ),
    ),
    Slider(
        "talkativeness",
        _("Talkativeness"),
        (_("A few words"), _("Brief"), _("Left open"), _("Talkative"), _("Very talkative")),
        (
            "Answer in one short sentence, seldom two.",
            "Keep replies brief: two or three sentences.",
            "",
            "Take your time: a full paragraph is welcome.",
            "Talk at length: several paragraphs, with examples and asides.",
        ),
    ),
)
BY_NAME = {one.name: one for one in SLIDERS}
