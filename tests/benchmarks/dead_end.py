"""A network namespace whose only way out ends in our hands: whatever tries to leave the machine is read here, and goes nowhere.

Without a route at all a program that calls home would fail before a packet is made, and nobody would see that it tried. So there is
a route to everywhere, into a TUN device that this process holds. Needs to be in a namespace of its own already (`unshare --net`).
"""

import fcntl
import os
import select
import socket
import struct
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address

NAME = "dead-end"
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
LARGEST = 65_536
PROTOCOLS = {1: "ICMP", 6: "TCP", 17: "UDP", 58: "ICMPv6"}
HOUSEKEEPING = frozenset({130, 131, 132, 133, 134, 135, 136, 143})
"""Types of ICMPv6 with which the kernel itself greets a new interface (RFC 4861, 2710, 3810): no program asks for them."""
NOTICED_WITHIN = 5.0
COMMANDS = (
    "link set lo up",
    f"addr add 10.255.0.2/24 dev {NAME}",
    f"-6 addr add fd00:255::2/64 dev {NAME} nodad",
    f"link set {NAME} up",
    f"route add default dev {NAME}",
    f"-6 route add default dev {NAME}",
)


@dataclass(frozen=True, slots=True)
class Packet:
    protocol: str
    to: str
    port: int
    """0 where there is none."""
    asks_for: str = field(default="", compare=False)
    """The name, where it is a question to a name server."""

    def __str__(self) -> str:
        told = f"{self.protocol} to {self.to}" + (f" port {self.port}" if self.port else "")
        return f"{told} for {self.asks_for}" if self.asks_for else told


class DeadEnd:
    def __init__(self, device: int) -> None:
        self._device = device
        self._seen: list[Packet] = []
        self._changed = threading.Condition()
        self._over, self._end = os.pipe()
        self._thread = threading.Thread(target=self._read, name=NAME, daemon=True)
        self._thread.start()

    def seen(self) -> list[Packet]:
        with self._changed:
            return list(self._seen)

    def finds(self, planted: Packet, *, since: int = 0) -> bool:
        """Whether it is among those seen since so many, or soon is."""
        with self._changed:
            return self._changed.wait_for(lambda: planted in self._seen[since:], NOTICED_WITHIN)

    def close(self) -> None:
        os.write(self._end, b".")
        self._thread.join()
        for open_one in (self._device, self._over, self._end):
            os.close(open_one)

    def _read(self) -> None:
        while True:
            ready, _write, _wrong = select.select([self._device, self._over], [], [])
            if self._over in ready:
                return
            packet = packet_of(os.read(self._device, LARGEST))
            if packet is not None:
                with self._changed:
                    self._seen.append(packet)
                    self._changed.notify_all()


@contextmanager
def a_dead_end() -> Iterator[DeadEnd]:
    """Raises OSError where the machine does not allow it."""
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22s", NAME.encode(), IFF_TUN | IFF_NO_PI, b""))
    for command in COMMANDS:
        subprocess.run(["ip", *command.split()], check=True)
    dead_end = DeadEnd(device)
    try:
        yield dead_end
    finally:
        dead_end.close()


def packet_of(raw: bytes) -> Packet | None:
    """None for what is none, and for the kernel's own housekeeping."""
    version = raw[0] >> 4 if raw else 0
    if version == 4 and len(raw) >= 20:
        protocol, to, rest = raw[9], raw[16:20], raw[(raw[0] & 15) * 4 :]
    elif version == 6 and len(raw) >= 40:
        protocol, to, rest = raw[6], raw[24:40], raw[40:]
        if protocol == 0 and len(rest) >= 8:  # Hop by hop: what it announces stands behind it.
            protocol, rest = rest[0], rest[8 + rest[1] * 8 :]
    else:
        return None
    if protocol == 58 and rest and rest[0] in HOUSEKEEPING:
        return None
    port = int.from_bytes(rest[2:4], "big") if protocol in {6, 17} else 0
    asks_for = _name_in(rest[8:]) if (protocol, port) == (17, 53) else ""
    return Packet(PROTOCOLS.get(protocol, f"protocol {protocol}"), str(ip_address(to)), port, asks_for)


def _name_in(question: bytes) -> str:
    """Of a DNS message (RFC 1035, 4.1): labels, each after its length, up to an empty one."""
    labels, at = [], 12
    while at < len(question) and 0 < (length := question[at]) < 64:
        labels.append(question[at + 1 : at + 1 + length].decode("ascii", "replace"))
        at += 1 + length
    return ".".join(labels)


def plant() -> list[Packet]:
    """What a program that calls home would send: a name asked for, a connection begun, over both families. To addresses for
    documentation alone (RFC 5737, RFC 3849)."""
    planted = []
    for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        with socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.sendto(b"planted", (address, 53))
        planted.append(Packet("UDP", address, 53))
        with socket.socket(family, socket.SOCK_STREAM) as calling:
            calling.setblocking(False)
            calling.connect_ex((address, 443))
        planted.append(Packet("TCP", address, 443))
    return planted
