"""Whatever column may hold their words, its owner finds them there by a search, sees what becomes of them, and takes them out."""

import pytest
from django.db import transaction

from apps.accounts.models import User
from apps.data_rights.erasing.finding import Group, groups_about
from apps.data_rights.erasing.pages import preview_of
from apps.data_rights.erasing.rows import erase_rows
from apps.privacy.erasing import Chosen
from apps.privacy.registry import PersonalData, sources
from apps.wellbeing.models import Plan
from tests.people import a_memory
from tests.privacy.planting import a_whole_life, plant, text_of

pytestmark = pytest.mark.django_db


def picked(groups: list[Group]) -> dict[str, list[str]]:
    keys: dict[str, list[str]] = {}
    for group in groups:
        keys.setdefault(group.source.model, []).extend(one.key for one in group.found)
    return keys


def is_found_shown_and_taken_out(alice: User, bob: User, source: PersonalData, name: str, mark: str) -> None:
    groups = groups_about(alice, mark.upper())
    first = next(group for group in groups if group.source is source).found[0]
    assert mark in f"{first.where} {first.text}"
    chosen = Chosen(picked=picked(groups))
    erase_rows(alice, chosen)
    assert mark not in text_of(source, alice, name)
    assert not list(source.find(alice, mark))
    assert mark in text_of(source, bob, name)


def test_what_stands_in_any_column_is_found_shown_and_taken_out(alice: User, bob: User) -> None:
    for user in (alice, bob):
        a_whole_life(user)
    columns = [(source, name) for source in sources() for name in source.searched]
    assert len(columns) > 40
    for number, (source, name) in enumerate(columns):
        mark = f"zqé{number:02}"
        with transaction.atomic():
            for user in (alice, bob):
                assert plant(source, user, name, mark), (source.model, name)
            try:
                is_found_shown_and_taken_out(alice, bob, source, name, mark)
            except (AssertionError, StopIteration) as error:
                raise AssertionError(f"{source.model}.{name}") from error
            transaction.set_rollback(True)


def test_a_preview_tells_what_goes_and_what_stays_with_less_in_it(alice: User) -> None:
    a_whole_life(alice)
    chosen = Chosen(picked=picked(groups_about(alice, "juniper")) | picked(groups_about(alice, "walk")))
    told = preview_of(alice, chosen)
    assert {str(line.title) for line in told.emptied} >= {"Your companions", "Your safety plan"}
    assert ("Your safety plan", ["A walk."]) in [(str(title), texts) for title, texts in told.examples]
    assert Plan.objects.get().alone == "A walk."


def test_what_was_found_in_the_words_themselves_is_not_shown_again_as_their_copy(alice: User) -> None:
    a_whole_life(alice)
    found = picked(groups_about(alice, "lyon"))
    assert found["conversations.Message"]
    assert "memories.Episode" not in found


def test_what_they_wrote_by_hand_stays_until_they_say_so() -> None:
    by_hand = {source.model for source in sources() if source.written_by_hand}
    assert {"wellbeing.Plan", "wellbeing.Contact", "personas.Persona", "personas.Lorebook"} <= by_hand
    assert "conversations.Message" not in by_hand


def test_what_is_merely_near_it_stays_until_they_say_so(alice: User) -> None:
    a_memory(alice, "My sister Maya lives in Lyon.")
    a_memory(alice, "Rhubarb cake is my favourite.")
    groups = {(group.names_it, group.goes): group for group in groups_about(alice, "maya") if "Memory" in group.key}
    assert ["Maya" in one.text for one in groups[True, True].found] == [True]
    assert ["Maya" in one.text for one in groups[False, False].found] == [False]
