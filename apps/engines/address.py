"""Where the Ollama server is, in words a page may show."""

import ipaddress
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

DEFAULT = "http://127.0.0.1:11434"


def ollama_address() -> str:
    """Scheme, host and port; a name and password in the address are left out."""
    servers: dict[str, dict[str, Any]] = settings.LLM
    return without_credentials(servers["ollama"]["OPTIONS"].get("host") or DEFAULT)


def without_credentials(address: str) -> str:
    scheme, _separator, rest = address.rpartition("://")
    return f"{scheme or 'http'}://{rest.rpartition('@')[2]}"


def place_of(address: str) -> str:
    """“on this machine”, or “on” the other machine's name."""
    return _("on this machine") if is_this_machine(address) else _("on %(host)s") % {"host": _host(address)}


def _host(address: str) -> str:
    try:
        return urlsplit(without_credentials(address)).hostname or ""
    except ValueError:
        return ""


def is_this_machine(address: str) -> bool:
    host = _host(address)
    if host in {"", "localhost"}:
        return True
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return False
    return number.is_loopback or number.is_unspecified
