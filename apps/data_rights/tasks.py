"""What the worker does for its owner's rights. A job names nothing: what was asked for stands in the database."""

import time
from collections.abc import Callable
from contextlib import suppress

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from apps.accounts.alone import alone
from apps.data_rights.backups import jobs as backing_up  # noqa: F401  # Its tasks are found here.
from apps.data_rights.erasing import jobs  # noqa: F401  # So are these.
from apps.data_rights.exporting import files as exporting
from apps.data_rights.exporting.files import KEPT_FOR
from apps.data_rights.exporting.jobs import export
from apps.data_rights.importing import files as importing
from apps.data_rights.importing.jobs import bring_back, forget_looks, look_at
from apps.data_rights.models import DataRequest
from apps.privacy.old_files import remove_old

WORK = "data_requests"
WORKING_OFF = 7_146_202
"""Of PostgreSQL's advisory locks."""
WORKERS: dict[str, Callable[[DataRequest], None]] = {
    DataRequest.Kind.EXPORT: export,
    DataRequest.Kind.LOOK: look_at,
    DataRequest.Kind.IMPORT: bring_back,
}


@app.periodic(cron="* * * * *")  # Whatever was left when a worker or the machine stopped.
@app.task(name=WORK, queueing_lock=WORK)
def work_off_requests(timestamp: int = 0) -> None:
    """Oldest first; one at a time, whoever asks."""
    for files in (exporting, importing):
        remove_old(files.folder(), before=time.time() - KEPT_FOR.total_seconds())
    forget_looks(before=timezone.now() - KEPT_FOR)
    open_ones = DataRequest.objects.filter(kind__in=WORKERS, state__in=["waiting", "running"])
    with alone(WORKING_OFF) as is_alone:
        for request in open_ones.select_related("user").order_by("asked_at") if is_alone else ():
            WORKERS[request.kind](request)


def work_soon() -> None:
    with suppress(AlreadyEnqueued), transaction.atomic():
        app.configure_task(WORK, queueing_lock=WORK).defer()
