"""What is asked before something private is remembered. The ledger keeps these very words, so they never say what it is."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.privacy.purposes import Purpose
from apps.privacy.templatetags.purposes import purpose_names

QUESTION = gettext_lazy("May I remember this?")
ALL_THE_SAME = gettext_lazy("Remember it all the same")
HOLDS_SECRET = gettext_lazy(
    "It holds a password, a code, a key or the number of a card. That is kept in memory only if you say so, each by itself."
)


def why_asked(purposes: Iterable[Purpose], *, holds_secret: bool) -> str:
    """Of what somebody is writing into memory by hand."""
    if not holds_secret:
        return _("It touches on %(kinds)s, which you have not allowed to be remembered.") % _kinds(purposes)
    others = [purpose for purpose in purposes if purpose != Purpose.MONEY]
    return together(HOLDS_SECRET, beside_a_secret(others))


def beside_a_secret(others: Iterable[Purpose]) -> str:
    kinds = list(others)
    return _("It touches on %(kinds)s, too.") % _kinds(kinds) if kinds else ""


def touches_on(purposes: Iterable[Purpose]) -> str:
    """Of what was said."""
    return _("It touches on %(kinds)s. Until you say so, it is not kept in memory.") % _kinds(purposes)


def together(*parts: object) -> str:
    """As one text, without those that are empty."""
    return " ".join(text for text in map(str, parts) if text)


def _kinds(purposes: Iterable[Purpose]) -> dict[str, str]:
    return {"kinds": purpose_names(purposes)}
