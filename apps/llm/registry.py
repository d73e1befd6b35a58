"""Model servers and embedders by alias, as settings.LLM and settings.EMBEDDERS name them."""

from functools import cache
from typing import Any, cast

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.signals import setting_changed
from django.utils.module_loading import import_string

from apps.llm.ports import Embedder, ModelServer


@cache
def server(alias: str) -> ModelServer:
    """One per process, so that connections and loaded weights are shared."""
    return cast("ModelServer", _built("LLM", alias))


@cache
def embedder(name: str) -> Embedder:
    """One per process too: its weights are loaded once. “ollama:all-minilm” is a model of the one called “ollama”."""
    alias, _colon, model = name.partition(":")
    return cast("Embedder", _built("EMBEDDERS", alias, **({"model": model} if model else {})))


def _built(setting: str, alias: str, **more: str) -> object:
    try:
        entry: dict[str, Any] = getattr(settings, setting)[alias]
    except KeyError:
        raise ImproperlyConfigured(f"settings.{setting} has nothing called {alias!r}") from None
    return import_string(entry["BACKEND"])(**entry.get("OPTIONS", {}), **more)


def _forget_built(*, setting: str, **kwargs: object) -> None:
    if setting == "LLM":
        server.cache_clear()
    if setting == "EMBEDDERS":
        embedder.cache_clear()


# Only tests change settings; Django's own caches listen in the same way.
setting_changed.connect(_forget_built)
