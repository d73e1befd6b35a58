"""Every address that Hearth may talk to, and the receipts of what went there."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.llm.addresses import is_this_machine, without_credentials
from apps.privacy.models import Receipt

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Place:
    address: str
    what_for: Words
    is_here: bool
    """On this machine: nothing leaves it."""


@dataclass(frozen=True, slots=True)
class Sum:
    """Of all receipts of one address and path."""

    address: str
    path: str
    requests: int
    bytes: int
    first: datetime
    last: datetime


def places() -> list[Place]:
    """The model server that was configured, and the database where it is not the built-in one. There is no other."""
    ollama: dict[str, Any] = settings.LLM["ollama"]
    address = without_credentials(str(ollama["OPTIONS"].get("host") or "http://127.0.0.1:11434"))
    what_for = _("The model server: the talk, and what comes to mind for it, so that it can answer.")
    found = [Place(address, what_for, is_this_machine(address))]
    if not settings.EMBEDDED_POSTGRES:
        database = settings.DATABASES["default"]
        host = str(database.get("HOST") or "localhost")
        address = f"postgresql://{host}:{database.get('PORT') or 5432}"
        is_here = host.startswith("/") or is_this_machine(address)
        found.append(Place(address, _("The database: everything that is kept."), is_here))
    return found


def receipts() -> list[Sum]:
    """Of each address and what was asked of it; the latest first."""
    sums: dict[tuple[str, str], Sum] = {}
    for one in Receipt.objects.order_by("day"):
        key = one.address, one.path
        before = sums.get(key, Sum(*key, requests=0, bytes=0, first=one.first_at, last=one.last_at))
        sums[key] = replace(
            before,
            requests=before.requests + one.requests,
            bytes=before.bytes + one.bytes,
            first=min(before.first, one.first_at),
            last=max(before.last, one.last_at),
        )
    return sorted(sums.values(), key=lambda one: one.last, reverse=True)
