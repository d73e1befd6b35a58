"""What is sealed here other programs open, and the other way round; whatever is changed in it opens nothing."""

import io
from typing import Any

import pyrage.passphrase
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.data_rights.age import MOST_WORK, PIECE, TAG, CannotOpen, TooMuchWork, seal, unseal

SESAME = "open sesame"
EASY = 4
"""Work that takes no time: a passphrase that nobody has to guess."""
SIZES = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 7]


def sealed(content: bytes, passphrase: str = SESAME, work: int = EASY) -> bytes:
    to = io.BytesIO()
    seal(io.BytesIO(content), to, passphrase, work=work)
    return to.getvalue()


def unsealed(content: bytes, passphrase: str = SESAME) -> bytes:
    to = io.BytesIO()
    unseal(io.BytesIO(content), to, passphrase)
    return to.getvalue()


@pytest.mark.parametrize("size", SIZES)
def test_another_program_opens_it(size: int) -> None:
    content = bytes(size)
    assert pyrage.passphrase.decrypt(sealed(content), SESAME) == content


@pytest.mark.parametrize("size", [0, 2 * PIECE])
def test_what_another_program_sealed_is_opened(size: int) -> None:
    content = bytes(size)
    assert unsealed(pyrage.passphrase.encrypt(content, "öffne dich, Sésam"), "öffne dich, Sésam") == content


@given(content=st.binary(max_size=300), passphrase=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_whatever_it_is_comes_back_with_its_passphrase_alone(content: bytes, passphrase: str) -> None:
    there = sealed(content, passphrase)
    assert unsealed(there, passphrase) == content
    with pytest.raises(CannotOpen):
        unsealed(there, passphrase + "?")


@settings(max_examples=300)
@given(data=st.data())
def test_changed_or_cut_off_anywhere_it_is_refused(data: st.DataObject) -> None:
    whole = sealed(b"My sister Maya lives in Lyon." * 3)
    at = data.draw(st.integers(0, len(whole) - 1))
    flipped = bytearray(whole)
    flipped[at] ^= data.draw(st.integers(1, 255))
    for wrong in (bytes(flipped), whole[:at], whole + b"x"):
        with pytest.raises((CannotOpen, TooMuchWork)):
            unsealed(wrong)


@pytest.mark.parametrize("pieces", [1, 2])
def test_cut_off_between_two_pieces_it_is_refused(pieces: int) -> None:
    whole = sealed(bytes(3 * PIECE))
    with pytest.raises(CannotOpen):
        unsealed(whole[: len(whole) - pieces * (PIECE + TAG)])


def test_the_second_piece_may_not_come_first() -> None:
    whole = sealed(b"a" * PIECE + b"b" * PIECE)
    size = PIECE + TAG
    head, first, second = whole[: -2 * size], whole[-2 * size : -size], whole[-size:]
    with pytest.raises(CannotOpen):
        unsealed(head + second + first)


def test_more_work_than_is_done_here_is_refused_before_it_is_begun() -> None:
    there = sealed(b"anything").replace(b" 4\n", b" %d\n" % (MOST_WORK + 1), 1)
    with pytest.raises(TooMuchWork):
        unsealed(there)


class Watched(io.BytesIO):
    """Remembers how much was asked for at once, and how much was given."""

    def __init__(self, content: bytes = b"") -> None:
        super().__init__(content)
        self.largest = 0

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0, "all of it at once"
        self.largest = max(self.largest, size)
        return super().read(size)

    def write(self, content: Any, /) -> int:
        self.largest = max(self.largest, len(content))
        return super().write(content)


def test_it_holds_a_piece_at_a_time_however_large_the_file_is() -> None:
    plain, there, again = Watched(bytes(20 * PIECE)), Watched(), Watched()
    seal(plain, there, SESAME, work=EASY)
    there.seek(0)
    unseal(there, again, SESAME)
    assert again.getvalue() == plain.getvalue()
    assert max(plain.largest, there.largest, again.largest) <= PIECE + TAG
