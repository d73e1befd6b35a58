"""What is kept of a talk too long to read again."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from apps.conversations.folding import LONGEST, Line, describe_lines, fold, sentences
from apps.llm.ports import Role
from apps.llm.tokens import estimate_tokens

SOURCE = uuid4()


def said(text: str, role: Role = "user", source: UUID = SOURCE) -> Line:
    return Line(source, role, text)


def folded(*lines: Line, most_tokens: int = 300) -> list[str]:
    return [line.text for line in fold(lines, language="en", most_tokens=most_tokens)]


def test_what_the_owner_tells_of_themselves_outlasts_small_talk() -> None:
    news = "My sister Maya moved to Lyon in March because of her new job."
    talk = [
        said("Oh, that sounds nice."),
        said(news),
        said("Yes."),
        said("What do you think about that?"),
        said("Ha ha!"),
    ]
    assert folded(*talk, most_tokens=30) == [news]


def test_the_owners_words_come_before_the_companions() -> None:
    mine, theirs = "I planted forty tulips behind the shed.", "Forty tulips behind a shed sound lovely today."
    assert folded(said(theirs, "assistant"), said(mine), most_tokens=25) == [mine]


def test_the_order_of_the_talk_is_kept() -> None:
    lines = [
        "I bought a red bicycle on Monday.",
        "My uncle Otto lost his keys in Porto.",
        "We painted our kitchen yellow.",
    ]
    assert folded(*map(said, lines)) == lines


def test_the_same_is_not_told_twice() -> None:
    once = "My sister Maya lives in Lyon."
    assert folded(said(once), said("My sister Maya, she lives in Lyon!")) == [once]


def test_sentences_are_told_apart_and_endless_ones_left_out() -> None:
    parts = sentences(SOURCE, "user", f"First one. Second one!\nThird   one\n{'word ' * 80}")
    assert [line.text for line in parts] == ["First one.", "Second one!", "Third one"]


def test_the_model_reads_who_said_it() -> None:
    text = describe_lines([said("I sail."), said("You sail well.", "assistant")], owner="Alice", companion="Juniper")
    assert text.splitlines()[1:] == ["- Alice: I sail.", "- Juniper: You sail well."]


def test_nothing_left_is_nothing_said() -> None:
    assert describe_lines([], owner="Alice", companion="Juniper") == ""


texts = st.lists(st.text(max_size=300), max_size=30)


@given(texts=texts, most=st.integers(0, 400))
def test_it_fits_and_invents_nothing(texts: list[str], most: int) -> None:
    lines = [line for text in texts for line in sentences(uuid4(), "user", text)]
    kept = fold(lines, language="en", most_tokens=most)
    assert sum(estimate_tokens(line.text) for line in kept) <= most
    assert all(line in lines and len(line.text) <= LONGEST for line in kept)
