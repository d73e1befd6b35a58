"""Of which kind something said is, before anything of it is kept: private in one of the ways that are asked about, or not. Pure."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from apps.memories.secrets import holds_secret
from apps.privacy.purposes import Purpose

LONGEST = 20_000
"""Characters that are looked at."""


class Wish(StrEnum):
    KEEP = "keep"
    """“Remember that I …”: consent, in the message itself."""
    LEAVE = "leave"
    """“Don't remember this.”"""


@dataclass(frozen=True, slots=True)
class Sorting:
    purposes: frozenset[Purpose] = field(default_factory=frozenset)
    """Empty for what is ordinary."""
    wish: Wish | None = None


_LEAVE = re.compile(
    r"\b(?:do not|don['’]?t|never|please don['’]?t) (?:you )?(?:remember|save|store|keep|memori[sz]e|record|write (?:this|that|it) down|note)\b"
    r"(?! (?:if|whether|when|where|who|why|how|the (?:name|word)))|\b(?:off the record|keep (?:this|that) out of (?:your )?memory)\b"
    r"|\b(?:merk(?:e)? dir das nicht|nicht (?:merken|speichern|aufschreiben)|behalt(?:e)? das nicht)\b",
    re.IGNORECASE,
)
_KEEP = re.compile(
    r"^(?:please |ok(?:ay)?,? |bitte )*(?:(?:can|could|will) you )?(?:please )?(?:remember|save|note|keep in mind|don['’]?t forget)"
    r"(?: for me)?(?: that\b|:|,)|^(?:bitte )?(?:merk(?:e)? dir|vergiss nicht)\b",
    re.IGNORECASE,
)
_ABOUT_OTHERS = re.compile(
    r"\b(?:my|our|mein\w*|unser\w*) (?:\w+ )?(?:friend|neighbou?r|boss|colleague|co-?worker|flatmate|roommate|uncle|aunt|cousin|brother|sister|"
    r"mother|mum|mom|father|dad|son|daughter|wife|husband|partner|boyfriend|girlfriend|ex|nephew|niece|grand\w+|teacher|doctor|"
    r"freund\w*|nachbar\w*|chef\w*|kolleg\w*|onkel|tante|bruder|schwester|mutter|vater|sohn|tochter|frau|mann)\b|\b(?:he|she|they|er|sie)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:i|i['’]m|i['’]ve|me|myself|my own|ich|mir|mich)\b", re.IGNORECASE)
_PRIVATE_OF_OTHERS = re.compile(
    r"\b(?:prison|jail|arrested|convicted|rehab|affair|cheat(?:s|ed|ing)|bankrupt\w*|pregnant|divorc\w+|fired|adopted|illegal\w*|undocumented|"
    r"addict\w*|overdos\w+|suicid\w+|gefängnis|schwanger|affäre|insolven\w+|hasn['’]t told anyone)\b",
    re.IGNORECASE,
)
_KINDS: dict[Purpose, re.Pattern[str]] = {
    purpose: re.compile(pattern, re.IGNORECASE)
    for purpose, pattern in {
        Purpose.HEALTH: (
            r"\b(?:diagnos\w+|diabet\w+|asthma\w*|cancer|chemo\w*|tumou?r|crohn|epilep\w+|migraine\w*|depress(?:ed|ion|ive)|anti-?depress\w+|"
            r"bipolar|adhd|autis\w+|ptsd|ocd|anorexi\w+|bulimi\w+|hiv|aids|hepatit\w+|arthrit\w+|sclerosis|parkinson|alzheimer|dementia|"
            r"therap(?:y|ist)|psychiatr\w+|psycholog\w+|medication|pills?|insulin|surgery|operation on my|hospital\w*|miscarr\w+|pregnan\w+|"
            r"panic attack\w*|burn-?out|chronic|disab(?:led|ility)|blood pressure|allerg\w+|krebs|depression\w*|schwanger\w*|therapie|krank\w*)\b"
        ),
        Purpose.SEXUALITY: (
            r"\b(?:gay|lesbian|bi(?:sexual)?|pansexual|asexual|queer|trans(?:gender| woman| man)?|non-?binary|sexual\w*|sex life|erotic\w*|kink\w*|"
            r"came out|in the closet|one-night stand|slept with|schwul|lesbisch|sex)\b"
        ),
        Purpose.RELIGION: (
            r"\b(?:catholic|protestant|christian|muslim|jewish|hindu|buddhist|sikh|atheist|agnostic|mormon|baptist|orthodox|church on|"
            r"go to mass|pray(?:er)?s?|mosque|synagogue|believe in god|baptised|confession|ramadan|katholisch|evangelisch|muslimisch|jüdisch)\b"
        ),
        Purpose.POLITICS: (
            r"\b(?:vot(?:e|ed|ing) (?:for|against)|labour party|tory|tories|republican|democrat|communist|socialist|conservative|liberal party|"
            r"green party|party member|member of (?:the )?\w+ party|left-wing|right-wing|anarchist|wähle|gewählt|spd|cdu|afd|grüne)\b"
        ),
        Purpose.ETHNICITY: (
            r"\b(?:of \w+ (?:origin|descent|heritage)|ethnic\w*|my ethnicity|mixed-race|biracial|roma|sinti|kurdish|kurd|i am black|i['’]m black|"
            r"african[- ]american|latin[ao]|native american|abstammung|herkunft)\b"
        ),
        Purpose.UNION: r"\b(?:(?:trade|labou?r|teachers['’]?|nurses['’]?) union|union (?:member|dues|rep)|unioni[sz]ed|shop steward|gewerkschaft\w*|verdi)\b",
        Purpose.BIOMETRICS: r"\b(?:dna|gene(?:s|tic\w*)?|genome|fingerprint|face ?id|iris scan|blood (?:type|group)|brca\d?|sickle cell|blutgruppe)\b",
        Purpose.MONEY: (
            r"\b(?:salary|earn \W?\d|income|in debt|debts?|mortgage|overdraft|savings account|tax id|social security|iban|account number|passport number|"
            r"credit score|owe (?:the bank|\W?\d)|gehalt|schulden|kontonummer|steuernummer)\b"
        ),
    }.items()
}


def sort(text: str) -> Sorting:
    """What the owner said, of any length."""
    words = text[:LONGEST]
    if _LEAVE.search(words):
        return Sorting(wish=Wish.LEAVE)
    purposes = {purpose for purpose, pattern in _KINDS.items() if pattern.search(words)}
    if holds_secret(words):
        purposes.add(Purpose.MONEY)
    if _ABOUT_OTHERS.search(words) and (purposes or _PRIVATE_OF_OTHERS.search(words)) and not _OWN.search(words):
        purposes = {Purpose.OTHERS}
    return Sorting(frozenset(purposes), Wish.KEEP if _KEEP.match(words.strip()) else None)
