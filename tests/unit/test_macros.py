"""Placeholders in a companion's texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.personas.macros import expand


def filled(text: str, seed: str = "") -> str:
    return expand(text, companion="Ines", owner="Alice", seed=seed)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("{{char}} greets {{user}}.", "Ines greets Alice."),
        ("{{CHAR}}, {{ User }}, <BOT>, <user>, <char>", "Ines, Alice, Ines, Alice, Ines"),
        ("a{{// for me}}b", "ab"),
        ("a{{comment: for me}}b{{hidden_key: x}}", "ab"),
        ("{{reverse:abc}}", "cba"),
        ("{{random:tea}}", "tea"),
        ("{{roll:1}}", "1"),
        ("{{roll:lots}}", ""),
        ("{{unknown}} {{time::now}} {{}}", "{{unknown}} {{time::now}} {{}}"),
    ],
)
def test_each_becomes_what_it_stands_for(text: str, becomes: str) -> None:
    assert filled(text) == becomes


def test_chance_is_the_same_for_the_same_text_so_that_a_prompt_can_be_reused() -> None:
    text = "{{random:tea,coffee,milk}} and {{pick:a,b,c}} and {{roll:d20}}"
    assert filled(text) == filled(text)
    assert len({filled(text, seed=str(seed)) for seed in range(30)}) > 3


def test_a_comma_can_be_meant() -> None:
    assert filled(r"{{random:one\, two}}") == "one, two"


@given(st.text(st.characters()))
def test_any_text_has_an_end(text: str) -> None:
    filled(text)


def test_a_name_is_text_and_no_placeholder() -> None:
    assert expand("{{char}}", companion="{{user}}", owner="Alice") == "{{user}}"
