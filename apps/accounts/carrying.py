"""What was typed while nobody was signed in goes through sign-in with its owner. Pages alone hold it; it is stored nowhere."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from django.http import HttpRequest, QueryDict

FIELD = "carried"
View = TypeVar("View", bound=Callable[..., Any])
_OURS = "csrfmiddlewaretoken"


@dataclass(frozen=True, slots=True)
class Carried:
    action: str
    """Where it was posted to, in this Hearth."""
    packed: str
    """As a browser sends a form."""

    @property
    def fields(self) -> list[tuple[str, str]]:
        return [(name, str(value)) for name, values in QueryDict(self.packed).lists() for value in values]


def carries_words(view: View) -> View:
    """For forms of words: posted without a session, they wait in the page of sign-in until somebody has signed in."""
    view.carries_words = True  # type: ignore[attr-defined]
    return view


class Unsent(StrEnum):
    """Of a message that was sent without a session by the page itself, so that no page of ours could carry it."""

    WAITS = "waits"
    """In its box, where it is a draft."""
    GONE = "gone"


def unsent(fate: Unsent) -> Callable[[View], View]:
    """For what such a page posts to: whoever has to sign in first is told."""

    def tell(view: View) -> View:
        view.unsent = fate  # type: ignore[attr-defined]
        return view

    return tell


def unsent_by(values: QueryDict) -> Unsent | None:
    """What the address of the sign-in, or its form, says of it; an address holds no word of it."""
    said = values.get("unsent", "")
    return Unsent(said) if said in set(Unsent) else None


def packed(request: HttpRequest) -> str:
    words = request.POST.copy()
    words.pop(_OURS, None)
    return words.urlencode()


def does_carry(view: Callable[..., Any], request: HttpRequest) -> bool:
    """Files can't be carried: they are chosen again."""
    return bool(getattr(view, "carries_words", False) and packed(request) and not request.FILES)
