"""Brings in what was accepted, in one transaction: where a worker was stopped nothing has come, and it begins again."""

import logging
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.data_rights.importing.bringing import bring_in
from apps.data_rights.importing.consents import undecided
from apps.data_rights.importing.files import accepted, arrived
from apps.data_rights.importing.opening import open_archive
from apps.data_rights.importing.refusal import ArchiveRefused
from apps.data_rights.models import DataRequest
from apps.data_rights.progress import Reporter
from apps.data_rights.requests import begin, finish, open_request
from apps.privacy.registry import Terms
from apps.privacy.scope import Scope

log = logging.getLogger(__name__)


@transaction.atomic
def accept(*, user: User, arrival: UUID, with_consents: bool, now: datetime) -> DataRequest:
    """Raises RequestRunning, and FileNotFoundError for what was accepted or left alone already."""
    request = open_request(user=user, kind=DataRequest.Kind.IMPORT, scope=Scope(), with_consents=with_consents, now=now)
    arrived(user.pk, arrival).rename(accepted(request.pk))
    return request


def bring_back(request: DataRequest) -> None:
    """Ends the request, whatever happens."""
    try:
        problem = _bring_back(request)
    except ArchiveRefused as error:
        problem = str(error.public)
    except FileNotFoundError:
        problem = _("The file is not there any more. Nothing was changed; bring it again.")
    except (OSError, DatabaseError) as error:
        # Not with its words: the database quotes the row it did not like.
        log.error("an archive could not be brought in: %s", type(error).__name__)
        problem = _(
            "It could not be brought in: the disk may be full. Nothing was changed; free some space and try again."
        )
    if problem:
        finish(request=request, now=timezone.now(), problem=problem)
    accepted(request.pk).unlink(missing_ok=True)


def _bring_back(request: DataRequest) -> str:
    """What went wrong: nothing."""
    archive = open_archive(accepted(request.pk))
    begin(request=request, total=archive.rows_in_all, now=timezone.now())
    live = undecided(request.user) if request.with_consents else frozenset()
    with Reporter(request) as reporter, transaction.atomic():
        terms = Terms(now=timezone.now(), live=frozenset(live))
        outcomes = bring_in(archive, person=request.user, terms=terms, progress=reporter.note)
        finish(request=request, now=timezone.now(), outcome=[asdict(outcome) for outcome in outcomes])
    log.info("import %s: %d rows are new", request.pk, sum(outcome.new for outcome in outcomes))
    return ""
