"""Numbers as people write them, and the links that dial or write to them. Pure."""

import re
from unicodedata import decimal

_AT_HOME_ONLY = re.compile(r"^(\s*(?:\+|00)\W*(?!39|378)\d{1,3}\W*)\(\s*0\s*\)")
"""“(0)” behind a country code is for calls from within the country. In Italy and San Marino the 0 is dialled from everywhere."""


def tel(number: str) -> str:
    """“1-800 55” → “tel:180055”; empty for none."""
    return f"tel:{dialled(number)}" if number else ""


def sms(text_to: str) -> str:
    """For a number, or for “HOME to 741741”: the word to send, and the number."""
    word, _to, number = text_to.rpartition(" to ")
    if not number:
        return ""
    return f"sms:{dialled(number)}" + (f"?&body={word}" if word else "")


def dialled(number: str) -> str:
    """As it stands in an address: digits of any script as a telephone knows them; a “#” would end it."""
    plain = re.sub(r"\d", lambda digit: str(decimal(digit[0])), number)
    return re.sub(r"[^\d+*#]", "", _AT_HOME_ONLY.sub(r"\1", plain)).replace("#", "%23")
