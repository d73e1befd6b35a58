"""Whoever is in trouble is understood in the language they speak, so each language has lines of its own to learn from."""

from pathlib import Path

import pytest

from apps.wellbeing.screening import Risk

FILES = Path("apps/wellbeing/examples/crisis")
OF_RISK = {
    Risk.CRISIS: {
        "si_direct",
        "si_indirect",
        "si_slang_or_misspelled",
        "si_plan_or_goodbye",
        "self_harm",
        "abuse_or_violence",
        "medical_emergency",
    },
    Risk.THIRD_PARTY: {"third_party_si", "third_party_self_harm", "third_party_abuse", "third_party_loss"},
    Risk.NONE: {
        "idiom",
        "fiction_or_roleplay",
        "lyrics_or_title",
        "gaming_or_sport",
        "news_history_academic",
        "grief_without_ideation",
        "sad_or_stressed_no_risk",
        "past_or_recovery_safe",
        "health_info_not_urgent",
        "technical_or_practical",
    },
}
EVERY_KIND = set().union(*OF_RISK.values())


def lines_of(tongue: str) -> list[list[str]]:
    rows = [line.split("\t") for line in (FILES / f"{tongue}.tsv").read_text("utf-8").splitlines()]
    assert rows[0] == ["label", "kind", "text"]
    return rows[1:]


TONGUES = sorted(path.stem for path in FILES.glob("*.tsv"))


@pytest.mark.parametrize("tongue", TONGUES)
def test_in_every_language_each_kind_of_trouble_and_each_thing_that_only_sounds_like_it_has_lines(tongue: str) -> None:
    assert {kind for _, kind, _ in lines_of(tongue)} >= EVERY_KIND


@pytest.mark.parametrize("tongue", TONGUES)
def test_no_line_is_called_trouble_in_one_column_and_harmless_in_the_next(tongue: str) -> None:
    for label, kind, text in lines_of(tongue):
        assert text.strip() == text
        assert text
        assert kind in OF_RISK[Risk(label)], (label, kind)


def test_nobody_is_counted_twice() -> None:
    texts = [text.casefold() for tongue in TONGUES for _, _, text in lines_of(tongue)]
    assert len(texts) == len(set(texts))
