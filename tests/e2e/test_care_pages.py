"""Help, the plan, the mirror and the safety page in a browser, with and without JavaScript."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import NewContext
from tests.e2e.preparing import PLAN, prepare_for_a_bad_hour, trust, write_a_plan
from tests.running import PASSPHRASE, Hearth

pytestmark = pytest.mark.e2e


def test_somebody_trusted_is_one_tap_away_from_the_talk(page: Page, hearth: Hearth) -> None:
    talk = page.url
    prepare_for_a_bad_hour(page, hearth)
    page.goto(talk)
    page.get_by_role("button", name="More about this conversation").click()
    page.get_by_role("link", name="Help, and your people").click()
    expect(page.get_by_role("link", name="Call Ana, +49 170 1234567")).to_have_attribute("href", "tel:+491701234567")
    expect(page.get_by_role("link", name="Open your plan")).to_be_visible()


def test_her_plan_is_one_tap_away_from_the_talk(page: Page, hearth: Hearth) -> None:
    talk = page.url
    prepare_for_a_bad_hour(page, hearth)
    page.goto(talk)
    page.get_by_role("link", name="Your safety plan").click()
    expect(page.locator(".plan__step").first).to_be_visible()


def test_a_plan_is_written_and_read_without_javascript(new_context: NewContext, cookies: Any, hearth: Hearth) -> None:
    page = new_context(cookies, java_script_enabled=False).new_page()
    write_a_plan(page, hearth)
    steps = page.locator(".plan__step")
    expect(steps).to_have_count(len(PLAN))
    expect(steps.first).to_contain_text("I stop answering messages.")
    trust(page, hearth, "Tom", "0170 7654321")
    page.get_by_role("link", name="Change Tom").click()
    page.get_by_role("link", name="Take them out").click()
    expect(page.get_by_role("heading", name="Take Tom out?")).to_be_visible()
    page.get_by_role("link", name="Keep them").click()
    page.get_by_role("link", name="Take them out").click()
    page.get_by_role("button", name="Take them out").click()
    expect(page.get_by_role("status")).to_contain_text("Tom is taken out.")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_plan_goes_through_sign_in_with_her_and_stays_nowhere(
    new_context: NewContext, cookies: Any, hearth: Hearth, javascript: bool
) -> None:
    context = new_context(cookies, java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{hearth.url}/care/plan/edit/")
    words = "The sea.\n\nA second line."
    page.get_by_label("What matters most").fill(words)
    context.clear_cookies(name="hearth_session")
    page.get_by_role("button", name="Keep this plan").click()
    expect(page.get_by_role("status")).to_contain_text("What you typed is still here")
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Send it now").click()
    expect(page.get_by_role("status")).to_contain_text("Your plan is kept.")
    expect(page.locator(".plan__step").last).to_contain_text("The sea.")
    page.goto(f"{hearth.url}/care/plan/edit/")
    expect(page.get_by_label("What matters most")).to_have_value(words)
    if javascript:
        assert page.evaluate("Object.values({...localStorage, ...sessionStorage}).every(kept => !kept.includes('sea'))")
    write_a_plan(page, hearth)


def test_after_limits_that_were_refused_and_a_session_that_ended_the_weeks_are_still_there(
    new_context: NewContext, cookies: Any, hearth: Hearth
) -> None:
    context = new_context(cookies)
    page = context.new_page()
    page.goto(f"{hearth.url}/care/time/")
    page.get_by_label("Quiet from").fill("22:30")
    page.get_by_role("button", name="Keep these").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.locator("svg.chart").last.get_by_role("link").nth(-2).click()
    expect(page).to_have_url(re.compile(r"/care/time/\?week="))
    page.get_by_label("Minutes a day").fill("45")
    context.clear_cookies(name="hearth_session")
    page.get_by_role("button", name="Keep these").click()
    page.get_by_label("Your passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Leave it").click()
    expect(page.get_by_role("heading", name="Limits you set yourself")).to_be_visible()
    expect(page.get_by_label("Minutes a day")).to_have_value("")


def test_a_printed_plan_is_only_the_plan(page: Page, hearth: Hearth) -> None:
    prepare_for_a_bad_hour(page, hearth)
    page.goto(f"{hearth.url}/care/plan/")
    page.emulate_media(media="print")
    expect(page.locator(".plan__step").first).to_be_visible()
    expect(page.locator(".rail")).to_be_hidden()
    expect(page.get_by_role("link", name="Change the plan")).to_be_hidden()


def test_the_weeks_are_pictures_and_a_table_worked_by_keyboard(page: Page, hearth: Hearth) -> None:
    prepare_for_a_bad_hour(page, hearth)
    page.goto(f"{hearth.url}/care/time/")
    expect(page.locator("svg.chart")).to_have_count(3)
    table = page.get_by_text("The same as a table")
    table.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("table", name="Minutes by day and time of day").get_by_role("row")).to_have_count(8)
    week = page.locator("svg.chart").last.get_by_role("link").nth(-2)
    expect(week).to_have_attribute("aria-label", re.compile(r"Week of .*: \d+ hours?"))
    week.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"week="))
    expect(page.locator("svg.chart").last.locator("[aria-current=true]")).to_have_count(1)


def test_a_wide_table_scrolls_and_the_page_does_not(page: Page, hearth: Hearth) -> None:
    prepare_for_a_bad_hour(page, hearth)
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{hearth.url}/care/time/")
    page.get_by_text("The same as a table").click()
    expect(page.get_by_role("table")).to_be_visible()
    assert page.locator("main").evaluate("main => main.scrollWidth <= main.clientWidth")


def test_limits_are_kept_and_what_makes_no_sense_is_said(page: Page, hearth: Hearth) -> None:
    page.goto(f"{hearth.url}/settings/")
    page.get_by_role("link", name="Set limits").click()
    page.get_by_label("Quiet from").fill("22:30")
    page.get_by_role("button", name="Keep these").click()
    expect(page.get_by_role("alert")).to_contain_text("Quiet hours need a beginning and an end")
    page.get_by_label("Quiet from").fill("")
    page.get_by_label("Minutes a day").fill("45")
    page.get_by_role("button", name="Keep these").click()
    expect(page.get_by_role("status")).to_contain_text("Kept.")
    page.get_by_label("Minutes a day").fill("")
    page.get_by_role("button", name="Keep these").click()


def test_the_check_answers_when_asked(page: Page, hearth: Hearth) -> None:
    prepare_for_a_bad_hour(page, hearth)
    page.goto(f"{hearth.url}/care/time/")
    page.get_by_role("link", name="Take a look").click()
    expect(page.get_by_role("table")).to_have_count(0)
    page.get_by_role("button", name="Look now").click()
    expect(page.get_by_role("table", name="What was compared")).to_be_visible()


def test_a_stranger_finds_the_safety_page_and_the_numbers_of_their_country(
    new_context: NewContext, hearth: Hearth
) -> None:
    page = new_context().new_page()
    page.goto(f"{hearth.url}/sign-in/")
    page.get_by_role("link", name="How Hearth keeps you safe").click()
    expect(page.get_by_role("heading", name="How Hearth keeps you safe", level=1)).to_be_visible()
    expect(page.get_by_text("No clinician has reviewed this")).to_be_visible()
    expect(page.get_by_text("In numbers, for you alone")).to_have_count(0)
    page.get_by_role("link", name="Helplines of all countries").click()
    page.get_by_role("combobox", name="Country").select_option("Portugal")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("link", name=re.compile("Call SOS Voz Amiga"))).to_have_attribute("href", "tel:213544545")
