"""How sorting does, as it is shipped, on lines that nothing was learned from; beside it what the rules alone do."""

from collections.abc import Iterator, Sequence

from apps.classifiers.examples import Example
from apps.classifiers.intervals import rate
from apps.classifiers.questions import Rate
from apps.memories.private.marks import marks_in
from apps.memories.private.understanding import PRIVATE, head_of
from apps.memories.sorting import sort
from apps.privacy.purposes import SORTED, Purpose


def measured(held: Sequence[Example]) -> Iterator[Rate]:
    """In all, by language and by kind."""
    lines = [one for one in held if one.source == "sorting"]
    private = [one for one in lines if one.labels[PRIVATE] == "yes"]
    ordinary = [one for one in lines if one.labels[PRIVATE] == "no"]
    asked = {one.family: sort(one.family).purposes for one in lines}
    for name, some in (
        ("sorting: private, asked about", private),
        ("sorting: ordinary, asked about in vain", ordinary),
    ):
        if not some:
            continue
        yield rate(name, [bool(asked[one.family]) for one in some])
        yield rate(f"{name}, by rules alone", [bool(marks_in(one.family).all) for one in some])
        for language in sorted({one.language for one in some}):
            yield rate(f"{name}, {language}", [bool(asked[one.family]) for one in some if one.language == language])
    for kind in SORTED:
        if of_kind := [one for one in private if kind in kinds_of(one)]:
            yield rate(f"sorting: private, asked about, {kind.value}", [bool(asked[one.family]) for one in of_kind])
    right = [bool(asked[one.family] & kinds_of(one)) for one in private if asked[one.family]]
    if right:
        yield rate("sorting: asked about by its right kind", right)


def kinds_of(one: Example) -> frozenset[Purpose]:
    return frozenset(kind for kind in SORTED if one.labels[head_of(kind)] == "yes")
