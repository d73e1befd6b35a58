"""The lists of the page “Erase”: talks by the newest and by name, receipts page by page, those of nights apart."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from apps.accounts.models import User
from apps.conversations.models import Conversation
from apps.data_rights.backups.services import plan
from apps.data_rights.exporting import choosing
from apps.data_rights.models import BackupPlan, Erasure
from apps.privacy.registry import sources
from companion_site.home import Home
from tests.people import a_conversation, a_persona, an_answered_turn

PAGE = "data_rights:erase"


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client], settings: Settings, tmp_path: Path) -> Client:
    settings.HOME = Home(tmp_path)
    return client_of(alice)


def page(client: Client, **asked: int) -> str:
    return " ".join(client.get(reverse(PAGE), asked).text.split())


def receipts(user: User, count: int, reach: str = "picked") -> list[Erasure]:
    """The newest last, one an hour."""
    begin = timezone.now() - timedelta(hours=count)
    ended = {"state": "done", "is_open": False, "ended_at": begin}
    return [
        Erasure.objects.create(person=user.pk, reach=reach, asked_at=begin + timedelta(hours=hour), **ended)
        for hour in range(count)
    ]


def queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as captured:
        page(client)
    return len(captured)


def test_talks_without_a_title_cost_no_query_each(hers: Client, alice: User) -> None:
    persona = a_persona(alice)
    a_conversation(alice, persona=persona)
    page(hers)
    few = queries(hers)
    for _number in range(12):
        Conversation.objects.create(user=alice, persona=a_persona(alice), updated_at=timezone.now())
    assert queries(hers) == few


def test_an_old_talk_is_found_by_its_name_and_leads_to_what_would_go(
    hers: Client, alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "MOST_LISTED", 1)
    old = an_answered_turn(a_conversation(alice), "My sister Maya").conversation
    Conversation.objects.filter(pk=old.pk).update(title="My sister", created_at=timezone.now() - timedelta(days=9))
    an_answered_turn(a_conversation(alice), "Rhubarb.")
    assert f'value="{old.pk}"' not in page(hers)
    assert "These are the newest." in page(hers)
    found = hers.post(reverse(PAGE), {"called": "SISTER"})
    assert f'value="{old.pk}"' in found.text
    assert "No conversation is called that." in hers.post(reverse(PAGE), {"called": "brother"}).text
    told = hers.post(reverse("data_rights:erase-preview"), {"reach": "talk", "id": old.pk})
    assert "My sister Maya" in told.text


def test_talks_that_are_called_alike_are_told_apart_by_the_minute(hers: Client, alice: User) -> None:
    persona, noon = a_persona(alice), datetime(2026, 7, 1, 12, tzinfo=UTC)
    for minutes in (0, 7):
        Conversation.objects.create(
            user=alice, persona=persona, title="Good evening.", updated_at=noon + timedelta(minutes=minutes)
        )
    assert "Good evening. · 1 July 2026, 14:00" in page(hers)
    assert "Good evening. · 1 July 2026, 14:07" in page(hers)
    assert "1 July 2026, 14:07" in " ".join(hers.get(reverse("data_rights:exports")).text.split())


def test_receipts_come_in_pages_and_none_is_lost(hers: Client, alice: User) -> None:
    made = receipts(alice, 45)
    seen = [{one.pk for one in made if str(one.pk) in page(hers, receipts=number)} for number in (1, 2, 3)]
    assert [len(some) for some in seen] == [20, 20, 5]
    assert set.union(*seen) == {one.pk for one in made}
    assert 'href="?receipts=2#receipts"' in page(hers)
    assert 'href="?receipts=1#receipts"' in page(hers, receipts=2)


def test_nights_stand_apart_and_push_nothing_out_of_sight(hers: Client, alice: User) -> None:
    (own,) = receipts(alice, 1)
    Erasure.objects.update(asked_at=timezone.now() - timedelta(days=400))
    receipts(alice, 30, "aged")
    html = page(hers)
    own_part, nights = html.split('<details id="nights"', 1)
    assert str(own.pk) in own_part
    assert str(own.pk) not in nights
    assert "30 nights in which something went by itself" in nights
    assert 'href="?nights=2#nights"' in nights
    assert "open" in page(hers, nights=2).split('<details id="nights"', 1)[1].split(">", 1)[0]


@pytest.mark.parametrize("number", ["0", "-1", "soon", "9" * 40, ""])
def test_a_twisted_address_shows_a_page_of_them(hers: Client, alice: User, number: str) -> None:
    receipts(alice, 21)
    assert hers.get(reverse(PAGE), {"receipts": number, "nights": number}).status_code == 200


def test_a_strangers_receipts_are_not_there(hers: Client, bob: User) -> None:
    (theirs,) = receipts(bob, 1)
    assert str(theirs.pk) not in page(hers)


@pytest.mark.parametrize(
    ("every", "keep", "words"),
    [
        (BackupPlan.Every.OFF, 7, "until you remove them yourself: by your plan none is made, and none goes."),
        (BackupPlan.Every.DAY, 7, "By your plan the newest 7 stay."),
        (BackupPlan.Every.WEEK, 1, "By your plan only the newest stays."),
    ],
)
def test_it_is_said_what_backups_keep_and_what_else_a_night_takes(
    hers: Client, alice: User, every: str, keep: int, words: str
) -> None:
    BackupPlan.objects.create(every=every, keep=keep, changed_at=timezone.now())
    assert plan().every == every
    talk = an_answered_turn(a_conversation(alice), "My sister Maya moved to Lyon.").conversation
    Conversation.objects.filter(pk=talk.pk).update(updated_at=timezone.now() - timedelta(days=99))
    sent = {source.model.replace(".", "-").lower(): 0 for source in sources() if source.ages}
    address = reverse("data_rights:keeping")
    shown = hers.get(address).text
    before = hers.post(address, sent | {"conversations-conversation": 30}).text
    assert "This would go tonight" in before
    for html in (shown, before):
        told = " ".join(html.split())
        assert words in told
        assert "files you brought that wait for your yes, go in such a night as well." in told


def test_the_receipt_of_a_night_says_it_as_well(hers: Client, alice: User) -> None:
    (night,) = receipts(alice, 1, "aged")
    Erasure.objects.update(verified={"embedded": True, "looked_for": 1, "found": 0}, counts={"memories.Memory": 1})
    html = " ".join(hers.get(reverse("data_rights:erasure", args=[night.pk])).text.split())
    assert "Exports and files that waited for your yes are removed." in html
    assert "Backups from before hold it until they go" in html
