"""Bring it back: hand in an archive, see what it would change, then say yes or leave it."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts.requests import PersonRequest
from apps.data_rights.importing.bringing import look_through
from apps.data_rights.importing.consents import could_hold
from apps.data_rights.importing.files import arrived, take_in
from apps.data_rights.importing.forms import ArchiveForm
from apps.data_rights.importing.jobs import accept
from apps.data_rights.importing.opening import open_archive
from apps.data_rights.importing.refusal import ArchiveRefused
from apps.data_rights.models import DataRequest
from apps.data_rights.requests import RequestRunning
from apps.data_rights.tasks import work_soon

IMPORT = DataRequest.Kind.IMPORT
MOST_SHOWN = 5


@never_cache
@sensitive_post_parameters("passphrase")
@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: PersonRequest) -> HttpResponse:
    """A form for a file, and what became of the last ones."""
    if request.method != "POST":
        return _page(request, ArchiveForm())
    form = ArchiveForm(request.POST, request.FILES)
    if form.is_valid():
        arrival = uuid4()
        try:
            _take_in(request, form, arrival)
            return redirect("data_rights:look-at-import", arrival)
        except ArchiveRefused as error:
            form.add_error("file", str(error.public))
    return _page(request, form, status=422)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: PersonRequest, pk: UUID) -> HttpResponse:
    """What it would change; nothing of it is kept before a yes."""
    file = arrived(request.user.pk, pk)
    if not file.exists():
        raise Http404
    if request.method == "POST":
        return _decide(request, pk)
    try:
        archive = open_archive(file)
        outcomes = look_through(archive, person=request.user)
    except ArchiveRefused as error:
        file.unlink(missing_ok=True)
        messages.warning(request, str(error.public))
        return redirect("data_rights:imports")
    context = {
        "outcomes": [one for one in outcomes if one.new or one.same or one.different or one.skipped],
        "new": sum(one.new for one in outcomes),
        "could_hold": could_hold(archive, request.user),
        "made_at": archive.made_at[:10],
    }
    return render(request, "data_rights/look_at_import.html", context)


@never_cache
@require_safe
def import_progress(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The one line about it, asked for again and again while it runs."""
    asked = get_object_or_404(DataRequest, pk=pk, kind=IMPORT, user=request.user)
    return render(request, "data_rights/_import.html", {"asked": asked})


def _take_in(request: PersonRequest, form: ArchiveForm, arrival: UUID) -> None:
    passphrase = form.cleaned_data["passphrase"]
    pieces = form.cleaned_data["file"].chunks()
    file = take_in(person=request.user.pk, arrival=arrival, pieces=pieces, passphrase=passphrase)
    try:
        open_archive(file)
    except ArchiveRefused:
        file.unlink(missing_ok=True)
        raise


def _decide(request: PersonRequest, pk: UUID) -> HttpResponse:
    if "bring" not in request.POST:
        arrived(request.user.pk, pk).unlink(missing_ok=True)
        messages.success(request, _("Left alone. Nothing was changed, and the file is removed from this machine."))
        return redirect("data_rights:imports")
    try:
        accept(user=request.user, arrival=pk, with_consents="consents" in request.POST, now=timezone.now())
        work_soon()
    except RequestRunning:
        messages.warning(request, _("Something is being worked on already. Wait for it to end, then ask again."))
        return redirect("data_rights:look-at-import", pk)
    except FileNotFoundError:
        raise Http404 from None
    return redirect("data_rights:imports")


def _page(request: PersonRequest, form: ArchiveForm, *, status: int = 200) -> HttpResponse:
    asked = DataRequest.objects.filter(kind=IMPORT, user=request.user)[:MOST_SHOWN]
    return render(request, "data_rights/imports.html", {"form": form, "imports": asked}, status=status)
