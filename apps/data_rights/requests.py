"""The only writer of requests. One at a time for each owner: two at once would work on what the other changes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from apps.accounts.models import User
from apps.data_rights.models import DataRequest, Erasure, Restoration
from apps.privacy.scope import Scope

State = DataRequest.State


class RequestRunning(Exception):
    """Another is being worked on, or something is being erased or restored; it has to end first."""


class Stopped(Exception):
    """Its owner wants it no more: nothing may come of it."""


def open_request(
    *,
    user: User,
    kind: DataRequest.Kind,
    scope: Scope,
    now: datetime,
    with_consents: bool = False,
    with_settings: bool = False,
    pk: UUID | None = None,
) -> DataRequest:
    """Raises RequestRunning."""
    values = {
        "pk": pk or uuid4(),
        "user": user,
        "kind": kind,
        "scope": scope.as_json(),
        "with_consents": with_consents,
        "with_settings": with_settings,
        "asked_at": now,
    }
    try:
        with transaction.atomic():
            # As erasures and restores do before they look for requests: neither an export nor what comes in holds what is just
            # being erased, and what comes in is not replaced by what is just being restored.
            User.objects.select_for_update(no_key=True).get(pk=user.pk)
            if any(table.objects.filter(is_open=True).exists() for table in (Erasure, Restoration)):
                raise RequestRunning
            return DataRequest.objects.create(**values)
    except IntegrityError:
        raise RequestRunning from None


def begin(*, request: DataRequest, total: int, now: datetime) -> None:
    """Anew, if a worker that had begun is gone. Raises Stopped."""
    begun = {"state": State.RUNNING, "total": total, "done": 0, "begun_at": request.begun_at or now}
    if not DataRequest.objects.filter(pk=request.pk, state__in=[State.WAITING, State.RUNNING]).update(**begun):
        raise Stopped


def note_progress(*, request: DataRequest, done: int) -> bool:
    """False where it was stopped."""
    return bool(DataRequest.objects.filter(pk=request.pk, state=State.RUNNING).update(done=done))


def stop(*, request: DataRequest) -> bool:
    """Nothing stays of it; whoever works on it finds out, and undoes what was begun. False where it has ended."""
    still_open = DataRequest.objects.filter(pk=request.pk, state__in=[State.WAITING, State.RUNNING])
    return bool(still_open.delete()[0])


def finish(
    *,
    request: DataRequest,
    now: datetime,
    problem: str = "",
    outcome: Sequence[Mapping[str, Any]] = (),
    about: Mapping[str, Any] | None = None,
) -> bool:
    """Done, or failed for this reason. What has ended stays as it ended: False for that, and where it was stopped."""
    state = State.FAILED if problem else State.DONE
    still_open = DataRequest.objects.filter(pk=request.pk, state__in=[State.WAITING, State.RUNNING])
    told = {"outcome": list(outcome), "about": dict(about or {})}
    return bool(still_open.update(state=state, problem=problem[:300], ended_at=now, **told))
