"""A page opened before something was taken out does not bring it back; what is decided while an archive comes in counts."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.data_rights.importing import files, jobs
from apps.data_rights.importing.bringing import bring_in
from apps.memories.models import Memory, Person
from apps.memories.services import Gone, Mentioned, forget_memories, name_person, pin_memory, renew_memory
from apps.privacy.consent import grant_consent, has_consent, refuse_consent
from apps.privacy.purposes import Purpose
from tests.integration.archives import a_fresh_hearth, hand_in, packed, say_yes
from tests.people import a_memory
from tests.waiting import beside, somebody_waits_for_a_lock, until

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


def sent_while_it_is_erased(memory: Memory, send: Callable[[], Any]) -> Any:
    """The answer to what was sent after the row was taken out, and before that was for good."""
    answers, taken = [], Event()

    def after_that() -> None:
        assert taken.wait(30)
        answers.append(send())

    with beside(after_that), transaction.atomic():
        Memory.objects.filter(pk=memory.pk).delete()
        taken.set()
        until(somebody_waits_for_a_lock, "it did not wait")
    return answers[0]


class TestMemories:
    def test_a_correction_that_meets_an_erasure_writes_nothing(self, alice: User, hers: Client) -> None:
        memory = a_memory(alice)
        page = reverse("memories:edit", args=[memory.pk])
        said = {"text": "My sister Maya lives in Nice.", "kind": "fact", "importance": "3"}
        answer = sent_while_it_is_erased(memory, lambda: hers.post(page, said, follow=True))
        assert "It is not there any more" in answer.text
        assert "Corrected" not in answer.text
        assert not Memory.objects.exists()

    def test_one_that_was_forgotten_in_another_tab_stays_forgotten(self, alice: User) -> None:
        memory = a_memory(alice)
        forget_memories(user=alice, ids=[memory.pk], at=timezone.now())
        with pytest.raises(Gone):
            pin_memory(memory=memory, pinned=True)
        with pytest.raises(Gone):
            renew_memory(memory=memory)
        assert Memory.objects.get().forgotten_at is not None

    def test_pinning_what_is_just_being_erased_is_no_error(self, alice: User, hers: Client) -> None:
        memory = a_memory(alice)
        page = reverse("memories:change", args=[memory.pk])
        answer = sent_while_it_is_erased(memory, lambda: hers.post(page, {"do": "pin"}))
        assert answer.status_code == 404

    def test_somebody_who_was_taken_out_gets_no_new_name(self, alice: User) -> None:
        a_memory(alice, people=[Mentioned("Maya", "sister")])
        maya = Person.objects.get(name="Maya")
        Person.objects.filter(pk=maya.pk).delete()
        with pytest.raises(Gone):
            name_person(person=maya, name="Maia", relation="sister")
        assert not Person.objects.exists()


class TestArchives:
    def test_a_no_that_is_said_while_one_comes_in_counts(
        self, alice: User, client_of: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        grant_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
        grant_consent(person=alice, purpose=Purpose.MONEY, now=timezone.now())
        content = packed(alice)
        fresh = a_fresh_hearth(remember=False)
        hers = client_of(fresh)
        asked, decided = Event(), Event()

        def slowly(*args: Any, **named: Any) -> Any:
            asked.set()
            assert decided.wait(30)
            return bring_in(*args, **named)

        monkeypatch.setattr(jobs, "bring_in", slowly)
        page = hand_in(hers, content)
        with beside(lambda: say_yes(hers, page, consents="on")):
            assert asked.wait(30)
            refuse_consent(person=fresh, purpose=Purpose.HEALTH, now=timezone.now())
            decided.set()
        assert not has_consent(fresh, Purpose.HEALTH)
        assert has_consent(fresh, Purpose.MONEY)

    @pytest.mark.parametrize("step", ["_unseal", "glance_at"])
    def test_a_file_that_an_erasure_takes_away_is_refused_in_a_sentence(
        self, alice: User, hers: Client, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        then = getattr(files, step)

        def after_it_went(path: Path, *more: str) -> None:
            path.unlink()
            then(path, *more)

        content = packed(alice)
        monkeypatch.setattr(files, step, after_it_went)
        answer = hand_in(hers, content)
        assert answer.status_code == 422
        assert "Nothing was changed" in answer.text
