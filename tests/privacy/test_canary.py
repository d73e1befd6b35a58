"""A word of hers in every column that takes text, of every table that is declared: after erasing it stands in no table any more."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction

from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Summary
from apps.data_rights.erasing.rows import erase_rows
from apps.privacy.erasing import Chosen
from apps.privacy.registry import PersonalData, sources
from apps.privacy.scope import Scope
from apps.wellbeing.models import Contact, Plan
from tests.people import a_conversation, a_memory, an_answered_turn

HERS, HIS = "zqcanaryhers", "zqcanaryhis"


def fill(user: User, canary: str) -> int:
    """Each column by itself: some have rules of their own, and refuse. Returns how many took it."""
    talk = an_answered_turn(a_conversation(user), f"My sister Maya said {canary} in Lyon.").conversation
    a_memory(user, f"She likes {canary}.")
    learn_backlog()
    Summary.objects.create(conversation=talk, cut=1, lines=[["x", "user", canary]])
    Contact.objects.create(user=user, name=canary, added_at=talk.updated_at)
    Plan.objects.create(user=user, changed_at=talk.updated_at)
    return sum(_fill(source, user, field, canary) for source in sources() if source.owner for field in _texts(source))


def _texts(source: PersonalData) -> list[Any]:
    fields = source.table._meta.concrete_fields
    return [
        field
        for field in fields
        if isinstance(field, models.TextField | models.CharField | models.JSONField)
        and not field.choices
        and not field.unique
    ]


def _fill(source: PersonalData, user: User, field: Any, canary: str) -> bool:
    value: object = {"words": canary} if isinstance(field, models.JSONField) else canary[: field.max_length or None]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # The ledger is written to but by its own rules.
    try:
        with transaction.atomic():
            keys = list(source.rows(user).values_list("pk", flat=True))
            return bool(source.table._default_manager.filter(pk__in=keys).update(**{field.name: value}))
    except IntegrityError:
        return False
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = origin")


def tables_with(canary: str) -> set[str]:
    """Of all there are, the queue's too."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        found = set()
        for table in tables:
            cursor.execute(f"SELECT EXISTS (SELECT FROM {table} AS r WHERE r::text ILIKE %s)", [f"%{canary}%"])  # noqa: S608
            if cursor.fetchone() == (True,):
                found.add(table)
    return found


@pytest.mark.django_db
def test_nothing_of_hers_is_left_and_all_of_his_is_as_it_was(alice: User, bob: User) -> None:
    assert fill(alice, HERS) > 30
    fill(bob, HIS)
    assert len(tables_with(HERS)) >= 12
    his = {source.model: sorted(source.rows(bob).values_list(), key=str) for source in sources() if source.owner}
    erase_rows(alice, Chosen(Scope()))
    assert not tables_with(HERS)
    assert his == {
        source.model: sorted(source.rows(bob).values_list(), key=str) for source in sources() if source.owner
    }
