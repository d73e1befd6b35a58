"""The lines that sorting is trained on: whoever adds some finds out here what does not fit."""

from collections import Counter
from pathlib import Path

import pytest

from apps.memories.private.folding import folded
from apps.privacy.purposes import SORTED

HERE = Path(__file__).parents[2]
EXAMPLES = HERE / "apps" / "memories" / "examples" / "sorting"
MEASURED = HERE / "tests" / "benchmarks" / "sorting"
LANGUAGES = sorted(file.stem for file in EXAMPLES.glob("*.tsv"))


def lines(language: str) -> list[tuple[tuple[str, ...], str]]:
    head, *rows = (EXAMPLES / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    assert head == "kinds\ttext"
    found = [tuple(row.split("\t")) for row in rows]
    assert all(len(row) == 2 for row in found)
    return [(tuple(kinds.split("+")), text) for kinds, text in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_is_ordinary_or_of_known_kinds(language: str) -> None:
    for kinds, text in lines(language):
        assert kinds == ("ordinary",) or set(kinds) <= set(SORTED), text
        assert len(set(kinds)) == len(kinds), text
        assert "others" not in kinds[1:], f"others stands first: {text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_line_is_clean_and_there_once(language: str) -> None:
    texts = [text for _, text in lines(language)]
    assert all(" ".join(text.split()) == text for text in texts)
    seen = Counter(folded(text) for text in texts)
    assert [text for text, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_there_beside_enough_of_the_ordinary(language: str) -> None:
    found = lines(language)
    kinds = Counter(kind for of_line, _ in found for kind in of_line)
    assert set(kinds) == {*SORTED, "ordinary"}
    assert 0.35 <= kinds["ordinary"] / len(found) <= 0.65


def test_nothing_is_learned_from_what_is_measured_with() -> None:
    measured = {
        folded(row.split("\t")[1])
        for file in MEASURED.glob("*.tsv")
        for row in file.read_text(encoding="utf-8").splitlines()
        if "\t" in row
    }
    assert measured
    for language in LANGUAGES:
        assert [text for _, text in lines(language) if folded(text) in measured] == []
