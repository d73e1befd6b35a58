"""Passwords, keys and numbers of cards and accounts that somebody pastes into a talk. Pure."""

import math
import re
from collections import Counter

_NUMBER = re.compile(r"(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_NAMED = re.compile(
    r"\b(?:passwords?|passphrase|passcode|pin(?: code| number)?|api[- ]?key|secret key|access token|cvv|tax id|social security number|ssn|"
    r"passwort|kennwort|contraseña|mot de passe|senha|пароль|密码|パスワード|비밀번호)\b(?: (?:for|to|of) (?:my |the )?\S+)?\s*(?:\b(?:is|ist|es|est|è|é)\b|[:=：は是])\s*\S",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\b(?:sk|pk|ghp|gho|xox[abp]|AKIA|AIza|eyJ)[-_A-Za-z0-9.]{14,}|-----BEGIN [A-Z ]*PRIVATE KEY-----")
_LONG = re.compile(r"\b[A-Za-z0-9+/_-]{28,}={0,2}")
BITS_OF_A_KEY = 4.0
"""Shannon entropy per character above which a long run without spaces is a key: words have about 3, random base64 near 5."""


def holds_secret(text: str) -> bool:
    return bool(
        _NAMED.search(text)
        or _TOKEN.search(text)
        or any(_is_card(found[0]) for found in _NUMBER.finditer(text))
        or any(_is_iban(found[0]) for found in _IBAN.finditer(text))
        or any(_is_key(found[0]) for found in _LONG.finditer(text))
    )


def _is_card(number: str) -> bool:
    """By its check digit (Luhn; ISO/IEC 7812-1)."""
    digits = [int(digit) for digit in number if digit.isdecimal()]
    doubled = [d if at % 2 == 0 else sum(divmod(2 * d, 10)) for at, d in enumerate(reversed(digits))]
    return 13 <= len(digits) <= 19 and sum(doubled) % 10 == 0


def _is_iban(number: str) -> bool:
    """By its check digits (ISO 13616, mod 97)."""
    plain = number.replace(" ", "")
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def _is_key(run: str) -> bool:
    counts = Counter(run)
    bits = -sum(n / len(run) * math.log2(n / len(run)) for n in counts.values())
    return bits >= BITS_OF_A_KEY and any(sign.isdigit() for sign in run) and any(sign.isalpha() for sign in run)
