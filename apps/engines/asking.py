"""Asking a model server what it has, for as long as a page may wait and no longer."""

import asyncio
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from apps.engines.address import ollama_address
from apps.engines.models import BUILTIN, OLLAMA
from apps.llm.errors import ModelError, ModelMissing, ModelUnreachable
from apps.llm.ports import ModelInfo
from apps.llm.registry import server

PAGE_WAITS = 2.5
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a server said it has, or a sentence about why it said nothing."""

    models: list[ModelInfo] = field(default_factory=list)
    problem: str = ""

    @property
    def answers(self) -> bool:
        return not self.problem

    def named(self, name: str) -> ModelInfo | None:
        return next((model for model in self.models if model.name == name), None)


async def list_models(alias: str, *, seconds: float = PAGE_WAITS) -> Listing:
    try:
        async with asyncio.timeout(seconds):
            return Listing(await server(alias).models())
    except TimeoutError:
        return Listing(
            problem=_("Something is at %(address)s, but it does not answer.") % {"address": ollama_address()}
        )
    except ModelUnreachable:
        return Listing(problem=_("No Ollama answers at %(address)s.") % {"address": ollama_address()})
    except ModelError as error:
        return Listing(problem=error.public)


async def list_everything() -> tuple[Listing, Listing]:
    """Ollama's models and the built-in ones."""
    ollama, builtin = await asyncio.gather(list_models(OLLAMA), list_models(BUILTIN))
    return ollama, builtin


async def find_model(alias: str, name: str) -> ModelInfo:
    """Raises ModelUnreachable, or ModelMissing where it is not there or can't chat."""
    listing = await list_models(alias)
    if not listing.answers:
        raise ModelUnreachable(public=listing.problem)
    found = listing.named(name)
    if found is None:
        raise ModelMissing(public=_("“%(name)s” is not there any more. Choose another.") % {"name": name})
    if not found.can_chat:
        raise ModelMissing(public=_("“%(name)s” can't chat. Choose another.") % {"name": name})
    return found
