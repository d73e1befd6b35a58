"""The first minutes: one link, one browser, five calm pages."""

import re
from collections.abc import Callable

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from apps.accounts.models import Acknowledgement, SetupLink, User
from apps.accounts.services import new_setup_link
from apps.accounts.wordings import ADULT, AI_NOTICE
from apps.privacy.consent import has_consent
from apps.privacy.models import Consent
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import WORDINGS

pytestmark = pytest.mark.django_db
PASSPHRASE = "correct horse battery staple"
ABOUT_ALICE = {"name": "Alice", "time_zone": "Europe/Berlin", "language": "de"}
BOTH = {"ai_notice": "on", "adult": "on"}
STEPS = ["/set-up/passphrase/", "/set-up/about-you/", "/set-up/before-we-start/"]


@pytest.fixture
def link() -> str:
    link = new_setup_link()
    assert link
    return link


@pytest.fixture
def browser(client: Client, link: str) -> Client:
    """The one that opened the link."""
    client.get(link)
    return client


def fill_in(browser: Client, *, passphrase: str = PASSPHRASE, up_to: int = 3) -> None:
    for step, answers in list(zip(STEPS, [{"passphrase": passphrase}, ABOUT_ALICE, BOTH], strict=True))[:up_to]:
        browser.post(step, answers)


def test_alice_sets_hearth_up_page_by_page(client: Client, link: str) -> None:
    page = client.get(link, follow=True)
    assert page.redirect_chain[-1][0] == STEPS[0]
    assert "Step 1 of 5" in page.text
    assert client.post(STEPS[0], {"passphrase": PASSPHRASE}).headers["Location"] == STEPS[1]
    assert client.post(STEPS[1], ABOUT_ALICE).headers["Location"] == STEPS[2]
    page = client.get(STEPS[2])
    assert AI_NOTICE in page.text
    assert ADULT in page.text
    assert client.post(STEPS[2], BOTH).headers["Location"] == "/personas/first/"
    owner = User.objects.get()
    assert (owner.name, owner.time_zone, owner.language) == ("Alice", "Europe/Berlin", "de")
    assert owner.check_password(PASSPHRASE)
    assert client.get("/personas/first/").status_code == 200


def test_what_she_confirmed_is_kept_word_for_word_with_the_time(browser: Client) -> None:
    fill_in(browser)
    kept = {(row.kind, row.wording): row.given_at for row in Acknowledgement.objects.all()}
    assert kept.keys() == {("ai_notice", AI_NOTICE), ("adult", ADULT)}
    assert all(kept.values())


def test_nothing_is_remembered_unless_she_says_so(browser: Client) -> None:
    fill_in(browser)
    assert not has_consent(User.objects.get(), Purpose.ORDINARY)


def test_whoever_wants_to_be_remembered_says_so_in_the_words_that_are_shown(browser: Client) -> None:
    fill_in(browser, up_to=2)
    assert WORDINGS[Purpose.ORDINARY] in browser.get(STEPS[2]).text
    browser.post(STEPS[2], BOTH | {"remember": "on"})
    given = Consent.objects.get()
    assert (given.purpose, given.choice, given.wording) == ("ordinary", "granted", WORDINGS[Purpose.ORDINARY])
    assert has_consent(User.objects.get(), Purpose.ORDINARY)


def test_neither_confirmation_can_be_left_out(browser: Client) -> None:
    fill_in(browser, up_to=2)
    for answers in ({}, {"adult": "on"}, {"ai_notice": "on"}):
        assert browser.post(STEPS[2], answers).status_code == 422
    assert not User.objects.exists()


class TestTheDoor:
    def test_without_the_link_nobody_gets_in(self, client: Client, link: str) -> None:
        for page in ["/set-up/", *STEPS]:
            response = client.get(page)
            assert response.status_code == 403
            assert "not set up yet" in response.text
            assert client.post(page, {"passphrase": PASSPHRASE}).status_code in {403, 405}
        assert client.post("/set-up/strength/", {"passphrase": "x"}).status_code == 403

    def test_a_second_browser_finds_the_link_used_up_and_learns_how_to_get_another(self, link: str) -> None:
        Client().get(link)
        response = Client().get(link)
        assert response.status_code == 403
        assert "manage.py setup_link" in response.text

    def test_the_first_browser_may_open_it_again(self, browser: Client, link: str) -> None:
        assert browser.get(link).headers["Location"] == "/set-up/"

    @pytest.mark.parametrize("token", ["x", "A" * 32, "%00", "a" * 4000])
    def test_a_link_that_never_was_opens_nothing(self, client: Client, link: str, token: str) -> None:
        assert client.get(f"/set-up/{token}/").status_code == 403
        assert SetupLink.objects.get().opened_at is None

    def test_looking_at_the_link_without_opening_it_does_not_use_it_up(self, client: Client, link: str) -> None:
        assert client.head(link).status_code == 405
        assert client.post(link).status_code == 405
        assert client.get(link).status_code == 302

    def test_a_new_link_ends_what_an_older_one_began(self, browser: Client) -> None:
        """Whoever opened the first one before its owner did is out as soon as Hearth is started again."""
        fill_in(browser, up_to=2)
        new_setup_link()
        assert browser.post(STEPS[2], BOTH).status_code == 403
        assert not User.objects.exists()

    def test_the_session_gets_a_new_key_when_the_link_is_opened_and_at_the_end(self, client: Client, link: str) -> None:
        client.session["seen"] = True
        keys = {client.session.session_key}
        client.get(link)
        keys.add(client.session.session_key)
        fill_in(client)
        keys.add(client.session.session_key)
        assert len(keys) == 3
        assert "setup" not in client.session

    def test_once_there_is_an_owner_strangers_are_sent_to_sign_in(self, client: Client, link: str, alice: User) -> None:
        for page in ["/set-up/", *STEPS]:
            assert client.get(page).headers["Location"] == "/sign-in/"
        assert client.get(link, follow=True).redirect_chain[-1][0] == "/sign-in/"

    def test_who_loses_the_race_makes_no_second_owner(self, browser: Client) -> None:
        fill_in(browser, up_to=2)
        assert browser.get(STEPS[2]).status_code == 200
        User.objects.create(username="owner", name="Bob")
        assert browser.post(STEPS[2], BOTH).headers["Location"] == "/sign-in/"
        assert User.objects.get().name == "Bob"

    def test_a_step_takes_no_other_method(self, browser: Client) -> None:
        assert [browser.delete(step).status_code for step in STEPS] == [405, 405, 405]


class TestGoingBack:
    def test_she_goes_on_where_she_left_off(self, browser: Client) -> None:
        for done, next_step in enumerate(STEPS):
            assert browser.get("/set-up/").headers["Location"] == next_step
            fill_in(browser, up_to=done + 1)
        assert browser.get("/").status_code == 302

    def test_no_step_can_be_skipped(self, browser: Client) -> None:
        assert browser.get(STEPS[1]).headers["Location"] == "/set-up/"
        assert browser.post(STEPS[2], BOTH).headers["Location"] == "/set-up/"
        assert not User.objects.exists()

    def test_what_she_filled_in_is_still_there(self, browser: Client) -> None:
        fill_in(browser, up_to=2)
        page = browser.get(STEPS[1]).text
        assert 'value="Alice"' in page
        assert '<option value="Europe/Berlin" selected>' in page
        assert '<option value="de" selected>' in page
        assert 'data-behaviour="time_zone"' not in page

    def test_a_passphrase_once_set_may_be_left_as_it_is_or_replaced(self, browser: Client) -> None:
        fill_in(browser, up_to=1)
        assert "You have set one" in browser.get(STEPS[0]).text
        assert browser.post(STEPS[0], {"passphrase": ""}).status_code == 302
        browser.post(STEPS[0], {"passphrase": "another fine passphrase"})
        fill_in(browser, passphrase="")
        assert User.objects.get().check_password("another fine passphrase")

    def test_someone_who_left_after_signing_in_is_brought_back_to_their_companion(self, browser: Client) -> None:
        fill_in(browser)
        assert browser.get("/", follow=True).redirect_chain[-1][0] == "/personas/first/"


class TestThePassphrase:
    def test_it_stands_in_no_session_and_no_answer(self, browser: Client) -> None:
        response = browser.post(STEPS[0], {"passphrase": PASSPHRASE}, follow=True)
        assert PASSPHRASE not in response.text
        [session] = Session.objects.all()
        kept = str(session.get_decoded())
        assert PASSPHRASE not in kept
        assert "argon2id" in kept

    @pytest.mark.parametrize("typed", ["", "short", "nul\0nul\0nul", "x" * 1_025, "x" * 1_000_000])
    def test_one_that_can_not_be_used_is_refused_with_a_reason(self, browser: Client, typed: str) -> None:
        response = browser.post(STEPS[0], {"passphrase": typed})
        assert response.status_code == 422
        assert "id_passphrase_error" in response.text
        assert "setup" in browser.session
        assert "passphrase_hash" not in browser.session["setup"]

    def test_its_strength_is_told_as_it_is_typed(self, browser: Client) -> None:
        weak = browser.post("/set-up/strength/", {"passphrase": "password"}).text
        strong = browser.post("/set-up/strength/", {"passphrase": PASSPHRASE}).text
        assert "Very easy to guess" in weak
        assert "Strong" in strong
        assert PASSPHRASE not in strong
        assert "<meter" not in browser.post("/set-up/strength/", {"passphrase": ""}).text

    def test_asking_for_its_strength_by_address_is_impossible(self, browser: Client) -> None:
        answer = browser.get("/set-up/strength/?passphrase=x")
        assert answer.headers["Location"] == "/set-up/"
        assert not answer.content

    def test_strength_copes_with_anything(self, browser: Client) -> None:
        for typed in ("\0" * 20, "x" * 1_000_000, "👩‍🚀" * 50):
            assert browser.post("/set-up/strength/", {"passphrase": typed}).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "\0\0"}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"time_zone": "a\0"}, "time_zone"),
        ({"language": "tlh"}, "language"),
    ],
)
def test_a_wrong_answer_is_pointed_out_and_the_others_stay(browser: Client, wrong: dict[str, str], field: str) -> None:
    fill_in(browser, up_to=1)
    response = browser.post(STEPS[1], ABOUT_ALICE | wrong)
    assert response.status_code == 422
    assert f'href="#id_{field}"' in response.text
    assert re.search(rf'id="id_{field}_error"', response.text)
    assert "introduction" not in browser.session["setup"]


def test_the_browser_may_propose_a_time_zone_until_one_was_chosen(browser: Client) -> None:
    fill_in(browser, up_to=1)
    assert 'data-behaviour="time_zone"' in browser.get(STEPS[1]).text


def test_a_time_zone_under_its_old_name_is_taken(browser: Client) -> None:
    fill_in(browser, up_to=1)
    assert browser.post(STEPS[1], ABOUT_ALICE | {"time_zone": "Asia/Calcutta"}).status_code == 302
    assert '<option value="Asia/Calcutta" selected>' in browser.get(STEPS[1]).text


def test_a_name_is_shown_as_text_whatever_it_holds(
    client: Client, client_of: Callable[[User], Client], alice: User
) -> None:
    alice.name = "<script>alert(1)</script>"
    alice.save()
    assert "<script>alert" not in client_of(alice).get("/settings/").text
