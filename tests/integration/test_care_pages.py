"""Whom to turn to, and the plan for a bad hour: Alice's own, and nobody else's."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts.models import User
from apps.conversations.help_card import help_card
from apps.wellbeing.contacts import MOST, add_contact, contacts_of, move_up
from apps.wellbeing.forms import ContactForm
from apps.wellbeing.models import Contact, Plan
from apps.wellbeing.plan import LONGEST_STEP, STEPS, Written, marks_of, merged, plan_of, write_plan
from apps.wellbeing.screening import Risk

pytestmark = pytest.mark.django_db
CARE, NEW, PLAN, WRITE = "/care/", "/care/people/new/", "/care/plan/", "/care/plan/edit/"
ANA = {"name": "Ana", "phone": "+49 170 1234-567", "note": "picks up at night"}
ClientOf = Callable[[User], Client]


def boxes(page: str) -> dict[str, str]:
    """What the form of a plan would send: its boxes, and what it was opened on."""
    typed = re.findall(r'<textarea name="(\w+)"[^>]*>\r?\n?(.*?)</textarea>', page, re.DOTALL)
    hidden = re.findall(r'name="(opened-\w+)" value="(\w+)"', page)
    return {name: unescape(text) for name, text in [*typed, *hidden]}


def a_plan(user: User, **texts: str) -> None:
    write_plan(user=user, texts={step.key: texts.get(step.key, "") for step in STEPS})


def test_alice_writes_down_whom_she_trusts_and_calls_with_one_tap(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    assert client.post(NEW, ANA).headers["Location"] == CARE
    page = client.get(CARE).text
    assert 'href="tel:+491701234567"' in page
    assert 'href="sms:+491701234567"' in page
    assert "picks up at night" in page


def test_she_changes_them_and_takes_them_out(alice: User, client_of: ClientOf) -> None:
    client, ana = client_of(alice), add_contact(user=alice, **ANA)
    client.post(f"/care/people/{ana.pk}/", ANA | {"name": "Ana Sousa"})
    ana.refresh_from_db()
    assert ana.name == "Ana Sousa"
    asked = client.get(f"/care/people/{ana.pk}/take-out/").text
    assert "Take Ana Sousa out?" in asked
    assert ANA["phone"] in asked
    assert "formaction" not in client.get(f"/care/people/{ana.pk}/").text
    assert contacts_of(alice)
    assert "Ana Sousa is taken out." in client.post(f"/care/people/{ana.pk}/take-out/", follow=True).text
    assert not contacts_of(alice)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "\0"},
        {"name": "x" * 81},
        {"phone": ""},
        {"phone": "+"},
        {"phone": "call me"},
        {"phone": "javascript:1"},
        {"phone": "1" * 41},
        {"note": "x" * 201},
    ],
)
def test_what_is_wrong_is_told_and_what_was_typed_stays(
    alice: User, client_of: ClientOf, wrong: dict[str, str]
) -> None:
    response = client_of(alice).post(NEW, ANA | wrong)
    assert response.status_code == 422
    assert "errorlist" in response.text
    assert not Contact.objects.exists()


@given(st.text("0123456789٣४+-() #*.ab", max_size=60))
def test_what_is_no_number_becomes_no_link(typed: str) -> None:
    form = ContactForm({"name": "Ana", "phone": typed})
    if form.is_valid():
        tel = Contact(phone=form.cleaned_data["phone"]).tel.removeprefix("tel:").replace("%23", "#")
        assert tel
        assert set(tel) <= set("0123456789+*#")


def test_there_is_an_end_to_the_list(alice: User, client_of: ClientOf) -> None:
    for number in range(MOST):
        add_contact(user=alice, name=f"Friend {number}", phone="123")
    response = client_of(alice).post(NEW, ANA)
    assert response.status_code == 422
    assert "Take somebody out first" in response.text


def test_she_puts_them_in_her_own_order_which_the_card_keeps(alice: User, bob: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    ana, ben, eva = (add_contact(user=alice, name=name, phone="123") for name in ("Ana", "Ben", "Eva"))
    rob = add_contact(user=bob, name="Rob", phone="123")

    def after(*moved: Contact) -> list[str]:
        for somebody in moved:
            assert client.post(f"/care/people/{somebody.pk}/up/").headers["Location"] == f"{CARE}#people"
        return [contact.name for contact in contacts_of(alice)]

    assert after(eva) == ["Ana", "Eva", "Ben"]
    assert after(eva, eva, eva) == ["Eva", "Ana", "Ben"]
    assert after(ben) == ["Eva", "Ben", "Ana"]
    add_contact(user=alice, name="Tom", phone="123")
    ana.delete()
    assert after() == ["Eva", "Ben", "Tom"]
    card = help_card(user=alice, risk=Risk.CRISIS, danger="suicide")
    assert [contact.name for contact in card.contacts] == ["Eva", "Ben"]
    page = client.get(CARE).text
    assert "Move Eva up" not in page
    assert "Move Tom up" in page
    assert client.post(f"/care/people/{rob.pk}/up/").status_code == 404


def test_who_was_never_moved_stands_where_they_were_added(alice: User) -> None:
    """As before there was an order of her own."""
    for name in ("Ana", "Ben", "Eva"):
        Contact.objects.create(user=alice, name=name, phone="123")
    assert [contact.name for contact in contacts_of(alice)] == ["Ana", "Ben", "Eva"]
    move_up(contact=contacts_of(alice)[2])
    assert [contact.name for contact in contacts_of(alice)] == ["Ana", "Eva", "Ben"]


@pytest.mark.parametrize("path", ["", "up/", "take-out/"])
def test_bob_finds_nobody_of_hers(alice: User, bob: User, client_of: ClientOf, path: str) -> None:
    ana = add_contact(user=alice, **ANA)
    assert client_of(bob).post(f"/care/people/{ana.pk}/{path}", ANA | {"name": "Bob"}).status_code == 404
    assert client_of(bob).get(f"/care/people/{ana.pk}/take-out/").status_code == 404
    assert "Ana" not in client_of(bob).get(CARE).text
    ana.refresh_from_db()
    assert ana.name == "Ana"


def test_a_plan_is_written_step_by_step_and_read_in_its_order(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    assert "There is none yet" in client.get(PLAN).text
    client.post(WRITE, {"reasons": "Leo", "signs": "I stop answering.\r\nI don't sleep.", "alone": "  "})
    assert [(step.step.key, step.text) for step in plan_of(alice)] == [
        ("signs", "I stop answering.\nI don't sleep."),
        ("reasons", "Leo"),
    ]
    page = client.get(PLAN).text
    assert page.index("I stop answering.<br>") < page.index("Leo")
    assert "Leo" in client.get(WRITE).text


def test_every_step_has_its_column(alice: User) -> None:
    a_plan(alice, **{step.key: step.key for step in STEPS})
    assert [step.text for step in plan_of(alice)] == [step.key for step in STEPS]


def test_a_plan_that_is_emptied_is_gone(alice: User, client_of: ClientOf) -> None:
    a_plan(alice, signs="x")
    client_of(alice).post(WRITE, {})
    assert not Plan.objects.exists()


class TestTwoDevices:
    """The same plan, opened on both."""

    @pytest.fixture(autouse=True)
    def _opened(self, alice: User, client_of: ClientOf) -> None:
        a_plan(alice, signs="I stop answering.", alone="Walk.", reasons="Leo")
        self.alice, self.client = alice, client_of(alice)
        self.opened = boxes(self.client.get(WRITE).text)

    def keep(self, **steps: str) -> str:
        return self.client.post(WRITE, self.opened | steps, follow=True).text

    def kept(self) -> dict[str, str]:
        return {step.step.key: step.text for step in plan_of(self.alice)}

    def test_each_changes_its_own_step(self) -> None:
        self.keep(signs="I don't sleep.")
        assert "Your plan is kept." in self.keep(alone="Swim.\r\nRun.")
        assert self.kept() == {"signs": "I don't sleep.", "alone": "Swim.\nRun.", "reasons": "Leo"}

    def test_what_was_emptied_on_one_stays_empty(self) -> None:
        self.keep(signs="")
        self.keep(alone="Swim.")
        assert self.kept() == {"alone": "Swim.", "reasons": "Leo"}

    def test_where_both_changed_the_same_step_both_stand_there_and_it_is_said(self) -> None:
        self.keep(signs="I don't sleep.")
        page = self.keep(signs="I drink.", alone="Swim.")
        assert "This step was changed elsewhere meanwhile." in page
        assert "Your plan is kept." not in page
        assert self.kept()["signs"] == "I don't sleep."
        self.opened = boxes(page)
        assert self.opened["signs"] == "I don't sleep.\n\nI drink."
        assert self.opened["alone"] == "Swim."
        self.keep()
        assert self.kept() == {"signs": "I don't sleep.\n\nI drink.", "alone": "Swim.", "reasons": "Leo"}

    def test_who_decides_for_one_keeps_that(self) -> None:
        self.keep(signs="I don't sleep.")
        self.opened = boxes(self.keep(signs="I drink."))
        self.keep(signs="I drink.")
        assert self.kept()["signs"] == "I drink."

    def test_the_same_words_on_both_are_no_clash(self) -> None:
        self.keep(signs="I drink.")
        assert "Your plan is kept." in self.keep(signs="I drink.")

    def test_a_form_that_was_refused_still_knows_what_it_was_opened_on(self) -> None:
        self.keep(signs="I don't sleep.")
        self.opened = boxes(self.keep(reasons="x" * (LONGEST_STEP + 1)))
        self.keep(reasons="Leo and Ana")
        assert self.kept() == {"signs": "I don't sleep.", "alone": "Walk.", "reasons": "Leo and Ana"}

    def test_a_plan_that_was_erased_meanwhile_does_not_come_back(self) -> None:
        a_plan(self.alice)
        assert "The plan is taken away." in self.keep()
        self.keep(alone="Swim.")
        assert self.kept() == {}
        self.opened = boxes(self.client.get(WRITE).text)
        self.keep(alone="Swim.")
        assert self.kept() == {"alone": "Swim."}


WORDS = st.sampled_from(["", "a", "b", "c"])
PLANS = st.fixed_dictionaries({step.key: WORDS for step in STEPS})


@given(before=PLANS, here=PLANS, there=PLANS)
def test_no_change_of_either_side_is_lost(before: dict[str, str], here: dict[str, str], there: dict[str, str]) -> None:
    opened = marks_of([Written(step, before[step.key]) for step in STEPS])
    result = merged(opened=opened, typed=here, kept=there)
    for step in (step.key for step in STEPS):
        for changed in (here[step], there[step]):
            assert changed == before[step] or changed in result.texts[step]
        is_clash = before[step] not in {here[step], there[step]} and here[step] != there[step]
        assert (step in result.clashes) == is_clash


def test_a_step_that_is_too_long_is_kept_in_the_box(alice: User, client_of: ClientOf) -> None:
    response = client_of(alice).post(WRITE, {"signs": "x" * (LONGEST_STEP + 1), "alone": "Walk."})
    assert response.status_code == 422
    assert "Walk." in response.text
    assert not Plan.objects.exists()


def test_markup_in_a_plan_is_only_words(alice: User, client_of: ClientOf) -> None:
    a_plan(alice, signs="<script>alert(1)</script>")
    assert "<script>alert" not in client_of(alice).get(PLAN).text


def test_her_plan_is_not_bobs(alice: User, bob: User, client_of: ClientOf) -> None:
    a_plan(alice, signs="I stop answering.")
    client_of(bob).post(WRITE, {"signs": "Bob's"})
    assert "I stop answering." not in client_of(bob).get(PLAN).text
    assert plan_of(alice)[0].text == "I stop answering."


def test_the_numbers_of_her_country_stand_below_even_without_a_plan(alice: User, client_of: ClientOf) -> None:
    User.objects.filter(pk=alice.pk).update(country="DE")
    for page in (CARE, PLAN):
        assert 'href="tel:08001110111"' in client_of(alice).get(page).text


@pytest.mark.parametrize("page", [CARE, PLAN])
def test_what_is_read_can_not_be_posted_to(alice: User, client_of: ClientOf, page: str) -> None:
    assert client_of(alice).post(page).status_code == 405
