"""Restore a backup: look first, type the passphrase, see how far it is, get a receipt. Its owner may be signed out by it."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import HttpResponseClientRefresh

from apps.accounts.requests import PersonRequest
from apps.data_rights.backup_views import there
from apps.data_rights.backups.dumping import BadBackup
from apps.data_rights.backups.jobs import back_up_soon
from apps.data_rights.backups.restorations import open_restoration
from apps.data_rights.backups.restoring import Plan, look_into
from apps.data_rights.backups.services import BackupRunning
from apps.data_rights.backups.vault import file_of, key_of, opened
from apps.data_rights.erasing.forms import PassphraseForm
from apps.data_rights.erasing.pages import Line, lines_of
from apps.data_rights.models import Backup, Erasure, Restoration
from apps.privacy.registry import sources


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("passphrase")
def look(request: PersonRequest, name: str) -> HttpResponse:
    file = file_of(settings.HOME.path, there(name).name)
    try:
        with opened(file, key_of(file)) as backup:
            plan = look_into(backup)
    except BadBackup as why:
        messages.warning(request, _("It can't be restored. %s") % why)
        return redirect("data_rights:backups")
    form = PassphraseForm(request.POST if request.method == "POST" else None)
    if not form.is_of(request, otherwise=_("That is not your passphrase. Nothing was changed.")):
        context = {"plan": plan, "lines": _since(request, plan), "form": form, "name": name}
        return render(request, "data_rights/restore.html", context, status=422 if form.is_bound else 200)
    try:
        restoration = open_restoration(name=name, made_at=plan.made_at, now=timezone.now())
    except BackupRunning:
        messages.warning(request, _("Something is being worked on already. Wait for it to end, then ask again."))
        return redirect("data_rights:backups")
    back_up_soon()
    return redirect("data_rights:restoration", restoration.pk)


@login_not_required
@never_cache
@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    return render(request, "data_rights/restoration.html", _told(get_object_or_404(Restoration, pk=pk)))


@login_not_required
@never_cache
@require_safe
def progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    restoration = get_object_or_404(Restoration, pk=pk)
    if not restoration.is_open:
        return HttpResponseClientRefresh()
    return render(request, "data_rights/_restoration.html", _told(restoration))


@dataclass(frozen=True, slots=True)
class Telling:
    """A restoration as its page tells it."""

    step: str
    percent: int


def _told(restoration: Restoration) -> dict[str, object]:
    erasure = Erasure.objects.filter(pk=restoration.erasure).first() if restoration.erasure else None
    safety = Backup.objects.filter(pk=restoration.safety).first()
    return {
        "restoration": restoration,
        "telling": _telling(restoration, safety),
        "safety": safety,
        "erasure": erasure,
        "lines": lines_of(erasure.counts) if erasure else [],
    }


def _telling(restoration: Restoration, safety: Backup | None) -> Telling:
    if restoration.state == Restoration.State.CLEANING:
        return Telling(restoration.get_state_display(), 85)
    if safety and not safety.is_open:
        return Telling(_("Being restored, as soon as no reply is being spoken"), 60)
    return Telling(restoration.get_state_display(), 40 if safety and safety.state == Backup.State.PROVING else 15)


def _since(request: PersonRequest, plan: Plan) -> list[Line]:
    """What is here and came to be later than the backup: it would not be here any more."""
    later = {
        source.model: source.rows(request.user).filter(**{f"{source.since}__gte": plan.made_at}).count()
        for source in sources()
        if source.lost_by_restore and source.since
    }
    return lines_of({table: count for table, count in later.items() if count})
