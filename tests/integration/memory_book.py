"""The memory book, as tests ask for it."""

from typing import Any

from django.test import Client
from django.urls import reverse

HTMX = {"HTTP_HX_REQUEST": "true"}
WRITTEN = {"text": "I play the cello.", "kind": "fact", "people": "", "happened_on": "", "importance": "3"}


def page(client: Client, name: str = "list", *args: object, **query: str) -> str:
    """Words to look for are sent in a form."""
    ask = client.post if "q" in query else client.get
    response = ask(reverse(f"memories:{name}", args=args), query)
    assert response.status_code == 200
    return response.content.decode()


def post(client: Client, to: str, /, *args: object, **values: Any) -> Any:
    return client.post(reverse(f"memories:{to}", args=args), values)
