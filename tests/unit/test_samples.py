"""What is asked of a companion that is heard before it is saved."""

from datetime import date

from apps.conversations.prompt import HONESTY, Setting
from apps.conversations.samples import LONGEST_REPLY, OPENINGS, Sample, Side, samples_of
from apps.llm.ports import ChatOptions
from apps.personas.details import PersonaDetails
from apps.personas.lore import Book, read_book
from apps.personas.prompting import describe

ADA = PersonaDetails(name="Ada", description="You are exact.")
BOSS = read_book({"entries": [{"keys": ["boss"], "content": "{{char}}'s boss is a heron.", "enabled": True}]})


def samples(*names: str, details: PersonaDetails = ADA, book: Book | None = None, context: int = 4096) -> list[Sample]:
    setting = Setting(describe(details, owner="Alice"), "Alice", "English", date(2026, 11, 26))
    options = ChatOptions(context_length=context, max_tokens=context // 4)
    return list(samples_of([Side(name, details, setting, book or Book(), options) for name in names], language="en"))


def words(sample: Sample) -> str:
    return "\n".join(message.text for message in sample.prompt or [])


def test_each_opening_is_put_to_each_of_them_in_turn() -> None:
    assert [sample.cell for sample in samples("draft", "saved")] == [
        "0-draft",
        "0-saved",
        "1-draft",
        "1-saved",
        "2-draft",
        "2-saved",
    ]
    assert [
        words(sample).endswith(str(opening)) for sample, opening in zip(samples("draft"), OPENINGS, strict=True)
    ] == [True] * 3


def test_the_promises_stand_after_the_companion() -> None:
    for sample in samples("draft"):
        assert words(sample).index("You are exact.") < words(sample).index(HONESTY)


def test_what_an_opening_calls_up_in_their_world_is_told() -> None:
    assert ["Ada's boss is a heron." in words(sample) for sample in samples("draft", book=BOSS)] == [False, True, False]


def test_a_companion_that_fills_its_context_has_no_prompt() -> None:
    long = PersonaDetails(name="Ada", description="Word. " * 2_000)
    assert [sample.prompt for sample in samples("draft", details=long, context=1024)] == [None] * 3


def test_replies_are_short_enough_to_be_waited_for() -> None:
    assert {sample.options.max_tokens for sample in samples("draft")} == {LONGEST_REPLY}
    assert {sample.options.max_tokens for sample in samples("draft", context=1024)} == {256}
