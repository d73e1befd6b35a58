"""Alice brings an older file of hers: she sees what its settings would do with what is here, and what she took back since."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.doors import sign_in
from tests.e2e.looking import Look
from tests.running import PASSPHRASE, Hearth, a_hearth

pytestmark = pytest.mark.e2e

WHILE_THE_WORKER_WORKS = 120_000
BEFORE = """
from datetime import timedelta
from django.utils import timezone
from apps.accounts.models import User
from apps.conversations.learning import learn_backlog
from apps.conversations.models import Conversation
from apps.conversations.suggestions import allow_suggestions
from apps.privacy.consent import grant_consent
from apps.privacy.purposes import Purpose
from apps.privacy.retention import set_periods
from tests.people import a_conversation, an_answered_turn
alice, now = User.objects.owner(), timezone.now()
grant_consent(person=alice, purpose=Purpose.HEALTH, now=now)
talk = a_conversation(alice)
an_answered_turn(talk, "My neighbour Theobald keeps bees.", "Does he share the honey?")
an_answered_turn(talk, "Remember that I take Metformin for my diabetes.", "I will.")
learn_backlog()
Conversation.objects.update(updated_at=now - timedelta(days=45))
set_periods(person=alice, periods={"conversations.Conversation": 30, "memories.Memory": 365})
allow_suggestions(persona=talk.persona, now=now)
"""
SINCE = """
from django.utils import timezone
from apps.accounts.models import User
from apps.conversations.models import MaySuggest
from apps.privacy.consent import withdraw_consent
from apps.privacy.purposes import Purpose
from apps.privacy.retention import set_periods
alice = User.objects.owner()
set_periods(person=alice, periods={})
MaySuggest.objects.all().delete()
withdraw_consent(person=alice, purpose=Purpose.HEALTH, now=timezone.now())
"""


@pytest.fixture
def hearth() -> Iterator[Hearth]:
    with a_hearth() as hearth:
        hearth.make_owner("Alice")
        yield hearth


def test_what_a_file_would_do_is_seen_and_holds_with_a_yes_of_its_own(
    hearth: Hearth, looked_at: tuple[Page, Look], tmp_path: Path
) -> None:
    page, look = looked_at
    file = tmp_path / "older.zip"
    hearth.manage("shell", "-c", BEFORE)
    hearth.manage("export_data", str(file))
    hearth.manage("shell", "-c", SINCE)
    sign_in(page, hearth)
    page.goto(f"{hearth.url}/privacy/import/")
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_text("You took back here what some of this was kept for.")).to_be_visible(
        timeout=WHILE_THE_WORKER_WORKS
    )
    expect(page.get_by_text("Your conversations: it goes by itself after 30 days")).to_be_visible()
    expect(page.get_by_role("heading", name="this would go tonight")).to_be_visible()
    expect(page.get_by_text("My neighbour Theobald keeps bees.").first).to_be_visible()
    look("what its settings would do")
    page.get_by_label("What I set then holds here too").check()
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_text("Something needs another look:")).to_be_visible()
    expect(page.get_by_label("What I set then holds here too")).to_be_checked()
    look("its settings need the passphrase")
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_text("Brought back on")).to_be_visible(timeout=WHILE_THE_WORKER_WORKS)
    page.goto(f"{hearth.url}/privacy/keeping/")
    expect(page.get_by_label("Your conversations")).to_have_value("30")
