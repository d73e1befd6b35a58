"""Bring it back: hand in an archive, see what it would change, then say yes or leave it."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from apps.accounts.requests import PersonRequest
from apps.data_rights.erasing.forms import PassphraseForm
from apps.data_rights.importing.files import arrived, take_in
from apps.data_rights.importing.forms import ArchiveForm
from apps.data_rights.importing.jobs import accept, leave, receive, stop_bringing, waiting
from apps.data_rights.importing.looks import against_what_was_taken_back, settings_in
from apps.data_rights.importing.refusal import ArchiveRefused
from apps.data_rights.models import DataRequest
from apps.data_rights.requests import RequestRunning
from apps.data_rights.tasks import work_soon
from apps.privacy.purposes import Purpose
from apps.privacy.retention import periods_of

LOOK, IMPORT = DataRequest.Kind.LOOK, DataRequest.Kind.IMPORT
BUSY = gettext_lazy("Something is being worked on already. Wait for it to end, then ask again.")
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
        except RequestRunning:
            messages.warning(request, BUSY)
            return redirect("data_rights:imports")
    return _page(request, form, status=422)


@never_cache
@sensitive_post_parameters("passphrase")
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: PersonRequest, pk: UUID) -> HttpResponse:
    """What it would change; nothing of it is kept before a yes."""
    asked = get_object_or_404(DataRequest, pk=pk, kind=LOOK, user=request.user)
    if request.method == "POST":
        return _decide(request, asked)
    if asked.problem:
        messages.warning(request, asked.problem)
        leave(user=request.user, arrival=pk)
        return redirect("data_rights:imports")
    if not arrived(request.user.pk, pk).exists():
        raise Http404
    if asked.is_open:
        return render(request, "data_rights/look_is_running.html", {"asked": asked})
    return _show(request, asked, PassphraseForm(use_required_attribute=False))


@never_cache
@require_safe
def look_progress(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The line about it, asked for again and again; once it has ended the whole page is another."""
    asked = get_object_or_404(DataRequest, pk=pk, kind=LOOK, user=request.user)
    if not asked.is_open:
        return HttpResponseClientRefresh()
    return render(request, "data_rights/_look.html", {"asked": asked})


@never_cache
@require_safe
def import_progress(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The one line about it, asked for again and again while it runs."""
    asked = get_object_or_404(DataRequest, pk=pk, kind=IMPORT, user=request.user)
    return render(request, "data_rights/_import.html", {"asked": asked})


@require_POST
def stop_import(request: PersonRequest, pk: UUID) -> HttpResponse:
    asked = get_object_or_404(DataRequest, pk=pk, kind=IMPORT, user=request.user)
    if stop_bringing(asked):
        messages.success(request, _("Stopped. Nothing was changed, and the file is removed from this machine."))
    else:
        messages.warning(request, _("It had ended before it could be stopped."))
    return redirect("data_rights:imports")


def _take_in(request: PersonRequest, form: ArchiveForm, arrival: UUID) -> None:
    """To be looked through in the background. Raises ArchiveRefused and RequestRunning; nothing stays of it then."""
    passphrase = form.cleaned_data["passphrase"]
    pieces = form.cleaned_data["file"].chunks()
    file = take_in(person=request.user.pk, arrival=arrival, pieces=pieces, passphrase=passphrase)
    try:
        receive(user=request.user, arrival=arrival, now=timezone.now())
    except RequestRunning:
        file.unlink(missing_ok=True)
        raise
    work_soon()


def _decide(request: PersonRequest, asked: DataRequest) -> HttpResponse:
    if "bring" not in request.POST:
        leave(user=request.user, arrival=asked.pk)
        messages.success(request, _("Left alone. Nothing was changed, and the file is removed from this machine."))
        return redirect("data_rights:imports")
    with_consents = "consents" in request.POST
    # Only after a look: what would go by them has to be seen first.
    with_settings = "settings" in request.POST and "periods" in asked.about
    if with_settings and (otherwise := _unless_agreed(request, asked)):
        return otherwise
    try:
        accept(
            user=request.user,
            arrival=asked.pk,
            with_consents=with_consents,
            with_settings=with_settings,
            now=timezone.now(),
        )
        work_soon()
    except RequestRunning:
        messages.warning(request, BUSY)
        return redirect("data_rights:look-at-import", asked.pk)
    except FileNotFoundError:
        raise Http404 from None
    return redirect("data_rights:imports")


def _unless_agreed(request: PersonRequest, asked: DataRequest) -> HttpResponse | None:
    """As where periods are set: what goes by them goes with the passphrase alone."""
    preview = settings_in(asked, now=timezone.now()).preview
    if preview is None:
        return redirect("data_rights:look-at-import", asked.pk)
    form = PassphraseForm(request.POST, use_required_attribute=False)
    if not preview.lines or form.is_of(request, otherwise=_("That is not your passphrase. Nothing was changed.")):
        return None
    return _show(request, asked, form, status=422)


def _show(request: PersonRequest, asked: DataRequest, form: PassphraseForm, *, status: int = 200) -> HttpResponse:
    context = {
        "outcomes": [one for one in asked.outcome if one["new"] or one["same"] or one["different"] or one["skipped"]],
        "new": sum(one["new"] for one in asked.outcome),
        "could_hold": [Purpose(one) for one in asked.about["could_hold"]],
        "made_on": asked.about["made_on"],
        "settings": settings_in(asked, now=timezone.now()),
        "ages_here": bool(periods_of(request.user)),
        "taken_back": against_what_was_taken_back(asked),
        "ticked": request.POST,
        "form": form,
    }
    return render(request, "data_rights/look_at_import.html", context, status=status)


def _page(request: PersonRequest, form: ArchiveForm, *, status: int = 200) -> HttpResponse:
    asked = DataRequest.objects.filter(kind=IMPORT, user=request.user)[:MOST_SHOWN]
    context = {"form": form, "imports": asked, "waiting": waiting(request.user)}
    return render(request, "data_rights/imports.html", context, status=status)
