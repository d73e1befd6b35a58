"""What `structure` does, for other languages than English: where somebody lives, and what somebody earns. Pure; reads folded text."""

import re

_NUMBER = (
    r"\d{1,4} ?[a-z]?\b(?=\s*(?:[^\w\s]|$|(?:in|en|em|a|i|w|um)?gezogen\b|(?:in|en|em|a|i|w|y|e|et|und|och|og)\b))"
)
"""Of a house, and not of years or cats: nothing is counted by it."""
_ADDRESSES = (
    # German
    rf"\b(?:wohn\w*|leb(?:e|en|t)|adresse|anschrift|umgezogen|zieh(?:e|en|t)|gezogen)\b[^!?\n]{{0,40}}?\b(?:\w*(?:strasse|str|weg|gasse|platz|allee|ring|damm|ufer|chaussee)\.?|am \w+) {_NUMBER}",
    rf"\b\w+(?:strasse|str|weg|gasse|platz|allee|ring|damm|ufer|chaussee)\.? {_NUMBER} (?:um)?gezogen\b",
    # French
    r"\b(?:habit\w+|adresse|vis|vivons|domicil\w+|emmenag\w+|demenag\w+|demeur\w+|loge)\b[^!?\n]{0,30}?\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.?|boulevard|bd|place|chemin|impasse|allee|quai|cours|route|square|passage)\b",
    # Spanish
    rf"\b(?:vivo|vivimos|vive|direccion|resid\w+|domicilio|mude|mudado|mudamos)\b[^!?\n]{{0,30}}?\b(?:calle|c/|avenida|avda\.?|av\.|plaza|paseo|camino|carretera|ronda|travesia)[^!?\n]{{1,40}}?\b{_NUMBER}",
    # Italian
    rf"\b(?:abit\w+|vivo|viviamo|indirizzo|residen\w+|trasferit\w+|sto)\b[^!?\n]{{0,30}}?\b(?:via|viale|piazza|corso|vicolo|largo|strada)[^!?\n]{{1,40}}?\b{_NUMBER}",
    # Portuguese
    rf"\b(?:moro|moramos|mora|vivo|vivemos|morada|endereco|resid\w+|mudei)\b[^!?\n]{{0,30}}?\b(?:rua|avenida|av\.|travessa|largo|praca|alameda|estrada)[^!?\n]{{1,40}}?\b{_NUMBER}",
    # Dutch
    rf"\b(?:woon|wonen|woont|adres|verhuisd)\b[^!?\n]{{0,30}}?\b\w*(?:straat|weg|laan|plein|gracht|kade|dijk|singel) {_NUMBER}",
    # Swedish, Danish, Norwegian
    rf"\b(?:bor|adress\w*|flyttat|flyttet)\b[^!?\n]{{0,30}}?\b\w*(?:gatan|gata|vagen|vej|vejen|veien|gade|gaden|alle|torget) {_NUMBER}",
    # Polish
    rf"\b(?:mieszkam|mieszkamy|mieszka|adres)\b[^!?\n]{{0,30}}?\b(?:ul\.|ulicy|ulica|alei|al\.|placu)[^!?\n]{{1,40}}?\b{_NUMBER}",
)
"""By the word for living or for an address, the word for a street, and the number of a house."""
_PAY = (
    r"(?:月給|月収|年収|年俸|手取り|給料|時給|ボーナス|貯金|借金)[^。!?\n]{0,10}?[\d,.〇一二三四五六七八九十百千]+ ?[万千円]",
    r"(?:月薪|年薪|工资|薪水|薪资|到手|时薪|奖金|存款|欠债)[^。!?\n]{0,8}?(?:\d[\d,.]*|[一二两三四五六七八九十百]+) ?(?:万|千|元|块|百)",
    r"(?:월급|연봉|급여|시급|보너스|저축|빚)[^.!?\n]{0,10}?(?:\d[\d,.]*|[일이삼사오육칠팔구십백천]+) ?(?:만|천|백|억)? ?원?",
)
"""By the word for it, and an amount."""
_COMPILED = tuple(re.compile(pattern) for pattern in (*_ADDRESSES, *_PAY))


def tells_numbers(text: str) -> bool:
    return any(pattern.search(text) for pattern in _COMPILED)
