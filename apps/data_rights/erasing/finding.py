"""All that is kept about a person or a topic, and which of it is to go. It may be thousands of things: a page shows some of them.

What was looked for, and what stays of it, travels with the forms of the pages alone; it is kept nowhere, and stands in no address.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.http import QueryDict
from django.utils.text import Truncator

from apps.accounts.models import User
from apps.privacy.erasing import Chosen
from apps.privacy.folding import place_of
from apps.privacy.inflecting import Inflected
from apps.privacy.registry import Found, PersonalData, sources
from apps.privacy.searching import names

ON_A_PAGE = 100
"""Each is a box, and a form may send no more than 200 fields."""
SHOWN, BEFORE = 400, 120
"""Characters of what was found, and how many of them stand before the words that were looked for."""
NEAR, FORMS = "~near", "~forms"
WORDS_SHOWN = 8
"""Forms of a name that stand beside a group."""
GOES, STAYS = "goes", "stays"


@dataclass(frozen=True, slots=True)
class Group:
    """What of one table a search came upon, or the things there that don't name it and may be about it."""

    source: PersonalData
    found: Sequence[Found]
    names_it: bool = True
    forms: Mapping[str, str] = field(default_factory=dict)
    """By the key of what was found, the word in it that may be the name in another form; empty where it is near by its meaning."""

    @property
    def key(self) -> str:
        if self.names_it:
            return self.source.model
        return self.source.model + (FORMS if self.forms else NEAR)

    @property
    def words(self) -> Sequence[str]:
        """Some of those forms, each once."""
        return list(dict.fromkeys(self.forms.values()))[:WORDS_SHOWN]

    @property
    def goes(self) -> bool:
        """Unless its owner says otherwise. What is merely near it, and what they wrote into a form, only if they say so."""
        return self.names_it and not self.source.written_by_hand

    def box(self, found: Found) -> str:
        """As the forms call it."""
        return f"{self.source.model}:{found.key}"


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing on a page."""

    box: str
    found: Found
    goes: bool
    word: str = ""
    """The form of the name in it, where it is another."""


@dataclass(frozen=True, slots=True)
class Part:
    """Of a group, what stands on a page."""

    group: Group
    shown: Sequence[Shown]


@dataclass(frozen=True, slots=True)
class Line:
    """A group as the overview has it."""

    group: Group
    goes: int
    page: int
    """Where it begins."""

    @property
    def count(self) -> int:
        return len(self.group.found)


def groups_about(user: User, about: str) -> list[Group]:
    """What names it, then what may name it in another form, then what is about it in other words.

    In each of these what is said first, then what its owner wrote by hand, then copies, but for those of what stands there already.
    """
    groups: list[Group] = []
    inflected, known, alike = Inflected(about), set[str](), set[str]()
    for source in sorted(sources(), key=lambda one: (one.follows_others, one.written_by_hand)):
        found = [
            one for one in source.find_alike(user, about, inflected) if not (source.follows_others and one.key in known)
        ]
        named = {one.key: one for one in found if _names(one, about)}
        others = [one for one in found if one.key not in named]
        forms = {one.key: word for one in others if (word := inflected.first_in(f"{one.text} {one.where}"))}
        near = [one for one in others if one.key not in forms]
        # What is merely near it stays, and a copy of that which names it all the same must not stay unseen.
        known |= named.keys()
        inflections = [one for one in others if one.key in forms and not (source.follows_others and one.key in alike)]
        alike |= forms.keys()
        of_source = (
            Group(source, list(named.values())),
            Group(source, _names_first(inflections, forms), names_it=False, forms=forms),
            Group(source, near, names_it=False),
        )
        groups += [group for group in of_source if group.found]
    return sorted(groups, key=lambda group: (not group.names_it, not group.forms))


def _names_first(found: Iterable[Found], forms: Mapping[str, str]) -> list[Found]:
    """What is written as names are."""
    return sorted(found, key=lambda one: not forms[one.key][:1].isupper())


@dataclass(frozen=True, slots=True)
class Picking:
    """What of all that was found is to go: whole groups do or don't, but for some things of theirs."""

    about: str
    groups: Sequence[Group]
    goes: Mapping[str, bool]
    """By the key of a group, where its owner said it."""
    otherwise: frozenset[str]
    """Boxes that are not as their group."""

    def takes(self, group: Group, found: Found) -> bool:
        return self.goes.get(group.key, group.goes) != (group.box(found) in self.otherwise)

    def chosen(self) -> Chosen | None:
        """None where all of it stays."""
        picked: dict[str, list[str]] = {}
        for group in self.groups:
            keys = [one.key for one in group.found if self.takes(group, one)]
            if keys:
                picked.setdefault(group.source.model, []).extend(keys)
        return Chosen(picked=picked) if picked else None

    def ticked(self, here: Iterable[str], picked: Iterable[str]) -> "Picking":
        """As a page sends it: these boxes stood there, and those of them were ticked."""
        boxes, on = set(here), set(picked)
        seen = {group.box(one): group for group in self.groups for one in group.found} if boxes else {}
        other = set(self.otherwise)
        for box in boxes & seen.keys():
            group = seen[box]
            as_group = self.goes.get(group.key, group.goes) == (box in on)
            other = other - {box} if as_group else other | {box}
        return replace(self, otherwise=frozenset(other))

    def with_all(self, key: str, *, goes: bool) -> "Picking":
        """All of a group goes, or all of it stays."""
        boxes = {group.box(one) for group in self.groups if group.key == key for one in group.found}
        return replace(self, goes={**self.goes, key: goes}, otherwise=self.otherwise - boxes)

    def overview(self) -> Iterator[Line]:
        before = 0
        for group in self.groups:
            yield Line(group, sum(self.takes(group, one) for one in group.found), before // ON_A_PAGE + 1)
            before += len(group.found)

    @property
    def count(self) -> int:
        return sum(len(group.found) for group in self.groups)

    @property
    def pages(self) -> int:
        return max(1, -(-self.count // ON_A_PAGE))

    def page(self, number: int) -> Iterator[Part]:
        """Counted from 1."""
        begin = (number - 1) * ON_A_PAGE
        for group in self.groups:
            here = group.found[max(0, begin) : max(0, begin + ON_A_PAGE)]
            if here:
                yield Part(group, [self._shown(group, one) for one in here])
            begin -= len(group.found)

    def _shown(self, group: Group, found: Found) -> Shown:
        word = group.forms.get(found.key, "")
        return Shown(group.box(found), _around(found, word or self.about), self.takes(group, found), word)

    @property
    def fields(self) -> list[tuple[str, str]]:
        """What a form sends, so that `read` makes the same of it."""
        rest = [("rest", f"{key}:{GOES if goes else STAYS}") for key, goes in self.goes.items()]
        return [("about", self.about), ("seen", seal_of(self.groups)), ("otherwise", " ".join(self.otherwise)), *rest]


def seal_of(groups: Iterable[Group]) -> str:
    """The same for what was found as long as it is the same."""
    found = hashlib.blake2b(digest_size=16)
    for group in groups:
        for one in group.found:
            found.update(f"{group.key}\0{one.key}\0{one.text}\0".encode(errors="surrogatepass"))
    return found.hexdigest()


def read(sent: QueryDict, user: User, about: str) -> tuple[Picking, bool]:
    """What a form says is to go, among what is there now; and whether that is what its owner has seen."""
    groups = groups_about(user, about)
    keys = {group.key for group in groups}
    said = (one.rpartition(":") for one in sent.getlist("rest"))
    goes = {key: how == GOES for key, _colon, how in said if key in keys and how in {GOES, STAYS}}
    picking = Picking(about, groups, goes, frozenset(sent.get("otherwise", "").split()))
    picking = picking.ticked(sent.get("here", "").split(), sent.getlist("picked"))
    return picking, sent.get("seen") == seal_of(groups)


def _names(found: Found, about: str) -> bool:
    """Not where a source found it by its meaning."""
    return names(f"{found.where} {found.text}", about)


def _around(found: Found, about: str) -> Found:
    """A long text as it reads around what was looked for."""
    at, _end = place_of(found.text, about) or (0, 0)
    begin = max(0, at - BEFORE)
    text = f"…{found.text[begin:]}" if begin else found.text
    return replace(found, text=Truncator(text).chars(SHOWN))
