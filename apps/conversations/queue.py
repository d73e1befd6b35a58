"""Asks the worker to learn. A job names nothing: what is to be learned stands in the database, so none is lost with a job."""

from contextlib import suppress

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

LEARN = "learn"


def learn_soon() -> None:
    """One waiting job is enough: it takes everything there is."""
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(LEARN, queueing_lock=LEARN).defer()
