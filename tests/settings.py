"""The product's own settings, but for what a test run must not share with it."""

import os
import tempfile

os.environ.setdefault("HEARTH_HOME", tempfile.mkdtemp(prefix="hearth-tests-"))

from companion_site.settings import *  # noqa: F403

PASSWORD_HASHERS = ["tests.fakes.hashing.FastHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
LLM = {
    "ollama": {"BACKEND": "tests.fakes.model.ScriptedServer", "OPTIONS": {}},
    "builtin": {"BACKEND": "tests.fakes.model.ScriptedServer", "OPTIONS": {"name": "built-in"}},
}
