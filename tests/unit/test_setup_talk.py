"""What is made of somebody's answers, without any model."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.personas.prompting import describe
from apps.personas.setup_talk.answers import Answers
from apps.personas.setup_talk.asking import read_draft
from apps.personas.setup_talk.cues import Help, Purpose
from apps.personas.setup_talk.drafting import draft
from apps.personas.setup_talk.names import NAMES
from apps.personas.setup_talk.questions import PRONOUNS
from apps.personas.setup_talk.reading import read
from apps.personas.setup_talk.speaking import GREETINGS, SAMPLES
from apps.personas.setup_talk.telling import OF_PURPOSE
from apps.personas.setup_talk.topics import TOPICS
from apps.personas.sliders import BY_NAME, STEPS
from apps.personas.starting import STARTING
from apps.personas.suspicion import suspicions_in
from apps.wellbeing.faults import fault_in
from apps.wellbeing.occasion import occasion_of

TEXT = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(["not", "very", "kind", "funny", "the,", "ich", "el", "{{char}}", "“", "\n"])).map(
        " ".join
    ),
)
ANSWERS = st.builds(
    Answers, moment=TEXT, person=TEXT, stuck=TEXT, topics=TEXT, pronouns=st.sampled_from([*PRONOUNS, "nonsense"])
)


@given(ANSWERS, st.sampled_from(["en", "de", "es", "ja", "pt-br", ""]))
def test_any_answers_make_somebody_whole(answers: Answers, language: str) -> None:
    made = draft(answers, language=language, taken=["Alice", "robin"])
    details = made.details
    assert details.name
    assert details.description
    assert details.manner
    assert all(getattr(details, name) in STEPS for name in BY_NAME)
    assert len({one.name for one in made.names}) == 3
    assert not {"Alice", "Robin"} & {one.name for one in made.names}
    assert all(one.reason.endswith(".") for one in made.names)
    assert len(describe(details, owner="Alice")) < 6_000


@given(st.text(max_size=400))
def test_any_answer_of_a_model_is_a_draft_or_a_reason(answer: str) -> None:
    ground = draft(Answers(), language="en")
    try:
        read_draft(answer, ground=ground, taken=[], fits=lambda text: True)
    except ValueError as refused:
        reason = str(refused)
        if not reason.startswith(("it is no", "its description")):
            raise


def test_a_draft_says_which_fields_its_model_wrote() -> None:
    ground = draft(Answers(), language="en")
    assert ground.by_model == ()
    answer = json.dumps({"description": "You notice tides.", "values": "Candour.", "manner": "", "warmth": 2})
    written = read_draft(answer, ground=ground, taken=[], fits=lambda text: True)
    assert written.by_model == ("description", "values")
    assert written.details.manner == ground.details.manner


@pytest.mark.parametrize(
    ("said", "slider", "way"),
    [
        ("warm and kind", "warmth", 1),
        ("someone detached and sober", "warmth", -1),
        ("She makes me laugh.", "humour", 1),
        ("No jokes please, I mean it.", "humour", -1),
        ("blunt", "directness", 1),
        ("Never blunt; gentle.", "directness", -1),
        ("Somebody curious who asks good questions", "curiosity", 1),
        ("He is not too talkative", "talkativeness", -1),
        ("sehr herzlich", "warmth", 1),
        ("keine Witze", "humour", -1),
        ("ehrlich und direkt", "directness", 1),
        ("jemand, der zuhört", "talkativeness", -1),
        ("alguien muy gracioso", "humour", 1),
        ("una persona tranquila", "talkativeness", -1),
        ("sin bromas", "humour", -1),
    ],
)
def test_what_was_said_of_people_moves_a_slider(said: str, slider: str, way: int) -> None:
    quiet = draft(Answers(), language="en").details
    step = getattr(draft(Answers(person=said), language="en").details, slider)
    assert (step > getattr(quiet, slider)) if way > 0 else (step < getattr(quiet, slider))


@pytest.mark.parametrize(
    ("moment", "purpose"),
    [
        ("Late, when I can't sleep.", Purpose.COMFORT),
        ("Nachts, wenn ich nicht schlafen kann.", Purpose.COMFORT),
        ("Cuando me siento solo.", Purpose.COMFORT),
        ("To get going with my thesis, I procrastinate.", Purpose.DOING),
        ("To practise Spanish.", Purpose.LEARNING),
        ("I want to argue about books.", Purpose.THINKING),
        ("When I am bored and want a game.", Purpose.PLAY),
        ("While I am writing my novel.", Purpose.MAKING),
        ("Beim Kochen, ein bisschen plaudern.", Purpose.COMPANY),
    ],
)
def test_the_moment_tells_what_the_talks_are_for(moment: str, purpose: Purpose) -> None:
    assert read(Answers(moment=moment)).purposes[0] == purpose


@pytest.mark.parametrize(
    ("stuck", "helped"),
    [
        ("Just listen to me. No advice.", Help.LISTEN),
        ("A good joke.", Help.CHEER),
        ("Ein klarer Plan.", Help.ADVISE),
        ("Something to distract me, a film.", Help.DISTRACT),
        ("Un poco de silencio.", Help.STAY),
    ],
)
def test_what_helps_is_what_it_will_do(stuck: str, helped: Help) -> None:
    assert read(Answers(stuck=stuck)).helps[0] == helped


@pytest.mark.parametrize(
    ("answers", "language", "opens"),
    [
        (Answers(moment="Abends, wenn die Kinder im Bett sind und ich müde bin"), "en", "Hallo"),
        (Answers(moment="Por la noche cuando estoy cansado"), "en", "Hola"),
        (Answers(moment="ok"), "de", "Hi, ich bin"),
        (Answers(moment="夜"), "ja", ""),
    ],
)
def test_the_first_words_are_in_the_language_of_the_answers(answers: Answers, language: str, opens: str) -> None:
    greeting = draft(answers, language=language).details.greeting
    assert greeting.startswith(opens)
    assert bool(greeting) == bool(opens)


def test_names_have_reasons_of_their_own() -> None:
    answers = Answers(moment="Late at night.", person="calm", topics="stars and the sea")
    names = draft(answers, language="en").names
    assert len({one.reason.rsplit(", and ", 1)[1] for one in names}) == 3


@pytest.mark.parametrize("said", ["Please call her Odile.", "Sie soll Odile heißen.", "Me gusta que se llame Odile"])
def test_a_name_that_was_asked_for_comes_first(said: str) -> None:
    assert draft(Answers(topics=said), language="en").names[0].name == "Odile"


def test_a_quiet_house_is_no_quiet_person() -> None:
    answers = Answers(moment="In the evenings the house is very quiet.", person="He told wonderful stories.")
    assert draft(answers, language="en").details.talkativeness > 0


def test_nobody_gets_a_partner_unasked() -> None:
    assert draft(Answers(moment="My girlfriend is away."), language="en").details.relationship != "partner"
    assert draft(Answers(person="Nothing romantic, no flirting."), language="en").details.relationship != "partner"
    assert draft(Answers(person="I want a girlfriend who laughs."), language="en").details.relationship == "partner"


def test_what_is_not_to_be_repeated_is_read_and_left_out() -> None:
    answers = Answers(person="Gentle, like my sister in rehab", unquoted=frozenset({"person"}))
    made = draft(answers, language="en").details
    assert made.directness < 0
    assert "rehab" not in describe(made)


def test_long_answers_are_repeated_in_whole_sentences() -> None:
    made = draft(Answers(stuck="A walk helps me a lot. " * 40), language="en").details
    assert made.manner.endswith("A walk helps me a lot.”")
    assert len(made.manner) < 900


def test_our_own_sentences_keep_the_promises() -> None:
    told = [text for one in OF_PURPOSE.values() for text in (one.who, one.also, one.values)]
    spoken = [text for lines in GREETINGS.values() for text in lines.values()]
    spoken += [text for lines in SAMPLES.values() for pair in lines.values() for text in pair]
    assert suspicions_in(dict(enumerate([*told, *spoken]))) == []  # type: ignore[arg-type]
    replies = [reply for lines in SAMPLES.values() for _owners_words, reply in lines.values()]
    greetings = [text for lines in GREETINGS.values() for text in lines.values()]
    for text in [*greetings, *replies]:
        assert fault_in(text, occasion_of("")) is None, text


def test_every_language_has_every_line_and_every_name_suits_something() -> None:
    keys = {topic.key for topic in TOPICS}
    assert all(set(lines) == set(Purpose) for lines in GREETINGS.values())
    assert all(set(lines) == set(Help) for lines in SAMPLES.values())
    assert not {one.name for one in NAMES} & {one.details.name for one in STARTING}
    assert len({one.name for one in NAMES}) == len(NAMES)
    assert all(any(key in one.suits for one in NAMES) for key in keys)
