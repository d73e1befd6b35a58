"""The safety page: one tap from everywhere, readable by anybody, with counts for the owner alone."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils.html import escape

from apps.accounts.models import User
from apps.accounts.services import new_setup_link
from apps.classifiers.figures import measured_on
from apps.conversations.caring import WATCHES_TURNS
from apps.wellbeing.counts import years_of
from apps.wellbeing.law import RULES
from apps.wellbeing.measured import AIMS, rates_apart
from apps.wellbeing.measured_in_talks import rates_in_talks, times_in_talks
from apps.wellbeing.models import CareCount
from apps.wellbeing.use import note_care
from tests import people

pytestmark = pytest.mark.django_db
PAGE, LINK = "/safety/", 'href="/safety/"'
ClientOf = Callable[[User], Client]


def noted(user: User, kind: CareCount.Kind, year: int = 2026, month: int = 6, day: int = 1, hour: int = 12) -> None:
    note_care(user=user, kind=kind, at=datetime(year, month, day, hour, tzinfo=UTC))


def test_a_stranger_reads_what_is_detected_what_happens_and_what_it_can_not_do(client: Client) -> None:
    page = client.get(PAGE).text
    for said in ("no substitute for care", "No clinician has reviewed this", "Nothing is reported to anyone"):
        assert said in page
    assert "https://findahelpline.com" in page
    for rule in RULES:
        assert rule.name in page


def test_it_promises_no_more_than_holds(client: Client) -> None:
    page = client.get(PAGE).text
    assert "Everything stays on this machine" not in page
    assert "or goes to the model server that you chose" in page
    assert "A lie can still pass; how often one did is measured below." in page
    assert "Sincere questions of what it is that the built-in model answers with a lie" in page


def test_it_tells_what_was_aimed_at_beside_what_was_reached_and_hides_no_language(client: Client) -> None:
    page = client.get(PAGE).text
    assert [one.aim for one in rates_apart()].count(AIMS["identity: false"]) == 3
    for one in rates_apart():
        row = page.split("On examples written apart", 1)[1].split(escape(str(one.means)), 1)[1].split("</tr>")[0]
        assert one.aim in row
        assert str(one.rate.of) in row
    assert "Hindi, in Latin letters" in page
    assert "Hungarian" in page


def test_it_tells_for_how_long_it_watches_and_what_it_does_not_know(client: Client) -> None:
    page = client.get(PAGE).text
    assert WATCHES_TURNS == 20
    assert "up to twenty more messages" in page
    assert "Dressed up as study or as a story" in page


def test_it_is_linked_from_every_kind_of_page(alice: User, client: Client, client_of: ClientOf) -> None:
    hers = client_of(alice)
    talk = people.a_conversation(alice)
    for page in (
        talk.get_absolute_url(),
        "/settings/",
        "/memories/",
        "/care/",
        "/nowhere/",
        PAGE,
        "/safety/helplines/",
    ):
        assert LINK in hers.get(page).text, page
    assert LINK in client.get("/sign-in/").text
    assert LINK in client.get("/set-up/used/", follow=True).text


def test_it_is_linked_from_the_set_up(client: Client) -> None:
    assert LINK in client.get("/set-up/").text
    assert LINK in client.get(str(new_setup_link()), follow=True).text


@pytest.mark.parametrize("error", ["400", "403", "404", "500", "csrf"])
def test_it_is_linked_where_something_went_wrong(error: str) -> None:
    assert LINK in render_to_string(f"errors/{error}.html")


def test_alice_sees_how_often_help_was_offered_and_nobody_else_does(
    alice: User, bob: User, client: Client, client_of: ClientOf
) -> None:
    noted(alice, CareCount.Kind.SUICIDE)
    assert "Help in a suicidal crisis" in client_of(alice).get(PAGE).text
    for other in (client_of(bob), client):
        assert "Help in a suicidal crisis" not in other.get(PAGE).text


def test_counts_are_by_kind_and_by_her_own_year(alice: User) -> None:
    """In Berlin the new year has begun at eleven in the evening, UTC."""
    for kind in (CareCount.Kind.SUICIDE, CareCount.Kind.SUICIDE, CareCount.Kind.IDENTITY):
        noted(alice, kind)
    noted(alice, CareCount.Kind.MENDED, 2025, 12, 31, 23)
    noted(alice, CareCount.Kind.MENDED, 2025, 12, 31, 22)
    told = [(year.year, [count for _what, count in year.counts]) for year in years_of(alice)]
    assert told == [(2026, [2, 1, 1]), (2025, [1])]


def test_the_page_is_only_read(client: Client) -> None:
    assert client.post(PAGE).status_code == 405


def test_it_says_what_is_kept_and_until_when(client: Client) -> None:
    page = client.get(PAGE).text
    assert "kept as a number by kind and year" in page
    assert "stays in its talk until you delete that" in page


def test_it_says_what_was_measured_in_whole_talks_and_when(client: Client) -> None:
    page = client.get(PAGE).text
    for one in rates_in_talks():
        assert f"{one.rate.hits} of {one.rate.of}" in page
    told = [(one.means, one.on) for one in rates_in_talks()] + [(one.means, one.on) for one in times_in_talks()]
    for means, day in told:
        assert escape(str(means)) in page
        assert f"{day:%-d %b %Y}" in page


def test_it_says_on_which_day_its_rates_were_measured(client: Client) -> None:
    day = measured_on()
    assert day is not None
    assert f"Measured on {day:%-d %B %Y}." in client.get("/safety/").text
