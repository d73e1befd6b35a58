"""Backups: how often they are made, which there are, one more now, and away with one."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from apps.accounts.requests import PersonRequest
from apps.data_rights.backups.forms import PlanForm
from apps.data_rights.backups.jobs import back_up_soon, open_if_due
from apps.data_rights.backups.services import BackupRunning, change_plan, open_backup, plan
from apps.data_rights.backups.standing import Standing, proved, standing
from apps.data_rights.backups.vault import file_of, remove
from apps.data_rights.models import Backup, BackupPlan, Restoration


@never_cache
@require_safe
def backups(request: PersonRequest) -> HttpResponse:
    return _page(request, PlanForm.of(plan()))


@require_POST
def save_plan(request: PersonRequest) -> HttpResponse:
    form = PlanForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    every = BackupPlan.Every(form.cleaned_data["every"])
    change_plan(every=every, keep=form.cleaned_data["keep"], now=timezone.now())
    open_if_due(settings.HOME.path)
    back_up_soon()
    messages.success(request, _("Saved."))
    return redirect("data_rights:backups")


@require_POST
def make_backup(request: PersonRequest) -> HttpResponse:
    try:
        open_backup(reason=Backup.Reason.ASKED, now=timezone.now())
        back_up_soon()
    except BackupRunning:
        messages.warning(request, _("Something is being worked on already. Wait for it to end, then ask again."))
    return redirect("data_rights:backups")


@never_cache
@require_safe
def backup_progress(request: PersonRequest, pk: UUID) -> HttpResponse:
    """The line about it, asked for again and again while it is made; then the whole page is another."""
    backup = get_object_or_404(Backup, pk=pk)
    if not backup.is_open:
        return HttpResponseClientRefresh()
    return render(request, "data_rights/_backup_running.html", {"backup": backup})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def remove_backup(request: PersonRequest, name: str) -> HttpResponse:
    """Asked first: what only it holds goes with it."""
    one = there(name)
    if request.method != "POST":
        others = [other for other in proved(settings.HOME.path) if other.name != one.name]
        return render(request, "data_rights/backup_remove.html", {"one": one, "others": others})
    remove(file_of(settings.HOME.path, one.name))
    messages.success(request, _("It is removed, and its key is destroyed."))
    return redirect("data_rights:backups")


def there(name: str) -> Standing:
    """Raises Http404: only what lies in the folder of backups is reached, whatever the name."""
    for one in standing(settings.HOME.path):
        if one.name == name:
            return one
    raise Http404


def _page(request: PersonRequest, form: PlanForm, *, status: int = 200) -> HttpResponse:
    last = Backup.objects.filter(is_open=False).exclude(ended_at=None).first()
    context = {
        "form": form,
        "running": Backup.objects.filter(is_open=True).first(),
        "failed": last if last and last.state == Backup.State.FAILED else None,
        "standing": standing(settings.HOME.path),
        "restorations": Restoration.objects.all()[:5],
        "folder": settings.HOME.path,
        "embedded": settings.EMBEDDED_POSTGRES,
    }
    return render(request, "data_rights/backups.html", context, status=status)
