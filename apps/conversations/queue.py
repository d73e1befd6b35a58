"""Asks the worker to learn, or to look at chats from elsewhere.

A job names nothing: what is to be done stands in the database, so none is lost with a job.
"""

from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

LEARN = "learn"
BRING_CHATS = "bring_chats"


def learn_soon() -> None:
    """One waiting job is enough: it takes everything there is."""
    _soon(LEARN)


def bring_chats_soon() -> None:
    _soon(BRING_CHATS)


def _soon(task: str) -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(task, queueing_lock=task).defer()
