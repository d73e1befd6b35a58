"""What Hearth says itself where a companion's words were held back, in every language it ships."""

import re
import tomllib

import pytest

from apps.accounts.languages import LANGUAGES
from apps.classifiers.normalising import folded, readable
from apps.wellbeing import phrases
from apps.wellbeing.disclosing import denies_being_ai, says_it_is_ai
from apps.wellbeing.lines import FILES, card_words, line, steps_for, title_for
from apps.wellbeing.resources import Kind
from apps.wellbeing.screening import Danger, Moment
from apps.wellbeing.templatetags.care import LABELS

CODES = [language.code for language in LANGUAGES]
KINDS = [*Moment, "identity", "crisis", "third_party", "afterwards", "means", "ai_notice", "perhaps_parting"]
CARDS = [*Danger, "crisis", "third_party"]


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_every_line_and_card(code: str) -> None:
    words = tomllib.loads((FILES / f"{code}.toml").read_text(encoding="utf-8"))
    assert list(words["lines"]) == ["ordinary", *KINDS[1:]]
    assert set(words) == {"lines", "card", *CARDS}
    assert list(card_words(code)) == list(card_words("en"))
    assert {*Kind} <= {*card_words(code)}
    assert all(word.strip() for word in card_words(code).values())
    for kind in CARDS:
        assert title_for(kind, code) == (code, words[kind]["title"])
        assert len(steps_for(kind, code)) == 3


@pytest.mark.parametrize("code", CODES)
def test_the_honest_answer_says_that_it_is_an_ai(code: str) -> None:
    assert says_it_is_ai(line("identity", code))
    assert not denies_being_ai(line("identity", code))


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_line_of_ours_is_one_that_no_companion_may_say(code: str, kind: str) -> None:
    words = folded(readable(line(kind, code)))
    assert phrases.tactic_in(words) is None
    assert not phrases.claims_humanity(words)


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_no_language_has_english_words_on_its_card(code: str) -> None:
    english = {*card_words("en").values(), line("ai_notice", "en")} - {
        "Website"
    }  # Which is a German and a Dutch word, too.
    assert not english & {*card_words(code).values(), line("ai_notice", code)}


@pytest.mark.parametrize("code", CODES)
def test_every_language_fills_in_what_english_does(code: str) -> None:
    for key, words in card_words("en").items():
        assert sorted(re.findall(r"{\w*}", card_words(code)[key])) == sorted(re.findall(r"{\w*}", words)), key


def test_a_page_calls_the_ways_to_somebody_what_the_card_does() -> None:
    assert {key: str(words) for key, words in LABELS.items()} == {key: card_words("en")[key] for key in LABELS}


def test_a_language_without_a_file_is_spoken_to_in_english() -> None:
    assert title_for("suicide", "xx")[0] == "en"
    assert line("goodbye", "xx") == line("goodbye", "en")
