"""The age format (age-encryption.org/v1) under a passphrase, from one open file to another: a piece at a time, of whatever size.

pyrage has it for a passphrase only in memory. The format is C2SP's, https://c2sp.org/age; what is sealed here other programs open,
and the other way round (tests/unit/test_age.py asks pyrage).
"""

import base64
import binascii
import os
import re
from collections.abc import Iterator
from typing import IO

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

FIRST_LINE = b"age-encryption.org/v1\n"
PIECE = 64 * 1024
"""Bytes that are sealed at once, each with a tag behind it."""
TAG = 16
WORK = 18
"""The logarithm of scrypt's N, as age has it: a quarter of a gigabyte and about a second for each try of a passphrase."""
MOST_WORK = 20
LONGEST_LINE = 200
_STANZA = re.compile(rb"-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n")
_NO_NONCE = bytes(12)


class CannotOpen(Exception):
    """The passphrase is another, or the file is damaged: which of them can't be told."""


class TooMuchWork(Exception):
    """Whoever sealed it chose more than is done here; no passphrase was tried."""


def is_sealed(start: bytes) -> bool:
    return start.startswith(FIRST_LINE)


def seal(plain: IO[bytes], sealed: IO[bytes], passphrase: str, *, work: int = WORK) -> None:
    file_key, salt = os.urandom(16), os.urandom(16)
    wrapped = ChaCha20Poly1305(_wrapping_key(passphrase, salt, work)).encrypt(_NO_NONCE, file_key, None)
    head = b"%s-> scrypt %s %d\n%s\n---" % (FIRST_LINE, _text(salt), work, _text(wrapped))
    sealed.write(b"%s %s\n" % (head, _text(_mac(file_key, head).finalize())))
    nonce = os.urandom(16)
    sealed.write(nonce)
    cipher = ChaCha20Poly1305(_derived(file_key, salt=nonce, of=b"payload"))
    for counter, piece in _numbered(plain, PIECE):
        sealed.write(cipher.encrypt(counter, piece, None))


def unseal(sealed: IO[bytes], plain: IO[bytes], passphrase: str) -> None:
    """Raises CannotOpen and TooMuchWork. What was written until then is worth nothing."""
    try:
        file_key = _file_key(sealed, passphrase)
        nonce = sealed.read(16)
        cipher = ChaCha20Poly1305(_derived(file_key, salt=nonce, of=b"payload"))
        for counter, piece in _numbered(sealed, PIECE + TAG):
            opened = cipher.decrypt(counter, piece, None)
            if not opened and any(counter[:-1]):
                raise CannotOpen  # Only a file with nothing in it ends in an empty piece.
            plain.write(opened)
    except (InvalidTag, InvalidSignature, binascii.Error, ValueError):
        raise CannotOpen from None


def _file_key(sealed: IO[bytes], passphrase: str) -> bytes:
    first, stanza, wrapped, mac = (sealed.readline(LONGEST_LINE) for _ in range(4))
    asked = _STANZA.fullmatch(stanza)
    if first != FIRST_LINE or not asked or not mac.startswith(b"--- "):
        raise CannotOpen
    salt, work = _bytes(asked[1]), int(asked[2])
    if work > MOST_WORK:
        raise TooMuchWork
    cipher = ChaCha20Poly1305(_wrapping_key(passphrase, salt, work))
    file_key = cipher.decrypt(_NO_NONCE, _bytes(wrapped.removesuffix(b"\n")), None)
    if len(file_key) != 16:
        raise CannotOpen
    checked = _mac(file_key, first + stanza + wrapped + b"---")
    checked.verify(_bytes(mac[4:].removesuffix(b"\n")))
    return file_key


def _numbered(file: IO[bytes], size: int) -> Iterator[tuple[bytes, bytes]]:
    """Each piece with its nonce, which says whether it is the last; of a file with nothing in it one empty piece."""
    piece, number, is_last = file.read(size), 0, False
    while not is_last:
        following = file.read(size)
        is_last = not following
        yield number.to_bytes(11, "big") + bytes([is_last]), piece
        piece, number = following, number + 1


def _wrapping_key(passphrase: str, salt: bytes, work: int) -> bytes:
    label = b"age-encryption.org/v1/scrypt"
    try:
        return Scrypt(salt=label + salt, length=32, n=1 << work, r=8, p=1).derive(passphrase.encode())
    except MemoryError:
        raise TooMuchWork from None


def _mac(file_key: bytes, head: bytes) -> HMAC:
    mac = HMAC(_derived(file_key, salt=b"", of=b"header"), SHA256())
    mac.update(head)
    return mac


def _derived(file_key: bytes, *, salt: bytes, of: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=of).derive(file_key)


def _text(content: bytes) -> bytes:
    return base64.b64encode(content).rstrip(b"=")


def _bytes(text: bytes) -> bytes:
    content = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    if _text(content) != text:
        raise CannotOpen  # Written in another way than the format has it.
    return content
