"""The address Hearth listens on. The supervisor opens it itself, so that a failure is told once and exactly."""

import errno
import socket

from companion_site.launch.errors import CannotStart

BACKLOG = 256


def listen(host: str, port: int) -> socket.socket:
    family, address = _resolve(host, port)
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise CannotStart(_sentence(error, host, port)) from error
    return listener


def _resolve(host: str, port: int) -> tuple[socket.AddressFamily, tuple[str, int] | tuple[str, int, int, int]]:
    try:
        found = socket.getaddrinfo(host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise CannotStart(_unbindable(host)) from error
    family, _, _, _, address = found[0]
    return family, address  # type: ignore[return-value]  # typeshed allows for builds without IPv6


def _sentence(error: OSError, host: str, port: int) -> str:
    match error.errno:
        case errno.EADDRINUSE:
            return (
                f"Port {port} is already used by another program. "
                f"Stop that program, or choose another port: HEARTH_PORT={_other(port)} make run"
            )
        case errno.EACCES:
            return f"Your account may not use port {port}. Set HEARTH_PORT to one above 1023, such as 8420."
        case errno.EADDRNOTAVAIL:
            return _unbindable(host)
    return f"Hearth can't listen on {host}, port {port}: {error.strerror}. Check HEARTH_HOST and HEARTH_PORT."


def _other(port: int) -> int:
    return port + 1 if port < 65535 else 8420


def _unbindable(host: str) -> str:
    return (
        f"HEARTH_HOST is “{host}”, which is no address of this machine. "
        "Set it to 127.0.0.1 (this machine alone), to 0.0.0.0 (its network too), or to one of its addresses."
    )
