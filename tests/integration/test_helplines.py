"""The page of helplines, for whoever reaches this Hearth."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client
from django.utils.html import escape
from django.utils.timesince import timesince

from apps.accounts.models import User
from apps.accounts.services import Introduction, open_account

pytestmark = pytest.mark.django_db
PAGE = "/safety/helplines/"
ClientOf = Callable[[User], Client]


def test_a_stranger_reads_the_numbers_of_any_country(client: Client) -> None:
    page = client.get(PAGE, {"country": "fr"}).text
    assert 'href="tel:3114"' in page
    assert "Nobody has called these numbers" in page
    assert "https://findahelpline.com" in client.get(PAGE).text


def test_alice_sees_those_of_her_country_first(alice: User, client_of: ClientOf) -> None:
    User.objects.filter(pk=alice.pk).update(country="AT")
    assert 'href="tel:142"' in client_of(alice).get(PAGE).text
    assert 'href="tel:142"' not in client_of(alice).get(PAGE, {"country": "FR"}).text


@pytest.mark.parametrize("country", ["", "XX", "../../etc", "\0", "D" * 9_000])
def test_a_country_that_is_none_gets_what_helps_everywhere(client: Client, country: str) -> None:
    response = client.get(PAGE, {"country": country})
    assert response.status_code == 200
    assert "https://findahelpline.com" in response.text


def test_a_country_without_numbers_says_so(client: Client) -> None:
    assert "We are not sure of any number" in client.get(PAGE, {"country": "AQ"}).text


def test_a_country_without_a_line_for_suicide_says_so(client: Client) -> None:
    page = client.get(PAGE, {"country": "TR"}).text
    assert "We know of no line for thoughts of suicide in this country" in page
    assert "Not a line for thoughts of suicide" in page
    assert "https://findahelpline.com" in page
    assert "We know of no line" not in client.get(PAGE, {"country": "DE"}).text


@pytest.mark.parametrize("page", [PAGE, "/safety/", "/care/", "/care/plan/"])
def test_each_page_with_numbers_says_how_old_they_are_and_what_to_do_where_one_fails(
    alice: User, client_of: ClientOf, page: str
) -> None:
    told = client_of(alice).get(page).text
    assert f"As known in June 2025, {escape(timesince(date(2025, 6, 1)))} ago." in told
    assert "where one doesn't answer, try the next" in told


def test_the_page_is_only_read(client: Client) -> None:
    assert client.post(PAGE).status_code == 405


def test_the_time_zone_of_the_set_up_proposes_the_country(db: None) -> None:
    owner = open_account(introduction=Introduction("Alice", time_zone="Asia/Tokyo"), passphrase_hash="x")
    assert owner.country == "JP"
