"""The request of someone who is signed in, and what it carries."""

from django.http import HttpRequest, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.middleware import HtmxDetails

from apps.accounts.models import User


class PersonRequest(HttpRequest):
    user: User
    htmx: HtmxDetails


def is_ours(request: HttpRequest, address: str) -> bool:
    """Whether it leads to a page of this Hearth, so that somebody may be sent there."""
    return url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: everything that was posted, be it nothing; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None
