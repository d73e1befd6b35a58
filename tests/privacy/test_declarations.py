"""Everything that is kept of a person is declared, and what is declared is what is kept."""

import pytest
from django.core.checks import run_checks
from django.db import models
from django.test.utils import isolate_apps

from apps.accounts.models import User
from apps.privacy import registry
from apps.privacy.checks import columns_of
from apps.privacy.registry import PersonalData, not_personal, personal_data, sources
from tests.people import a_conversation, a_memory, an_answered_turn


@pytest.fixture
def undone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test declares is declared for that test alone."""
    monkeypatch.setattr(registry, "_sources", dict(registry._sources))
    monkeypatch.setattr(registry, "_reasons", dict(registry._reasons))


def found() -> list[tuple[str, str]]:
    return [(check.id or "", check.msg) for check in run_checks(tags=["privacy"])]


def test_each_table_and_each_column_is_decided_about() -> None:
    assert not found()


def test_a_table_that_nobody_declared_is_asked_about(undone: None) -> None:
    del registry._sources["memories.person"]
    assert [(name, "memories.Person" in msg) for name, msg in found()] == [("privacy.E001", True)]


def test_a_column_that_nobody_decided_about_is_asked_about(undone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    people = type(registry._sources["memories.person"])
    monkeypatch.setattr(people, "exported", ("id", "user", "name"))
    assert [(name, "relation" in msg) for name, msg in found()] == [("privacy.E002", True)]


def test_a_text_that_no_search_looks_through_is_asked_about(undone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    people = type(registry._sources["memories.person"])
    monkeypatch.setattr(people, "searched", ("name",))
    assert [(name, "relation" in msg) for name, msg in found()] == [("privacy.E005", True)]
    monkeypatch.setattr(people, "unsearched", {"relation": "It is short.", "id": "It is none."})
    assert [name for name, _msg in found()] == ["privacy.E003"]


def test_a_declaration_that_names_what_is_not_there_is_refused(undone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    people = type(registry._sources["memories.person"])
    monkeypatch.setattr(people, "exported", (*people.exported, "shoe_size"))
    monkeypatch.setattr(people, "owner", "landlord")
    assert [name for name, _msg in found()] == ["privacy.E003"] * 2


def test_a_reason_has_to_say_something(undone: None) -> None:
    not_personal("auth.Group", "  ")
    assert [name for name, _msg in found()] == ["privacy.E004"]


def test_rows_come_after_what_they_point_to() -> None:
    seen: set[str] = set()
    for source in sources():
        needed = {
            field.related_model._meta.label
            for field in source.table._meta.concrete_fields
            if isinstance(field, models.ForeignKey) and not field.null and field.related_model is not source.table
        }
        assert needed <= seen, source.model
        seen.add(source.table._meta.label)


def test_tables_that_point_at_each_other_have_an_order_all_the_same(undone: None) -> None:
    with isolate_apps("apps.privacy") as isolated, pytest.MonkeyPatch.context() as patch:

        class Chicken(models.Model):
            egg = models.ForeignKey("Egg", on_delete=models.CASCADE)

            class Meta:
                app_label = "privacy"

            def __str__(self) -> str:
                return ""

        class Egg(models.Model):
            chicken = models.ForeignKey(Chicken, on_delete=models.CASCADE)

            class Meta:
                app_label = "privacy"

            def __str__(self) -> str:
                return ""

        patch.setattr(registry, "apps", isolated)
        registry._sources.clear()
        for model in ("privacy.Chicken", "privacy.Egg"):
            personal_data(type("Declared", (PersonalData,), {"model": model, "owner": "pk", "title": "t", "why": "w"}))
        assert [source.model for source in sources()] == ["privacy.Chicken", "privacy.Egg"]


@pytest.mark.django_db
def test_the_rows_of_a_person_are_theirs_alone(alice: User, bob: User) -> None:
    for user in (alice, bob):
        an_answered_turn(a_conversation(user), "My sister Maya lives in Lyon.")
        a_memory(user)
    for source in sources():
        if source.owner:
            hers = {row.pk for row in source.rows(alice)}
            assert hers.isdisjoint(row.pk for row in source.rows(bob)), source.model
            assert hers or source.table._meta.label not in {"memories.Memory", "conversations.Message"}


@pytest.mark.django_db
def test_an_exported_row_holds_each_exported_column_and_no_other(alice: User) -> None:
    an_answered_turn(a_conversation(alice))
    a_memory(alice)
    for source in sources():
        for row in source.rows(alice):
            assert (
                source.export(row).keys() == set(source.exported) == set(columns_of(source.table)) - {*source.withheld}
            )
