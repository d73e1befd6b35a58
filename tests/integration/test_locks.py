"""Who learns and who changes a talk never wait for each other in a circle."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.utils import timezone

from apps.conversations.branching import correct_message, say_instead, show_branch
from apps.conversations.deleting import delete_message
from apps.conversations.growing import lock
from apps.conversations.models import Conversation, Turn
from apps.conversations.services import retry_turn
from apps.memories.episodes import one_writer
from tests import people
from tests.waiting import somebody_waits_for_a_lock, until


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


CHANGES: dict[str, Callable[[Turn], object]] = {
    "asked again": lambda turn: retry_turn(turn=turn),
    "said otherwise": lambda turn: say_instead(message=turn.prompt, turn_id=uuid4(), text="Maya lives in Nice."),
    "another branch": lambda turn: show_branch(message=turn.prompt),
    "put right": lambda turn: correct_message(message=turn.prompt, text="Maya lives in Nice."),
    "deleted": lambda turn: delete_message(message=turn.prompt),
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("change", CHANGES)
def test_whoever_changes_a_talk_waits_for_who_learns_before_holding_any_of_it(change: str) -> None:
    turn = people.an_answered_turn(people.a_conversation(people.a_person("owner")), "Maya lives in Lyon.")

    def changed() -> None:
        try:
            CHANGES[change](Turn.objects.select_related("conversation__user", "prompt").get(pk=turn.pk))
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            one_writer(turn.conversation.user)
            changing = pool.submit(changed)
            until(somebody_waits_for_a_lock, "nobody waited for who learns")
            # What who learns writes to is free, or each would wait for the other.
            Conversation.objects.select_for_update(nowait=True, no_key=True).get(pk=turn.conversation_id)
            Turn.objects.select_for_update(nowait=True, no_key=True).get(pk=turn.pk)
        changing.result(30)
