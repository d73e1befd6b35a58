"""Alice's time with Hearth, for her eyes alone."""

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.memories.services import Mentioned
from apps.wellbeing.contacts import add_contact
from apps.wellbeing.models import Use
from apps.wellbeing.pace import set_pace, wishes_of
from apps.wellbeing.pacing import Wishes
from tests import people

pytestmark = pytest.mark.django_db
PAGE, LIMITS, LEANING = "/care/time/", "/care/time/limits/", "/chat/leaning/"
ClientOf = Callable[[User], Client]


def today(user: User) -> date:
    return timezone.localdate(timezone=user.zone)


def used(user: User, *, days_ago: int = 0, hour: int = 9, minutes: int = 30) -> None:
    Use.objects.create(user=user, day=today(user) - timedelta(days=days_ago), hour=hour, seconds=minutes * 60)


def test_her_week_is_a_picture_with_a_table_and_not_bobs(alice: User, bob: User, client_of: ClientOf) -> None:
    used(alice, minutes=42)
    page = client_of(alice).get(PAGE).text
    assert "42 minutes, on one day." in page
    assert "<td>42</td>" in page
    svgs = [part.split("</svg>")[0] for part in page.split('<svg class="picture chart"')[1:]]
    assert len(svgs) == 3
    for svg in svgs:
        ElementTree.fromstring(f"<svg {svg}</svg>")  # noqa: S314 (our own)
    assert "style=" not in page
    assert "Nothing in this week." in client_of(bob).get(PAGE).text


def test_each_picture_has_its_table(alice: User, client_of: ClientOf) -> None:
    used(alice, hour=21, minutes=42)
    page = client_of(alice).get(PAGE).text
    by_hour = page[page.index("Hour by hour as a table") :].split("</table>")[0]
    assert '<th scope="row">21:00</th>' in by_hour
    assert by_hour.count("<td>42</td>") == 1
    assert by_hour.count("<td>0</td>") == 6
    weeks = page[page.index("The weeks as a table") :].split("</table>")[0]
    assert weeks.count('<th scope="row">') == 12
    assert "<td>42 minutes</td>" in weeks


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (None, "By day, in minutes\n"),
        (45, "By day, in minutes; dashed, your limit: 45 minutes"),
        (90, "By day, in minutes; your limit, 1 hour and 30 minutes, is above the picture"),
    ],
)
def test_her_limit_is_named_in_words_and_in_the_table(
    alice: User, client_of: ClientOf, limit: int | None, said: str
) -> None:
    used(alice, minutes=42)
    set_pace(user=alice, wishes=Wishes(a_day=timedelta(minutes=limit) if limit else None))
    page = client_of(alice).get(PAGE).text
    assert said in page
    assert ("Your limit a day" in page) == bool(limit)
    assert ("chart__limit" in page) == (limit == 45)


def test_a_week_of_long_ago_is_found_by_going_back(alice: User, client_of: ClientOf) -> None:
    used(alice, days_ago=200, minutes=11)
    client = client_of(alice)
    page, steps = client.get(PAGE).text, 0
    assert "Later" not in page
    while "11 minutes" not in page and steps < 10:
        earlier = page.split("Earlier</a>")[0].rsplit("?week=", 1)[1].split('"')[0]
        page, steps = client.get(PAGE, {"week": earlier}).text, steps + 1
    assert "11 minutes" in page
    assert "Later" in page


@pytest.mark.parametrize("week", ["", "never", "0001-01-01", "9999-12-31", "2026-02-30", "\0", "2026-11-26" * 900])
def test_any_week_may_be_asked_for(alice: User, client_of: ClientOf, week: str) -> None:
    assert client_of(alice).get(PAGE, {"week": week}).status_code == 200


def test_she_sets_limits_and_takes_them_back(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    wanted = {"a_day": "45", "break_after": "30", "quiet_from": "22:30", "quiet_until": "07:00", "hourly_notice": "on"}
    assert client.post(LIMITS, wanted).headers["Location"] == PAGE
    assert wishes_of(alice) == Wishes(True, timedelta(minutes=30), timedelta(minutes=45), time(22, 30), time(7))
    page = client.get(PAGE).text
    assert 'value="22:30"' in page
    assert 'value="45"' in page
    client.post(LIMITS, {})
    assert wishes_of(alice) == Wishes()


@pytest.mark.parametrize(
    "wrong",
    [
        {"a_day": "2"},
        {"a_day": "2000"},
        {"a_day": "lots"},
        {"break_after": "-1"},
        {"quiet_from": "22:00"},
        {"quiet_until": "22:00"},
        {"quiet_from": "25:00", "quiet_until": "7:00"},
        {"quiet_from": "22:00", "quiet_until": "22:00"},
        {"a_day": "\0"},
    ],
)
def test_what_makes_no_sense_is_told_and_changes_nothing(
    alice: User, client_of: ClientOf, wrong: dict[str, str]
) -> None:
    set_pace(user=alice, wishes=Wishes(a_day=timedelta(minutes=45)))
    response = client_of(alice).post(LIMITS, wrong)
    assert response.status_code == 422
    assert "errorlist" in response.text
    assert wishes_of(alice) == Wishes(a_day=timedelta(minutes=45))


def test_bobs_limits_are_not_hers(alice: User, bob: User, client_of: ClientOf) -> None:
    client_of(bob).post(LIMITS, {"a_day": "45"})
    assert wishes_of(alice) == Wishes()


def test_the_check_looks_only_when_she_asks(alice: User, client_of: ClientOf) -> None:
    for days_ago in range(1, 15):
        used(alice, days_ago=days_ago, hour=2, minutes=50)
    client = client_of(alice)
    assert "Last four weeks" not in client.get(LEANING).text
    page = client.post(LEANING).text
    assert "Something stands out" in page
    assert "You are often here at night." in page


def test_fewer_people_are_noticed_and_somebody_is_one_tap_away(alice: User, client_of: ClientOf) -> None:
    long_ago = timezone.now() - timedelta(days=40)
    for name in ("Maya", "Tom", "Ana"):
        people.a_memory(alice, f"{name} likes rain.", people=[Mentioned(name, "")], learned_at=long_ago)
    add_contact(user=alice, name="Ana", phone="123")
    page = client_of(alice).post(LEANING).text
    assert "You told of fewer people than before." in page
    assert 'href="tel:123"' in page


def test_fewer_nights_than_before_do_not_stand_out_and_the_marks_are_named(alice: User, client_of: ClientOf) -> None:
    for days_ago in (*range(1, 9), *range(29, 43)):
        used(alice, days_ago=days_ago, hour=2, minutes=50)
    page = client_of(alice).post(LEANING).text
    assert "Nothing stands out" in page
    assert "Nights: eight or more, and not fewer than before" in page
    assert "Time: two hours a day or more, and not less than before" in page


def test_nothing_stands_out_for_bob(alice: User, bob: User, client_of: ClientOf) -> None:
    used(alice, days_ago=3, hour=2, minutes=60)
    assert "Nothing stands out" in client_of(bob).post(LEANING).text


def test_limits_are_only_posted_and_their_address_leads_to_the_page(alice: User, client_of: ClientOf) -> None:
    assert client_of(alice).get(LIMITS, {"a_day": "45"}).headers["Location"] == PAGE
    assert wishes_of(alice) == Wishes()


def test_weeks_lead_to_the_page_also_from_limits_that_were_refused(alice: User, client_of: ClientOf) -> None:
    used(alice, days_ago=200)
    page = client_of(alice).post(LIMITS, {"quiet_from": "22:00"}).text
    weeks = re.findall(r'href="([^"]*)week=', page)
    assert len(weeks) == 13
    assert set(weeks) == {f"{PAGE}?"}
