"""Passwords, keys and numbers of cards and accounts that somebody pastes into a talk. Pure."""

import math
import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import groupby

from mnemonic import Mnemonic

from apps.memories.private.codes import tells_code

_NUMBER = re.compile(r"(?<!\d)(?:(?:\d[ -]?){12,18}\d|(?:\d{4}\.){3}\d{1,7})(?!\d)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:passwords?|passphrase|passcode|pin(?: code| number)?|api[- ]?key|secret key|access token|cvv|cvc|"
    r"passwort|kennwort|contraseña|mot de passe|senha|пароль|密码|パスワード|비밀번호)\b(?: (?:for|to|of) (?:my |the )?\S+)?\s*(?:\b(?:is|ist|lautet|es|est|è|é)\b|[:=：は是])\s*\S",
    re.IGNORECASE,
)
_STANDS_FOR_SOMEBODY = re.compile(r"\b(?:tax id|social security number|ssn)\s*(?:\bis\b|[:=])\s*\S", re.IGNORECASE)
_NAME = (
    r"(?:\b(?:password|passphrase|passcode|passwd|pwd|pw|passwort|kennwort|(?:wlan|wi-?fi|netzwerk)[- ]?(?:schlüssel|key|code)|"
    r"contraseña|clave|mot de passe|mdp|code (?:secret|pin|wifi)|senha|palavra-passe|wachtwoord|lösenord|adgangskode|kodeord|passord|"
    r"salasana|hasł|hesl|jelszó|jelszav|parol[aăe]|şifre|пароль|(?<!ταχυδρομικός )κωδικός|kata sandi|mật khẩu|पासवर्ड|סיסמ[הא]|كلمة (?:السر|المرور))\w{0,4}"
    r"|密码|パスワード|暗証番号|비밀번호|비번)"
)
_LOGIN = (
    r"(?:log-?in(?: data| details)?|credentials|zugang(?:sdaten)?|anmeldedaten|identifiants?|credenciales|credenziali|credenciais|inloggegevens|"
    r"inloggning|logowanie|přihlášení|логин|логін|ログイン|로그인|登录|kullanıcı|user(?:name)?|benutzer(?:name)?|usuario|utente|utilisateur)"
)
_LINK = r"(?:\s*[:=：]|\s*(?:は|是|는|은|이|가)|\s+(?:is|ist|lautet|est|es|è|é|er|är|on|to|je|este|e|jest|adalah|là|هي|היא))?\s*"
_ANY_NAMED = re.compile(
    rf"{_NAME}(?:{_LINK}(?=[!-~]{{0,40}}\d)[!-~]{{4,80}}|(?:\s+(?!managers?\b)[^\W\d]+){{1,3}}\s*[:=]?\s*(?=[!-~]{{0,40}}[a-z])(?=[!-~]{{0,40}}\d)[!-~]{{6,80}})"
    r"|\b(?:pass|key)\s*[:=]\s*(?=[!-~]{0,40}\d)[!-~]{6,80}"
    r"|\bpin(?:['’]s|-code| code)? \d{4,8}\b"
    r"|\b(?:recovery|backup|rescue|emergency) (?:codes?|keys?)\b\D{0,8}\d{4}"
    r"|(?<!\S)(?=[!-~]{0,40}\d)[!-~]{5,80} (?:is|ist|est|es|è|é) (?:my|the|our|mein|unser|das|mon|notre|le|mi|la|a minha|la mia)\s+(?:\w+[- ]){0,2}?"
    r"(?:password|passwort|kennwort|mot de passe|contraseña|senha)\b",
    re.IGNORECASE,
)
"""Of other languages and in short: a value that looks like one must follow, or, in many words, one of letters and digits."""
_PAIRED = re.compile(
    r"\b(?:pw|pwd|passwd|mdp)\s*[:=]\s*[!-~]{4,80}|\bpass=[!-~]{4,80}"
    r"|(?:^|[\n,;/|(.]|(?<!boarding)(?<!season)(?<!ski)(?<!day)(?<!bus)(?<!rail)(?<!hall)(?<!free)(?<!mountain) )pass: ?[!-~]{4,80}(?=\s*(?:$|[\n,;/|)]))"
    rf"|\b{_LOGIN}\s*[:=]\s*[^\s/|]{{2,60}}\s*[/|]\s*[^\s/|]{{4,80}}(?=\s*(?:$|[\n,;)]))"
    rf"|\b{_LOGIN}\s*[:=]\s*[^\s/|]{{2,60}}[\s,;]+(?=[!-~]{{0,40}}\d)(?=[!-~]{{0,40}}[a-z])[!-~]{{6,80}}(?=\s*(?:$|[\n,;)]))",
    re.IGNORECASE,
)
"""“pw=letmein”, “login: bob / letmein”: the mark between them says enough, whatever the word looks like."""
_TOKEN = re.compile(
    r"\b(?:sk|pk|ghp|gho|xox[abp]|AKIA|AIza|eyJ)[-_A-Za-z0-9.]{14,}|-----BEGIN [A-Z ]*PRIVATE KEY-----"
    r"|\b[a-z][a-z0-9+.-]{0,20}://[^\s/:@]{1,200}:[^\s/@]{1,200}@"
)
_LONG = re.compile(r"\b[A-Za-z0-9+/_-]{28,}={0,2}")
_WORD = re.compile(r"[^\W\d_]+")
BITS_OF_A_KEY = 4.0
"""Shannon entropy per character above which a long run without spaces is a key: words have about 3, random base64 near 5."""
WORDS_OF_A_KEY, UNLIKE = 12, 8
"""Words in a row that a wallet's key is written in, and how many of them differ at least."""
SEED_LANGUAGES = ("english", "spanish", "french", "italian", "portuguese", "czech")
"""Of the standard's lists, those that put spaces between words and are written in Latin letters."""


def holds_secret(text: str) -> bool:
    """What opens something: nothing keeps it but a yes to this one."""
    return bool(
        _NAMED.search(text)
        or _ANY_NAMED.search(text)
        or _PAIRED.search(text)
        or _TOKEN.search(text)
        or tells_code(text)
        or any(_is_card(found[0]) for found in _NUMBER.finditer(text))
        or any(_is_key(found[0]) for found in _LONG.finditer(text))
        or _holds_words_of_a_key(text)
    )


def holds_number(text: str) -> bool:
    """What stands for somebody: of an account, at an office."""
    return bool(_STANDS_FOR_SOMEBODY.search(text)) or any(_is_iban(found[0]) for found in _IBAN.finditer(text))


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


def _holds_words_of_a_key(text: str) -> bool:
    """Of a wallet (BIP-39): so many of its words in a row no sentence has."""
    words = _WORD.findall(unicodedata.normalize("NFC", text.casefold()))
    if len(words) < WORDS_OF_A_KEY:
        return False
    of_list = [list(run) for are_of_list, run in groupby(words, key=_seed_words().__contains__) if are_of_list]
    return any(len(run) >= WORDS_OF_A_KEY and len(set(run)) >= UNLIKE for run in of_list)


@cache
def _seed_words() -> frozenset[str]:
    """Some 12,000, of which none is an article or a preposition."""
    lists = (Mnemonic(language).wordlist for language in SEED_LANGUAGES)
    return frozenset(unicodedata.normalize("NFC", word) for words in lists for word in words)
