"""Whoever needs somebody finds whom to call."""

import re
import tomllib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.accounts import countries, languages
from apps.accounts.countries import country_of
from apps.wellbeing.resources import (
    FILES,
    OWN_KIND,
    TERRITORIES,
    Helpline,
    Kind,
    covered,
    has_line_for_distress,
    helplines_for,
    known_on,
    shortlist,
)
from apps.wellbeing.screening import Danger
from apps.wellbeing.templatetags.care import spoken

EVERY = [line for code in ("", *covered()) for line in helplines_for(code, None) if line.country == code]
SPOKEN_IN = {
    "en": "US GB IE CA AU NZ ZA", "id": "ID", "cs": "CZ", "da": "DK", "de": "DE AT CH LI LU BE", "es": "ES MX AR CO CL PE UY EC CR",
    "fr": "FR BE CH LU CA", "it": "IT CH", "nl": "NL BE", "nb": "NO", "pl": "PL", "pt": "PT BR", "ro": "RO MD", "fi": "FI",
    "sv": "SE FI", "vi": "VN", "tr": "TR", "el": "GR CY", "ru": "RU KZ BY", "uk": "UA", "he": "IL", "ar": "EG SA AE MA JO LB",
    "hi": "IN", "ja": "JP", "zh": "CN TW HK SG", "ko": "KR",
}  # fmt: skip


def named(line: Helpline) -> str:
    return f"{line.country} {line.name} {line.phone}{line.text_to}"


def test_more_than_sixty_countries_have_lines_and_every_one_a_number_for_emergencies() -> None:
    assert len(covered()) > 60
    for code in covered():
        first = helplines_for(code, Danger.MEDICAL)[0]
        assert (first.kind, first.country) == (Kind.EMERGENCY, code)


def test_every_language_a_companion_speaks_has_its_countries() -> None:
    assert set(SPOKEN_IN) == {language.code for language in languages.LANGUAGES}
    assert {code for codes in SPOKEN_IN.values() for code in codes.split()} <= set(covered())


@pytest.mark.parametrize("line", EVERY, ids=named)
def test_a_line_can_be_reached_and_checked(line: Helpline) -> None:
    assert line.name.strip()
    assert line.phone or line.text_to or line.url
    assert line.source
    assert date(2024, 1, 1) < line.checked_on <= date(2027, 1, 1)
    assert re.fullmatch(r"(?:https://[\w./-]+)?", line.url)
    assert re.fullmatch(r"(?:tel:(?:\+|\*|%23)?\d{2,15})?", line.tel)
    assert re.fullmatch(r"(?:sms:\d{3,15}(?:\?&body=[A-Z]+)?)?", line.sms)
    assert re.fullmatch(r"(?:24/7|.*\d.*)?", line.hours)
    assert bool(line.tel) == bool(line.phone)
    assert not re.search(r"\b[a-z]{2}\b", spoken(line.languages)), "a language without a name"


def test_what_is_dialled_are_the_digits_that_are_shown() -> None:
    for line in EVERY:
        assert re.sub(r"\D", "", line.tel.replace("%23", "")) == re.sub(r"\D", "", line.phone)


def test_nothing_stands_twice() -> None:
    ways = [(line.country, line.kind, line.tel or line.sms or line.url) for line in EVERY]
    assert sorted({way for way in ways if ways.count(way) > 1}) == []


def test_no_key_is_misspelt_and_no_file_belongs_to_no_country() -> None:
    known = {"kind", "name", "phone", "text_to", "url", "hours", "languages", "source", "checked_on", "note"}
    for file in FILES.glob("*.toml"):
        written = tomllib.loads(file.read_text(encoding="utf-8"))
        assert written.keys() == {"checked_on", "languages", "line"}
        assert all(line.keys() <= known for line in written["line"]), file
        assert file.stem == "international" or file.stem.upper() in countries.names()


def test_the_most_fitting_stands_first() -> None:
    assert helplines_for("DE", Danger.SUICIDE)[0].name == "TelefonSeelsorge"
    assert helplines_for("DE", Danger.MEDICAL)[0].phone == "112"
    assert Kind.VIOLENCE in {line.kind for line in helplines_for("FR", Danger.VIOLENCE)[:5]}
    assert helplines_for("US", Danger.SELF_HARM)[0].phone == "988"


def test_turkey_has_its_own_numbers_and_none_that_passes_for_a_line_for_suicide() -> None:
    own = {line.phone: line for line in helplines_for("TR", None) if line.country == "TR"}
    assert own["112"].kind is Kind.EMERGENCY
    assert own["183"].kind is Kind.VIOLENCE
    assert "Not a line for thoughts of suicide" in own["183"].note
    assert not has_line_for_distress("TR")
    first, *others = helplines_for("TR", Danger.SUICIDE)
    assert first.phone == "112"
    assert {line.url for line in others} >= {"https://findahelpline.com", "https://befrienders.org"}


@pytest.mark.parametrize("country", [code for code in covered() if not has_line_for_distress(code)] + ["AQ", ""])
def test_where_no_line_for_suicide_is_known_there_is_a_number_and_where_to_look_further(country: str) -> None:
    lines = shortlist(helplines_for(country, Danger.SUICIDE), 3)
    assert lines[0].kind is Kind.EMERGENCY
    assert lines[0].phone
    assert any(line.kind is Kind.SUICIDE and line.url for line in lines)


def test_a_list_is_as_old_as_its_oldest_line() -> None:
    newer = replace(EVERY[0], checked_on=date(2026, 11, 26))
    assert known_on([newer, EVERY[0]]) == EVERY[0].checked_on


def test_where_the_numbers_of_another_country_work_they_are_given() -> None:
    assert helplines_for("RE", Danger.SUICIDE) == helplines_for("FR", Danger.SUICIDE)
    assert {*TERRITORIES} <= {*countries.names()}
    assert not {*TERRITORIES} & {*covered()}


@pytest.mark.parametrize("danger", [None, *Danger])
def test_a_country_without_lines_gets_those_of_everywhere(danger: Danger | None) -> None:
    lines = helplines_for("AQ", danger)
    assert lines
    assert {line.country for line in lines} == {""}
    assert lines[0].phone == "112"


@pytest.mark.parametrize("country", ["DE", "US", "AQ", "CH", "YE"])
def test_a_short_list_names_each_service_once_and_an_emergency_number(country: str) -> None:
    lines = shortlist(helplines_for(country, None), 3)
    assert len({line.name for line in lines}) == len(lines) <= 3
    assert Kind.EMERGENCY in {line.kind for line in lines}
    assert lines[0] == helplines_for(country, None)[0]


@pytest.mark.parametrize("danger", [None, *Danger])
@pytest.mark.parametrize("country", [*covered(), *TERRITORIES, "AQ", ""])
def test_wherever_somebody_is_they_find_an_emergency_number_and_who_knows_about_their_danger(
    country: str, danger: Danger | None
) -> None:
    every = helplines_for(country, danger)
    lines = shortlist(every, 3, danger=danger)
    assert lines == [line for line in every if line in lines], "the most fitting first"
    assert any(line.kind is Kind.EMERGENCY and line.phone for line in lines)
    own = OWN_KIND[danger] if danger else None
    if any(line.kind is own and line.country for line in every):
        assert own in {line.kind for line in lines}
    assert len(lines) == min(3, len({(line.name, line.kind) for line in every}))


@given(st.text(max_size=40), st.sampled_from([None, *Danger]))
def test_whatever_the_country_is_said_to_be_there_is_help(country: str, danger: Danger | None) -> None:
    assert helplines_for(country, danger)


def test_a_time_zone_tells_the_country_under_its_old_name_too() -> None:
    zones = ["Europe/Berlin", "Asia/Calcutta", "Europe/Kiev", "America/Argentina/Buenos_Aires", "UTC", "Mars"]
    assert [country_of(zone) for zone in zones] == ["DE", "IN", "UA", "AR", "", ""]
