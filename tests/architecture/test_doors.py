"""Every address asks who is there, but for those listed here."""

from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from apps.accounts.models import User

OPEN = {
    "home",
    "health",
    "accounts:sign-in",
    "accounts:setup",
    "accounts:open-setup",
    "accounts:setup-passphrase",
    "accounts:setup-strength",
    "accounts:setup-about-you",
    "accounts:setup-notice",
    "data_rights:erasure",
    "data_rights:erasure-progress",
    "data_rights:erasure-json",
    "data_rights:begin-anew",
    "data_rights:restoration",
    "data_rights:restoration-progress",
    "wellbeing:helplines",
    "wellbeing:safety",
}
"""Sign-in, set-up (which has a door of its own), the pulse, what helps anybody, and receipts: their owner may be erased."""
VALUES = {
    "pk": str(uuid4()),
    "turn_pk": str(uuid4()),
    "message_pk": str(uuid4()),
    "source": str(uuid4()),
    "place": "0",
    "side": "128",
    "seed": "7",
    "number": "1",
    "way": "another",
    "token": "x",
    "reach": "talk",
}


def names(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from names(entry, f"{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern):
            wanted = entry.pattern.regex.groupindex
            yield f"{space}{entry.name}", {name: VALUES.get(name, "x") for name in wanted}


ADDRESSES = list(names(get_resolver()))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "values"),
    [pair for pair in ADDRESSES if pair[0] not in OPEN],
    ids=lambda v: v if isinstance(v, str) else "",
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_gets_past_sign_in(client: Client, name: str, values: dict[str, str], method: str) -> None:
    response = getattr(client, method)(reverse(name, kwargs=values))
    assert response.status_code in {302, 405}
    if response.status_code == 302:
        assert response.headers["Location"].startswith(reverse("accounts:sign-in"))


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "values"), ADDRESSES, ids=lambda v: v if isinstance(v, str) else "")
def test_no_address_that_is_opened_is_answered_with_the_browsers_own_error(
    alice: User, client_of: Callable[[User], Client], name: str, values: dict[str, str]
) -> None:
    """A sign-in may lead to any of them."""
    answer = client_of(alice).get(reverse(name, kwargs=values))
    for _ in range(3):
        if answer.status_code == 302:
            answer = client_of(alice).get(answer.headers["Location"])
    assert answer.status_code != 405


def test_the_list_of_open_doors_names_real_ones() -> None:
    assert {name for name, _ in ADDRESSES} >= OPEN
