"""What a model is called where there is little room for it."""

from django.utils.translation import gettext as _

from apps.engines.address import ollama_address, place_of
from apps.engines.models import BUILTIN, ModelChoice
from apps.llm.addresses import is_this_machine

ANY_TAG = ":latest"


def describe_engine(choice: ModelChoice | None) -> str:
    """“llama3.2 · 3.2B on this machine”, “built-in model”; where nothing was chosen, the place alone."""
    if choice is None:
        return place_of(ollama_address())
    if choice.server == BUILTIN:
        return _("built-in model")
    return f"{short_name(choice.name, choice.parameters)} {place_of(ollama_address())}"


def stays_here(choice: ModelChoice | None) -> bool:
    """Whether the words of a talk stay on this machine."""
    return (choice is not None and choice.server == BUILTIN) or is_this_machine(ollama_address())


def short_name(name: str, parameters: str = "") -> str:
    """A tag other than “latest” tells the size already."""
    if not name.endswith(ANY_TAG):
        return name
    plain = name.removesuffix(ANY_TAG)
    return f"{plain} · {parameters}" if parameters else plain
