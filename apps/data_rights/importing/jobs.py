"""Looks through what arrived, and brings in what was accepted, in one transaction: where a worker was stopped nothing has come,
and it begins again."""

import logging
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import DatabaseError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.data_rights.importing.bringing import bring_in, look_through
from apps.data_rights.importing.consents import could_hold, let_stand_what_was_decided, undecided
from apps.data_rights.importing.files import accepted, arrived
from apps.data_rights.importing.opening import open_archive
from apps.data_rights.importing.periods import periods_in
from apps.data_rights.importing.refusal import ArchiveRefused
from apps.data_rights.models import DataRequest
from apps.data_rights.progress import Reporter
from apps.data_rights.requests import Stopped, begin, finish, open_request, stop
from apps.privacy.registry import Terms
from apps.privacy.scope import Scope

log = logging.getLogger(__name__)


def receive(*, user: User, arrival: UUID, now: datetime) -> DataRequest:
    """What arrived is to be looked through; the request has its name. Raises RequestRunning."""
    return open_request(user=user, kind=DataRequest.Kind.LOOK, scope=Scope(), now=now, pk=arrival)


def leave(*, user: User, arrival: UUID) -> None:
    """Nothing comes of it, and nothing stays."""
    arrived(user.pk, arrival).unlink(missing_ok=True)
    _looks(user).filter(pk=arrival).delete()


def stop_bringing(request: DataRequest) -> bool:
    """Nothing of it comes, and the file goes. False where it has ended."""
    was_open = stop(request=request)
    accepted(request.pk).unlink(missing_ok=True)
    return was_open


@transaction.atomic
def accept(
    *, user: User, arrival: UUID, with_consents: bool, now: datetime, with_settings: bool = False
) -> DataRequest:
    """Raises RequestRunning, and FileNotFoundError for what was accepted or left alone already."""
    request = open_request(
        user=user,
        kind=DataRequest.Kind.IMPORT,
        scope=Scope(),
        with_consents=with_consents,
        with_settings=with_settings,
        now=now,
    )
    _looks(user).filter(pk=arrival).delete()
    arrived(user.pk, arrival).rename(accepted(request.pk))
    return request


def waiting(user: User) -> list[DataRequest]:
    """Files that are being looked through, or wait for a yes."""
    return [one for one in _looks(user) if arrived(user.pk, one.pk).exists()]


def forget_looks(*, before: datetime) -> None:
    """Their files are gone by then."""
    DataRequest.objects.filter(kind=DataRequest.Kind.LOOK, ended_at__lt=before).delete()


def look_at(request: DataRequest) -> None:
    """Ends the request, whatever happens; of what is refused nothing stays."""
    file = arrived(request.user_id, request.pk)
    problem = _problem_of(_look_at, request)
    if problem:
        finish(request=request, now=timezone.now(), problem=problem)
        file.unlink(missing_ok=True)


def bring_back(request: DataRequest) -> None:
    """Ends the request, whatever happens."""
    problem = _problem_of(_bring_back, request)
    if problem:
        finish(request=request, now=timezone.now(), problem=problem)
    accepted(request.pk).unlink(missing_ok=True)


def _problem_of(work: Callable[[DataRequest], None], request: DataRequest) -> str:
    """Empty where there was none."""
    try:
        work(request)
    except Stopped:
        return ""
    except ArchiveRefused as error:
        return str(error.public)
    except FileNotFoundError:
        return _("The file is not there any more. Nothing was changed; bring it again.")
    except (OSError, DatabaseError) as error:
        # Not with its words: the database quotes the row it did not like.
        log.error("an archive could not be brought in: %s", type(error).__name__)
        return _(
            "It could not be brought in: the disk may be full. Nothing was changed; free some space and try again."
        )
    except Exception:
        # The edge: as long as a request is open nothing can be erased.
        log.exception("archive %s broke off", request.pk)
        return _(
            "It could not be brought in: something went wrong in Hearth itself, and its log says where. Nothing was changed."
        )
    return ""


def _look_at(request: DataRequest) -> None:
    archive = open_archive(arrived(request.user_id, request.pk))
    begin(request=request, total=archive.rows_in_all, now=timezone.now())
    with Reporter(request) as reporter:
        outcomes = look_through(archive, person=request.user, progress=reporter.note)
    about = {
        "made_on": archive.made_on,
        "could_hold": could_hold(archive, request.user),
        "periods": periods_in(archive),
    }
    finish(request=request, now=timezone.now(), outcome=[asdict(outcome) for outcome in outcomes], about=about)


def _bring_back(request: DataRequest) -> None:
    archive = open_archive(accepted(request.pk))
    begin(request=request, total=archive.rows_in_all, now=timezone.now())
    now = timezone.now()
    live = undecided(request.user) if request.with_consents else frozenset()
    with Reporter(request) as reporter, transaction.atomic():
        terms = Terms(now=now, live=frozenset(live), with_settings=request.with_settings)
        outcomes = bring_in(archive, person=request.user, terms=terms, progress=reporter.note)
        let_stand_what_was_decided(request.user, live, since=now)
        if not finish(request=request, now=timezone.now(), outcome=[asdict(outcome) for outcome in outcomes]):
            raise Stopped
    log.info("import %s: %d rows are new", request.pk, sum(outcome.new for outcome in outcomes))


def _looks(user: User) -> QuerySet[DataRequest]:
    return DataRequest.objects.filter(kind=DataRequest.Kind.LOOK, user=user)
