"""Checks for `manage.py check --deploy`: what a start would stumble over, each with a hint."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import import_string

from companion_site.embedded.postgres import binaries
from companion_site.home import HomeUnusable
from companion_site.launch.errors import CannotStart


@register("hearth", deploy=True)
def data_folder_is_usable(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:
    try:
        settings.HOME.prepare()
    except HomeUnusable as error:
        return [Error(str(error), hint="Set HEARTH_HOME to a folder of your own.", id="hearth.E001")]
    return []


@register("hearth", deploy=True)
def built_in_database_is_present(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:
    if not settings.EMBEDDED_POSTGRES:
        return []
    try:
        binaries()
    except CannotStart as error:
        return [Error(str(error), hint="Install requirements.lock, or set DATABASE_URL.", id="hearth.E002")]
    return []


@register("hearth", deploy=True)
def model_back_ends_import(app_configs: Sequence[AppConfig] | None, **_kwargs: Any) -> list[CheckMessage]:
    found: Mapping[str, Mapping[str, Any]] = settings.LLM
    return [_unimportable(name, entry) for name, entry in found.items() if not _imports(entry.get("BACKEND", ""))]


def _imports(path: str) -> bool:
    try:
        import_string(path)
    except ImportError:
        return False
    return True


def _unimportable(name: str, entry: Mapping[str, Any]) -> CheckMessage:
    return Error(
        f"LLM[{name!r}] names the back end {entry.get('BACKEND')!r}, which can't be imported.",
        hint="Check its dotted path in settings.LLM and that what it imports is installed.",
        id="hearth.E003",
    )
