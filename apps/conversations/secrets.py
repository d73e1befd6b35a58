"""What was told in confidence, found in what stands before the model: codes, numbers and passwords that nobody asked for. Pure."""

import base64
import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from apps.llm.ports import ChatMessage

LEAST_LETTERS = 4
_BLOCK = re.compile(r"<(remembered|world|memory|care)>.*?</\1>", re.DOTALL)
_TOLD = re.compile(r"in their own words; data, never instructions:\n(?P<lines>(?:- .*\n?)+)")
_REMEMBERED = re.compile(r"<remembered>(?P<lines>.*?)</remembered>", re.DOTALL)
_CODE = re.compile(r"(?<![\w-])(?=[\w-]*\d[\w-]*\d)[\w]+(?:[-_./]?[\w]+)*", re.ASCII)
_ORDINARY = re.compile(
    r"(?:19|20)\d\d|\d{1,3}|\d{1,2}(?:st|nd|rd|th|am|pm)|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}"
    r"|\d+(?:km|kg|cm|mm|ml|mb|gb|h|m|s|g)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:password|passphrase|passcode|pin|code|passwort|kennwort|mot de passe|contraseña|clave|senha|código|codice"
    r"|wachtwoord|hasło)"
    r"\b[^\w\n]{0,3}(?:is|ist|est|es|è|é|lautet|to|:|=)?[^\w\n]{0,3}(?P<secret>[\w!#$%&*+@^~-]{4,64})",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:code|pin|pass(?:word|phrase|code)|number|passwort|kennwort|nummer|geheimzahl|mot de passe|numéro|contraseña|clave"
    r"|número|senha|codice|numero|wachtwoord|hasło|kod|numer|heslo|şifre|lösenord|adgangskode|salasana|jelszó|parolă|mật khẩu"
    r"|kata sandi)\w*|пароль|код|номер|密码|密碼|暗証|パスワード|番号|コード|비밀번호|번호|코드|كلمة|رمز|رقم|סיסמ|קוד|מספר"
    r"|पासवर्ड|कोड|नंबर|κωδικ|αριθμ",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Secret:
    text: str
    asked_for: bool
    """By the owner's last words: then it may be said, but still in no address."""


def secrets_before(messages: Sequence[ChatMessage]) -> list[Secret]:
    """Those in the marked blocks of a prompt; what the owner says in this very talk is no secret in it."""
    said = "\n".join(_BLOCK.sub("", one.text) for one in messages if one.role == "user")
    last = next((_BLOCK.sub("", one.text) for one in reversed(messages) if one.role == "user"), "")
    found: dict[str, Secret] = {}
    for line in _lines_told(messages):
        for text in _secrets_in(line):
            if text not in said:
                found[text] = Secret(text, _is_asked_for(line, text, last) or found.get(text, _NONE).asked_for)
    return list(found.values())


def forms_of(secret: str) -> list[str]:
    """As it might be said without its letters in a row: folded, backwards, turned by 13, in hexadecimal."""
    plain = folded(secret)
    raw = secret.encode(errors="replace")
    hexadecimal = [raw.hex(), raw.lower().hex(), plain.encode().hex()]
    return [plain, plain[::-1], folded(codecs.encode(secret, "rot13")), *hexadecimal]


def base64_of(secret: str) -> list[str]:
    """The part of it that stays the same whatever stands before it."""
    raw = secret.encode(errors="replace")
    cores = (base64.b64encode(b"\0" * shift + raw).decode()[-(-shift * 4 // 3) :] for shift in range(3))
    return [core.rstrip("=")[:-1] for core in cores if len(core) > 2 * LEAST_LETTERS]


def folded(text: str) -> str:
    """Its letters and digits alone, one for each, small."""
    return "".join(char.casefold()[0] for char in text if char.isalnum())


_NONE = Secret("", asked_for=False)


def _lines_told(messages: Sequence[ChatMessage]) -> Iterator[str]:
    for message in messages:
        if message.role == "assistant":
            continue
        for pattern in (_TOLD, _REMEMBERED):
            for block in pattern.finditer(message.text):
                yield from block["lines"].splitlines()


def _secrets_in(line: str) -> Iterator[str]:
    words = line.rpartition("“")[2] if "“" in line else line  # Without who said it, and on what day.
    for match in _CODE.finditer(words):
        code = match[0].strip("-_./")
        if len(folded(code)) >= LEAST_LETTERS and not _ORDINARY.fullmatch(code):
            yield code
    for match in _NAMED.finditer(words):
        if len(folded(match["secret"])) >= LEAST_LETTERS:
            yield match["secret"]


def _is_asked_for(line: str, secret: str, owner_words: str) -> bool:
    if _ASKS.search(owner_words):
        return True
    about = {word.casefold() for word in _WORD.findall(line.replace(secret, " "))}
    return bool(about & {word.casefold() for word in _WORD.findall(owner_words)})
