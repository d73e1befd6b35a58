"""Who comes in, by which page, and when it is."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.urls import Resolver404, resolve
from django.utils import timezone

from apps.accounts.carrying import does_carry
from apps.accounts.requests import is_ours
from apps.accounts.views import sign_in_first


class OwnersTimeZone:
    """Times on every page are the owner's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        with timezone.override(request.user.zone):
            return self.get_response(request)


class SignInFirst(LoginRequiredMiddleware):
    """Whoever posted without a session comes back to the page where they did, with their words where the view carries them."""

    def handle_no_permission(  # type: ignore[override]  # A page that asks to sign in is as good as a way to one.
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponse:
        if request.method != "POST":
            return super().handle_no_permission(request, view_func)
        if does_carry(view_func, request) and not request.htmx:  # type: ignore[attr-defined]
            return sign_in_first(request)
        door = resolve_url(self.get_login_url(view_func))
        unsent = getattr(view_func, "unsent", None)
        return redirect_to_login(_came_from(request), f"{door}?unsent={unsent}" if unsent else door)


class PageInstead:
    """An address that only takes what is posted is no page. Who opens it (in the address bar, by a link that was relative to it,
    or after signing in) gets the nearest page above it, and not the browser's own page of errors."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "GET" and response.status_code == 405:
            return redirect(_page_above(request.path))
        return response


def _came_from(request: HttpRequest) -> str:
    """Without a page that is known, the address itself: opened, it leads to one."""
    page = request.headers.get("Referer", "")
    parts = urlsplit(page)
    known = parts.path and is_ours(request, page)
    return parts._replace(scheme="", netloc="").geturl() if known else request.get_full_path()


def _page_above(path: str) -> str:
    steps = path.strip("/").split("/")
    while steps:
        steps.pop()
        above = f"/{'/'.join(steps)}/" if steps else "/"
        try:
            resolve(above)
        except Resolver404:
            continue
        return above
    return "/"
