"""The only writer of requests. One at a time for each owner: two at once would work on what the other changes."""

from datetime import datetime

from django.db import IntegrityError, transaction

from apps.accounts.models import User
from apps.data_rights.models import DataRequest
from apps.privacy.scope import Scope

State = DataRequest.State


class RequestRunning(Exception):
    """Another is being worked on; it has to end first."""


def open_request(*, user: User, kind: DataRequest.Kind, scope: Scope, now: datetime) -> DataRequest:
    """Raises RequestRunning."""
    try:
        with transaction.atomic():
            return DataRequest.objects.create(user=user, kind=kind, scope=scope.as_json(), asked_at=now)
    except IntegrityError:
        raise RequestRunning from None


def begin(*, request: DataRequest, total: int, now: datetime) -> None:
    """Anew, if a worker that had begun is gone."""
    DataRequest.objects.filter(pk=request.pk).update(
        state=State.RUNNING, total=total, done=0, begun_at=request.begun_at or now
    )


def note_progress(*, request: DataRequest, done: int) -> None:
    DataRequest.objects.filter(pk=request.pk, state=State.RUNNING).update(done=done)


def finish(*, request: DataRequest, now: datetime, problem: str = "") -> None:
    """Done, or failed for this reason. What has ended stays as it ended."""
    state = State.FAILED if problem else State.DONE
    still_open = DataRequest.objects.filter(pk=request.pk, state__in=[State.WAITING, State.RUNNING])
    still_open.update(state=state, problem=problem[:300], ended_at=now)
