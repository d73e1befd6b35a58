"""The request of someone who is signed in, and what it carries."""

from django.http import HttpRequest, QueryDict
from django_htmx.middleware import HtmxDetails

from apps.accounts.models import User


class PersonRequest(HttpRequest):
    user: User
    htmx: HtmxDetails


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: everything that was posted, be it nothing; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None
