"""What waits for its owner at most a day is gone after it, and nothing else is."""

from datetime import timedelta

from django.utils import timezone

from apps.accounts.models import User
from apps.data_rights.expiring import forget_what_expired
from apps.personas.models import Arrival
from tests.people import a_memory


def test_what_expired_goes_and_the_rest_stays(alice: User) -> None:
    now = timezone.now()
    Arrival.objects.create(user=alice, content=b"{}", created_at=now - timedelta(days=2))
    new = Arrival.objects.create(user=alice, content=b"{}", created_at=now - timedelta(hours=2))
    memory = a_memory(alice, learned_at=now - timedelta(days=4000))
    assert forget_what_expired(now=now) == 1
    assert list(Arrival.objects.all()) == [new]
    memory.refresh_from_db()
