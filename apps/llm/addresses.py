"""Of a server's address: where it is, and what of it a page may show. Pure."""

import ipaddress
from urllib.parse import urlsplit


def without_credentials(address: str) -> str:
    """Scheme, host and port; a name and password in the address are left out."""
    scheme, _separator, rest = address.strip().rpartition("://")
    return f"{scheme or 'http'}://{rest.rpartition('@')[2]}"


def host_of(address: str) -> str:
    """Empty where it can't be read."""
    try:
        return urlsplit(without_credentials(address)).hostname or ""
    except ValueError:
        return ""


def is_this_machine(address: str) -> bool:
    host = host_of(address)
    if host in {"", "localhost"}:
        return True
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return False
    return number.is_loopback or number.is_unspecified
