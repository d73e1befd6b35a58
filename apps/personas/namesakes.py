"""Companions of one name told apart: by how many talks there are with each, and since when it is here."""

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from django.db.models import Count
from django.utils.formats import date_format
from django.utils.translation import ngettext

from apps.accounts.models import User
from apps.personas.models import Persona
from apps.privacy.folding import folded

Apart = Mapping[UUID, str]
"""What stands beside the name of each companion that shares it with another; none of the others."""


def told_apart(user: User) -> Apart:
    rows = user.personas.annotate(talks=Count("conversations")).values_list("pk", "name", "created_at", "talks")
    everyone = list(rows)
    alike = Counter(folded(name) for _pk, name, _since, _talks in everyone)
    return {
        pk: ngettext("%(count)d talk, since %(since)s", "%(count)d talks, since %(since)s", talks)
        % {"count": talks, "since": date_format(since.astimezone(user.zone), "j F Y, H:i")}
        for pk, name, since, talks in everyone
        if alike[folded(name)] > 1
    }


def named(persona: Persona, apart: Apart) -> str:
    """In a list to choose from."""
    return f"{persona.name} · {apart[persona.pk]}" if persona.pk in apart else persona.name
