"""How long things are kept. A shorter time is shown for what it would take before it holds."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from apps.accounts.requests import PersonRequest
from apps.data_rights.backups.standing import status
from apps.data_rights.erasing.forms import PassphraseForm
from apps.data_rights.erasing.pages import preview_of_ageing
from apps.data_rights.keeping_form import KeepingForm
from apps.privacy.erasing import NotNow
from apps.privacy.retention import Periods, periods_of, set_periods


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("passphrase")
def keeping(request: PersonRequest) -> HttpResponse:
    sent, periods = request.POST, periods_of(request.user)
    form = KeepingForm(sent if request.method == "POST" else None, periods=periods)
    backups = status(settings.HOME.path)
    page = {"form": form, "backups": backups}
    if not form.is_valid():
        return render(request, "data_rights/keeping.html", page, status=422 if form.is_bound else 200)
    chosen = form.periods()
    try:
        preview = preview_of_ageing(request.user, _shorter(chosen, periods), now=timezone.now())
    except NotNow:
        messages.warning(
            request,
            _("A reply is being spoken, or chats are coming in. Wait for the end of it, then ask again."),
        )
        return render(request, "data_rights/keeping.html", page, status=409)
    passphrase = PassphraseForm(sent if "passphrase" in sent else None)
    if preview.lines and not passphrase.is_of(
        request, otherwise=_("That is not your passphrase. Nothing was changed.")
    ):
        hidden = [(name, sent[name]) for name in form.fields]
        shown = {"form": passphrase, "preview": preview, "sent": hidden, "backups": backups}
        return render(request, "data_rights/keeping_preview.html", shown, status=422 if passphrase.is_bound else 200)
    set_periods(person=request.user, periods=chosen)
    messages.success(
        request, _("Saved. It goes tonight, or as soon as Hearth runs after that.") if preview.lines else _("Saved.")
    )
    return redirect("data_rights:keeping")


def _shorter(chosen: Periods, before: Periods) -> dict[str, int]:
    """Only what is kept for less long than until now can take something more."""
    return {table: days for table, days in chosen.items() if table not in before or days < before[table]}
