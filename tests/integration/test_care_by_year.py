"""What was noted of care by the second becomes a number by year, and the moments are gone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from apps.accounts.models import User
from apps.privacy.models import Retention
from apps.privacy.registry import source_of
from apps.privacy.scope import Reach, Scope
from apps.wellbeing.models import CareCount

BEFORE = [("wellbeing", "0002_pace_contacts_plan")]


def migrate(targets: list[tuple[str, str]]) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return executor.loader.project_state(targets).apps


@pytest.fixture
def before(transactional_db: None) -> Iterator[Any]:
    """Hearth as it was."""
    latest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    yield migrate(BEFORE)
    migrate(latest)


def test_moments_become_numbers_by_her_own_year_and_go(before: Any, alice: User, bob: User) -> None:
    """In Berlin, where she lives, the new year begins an hour early."""
    notes = before.get_model("wellbeing", "CareNote").objects
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Berlin")
    User.objects.filter(pk=bob.pk).update(time_zone="Gone/Nowhere")
    for user in (alice, bob):
        for at in (datetime(2025, 12, 31, 22, 30, tzinfo=UTC), datetime(2025, 12, 31, 23, 30, tzinfo=UTC)):
            notes.create(user_id=user.pk, kind="suicide", at=at)
    notes.create(user_id=alice.pk, kind="mended", at=timezone.now().replace(year=2026))
    Retention.objects.create(user=alice, table="wellbeing.CareNote", days=365)
    migrate(MigrationExecutor(connection).loader.graph.leaf_nodes())
    counted = CareCount.objects.order_by("year", "kind").values_list("kind", "year", "times")
    assert list(counted.filter(user=alice)) == [("suicide", 2025, 1), ("mended", 2026, 1), ("suicide", 2026, 1)]
    assert list(counted.filter(user=bob)) == [("suicide", 2025, 2)]
    assert Retention.objects.get().table == "wellbeing.CareCount"
    assert "wellbeing_carenote" not in connection.introspection.table_names()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("since", "until", "gone"),
    [
        (None, None, [2024, 2025, 2026]),
        (datetime(2025, 1, 1, tzinfo=UTC), None, [2025, 2026]),
        (datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=1), None, [2026]),
        (None, datetime(2025, 12, 31, tzinfo=UTC), [2024]),
        (datetime(2024, 6, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC), [2025]),
        (datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC), []),
    ],
)
def test_an_erased_period_takes_the_years_that_lie_in_it(
    alice: User, since: datetime | None, until: datetime | None, gone: list[int]
) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="UTC")
    alice.refresh_from_db()
    for year in (2024, 2025, 2026):
        CareCount.objects.create(user=alice, kind="mended", year=year, times=1)
    source = source_of(CareCount)
    assert source is not None
    rows = source.rows_within(alice, Scope(Reach.PERIOD, since=since, until=until))
    assert sorted(row.year for row in rows) == gone  # type: ignore[attr-defined]
