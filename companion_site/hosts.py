"""The names this machine answers to. A page that rebinds its own name to 127.0.0.1 is not among them."""

import socket

LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
EVERY_ADDRESS = {"0.0.0.0", "::", ""}  # noqa: S104  (compared with, never bound to)


def names_of_this_machine(bound_to: str) -> list[str]:
    """Loopback always; bound to every address, this machine's own name and addresses too."""
    if bound_to not in EVERY_ADDRESS:
        return list(dict.fromkeys([*LOOPBACK, _in_url(bound_to)]))
    name = socket.gethostname()
    return list(dict.fromkeys([*LOOPBACK, name, f"{name}.local", *_own_addresses(name)]))


def _own_addresses(name: str) -> list[str]:
    try:
        found = socket.getaddrinfo(name, None)
    except OSError:
        return []
    return [_in_url(str(address[0]).partition("%")[0]) for *_, address in found]


def _in_url(address: str) -> str:
    return f"[{address}]" if ":" in address else address
