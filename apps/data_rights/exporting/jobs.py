"""Does what was asked for: exports are written from the start again where a worker was stopped, so none is ever half a one."""

import logging

from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.data_rights.exporting.archive import pack, steps_of
from apps.data_rights.exporting.files import finished, remove, unfinished
from apps.data_rights.models import DataRequest
from apps.data_rights.progress import Reporter
from apps.data_rights.requests import Stopped, begin, finish
from apps.privacy.scope import Scope

log = logging.getLogger(__name__)


def export(request: DataRequest) -> None:
    """Ends the request, whatever happens; its archive is there before it counts as done."""
    try:
        _write(request)
        return
    except Stopped:
        problem = ""
    except (OSError, DatabaseError):
        log.exception("an export could not be written")
        problem = _("It could not be written: the disk may be full. Nothing is lost; free some space and ask again.")
    except Exception:
        # The edge: as long as a request is open nothing can be erased.
        log.exception("export %s broke off", request.pk)
        problem = _(
            "It could not be made: something went wrong in Hearth itself, and its log says where. Nothing is lost."
        )
    if problem:
        finish(request=request, now=timezone.now(), problem=problem)
    remove(request.pk)


def _write(request: DataRequest) -> None:
    """Raises Stopped, and whatever else."""
    scope = Scope.of_json(request.scope)
    begin(request=request, total=steps_of(request.user, scope), now=timezone.now())
    part = unfinished(request.pk)
    with Reporter(request) as reporter:
        packed = pack(
            user=request.user,
            scope=scope,
            to=part,
            version=settings.VERSION,
            now=timezone.now(),
            progress=reporter.note,
        )
    with transaction.atomic():
        # In one step for everybody else: whoever stops it, or erases after that, finds the file or none will come.
        if not finish(request=request, now=timezone.now()):
            raise Stopped
        part.replace(finished(request.pk))
    log.info("export %s: %d rows in %d files", request.pk, packed.rows, packed.files)
