"""Servers by alias."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import override_settings

from apps.llm.registry import server
from tests.fakes.model import ScriptedServer

SCRIPTED = "tests.fakes.model.ScriptedServer"


@override_settings(LLM={"one": {"BACKEND": SCRIPTED, "OPTIONS": {"name": "echo"}}})
def test_an_alias_is_built_once_with_its_options() -> None:
    built = server("one")
    assert isinstance(built, ScriptedServer)
    assert list(built.models_by_name) == ["echo"]
    assert server("one") is built


def test_changed_settings_build_it_anew() -> None:
    with override_settings(LLM={"one": {"BACKEND": SCRIPTED}}):
        first = server("one")
    with override_settings(LLM={"one": {"BACKEND": SCRIPTED}}):
        assert server("one") is not first


@override_settings(LLM={})
def test_an_unknown_alias_is_named() -> None:
    with pytest.raises(ImproperlyConfigured, match="'two'"):
        server("two")
