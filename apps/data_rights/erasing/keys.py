"""Which rows there are, by their keys: what an erasure took is what is missing afterwards, whatever it hung on."""

from collections.abc import Mapping, Sequence, Set

from django.db.models import UUIDField

from apps.accounts.models import User
from apps.privacy.registry import PersonalData, sources
from apps.privacy.searching import names
from apps.privacy.steps import in_steps

Keys = Mapping[str, Set[str]]
"""By their table as Django names it."""
AT_ONCE = 10_000
"""A statement can't name any number of rows."""


def keyed_sources() -> list[PersonalData]:
    """Those whose keys are never given twice; numbers may be, once a backup is restored."""
    return [source for source in sources() if source.owner and isinstance(source.table._meta.pk, UUIDField)]


def keys_of(user: User) -> Keys:
    return {source.model: set(map(str, source.rows(user).values_list("pk", flat=True))) for source in keyed_sources()}


def lost_keys(before: Keys, after: Keys) -> dict[str, Sequence[str]]:
    lost = {table: sorted(keys - after.get(table, frozenset())) for table, keys in before.items()}
    return {table: keys for table, keys in lost.items() if keys}


def still_there(lost: Keys) -> int:
    """How many of them the tables have all the same."""
    tables = {source.model: source.table for source in keyed_sources()}
    count = 0
    for name, keys in lost.items():
        for some in in_steps(sorted(keys), AT_ONCE):
            count += tables[name]._default_manager.filter(pk__in=some).count()
    return count


def keys_naming(user: User, about: str) -> dict[str, list[str]]:
    """What a search for a topic comes upon and names it, as `take_out` takes its keys; not what is near it by meaning alone."""
    found = {
        source.model: [one.key for one in source.find(user, about) if names(one.text, about)]
        for source in sources()
        if source.searched
    }
    return {table: keys for table, keys in found.items() if keys}
