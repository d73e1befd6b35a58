"""The card that asks “May I remember this?”: what stands on it is what the ledger keeps of the answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.conversations.gate import asked_about, lacking_for
from apps.conversations.models import Turn
from apps.memories.asking import HOLDS_SECRET, QUESTION, beside_a_secret, together, touches_on
from apps.memories.secrets import holds_secret
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS

_NOES = gettext_lazy(
    "“Not this one”, or no answer, keeps nothing of this, and the next is asked about again. "
    "“Never” means that nothing of this kind is kept or asked about, until you choose otherwise on the Privacy page."
)


@dataclass(frozen=True, slots=True)
class Card:
    why: str
    lasting: str = ""
    """What a yes for good allows; empty where the answer is to this one alone."""

    @property
    def question(self) -> str:
        return str(QUESTION)

    @property
    def refusing(self) -> str:
        """What the two noes do, where there are two."""
        return str(_NOES) if self.lasting else ""

    @property
    def words(self) -> str:
        """All of them."""
        return together(self.question, self.why, self.lasting, self.refusing)


def card_for(turn: Turn) -> Card:
    kinds = asked_about(turn)
    if holds_secret(turn.prompt.text):
        others = [purpose for purpose in kinds if purpose != Purpose.MONEY]
        return Card(together(HOLDS_SECRET, beside_a_secret(others)))
    if not kinds:
        return Card(_("I can’t tell just now whether it is private. Until you say so, it is not kept in memory."))
    return Card(touches_on(kinds), _lasting(lacking_for(turn, kinds)))


def _lasting(purposes: Sequence[Purpose]) -> str:
    if not purposes:
        return ""
    means = _("“Always” means, from now on and until you take it back on the Privacy page:")
    return together(means, *(WORDINGS[purpose] for purpose in purposes))
