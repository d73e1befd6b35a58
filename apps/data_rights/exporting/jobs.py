"""Does what was asked for: exports are written from the start again where a worker was stopped, so none is ever half a one."""

import logging

from django.conf import settings
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.data_rights.exporting.archive import pack, steps_of
from apps.data_rights.exporting.files import finished, unfinished
from apps.data_rights.models import DataRequest
from apps.data_rights.progress import Reporter
from apps.data_rights.requests import begin, finish
from apps.privacy.scope import Scope

log = logging.getLogger(__name__)


def export(request: DataRequest) -> None:
    """Ends the request, whatever happens; its archive is there before it counts as done."""
    scope = Scope.of_json(request.scope)
    begin(request=request, total=steps_of(request.user, scope), now=timezone.now())
    part = unfinished(request.pk)
    try:
        with Reporter(request) as reporter:
            packed = pack(
                user=request.user,
                scope=scope,
                to=part,
                version=settings.VERSION,
                now=timezone.now(),
                progress=reporter.note,
            )
        part.replace(finished(request.pk))
    except (OSError, DatabaseError):
        log.exception("an export could not be written")
        part.unlink(missing_ok=True)
        problem = _("It could not be written: the disk may be full. Nothing is lost; free some space and ask again.")
        finish(request=request, now=timezone.now(), problem=problem)
        return
    finish(request=request, now=timezone.now())
    log.info("export %s: %d rows in %d files", request.pk, packed.rows, packed.files)
