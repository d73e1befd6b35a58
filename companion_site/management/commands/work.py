"""The worker: does what may wait, such as naming conversations, outside the web part."""

import asyncio
from typing import Any

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.psycopg_connector import PsycopgConnector

from companion_site import lifeline
from companion_site.logs import tell_without_words

AT_ONCE = 2
FINISHES_WITHIN = 8.0


class Command(BaseCommand):
    help = "Do background work until asked to stop."
    requires_system_checks: list[str] = []  # noqa: RUF012

    def handle(self, *args: Any, **options: Any) -> None:
        tell_without_words()
        line = lifeline.hold()
        # One connection listens, the others are made when there is work: idle ones cost the database memory.
        connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=AT_ONCE + 2)
        with app.replace_connector(connector) as working:
            asyncio.run(_work(working, line))


async def _work(app: Any, line: lifeline.Lifeline) -> None:
    async with app.open_async():
        line.say_ready()
        await app.run_worker_async(
            concurrency=AT_ONCE, shutdown_graceful_timeout=FINISHES_WITHIN, delete_jobs="successful"
        )
