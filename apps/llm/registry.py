"""Model servers by alias, as settings.LLM names them."""

from functools import cache
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.utils.module_loading import import_string

from apps.llm.ports import ModelServer


@cache
def server(alias: str) -> ModelServer:
    """One per process, so that connections and loaded weights are shared."""
    try:
        entry: dict[str, Any] = settings.LLM[alias]
    except KeyError:
        raise ImproperlyConfigured(f"settings.LLM has no server called {alias!r}") from None
    return cast("ModelServer", import_string(entry["BACKEND"])(**entry.get("OPTIONS", {})))


def _forget_servers(*, setting: str, **kwargs: object) -> None:
    if setting == "LLM":
        server.cache_clear()


# Only tests change settings; Django's own caches listen in the same way.
setting_changed.connect(_forget_servers)
