"""Times on every page are the owner's."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone


class OwnersTimeZone:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        with timezone.override(request.user.zone):
            return self.get_response(request)
