"""The timeline, and the picture of people and topics: drawn by the server, readable without seeing them."""

import re
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.memories.models import Memory
from apps.memories.services import Mentioned
from apps.memories.ties import HEIGHT, WIDTH, picture_of
from apps.memories.timeline import timeline
from tests import people

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 24)
MAYA, TOM = Mentioned("Maya", "sister"), Mentioned("Tom", "brother")


@pytest.fixture
def hers(client: Client, alice: User) -> Client:
    client.force_login(alice, backend="django.contrib.auth.backends.ModelBackend")
    return client


def told(user: User, text: str, year: int, month: int, day: int = 5, **fields: object) -> Memory:
    return people.a_memory(user, text, learned_at=datetime(year, month, day, 12, tzinfo=UTC), **fields)


def test_each_month_has_a_bar_as_high_as_it_is_full(alice: User) -> None:
    told(alice, "One.", 2026, 10)
    told(alice, "Two.", 2026, 11)
    told(alice, "Three.", 2026, 11, 6)
    shown = timeline(alice, today=TODAY)
    filled = {bar.month: (bar.count, bar.height) for bar in shown.bars if bar.count}
    assert {month: count for month, (count, _height) in filled.items()} == {date(2026, 10, 1): 1, date(2026, 11, 1): 2}
    assert filled[date(2026, 11, 1)][1] > filled[date(2026, 10, 1)][1]
    assert (shown.month, [memory.text for memory in shown.memories]) == (date(2026, 11, 1), ["Two.", "Three."])


def test_a_plan_stands_at_its_day_and_ahead(alice: User) -> None:
    told(alice, "Concert.", 2026, 11, kind=Memory.Kind.PLAN, happened_on=date(2027, 2, 3))
    shown = timeline(alice, today=TODAY, month=date(2027, 2, 1))
    assert [memory.text for memory in shown.memories] == ["Concert."]
    assert [memory.text for memory in shown.ahead] == ["Concert."]


def test_years_are_walked_through_without_leaving_any_out(alice: User) -> None:
    for year in range(2015, 2027):
        told(alice, f"Said in {year}.", year, 6)
    seen, until = set(), None
    for _picture in range(20):
        shown = timeline(alice, today=TODAY, until=until)
        seen |= {bar.month.year for bar in shown.bars if bar.count}
        until = shown.earlier
        if until is None:
            break
    assert seen == set(range(2015, 2027))
    assert shown.later is not None


@pytest.mark.parametrize("name", ["month", "until"])
@pytest.mark.parametrize("text", ["never", "0001-01", "9999-12", "2026-13", ""])
def test_any_month_may_be_asked_for(hers: Client, alice: User, name: str, text: str) -> None:
    told(alice, "One.", 2026, 10)
    assert hers.get(reverse("memories:timeline"), {name: text}).status_code == 200


def test_a_clock_that_was_wrong_draws_a_picture_all_the_same(alice: User) -> None:
    told(alice, "Long ago.", 1970, 1)
    told(alice, "Far ahead.", 9999, 12)
    shown = timeline(alice, today=TODAY)
    assert len(shown.bars) == 24
    assert shown.month == date(1970, 1, 1)


def test_people_and_topics_are_tied_where_they_are_told_of_together(alice: User) -> None:
    people.a_memory(alice, "Maya loves sailing in Lyon.", people=[MAYA])
    people.a_memory(alice, "Sailing with Maya and Tom.", people=[MAYA, TOM])
    picture = picture_of(alice)
    assert picture is not None
    assert [one.label for one in picture.people] == ["Maya", "Tom"]
    assert [one.label.casefold() for one in picture.topics] == ["sailing"]
    assert len(picture.ties) == 3
    assert picture.people[0].radius > picture.people[1].radius


def test_a_topic_is_sent_by_a_form_and_stands_in_no_address(hers: Client, alice: User) -> None:
    people.a_memory(alice, "Maya loves sailing in Lyon.", people=[MAYA])
    people.a_memory(alice, "Sailing with Maya and Tom.", people=[MAYA, TOM])
    page = hers.get(reverse("memories:people")).content.decode()
    assert not [address for address in re.findall(r'(?:href|action)="([^"]*)"', page) if "sailing" in address.lower()]
    chosen = re.search(r'name="q"\s+value="([^"]*)"', page)
    assert chosen
    found = hers.post(reverse("memories:list"), {"q": chosen[1]})
    assert found.context["wanted"].text.casefold() == "sailing"


def test_nobody_known_makes_no_picture(hers: Client, alice: User) -> None:
    people.a_memory(alice, "I like rain.")
    assert picture_of(alice) is None
    assert '<svg class="picture"' not in hers.get(reverse("memories:people")).content.decode()


def test_a_crowd_stays_within_the_frame(alice: User) -> None:
    for number in range(40):
        people.a_memory(
            alice, f"Person number {number} sails.", people=[Mentioned(f"Bartholomew{number} von und zu", "")]
        )
    picture = picture_of(alice)
    assert picture is not None
    for dot in [*picture.people, *picture.topics]:
        assert dot.radius <= dot.x <= WIDTH - dot.radius
        assert dot.radius <= dot.y <= HEIGHT - dot.below


def test_a_name_full_of_markup_is_only_a_name(hers: Client, alice: User) -> None:
    people.a_memory(alice, "x y", people=[Mentioned('"><script>alert(1)</script>', "</svg>")])
    page = hers.get(reverse("memories:people")).content.decode()
    assert "<script>alert" not in page
    svg = page[page.index('<svg class="picture"') : page.index("</figure>")].split("</svg>")[0] + "</svg>"
    ElementTree.fromstring(svg)  # noqa: S314 (our own)
