"""What is asked of memory itself is understood; what only speaks of forgetting is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.memories.commands import Command, Forget, NoLonger, WhatIsKnown, command_in


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("Forget that.", Forget("")),
        ("Forget this one, please.", Forget("")),
        ("Please forget what I just said.", Forget("")),
        ("Forget that I hate olives.", Forget("I hate olives")),
        ("Please forget everything about my ex", Forget("my ex")),
        ("Forget what I said about Tom!", Forget("Tom")),
        ("Forget my old address, please.", Forget("my old address, please")),
        ("Forget that I hate olives, please.", Forget("I hate olives, please")),
        ("Vergiss das bitte.", Forget("")),
        ("Vergiss, dass ich Oliven hasse.", Forget("ich Oliven hasse")),
        ("That's no longer true.", NoLonger("")),
        ("No, that's not true anymore", NoLonger("")),
        ("That I live in Paris is no longer true.", NoLonger("That I live in Paris")),
        ("Das stimmt nicht mehr.", NoLonger("")),
        ("What do you know about my sister?", WhatIsKnown("my sister")),
        ("So, what do you remember about Lyon?", WhatIsKnown("Lyon")),
        ("What do you know about me?", WhatIsKnown("")),
        ("Was weißt du über meine Schwester?", WhatIsKnown("meine Schwester")),
        ("Was habe ich dir über Tom erzählt?", WhatIsKnown("Tom")),
    ],
)
def test_it_is_understood(text: str, command: Command) -> None:
    assert command_in(text) == command


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I'll never forget that evening.",
        "Don't forget to water the plants.",
        "Forget me not.",
        "Forget about it, let's dance.",
        "Forget to call him? Never.",
        "Forget jazz, I'm into bluegrass these days.",
        "Forget the diet, I'm having cake!",
        "Forget about the rain: we're going dancing.",
        "Please forget the gym. The beach it is.",
        "Forget the beach - it's raining.",
        "Vergiss Jazz, ich höre jetzt Bluegrass.",
        "Vergiss die Diät, heute gibt es Kuchen.",
        "I forget everything.",
        "Did you forget that I hate olives?",
        "What do you know!",
        "It is true.",
        "I can't go there any more.",
        "Vergiss nicht, die Blumen zu gießen.",
        "Forget that " + "very long " * 60,
    ],
)
def test_what_is_no_command_is_left_alone(text: str) -> None:
    assert command_in(text) is None


@given(text=st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    command_in(text)
