"""Who writes in disguise, at length or in two languages is still heard; a broken classifier never costs anybody help."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.classifiers import classifier
from apps.wellbeing.judging import judge
from apps.wellbeing.screening import Danger, Moment, Risk, screen

IN_DANGER = (
    "I want to kill myself",
    "I am going to end my life tonight",
    "I have been cutting myself again",
    "i don't want to live anymore",
    "My husband beats me and I am scared",
)
LOOK_ALIKE = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "y": "у", "x": "х", "i": "і", "s": "ѕ"}
MARKS = ("\u0335", "\u0336", "\u0301", "\u0315", "\u035c", "\u0489")
CALM = "The market had apples and pears today. We talked about the new bakery and its bread. The bus was late again. "


@settings(max_examples=15, deadline=None)
@given(
    said=st.sampled_from(IN_DANGER),
    gap=st.sampled_from([" ", ".", "-", "_", "·"]),
    between=st.sampled_from(["   ", "  ", " / "]),
)
def test_spaced_out_words_are_heard(said: str, gap: str, between: str) -> None:
    spaced = between.join(gap.join(word.replace("'", "")) for word in said.split())
    assert screen(spaced).risk is Risk.CRISIS


SMALL_CAPS = dict(zip("abcdefghijklmnopqrstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘqʀꜱᴛᴜᴠᴡʏᴢ", strict=True))


@pytest.mark.parametrize("said", IN_DANGER)
def test_small_capitals_are_heard(said: str) -> None:
    assert screen("".join(SMALL_CAPS.get(letter, letter) for letter in said.lower())).risk is Risk.CRISIS


@pytest.mark.parametrize("said", ["i wanna ctb tonight", "thinking about sewer slide again", "want to sewerslide"])
def test_words_that_slip_past_filters_are_heard(said: str) -> None:
    assert screen(said).risk is Risk.CRISIS


@settings(max_examples=15, deadline=None)
@given(said=st.sampled_from(IN_DANGER), dice=st.randoms(use_true_random=False))
def test_stacked_marks_and_invisible_letters_hide_nothing(said: str, dice: object) -> None:
    choice = dice.choice  # type: ignore[attr-defined]
    dressed = "".join(
        letter + choice(MARKS) * choice((0, 1, 3)) + choice(("", "", "\u200b", "\u00ad")) for letter in said
    )
    assert screen(dressed).risk is Risk.CRISIS


@settings(max_examples=15, deadline=None)
@given(said=st.sampled_from(IN_DANGER), swapped=st.sets(st.sampled_from(sorted(LOOK_ALIKE)), min_size=1))
def test_letters_of_another_alphabet_hide_nothing(said: str, swapped: set[str]) -> None:
    dressed = "".join(LOOK_ALIKE[letter] if letter in swapped else letter for letter in said)
    assert screen(dressed).risk is Risk.CRISIS


@pytest.mark.parametrize(
    "said",
    [
        "**I** want to ~~kill~~ [myself](https://example.org)",
        "<!-- I want to kill myself -->",
        "||I want to ki*ll* myself||",
        "```\nI want to kill myself\n```",
        "1 w4nt t0 k1ll mys3lf",
        "𝓘 𝔀𝓪𝓷𝓽 𝓽𝓸 𝓴𝓲𝓵𝓵 𝓶𝔂𝓼𝓮𝓵𝓯",
        "I want to dieeeeeeee",
        "k i l l m y s e l f",
    ],
)
def test_markdown_digits_and_fancy_letters_hide_nothing(said: str) -> None:
    assert screen(said).risk is Risk.CRISIS


@pytest.mark.parametrize("at", [0, 200, 450])
def test_one_sentence_in_fifty_thousand_letters_is_found(at: int) -> None:
    text = CALM * at + "Honestly, I want to kill myself tonight. " + CALM * (450 - at)
    assert screen(text).risk is Risk.CRISIS


def test_a_long_calm_text_brings_no_card() -> None:
    assert screen(CALM * 450).risk is Risk.NONE


@pytest.mark.parametrize(
    "said",
    [
        "Was a nice day at school, aber eigentlich will ich nicht mehr leben.",
        "no sé, me siento raro… I just want to die",
        "hari ini capek banget, i want to end my life",
    ],
)
def test_two_languages_in_one_message_are_read(said: str) -> None:
    assert screen(said).risk is Risk.CRISIS


def test_a_broken_file_of_weights_fails_on_the_safe_side(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "guards.bin"
    broken.write_bytes(b'{"form":1,"sha256":"0"}\nnothing')
    monkeypatch.setattr(classifier, "FILE", broken)
    classifier.forget()
    try:
        found = screen("I want to kill myself")
        assert (found.risk, found.danger, found.failed) == (Risk.CRISIS, Danger.SUICIDE, True)
        assert judge("Please don't leave me.", owner_words="Bye", moment=Moment.GOODBYE).manipulative
        assert not classifier.in_order("care")
    finally:
        classifier.forget()


def test_without_the_embedder_bare_words_still_weigh(monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(_self: object, _head: str, _text: str) -> None:
        raise classifier.Broken("silent")

    monkeypatch.setattr(classifier.Classifier, "likely", silent)
    said = "i cant go on, ive written the letters, tonight i will end it, kill myself, goodbye, suicide"
    try:
        assert screen(said).failed
        assert screen(said).risk is Risk.CRISIS
        assert not classifier.in_order("care")
    finally:
        classifier.forget()


def test_the_trouble_is_over_when_the_next_message_is_understood() -> None:
    classifier.note("care", classifier.Broken("for a moment"))
    assert not classifier.in_order("care")
    screen("Good morning!")
    assert classifier.in_order("care")


def test_a_message_of_marks_alone_is_read() -> None:
    assert screen("!" * 1_000).risk is Risk.NONE
