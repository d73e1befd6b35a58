"""What the Models page offers, from what the servers said."""

import pytest

from apps.engines.address import place_of
from apps.engines.asking import Listing
from apps.engines.catalogue import catalogue, in_use, size_in_words
from apps.engines.models import ModelChoice
from apps.engines.naming import describe_engine, short_name
from apps.llm.addresses import without_credentials
from apps.llm.ports import ModelInfo

SMALL = ModelInfo("llama3.2:latest", 2_019_393_189, 131_072, "a", "3.2B")
LARGE = ModelInfo("gemma3:27b", 17_000_000_000, None, "b", "27B")
MUTE = ModelInfo("all-minilm:latest", 45_960_996, 512, "c", "23M", can_chat=False)
BUILTIN = Listing([ModelInfo("built-in", 98_000_000, 8192, "d", "135M")])
CHOSEN = ModelChoice(server="ollama", name="llama3.2:latest", parameters="3.2B")


def test_each_model_is_offered_with_what_one_chooses_by() -> None:
    [offer] = catalogue(choice=None, ollama=Listing([SMALL]), builtin=BUILTIN).ollama
    assert offer.facts == ["3.2B parameters", "2.0 GB", "reads up to 131,072 tokens"]
    assert offer.value == "ollama/llama3.2:latest"


def test_what_a_server_does_not_say_is_left_out() -> None:
    [offer] = catalogue(choice=None, ollama=Listing([ModelInfo("x", 0, None, "")]), builtin=BUILTIN).ollama
    assert offer.facts == []


def test_the_largest_model_that_runs_in_most_places_is_proposed() -> None:
    proposed = catalogue(choice=None, ollama=Listing([LARGE, MUTE, SMALL]), builtin=BUILTIN).proposed
    assert proposed
    assert proposed.name == "llama3.2:latest"


def test_without_a_model_that_can_chat_the_built_in_one_is_proposed() -> None:
    shown = catalogue(choice=None, ollama=Listing([MUTE]), builtin=BUILTIN)
    assert shown.needs_a_better_one
    assert shown.proposed
    assert shown.proposed.name == "built-in"


def test_once_one_is_chosen_none_is_proposed() -> None:
    shown = catalogue(choice=CHOSEN, ollama=Listing([SMALL, LARGE]), builtin=BUILTIN)
    assert shown.proposed is None
    assert [offer.name for offer in shown.ollama if offer.is_chosen] == ["llama3.2:latest"]


@pytest.mark.parametrize(
    ("choice", "ollama", "said"),
    [
        (None, Listing([SMALL]), "Nothing is chosen, so llama3.2:latest answers now."),
        (None, Listing(problem="Down."), "The built-in model answers now."),
        (ModelChoice(server="builtin", name="built-in"), Listing([SMALL]), "The built-in model answers now."),
        (CHOSEN, Listing([SMALL]), "llama3.2:latest answers now."),
        (CHOSEN, Listing(problem="Silence."), "the built-in model answers"),
        (CHOSEN, Listing([LARGE]), "not on the server any more"),
    ],
)
def test_the_page_says_which_model_answers(choice: ModelChoice | None, ollama: Listing, said: str) -> None:
    assert said in in_use(choice, ollama)


@pytest.mark.parametrize(("size", "words"), [(0, ""), (1, "1 MB"), (45_960_996, "46 MB"), (2_019_393_189, "2.0 GB")])
def test_sizes_are_told_as_ollama_tells_them(size: int, words: str) -> None:
    assert size_in_words(size) == words


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("http://127.0.0.1:11434", "on this machine"),
        ("0.0.0.0:11434", "on this machine"),
        ("localhost", "on this machine"),
        ("http://[::1]:11434", "on this machine"),
        ("http://192.168.1.7:11434", "on 192.168.1.7"),
        ("https://me:secret@models.example/ollama", "on models.example"),
        ("http://[broken", "on this machine"),
    ],
)
def test_a_server_is_placed_by_its_address(address: str, place: str) -> None:
    assert place_of(address) == place


def test_a_password_in_the_address_is_never_shown() -> None:
    assert without_credentials("https://me:p@ss@models.example/ollama") == "https://models.example/ollama"


@pytest.mark.parametrize(
    ("name", "parameters", "short"),
    [
        ("llama3.2:latest", "3.2B", "llama3.2 · 3.2B"),
        ("llama3.2:latest", "", "llama3.2"),
        ("llama3.2:3b", "3.2B", "llama3.2:3b"),
    ],
)
def test_a_model_has_a_short_name(name: str, parameters: str, short: str) -> None:
    assert short_name(name, parameters) == short


def test_the_header_of_a_talk_names_the_model_and_where_it_runs() -> None:
    assert describe_engine(CHOSEN) == "llama3.2 · 3.2B on this machine"
    assert describe_engine(None) == "on this machine"
    assert describe_engine(ModelChoice(server="builtin", name="x")) == "built-in model"
