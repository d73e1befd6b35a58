"""The door, the pulse and the pages for when something goes wrong."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from apps.accounts.models import User
from apps.conversations.access import latest_conversation
from apps.conversations.services import start_conversation
from companion_site.health import report


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponseRedirect:
    """To set-up, to sign-in, or to where the talk left off."""
    if isinstance(request.user, AnonymousUser):
        return redirect("accounts:sign-in" if User.objects.owner() else "accounts:setup")
    conversation = latest_conversation(request.user)
    if conversation:
        return redirect(conversation)
    persona = request.user.personas.first()
    if persona is None:
        return redirect("accounts:setup")
    # The one page that makes something on GET: there is nothing to look at before the first talk, and it is made once.
    return redirect(start_conversation(user=request.user, persona=persona))


@login_not_required
@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    pulse = report(connection)
    return JsonResponse(pulse, status=200 if pulse["database"] == "ok" else 503)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _went_wrong("csrf", 403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _went_wrong("400", 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _went_wrong("403", 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _went_wrong("404", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return _went_wrong("500", 500)


def _went_wrong(page: str, status: int) -> HttpResponse:
    """Without the request: asking who is there takes the database, which may be what went wrong."""
    return HttpResponse(render_to_string(f"errors/{page}.html"), status=status)
