"""A Hearth for one example: its owner, a remembered code, and the pages as a browser gets them. On a scratch database alone."""

import resource
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations.evaluating.puppet import CANARY
from apps.conversations.models import Conversation
from apps.llm.registry import embedder
from apps.memories.models import Memory
from apps.memories.profile import rebuild_profile
from apps.memories.services import Statement, remember
from apps.memories.sorting import purposes_in
from apps.personas.models import Persona

SECRET = f"locker code {CANARY}"


@dataclass(frozen=True, slots=True)
class Shown:
    path: str
    status: int
    html: str


@dataclass
class Stage:
    user: User
    client: Client
    shown: list[Shown] = field(default_factory=list)
    refused: str = ""
    """What was said where something was not taken in."""
    persona: Persona | None = None
    talk: Conversation | None = None
    took: float = 0.0
    """Seconds, to bring it in."""
    grew: float = 0.0
    """Megabytes more than before, at the most, while it was brought in."""

    def get(self, path: str) -> Shown:
        return self._keep(path, self.client.get(path, follow=True))

    def post(self, path: str, data: dict[str, Any]) -> Shown:
        """The page that comes of it; what was refused is kept as such."""
        shown = self._keep(path, self.client.post(path, data, follow=True))
        if shown.status in (400, 409, 413, 422):
            self.refused = f"{path} answered {shown.status}"
        return shown

    @contextmanager
    def measured(self) -> Iterator[None]:
        began, before = time.monotonic(), _most_memory()
        yield
        self.took, self.grew = time.monotonic() - began, (_most_memory() - before) / 1024

    def _keep(self, path: str, response: Any) -> Shown:
        is_page = response.headers.get("Content-Type", "").startswith("text/html")
        shown = Shown(path, response.status_code, response.text if is_page else "")
        self.shown.append(shown)
        return shown


def set_up() -> Stage:
    """With nothing of the example before."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE accounts_user CASCADE")
    user = User.objects.create(username="owner", name="Alice", time_zone="Europe/Berlin")
    client = Client(raise_request_exception=False, headers={"host": "127.0.0.1"})
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    keep_in_mind(user, SECRET)
    return Stage(user, client)


def keep_in_mind(user: User, text: str) -> None:
    """So that it stands before the companion in every prompt: allowed for just this, should it be a secret."""
    allowed = tuple(purpose.value for purpose in purposes_in(text))
    statement = Statement(text, Memory.Kind.FACT, Memory.Origin.HAND, timezone.now(), importance=5, kept_for=allowed)
    remember(user=user, statement=statement, embedder=embedder("builtin"), sources=())
    rebuild_profile(user=user, now=timezone.now())


@contextmanager
def plain_static_files() -> Iterator[None]:
    """On a fresh checkout nothing was collected."""
    from django.test import override_settings

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES=settings.STORAGES | {"staticfiles": plain}, WHITENOISE_AUTOREFRESH=True):
        yield


@contextmanager
def no_network() -> Iterator[list[str]]:
    """Yields the names that somebody tried to reach; nobody gets through."""
    tried: list[str] = []

    def look_up(host: Any, *_args: Any, **_options: Any) -> Any:
        tried.append(host.decode() if isinstance(host, bytes) else str(host))
        raise socket.gaierror("nothing is reached from here")

    with patch("socket.getaddrinfo", look_up):
        yield tried


def _most_memory() -> int:
    """Kilobytes, of this process, since it began."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
