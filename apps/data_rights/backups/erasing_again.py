"""An erasure once more, on rows that a restore brought back. Within the caller's transaction."""

from collections import Counter
from collections.abc import Iterator, Mapping
from uuid import UUID

from apps.accounts.models import User
from apps.data_rights.backups.ledger import Again
from apps.data_rights.erasing.keys import keyed_sources, keys_naming
from apps.data_rights.erasing.rows import erase_rows
from apps.privacy.erasing import Chosen
from apps.privacy.registry import sources
from apps.privacy.scope import Reach, Scope

Keys = Mapping[str, list[str]]


def erase_again(user: User, told: Again) -> Counter[str]:
    """By the same choice first. Of what went with it then, some may rest on other things in the backup: that goes by its keys.

    Where it was about somebody, the backup may tell of them in what was deleted or written otherwise by then: that goes, too.

    Returns how many rows went of which table. Raises CannotErase.
    """
    counts = Counter(erase_rows(user, told.chosen))
    for whole in _whole(_left(user, told)):
        counts += Counter(erase_rows(user, Chosen(whole)))
    if left := _left(user, told):
        counts += Counter(erase_rows(user, Chosen(picked=left)))
    if naming := _naming(user, told):
        counts += Counter(erase_rows(user, Chosen(picked=naming)))
    for source in reversed(keyed_sources()):
        if keys := _left(user, told).get(source.model):
            counts[source.model] += len(keys)
            source.rows(user).filter(pk__in=keys).delete()
    return counts


def _left(user: User, told: Again) -> Keys:
    left = {
        source.model: [
            str(key) for key in source.rows(user).filter(pk__in=told.gone[source.model]).values_list("pk", flat=True)
        ]
        for source in keyed_sources()
        if source.model in told.gone
    }
    return {table: keys for table, keys in left.items() if keys}


def _naming(user: User, told: Again) -> Keys:
    """What names the topic, but for what its owner left, and what they wrote into a form: that goes only if they say so."""
    found = keys_naming(user, told.about) if told.about else {}
    by_hand = {source.model for source in sources() if source.written_by_hand}
    rest = {table: sorted(set(found[table]) - set(told.left.get(table, ()))) for table in found.keys() - by_hand}
    return {table: keys for table, keys in rest.items() if keys}


def _whole(left: Keys) -> Iterator[Scope]:
    """Talks and companions that went, with all that is in them now."""
    for source in keyed_sources():
        for key in left.get(source.model, ()):
            if source.of_talk == "pk":
                yield Scope(Reach.TALK, id=UUID(key))
            elif source.of_companion == "pk":
                yield Scope(Reach.COMPANION, id=UUID(key))
