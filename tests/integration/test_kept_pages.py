"""What is kept of Alice beside her talks reads as pages of her export, linked from its first."""

import io
import zipfile
from datetime import time

import pytest
from django.utils import timezone
from django.utils.html import escape

from apps.accounts.models import User
from apps.memories.services import forget_memories
from apps.privacy.scope import Reach, Scope
from apps.wellbeing.models import Contact, Pace, Plan
from tests import people
from tests.integration.archives import packed

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


def pages(alice: User, scope: Scope | None = None) -> dict[str, str]:
    archive = zipfile.ZipFile(io.BytesIO(packed(alice, scope)))
    return {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".html")}


def test_consents_plan_contacts_and_limits_are_read_without_any_program(alice: User) -> None:
    Plan.objects.create(user=alice, signs="I stop <eating>.")
    Contact.objects.create(user=alice, name="Jonas & Jo", phone="+49 30 1234")
    Pace.objects.create(user=alice, quiet_from=time(22), quiet_until=time(7, 30), a_day=45)
    found = pages(alice)
    for table, words in {
        "privacy-consent": ["What you tell of everyday life", "Yes, always"],
        "wellbeing-plan": ["How I notice that it is getting bad", "I stop <eating>."],
        "wellbeing-contact": ["Jonas & Jo", "+49 30 1234"],
        "wellbeing-pace": ["22:00", "07:30", "45"],
    }.items():
        page = found[f"read/kept-{table}.html"]
        assert f'href="kept-{table}.html"' in found["read/index.html"]
        for one in words:
            assert escape(one) in page
    assert "What I can do by myself" not in found["read/kept-wellbeing-plan.html"]


def test_what_was_forgotten_is_not_read_as_remembered(alice: User) -> None:
    kept, gone = people.a_memory(alice, "I like rhubarb cake."), people.a_memory(alice, "I voted for the other one.")
    forget_memories(user=alice, ids=[gone.pk], at=timezone.now())
    page = pages(alice)["read/kept-memories-memory.html"]
    assert kept.text in page
    assert gone.text not in page


def test_where_all_was_forgotten_there_is_no_page(alice: User) -> None:
    forget_memories(user=alice, ids=[people.a_memory(alice).pk], at=timezone.now())
    assert "read/kept-memories-memory.html" not in pages(alice)


def test_a_talk_alone_holds_none_of_it(alice: User) -> None:
    Plan.objects.create(user=alice, signs="I stop eating.")
    talk = people.an_answered_turn(people.a_conversation(alice)).conversation
    assert not [name for name in pages(alice, Scope(Reach.TALK, id=talk.pk)) if "kept-" in name]
