"""Who learns and who changes a talk never wait for each other in a circle."""

from threading import Event, Thread

import pytest
from django.db import connection, transaction
from django.utils import timezone

from apps.conversations.growing import lock
from apps.conversations.models import Turn
from tests import people


@pytest.mark.django_db(transaction=True)
def test_learning_from_a_turn_does_not_wait_for_whoever_changes_its_talk() -> None:
    talk = people.a_conversation(people.a_person("owner"))
    turn = people.an_answered_turn(talk)
    learned = Event()

    def learn() -> None:
        with transaction.atomic():
            # Twice, as learning does: only then PostgreSQL looks for the talk's key.
            for _time in range(2):
                Turn.objects.filter(pk=turn.pk).update(kept_at=timezone.now())
        learned.set()
        connection.close()

    with transaction.atomic():
        lock(talk)
        worker = Thread(target=learn)
        worker.start()
        worker.join(5)
        assert learned.is_set()
