"""Every model there is to choose from, as the Models page shows it. Pure."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.engines.asking import Listing
from apps.engines.choosing import best_of
from apps.engines.models import BUILTIN, OLLAMA, ModelChoice
from apps.engines.standing import standing
from apps.llm.ports import ModelInfo


@dataclass(frozen=True, slots=True)
class Offer:
    """One model, and whether it is the one in use."""

    server: str
    name: str
    size: int
    facts: list[str]
    can_chat: bool
    is_chosen: bool

    @property
    def value(self) -> str:
        """What its button sends; a model's name may hold a slash, a server's never does."""
        return f"{self.server}/{self.name}"


@dataclass(frozen=True, slots=True)
class Catalogue:
    ollama: list[Offer]
    builtin: list[Offer]
    problem: str
    """Why Ollama's models can't be listed; empty where they are."""
    in_use: str
    """A sentence: which model answers now."""
    best: str = ""
    """Name of the one that Hearth would choose."""

    @property
    def needs_a_better_one(self) -> bool:
        return not any(offer.can_chat for offer in self.ollama)

    @property
    def proposed(self) -> Offer | None:
        """The one main button of the page goes to this one, until something is chosen."""
        able = [offer for offer in [*self.ollama, *self.builtin] if offer.can_chat]
        if any(offer.is_chosen for offer in able):
            return None
        return next((offer for offer in able if offer.name == self.best), next(iter(able), None))


def catalogue(*, choice: ModelChoice | None, ollama: Listing, builtin: Listing) -> Catalogue:
    return Catalogue(
        ollama=_offers(OLLAMA, ollama, choice),
        builtin=_offers(BUILTIN, builtin, choice),
        problem=ollama.problem,
        in_use=in_use(choice, ollama),
        best=best.name if (best := best_of(ollama.models)) else "",
    )


def in_use(choice: ModelChoice | None, ollama: Listing) -> str:
    best = best_of(ollama.models) if choice is None else None
    if best:
        return _("Nothing is chosen, so %(name)s answers now.") % {"name": best.name}
    if choice is None or choice.server == BUILTIN:
        return _("The built-in model answers now.")
    if not ollama.answers:
        return _("You chose %(name)s. While its server is silent, the built-in model answers.") % {"name": choice.name}
    stands = standing(choice, ollama.models)
    if stands.is_another:
        return _("Another version of %(name)s answers now: the one you chose is gone from its server.") % {
            "name": choice.name
        }
    if stands.speaks is None:
        return _("You chose %(name)s, which is not on the server any more. Choose another.") % {"name": choice.name}
    return _("%(name)s answers now.") % {"name": stands.speaks.name}


def _offers(server: str, listing: Listing, choice: ModelChoice | None) -> list[Offer]:
    speaks = standing(choice, listing.models).speaks if choice and choice.server == server else None
    return [_offer(server, model, is_chosen=model is speaks) for model in listing.models]


def _offer(server: str, model: ModelInfo, *, is_chosen: bool) -> Offer:
    return Offer(
        server=server,
        name=model.name,
        size=model.size,
        facts=_facts(model),
        can_chat=model.can_chat,
        is_chosen=is_chosen,
    )


def _facts(model: ModelInfo) -> list[str]:
    facts = [model.parameters and _("%(count)s parameters") % {"count": model.parameters}, size_in_words(model.size)]
    if model.context_length:
        facts.append(_("reads up to %(tokens)s tokens") % {"tokens": f"{model.context_length:,}"})
    return [fact for fact in facts if fact]


def size_in_words(size: int) -> str:
    """As Ollama itself counts: a gigabyte is a thousand megabytes."""
    if size <= 0:
        return ""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{max(1, round(size / 1e6))} MB"
