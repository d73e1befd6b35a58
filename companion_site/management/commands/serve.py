"""The web part: brings the database and the static files up to date, then answers requests until asked to stop."""

import os
import socket
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection

from companion_site import lifeline
from companion_site.launch import launch, web
from companion_site.launch.browser import has_screen, open_browser
from companion_site.launch.database import check_database
from companion_site.launch.errors import REFUSED, CannotStart
from companion_site.launch.listener import listen
from companion_site.launch.migrations import migrate
from companion_site.launch.static import collect
from companion_site.logs import tell_without_words


class Command(BaseCommand):
    help = "Serve Hearth. `make run` calls this; on its own it needs DATABASE_URL or a running built-in database."
    requires_system_checks: list[str] = []  # noqa: RUF012  # They import everything; `manage.py check` is for that.

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--fd", type=int, help="a listening socket to serve on, in place of HEARTH_HOST and HEARTH_PORT"
        )

    def handle(self, *args: Any, fd: int | None, **options: Any) -> None:
        tell_without_words()
        line = lifeline.hold()
        try:
            listener = _listener(fd)
            check_database(connection)
            migrate(connection, self._say)
            _store_plainly()
            if fd is not None:
                _end_what_a_crash_left()
            collect(settings.STATIC_ROOT, settings.VERSION)
            start = launch()
        except CannotStart as why:
            self.stderr.write(str(why))
            sys.exit(REFUSED)
        url = start.url(listener.getsockname()[1])
        link = _setup_link(url)
        connection.close()

        def when_listening() -> None:
            self._welcome(url, link)
            if start.open_browser and has_screen():
                open_browser(link or url)
            line.say_ready()

        from companion_site.asgi import application

        web.serve(application, listener, when_listening=when_listening, before_stopping=_save_what_is_said)

    def _say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()

    def _welcome(self, url: str, link: str | None) -> None:
        self._say(f"\nHearth is at {url}")
        if link:
            self._say(f"Make it yours with this link, which works once:\n\n    {link}\n")
        self._say("Press Ctrl-C to stop.")


def _listener(fd: int | None) -> socket.socket:
    if fd is None:
        start = launch()
        return listen(start.host, start.port)
    listener = socket.socket(fileno=fd)
    os.set_inheritable(fd, False)
    return listener


def _setup_link(url: str) -> str | None:
    from apps.accounts.services import new_setup_link

    path = new_setup_link()
    return path and url.rstrip("/") + path


def _end_what_a_crash_left() -> None:
    """Only under a supervisor, which runs one web part: beside others, a running turn or an upload may be another's."""
    from apps.conversations.services import interrupt_turns
    from apps.data_rights.erasing.files import remove_uploads

    interrupt_turns()
    remove_uploads(settings.HOME.path)


def _store_plainly() -> None:
    """Columns that are new since the last start, on most days none; after an update from an older Hearth all of them, once."""
    from apps.data_rights.erasing.uncompressed import store_plainly

    if unpacked := store_plainly():
        from apps.data_rights.erasing.cleaning import rewrite

        rewrite(unpacked)


async def _save_what_is_said() -> None:
    from apps.conversations import runner

    await runner.shut_down()
