"""What the bench's capture makes of packets: a figure of zero is worth what it would have seen."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks.dead_end import Packet, packet_of

V4, V6 = bytes([192, 0, 2, 1]), bytes.fromhex("20010db8") + bytes(11) + b"\x01"


def over_4(protocol: int, inside: bytes) -> bytes:
    return bytes([0x45, 0, 0, 0, 0, 0, 0, 0, 64, protocol, 0, 0, 10, 255, 0, 2]) + V4 + inside


def over_6(protocol: int, inside: bytes) -> bytes:
    return bytes([0x60, 0, 0, 0, 0, 0, protocol, 64]) + bytes(16) + V6 + inside


def ports(to: int) -> bytes:
    return struct.pack(">HH", 40_000, to) + bytes(4)


QUESTION = bytes(12) + b"\x03www\x07example\x03org\x00\x00\x01\x00\x01"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (over_4(6, ports(443)), "TCP to 192.0.2.1 port 443"),
        (over_4(17, ports(53) + QUESTION), "UDP to 192.0.2.1 port 53 for www.example.org"),
        (over_4(1, b"\x08\x00"), "ICMP to 192.0.2.1"),
        (over_4(132, b""), "protocol 132 to 192.0.2.1"),
        (over_6(17, ports(443)), "UDP to 2001:db8::1 port 443"),
        (over_6(58, b"\x80\x00"), "ICMPv6 to 2001:db8::1"),
    ],
)
def test_whatever_leaves_is_told_with_where_it_goes(raw: bytes, said: str) -> None:
    assert str(packet_of(raw)) == said


def test_the_kernels_greeting_of_a_new_interface_is_none_of_anybodys() -> None:
    report = bytes([58, 0, 5, 2, 0, 0, 1, 0]) + bytes([143, 0, 0, 0])
    assert packet_of(over_6(0, report)) is None
    assert packet_of(over_6(58, bytes([133, 0]))) is None


@given(st.binary(max_size=200))
def test_nothing_that_comes_by_stops_the_capture(raw: bytes) -> None:
    for begins in (raw, over_4(17, raw), over_6(0, raw), over_4(17, ports(53) + raw)):
        packet = packet_of(begins)
        assert packet is None or isinstance(packet, Packet)
