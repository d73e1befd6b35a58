"""Letters of another script that look like ours: “ѕuісіdе” has four Cyrillic ones. Pure."""

import re

_PAIRS = """
а=a е=e о=o р=p с=c у=y х=x і=i ј=j ѕ=s ԁ=d һ=h ԛ=q ԝ=w ѵ=v ӏ=l к=k м=m т=t н=h в=b п=n
А=A Е=E О=O Р=P С=C У=Y Х=X І=I Ј=J Ѕ=S В=B Н=H К=K М=M Т=T
α=a ο=o ρ=p ν=v υ=u χ=x κ=k τ=t ι=i ε=e η=n ω=w γ=y
Α=A Β=B Ε=E Ζ=Z Η=H Ι=I Κ=K Μ=M Ν=N Ο=O Ρ=P Τ=T Υ=Y Χ=X
ɑ=a ɡ=g ı=i օ=o ո=n ս=u ց=g հ=h
"""
_SMALL_CAPS = "ᴀ=a ʙ=b ᴄ=c ᴅ=d ᴇ=e ꜰ=f ɢ=g ʜ=h ɪ=i ᴊ=j ᴋ=k ʟ=l ᴍ=m ɴ=n ᴏ=o ᴘ=p ʀ=r ꜱ=s ᴛ=t ᴜ=u ᴠ=v ᴡ=w ʏ=y ᴢ=z"
"""Latin whatever stands around them: whole texts are dressed so."""
_LATIN = dict(pair.split("=") for pair in _PAIRS.split())
_CYRILLIC = {latin: letter for letter, latin in _LATIN.items() if "\u0400" <= letter < "\u0500" and letter not in "пнв"}
_ENCLOSED = {
    first + at: letter
    for first in (0x1F150, 0x1F170, 0x1F1E6)
    for at, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

_DRESSED = _ENCLOSED | {ord(pair[0]): pair[2] for pair in _SMALL_CAPS.split()}

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = re.compile(r"[A-Za-z]")


def same_script(text: str) -> str:
    """Each word in one script. A word that could be of either is Latin where most of the text is."""
    text = text.translate(_DRESSED)
    if text.isascii():
        return text
    letters = _WORD.findall(text)
    plain_text = sum(len(_PLAIN.findall(word)) for word in letters) * 2 >= sum(map(len, letters))

    def settled(found: re.Match[str]) -> str:
        word = found[0]
        if word.isascii() or not any(letter in _LATIN for letter in word):
            return word
        plain = len(_PLAIN.findall(word))
        sure = sum(1 for letter in word if "\u0370" <= letter < "\u0530" and letter not in _LATIN)
        if sure:
            return "".join(_CYRILLIC.get(letter, letter) for letter in word) if plain else word
        if plain or plain_text:
            return "".join(_LATIN.get(letter, letter) for letter in word)
        return word

    return _WORD.sub(settled, text)
