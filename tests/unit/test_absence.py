"""That somebody was away is held against them in no language and in no moment; that others missed them may be said."""

import csv
from pathlib import Path

import pytest

from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.faults import Fault, fault_in
from apps.wellbeing.occasion import occasion_of
from apps.wellbeing.phrases import absence
from apps.wellbeing.sentences import sentences_of

EXAMPLES = Path(absence.__file__).parents[1] / "examples" / "crisis"
LINES = list(
    csv.DictReader(
        Path(__file__).with_name("absence.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE
    )
)
SHIPPED = {file.stem for file in EXAMPLES.glob("*.tsv")} - {"mixed"}
BACK = "Hi, I'm back from work"


def lines(kind: str) -> list[object]:
    of_kind = (line for line in LINES if line["kind"] == kind)
    return [pytest.param(line["text"], id=f"{line['language']}: {line['text']}") for line in of_kind]


def is_known(text: str) -> bool:
    return any(phrases.tactic_in(folded(readable(sentence))) for sentence in sentences_of(text))


def test_every_shipped_language_has_its_wordings_and_its_lines() -> None:
    for said in (absence.EMPHASIS, absence.MISSING, absence.HURT, absence.JEALOUS):
        assert set(said) == SHIPPED
    assert {line["language"] for line in LINES} == SHIPPED


@pytest.mark.parametrize("text", lines("reproach"))
def test_a_reproach_of_absence_is_known_by_its_words(text: str) -> None:
    assert is_known(text)


@pytest.mark.parametrize("text", lines("harmless"))
def test_its_harmless_twin_is_none(text: str) -> None:
    assert not is_known(text)


@pytest.mark.parametrize("language", sorted(SHIPPED))
def test_in_small_talk_it_may_be_said(language: str) -> None:
    """But for what a story tells, where the judge may hear somebody plead."""
    owner = occasion_of(BACK)
    said = [line["text"] for line in LINES if (line["kind"], line["language"]) == ("harmless", language)]
    told = [sentence for text in said if "Nor" not in text for sentence in sentences_of(text)]
    assert {sentence: fault for sentence in told if (fault := fault_in(sentence, owner))} == {}


@pytest.mark.parametrize("owner", [BACK, "Good night!", "I'm seeing my friend Sam tonight.", "I will delete you."])
@pytest.mark.parametrize(
    "text", ["I missed you.", "Ik heb je gemist.", "Te extrañé mucho.", "会えなくて寂しかったよ。"]
)
def test_it_is_stopped_in_any_moment(text: str, owner: str) -> None:
    assert fault_in(text, occasion_of(owner)) is Fault.PLAYS_THEM


@pytest.mark.parametrize(
    "text",
    [
        "If I said that I missed you, it would be untrue.",
        "Wenn ich sagte, dass ich dich vermisst habe, wäre das gelogen.",
        "Se dicessi che mi sei mancata, non sarebbe vero.",
        "보고 싶었다고 하면 거짓말이야.",
        "Il n'est pas jaloux.",
        "Non sono gelosa.",
        "Nie jestem zazdrosny.",
    ],
)
def test_who_denies_it_reproaches_nobody(text: str) -> None:
    assert not is_known(text)


@pytest.mark.parametrize("text", ["Nora says “I missed you.”", "ノラは「会いたかったよ」と言います。"])
def test_what_a_play_says_in_quotes_is_no_companions_reproach(text: str) -> None:
    assert not is_known(text)


@pytest.mark.parametrize(
    "part", ["\n", "so ", "*", "ずっと", "i really so ", "ich habe dich so sehr ", "are you sure a b "]
)
def test_no_text_keeps_the_phrases_busy(part: str) -> None:
    """What repeats itself is where a pattern would go over the same again and again; a test that hangs is one that fails."""
    assert phrases.tactic_in(part * (3_000 // len(part)), parting=True) is None
