"""The receipt of an erasure, and how far it is until then. Whoever knows its address may look: its owner may be gone, too."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from apps.accounts.services import new_setup_link
from apps.data_rights.erasing.pages import lines_of
from apps.data_rights.models import Erasure


@login_not_required
@never_cache
@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    erasure = get_object_or_404(Erasure, pk=pk)
    response = render(request, "data_rights/erasure.html", _context(erasure))
    if erasure.reach == Erasure.Reach.EVERYTHING and not erasure.is_open:
        # Drafts and pages that the browser kept are the owner's words, too.
        response["Clear-Site-Data"] = '"cache", "storage"'
    return response


@login_not_required
@never_cache
@require_safe
def progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The line about it, asked for again and again; once it has ended the whole page is another."""
    erasure = get_object_or_404(Erasure, pk=pk)
    return (
        render(request, "data_rights/_erasure.html", _context(erasure))
        if erasure.is_open
        else HttpResponseClientRefresh()
    )


@login_not_required
@never_cache
@require_safe
def as_json(request: HttpRequest, pk: UUID) -> JsonResponse:
    erasure = get_object_or_404(Erasure, pk=pk, is_open=False)
    receipt = {
        "id": str(erasure.pk),
        "reach": erasure.reach,
        "state": erasure.state,
        "asked_at": erasure.asked_at.isoformat(),
        "erased_at": erasure.erased_at and erasure.erased_at.isoformat(),
        "ended_at": erasure.ended_at and erasure.ended_at.isoformat(),
        "rows": erasure.counts,
        "verified": erasure.verified,
    }
    response = JsonResponse(receipt, json_dumps_params={"indent": 1})
    response["Content-Disposition"] = 'attachment; filename="hearth-receipt.json"'
    return response


@login_not_required
@require_POST
def begin_anew(request: HttpRequest, pk: UUID) -> HttpResponse:
    """To the set-up, for whoever erased everything and nobody else: the address of the receipt is known to them alone."""
    get_object_or_404(Erasure, pk=pk, reach=Erasure.Reach.EVERYTHING, is_open=False)
    link = new_setup_link()
    if link is None:
        raise Http404
    return redirect(link)


def _context(erasure: Erasure) -> dict[str, object]:
    return {"erasure": erasure, "lines": lines_of(erasure.counts)}
