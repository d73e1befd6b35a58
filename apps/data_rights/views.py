"""The privacy page: what is kept and why, and what its owner allows."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.requests import PersonRequest
from apps.data_rights.backups.standing import status
from apps.data_rights.holdings import holdings_of, in_groups
from apps.data_rights.models import Erasure
from apps.data_rights.permissions import asked_about, permissions_of
from apps.data_rights.places import places, receipts
from apps.privacy import consent
from apps.privacy.models import Consent
from apps.privacy.purposes import Purpose


@never_cache
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    holdings = holdings_of(request.user)
    context = {
        "permissions": permissions_of(request.user),
        "asked": request.GET.get("take_back"),
        "back": request.GET.get("back", ""),
        "asked_about": asked_about(),
        "holdings": holdings,
        "groups": in_groups(holdings),
        "size": sum(one.size for one in holdings if one.count),
        "places": places(),
        "receipts": receipts(),
        "backups": status(settings.HOME.path),
        "stuck": Erasure.objects.filter(person=request.user.pk, is_open=True).exclude(problem="").first(),
    }
    return render(request, "data_rights/show.html", context)


@never_cache
@require_safe
def ledger(request: PersonRequest) -> HttpResponse:
    """Every yes and no there ever was, with the words that were shown."""
    entries = Consent.objects.filter(user=request.user).order_by("-id")
    return render(request, "data_rights/ledger.html", {"entries": entries})


@require_POST
def change_consent(request: PersonRequest) -> HttpResponse:
    """One click each way; taking back asks once more where something would go with it."""
    purpose, now = _purpose(request), timezone.now()
    match request.POST.get("do"):
        case "allow":
            consent.grant_consent(person=request.user, purpose=purpose, now=now)
            messages.success(request, _("Allowed. You can take it back at any time, just here."))
        case "withdraw" if consent.kept_for(request.user, purpose) > _said_to_go(request):
            return redirect(_question(purpose, request.POST.get("back", "")))
        case "withdraw":
            gone = consent.withdraw_consent(person=request.user, purpose=purpose, now=now)
            messages.success(request, _withdrawn(gone))
        case "refuse":
            consent.refuse_consent(person=request.user, purpose=purpose, now=now)
            messages.success(request, _("You won't be asked about this again."))
        case "ask":
            consent.ask_again(person=request.user, purpose=purpose, now=now)
            messages.success(request, _("You will be asked when it comes up."))
        case _:
            raise Http404
    return redirect(_back(request))


def _said_to_go(request: PersonRequest) -> int:
    """How many things the question named that was answered; 0 where none was."""
    said = request.POST.get("goes", "")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 0


def _question(purpose: Purpose, back: str) -> str:
    """Where the button stands, with what would go."""
    asked = urlencode({"take_back": purpose.value} | ({"back": back} if back else {}))
    return f"{reverse('data_rights:show')}?{asked}#permission-{purpose.value}"


def _withdrawn(gone: int) -> str:
    if not gone:
        return _("Taken back. Nothing had been kept under it.")
    removed = ngettext("One thing that was kept is removed.", "%(count)d things that were kept are removed.", gone)
    return f"{_('Taken back.')} {removed % {'count': gone}}"


def _purpose(request: PersonRequest) -> Purpose:
    try:
        return Purpose(request.POST.get("purpose", ""))
    except ValueError:
        raise Http404 from None


def _back(request: PersonRequest) -> str:
    """To the page the answer was given on, if it is one of ours."""
    back = request.POST.get("back", "")
    return back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "data_rights:show"
