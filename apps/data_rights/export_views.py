"""Take it with you: ask for an export, see how far it is, fetch it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.requests import PersonRequest
from apps.data_rights.exporting.choosing import choices_for, name_of
from apps.data_rights.exporting.files import finished, remove
from apps.data_rights.exporting.sealing import InPieces, sealed
from apps.data_rights.forms import PartForm, ScopeForm, SealForm, called_in
from apps.data_rights.models import DataRequest
from apps.data_rights.requests import RequestRunning, open_request, stop
from apps.data_rights.tasks import work_soon
from apps.privacy.scope import Reach, Scope

EXPORT = DataRequest.Kind.EXPORT
MOST_SHOWN = 20


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def exports(request: PersonRequest) -> HttpResponse:
    """Those there are, and forms for another: of all, of a period, of one companion or one talk."""
    if request.method != "POST" or "called" in request.POST:
        return _page(request, ScopeForm())
    if "reach" in request.POST:
        part = PartForm(request.POST, user=request.user)
        return _asked(request, part.scope()) if part.is_valid() else _page(request, ScopeForm(), part=part, status=422)
    form = ScopeForm(request.POST)
    return _asked(request, form.scope(request.user)) if form.is_valid() else _page(request, form, status=422)


@require_POST
def export_part(request: PersonRequest, reach: str, pk: UUID) -> HttpResponse:
    """One companion or one talk; what is not theirs simply is not in it."""
    if reach not in {Reach.COMPANION, Reach.TALK}:
        raise Http404
    return _asked(request, Scope(Reach(reach), id=pk))


@never_cache
@require_safe
def export_progress(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The one line about it, asked for again and again while it runs."""
    export = _get(request, pk)
    return render(
        request, "data_rights/_export.html", {"export": export, "of": _name(export), "seal": SealForm(export=pk)}
    )


@require_POST
@sensitive_post_parameters("passphrase", "again")
def fetch_export(request: PersonRequest, pk: UUID) -> HttpResponseBase:
    export, form = _get(request, pk), SealForm(request.POST, export=pk)
    file = finished(export.pk)
    if not file.exists():
        messages.warning(request, _("This file is not there any more. Ask for another."))
        return redirect("data_rights:exports")
    if not form.is_valid():
        return _page(request, ScopeForm(), seal=form, sealing=pk, status=422)
    name = _file_name(request, export)
    if not (passphrase := form.cleaned_data["passphrase"]):
        return InPieces(file.open("rb"), as_attachment=True, filename=name, content_type="application/zip")
    try:
        content = sealed(file, passphrase)
    except OSError:
        messages.warning(
            request,
            _("It can't be sealed: the disk may be full. Free some space, or fetch it plain and seal it with age."),
        )
        return redirect("data_rights:exports")
    return InPieces(content, as_attachment=True, filename=f"{name}.age", content_type="application/octet-stream")


@require_POST
def remove_export(request: PersonRequest, pk: UUID) -> HttpResponse:
    """Also while it is being made, which is stopped then."""
    export = _get(request, pk)
    if stop(request=export):
        messages.success(request, _("Stopped. Nothing of it is kept."))
    else:
        export.delete()
        messages.success(request, _("The file is removed from this machine."))
    remove(pk)
    return redirect("data_rights:exports")


def _asked(request: PersonRequest, scope: Scope) -> HttpResponse:
    try:
        open_request(user=request.user, kind=EXPORT, scope=scope, now=timezone.now())
        work_soon()
    except RequestRunning:
        messages.warning(request, _("Something is being worked on already. Wait for it to end, then ask again."))
    return redirect("data_rights:exports")


def _get(request: PersonRequest, pk: UUID) -> DataRequest:
    return get_object_or_404(DataRequest, pk=pk, kind=EXPORT, user=request.user)


def _name(export: DataRequest) -> str:
    return name_of(export.user, Scope.of_json(export.scope))


def _file_name(request: PersonRequest, export: DataRequest) -> str:
    reach = Scope.of_json(export.scope).reach
    what = "hearth" if reach == Reach.EVERYTHING else f"hearth-{reach}"
    return f"{what}-{timezone.localtime(export.asked_at, request.user.zone):%Y-%m-%d}.zip"


def _page(
    request: PersonRequest,
    form: ScopeForm,
    *,
    part: PartForm | None = None,
    seal: SealForm | None = None,
    sealing: UUID | None = None,
    status: int = 200,
) -> HttpResponse:
    """`seal` is what was typed for the file of `sealing`."""
    asked = DataRequest.objects.filter(kind=EXPORT, user=request.user)[:MOST_SHOWN]
    kept = [one for one in asked if one.is_open or one.problem or finished(one.pk).exists()]
    called = called_in(request.POST)
    context = {
        "form": form,
        "part": part,
        "exports": [(one, _name(one), seal if seal and one.pk == sealing else SealForm(export=one.pk)) for one in kept],
        "choices": choices_for(request.user, called=called),
        "called": called,
    }
    return render(request, "data_rights/exports.html", context, status=status)
