"""Which model answers: what there is, what was chosen, and what happens when it is away."""

import asyncio
import io
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django import Settings

from apps.accounts.models import User
from apps.engines.choosing import model_for
from apps.engines.models import ModelChoice
from apps.engines.pinned import PinnedModel
from apps.engines.status import forget_latest, model_server_answers
from apps.llm.errors import ModelFailed, ModelUnreachable
from apps.llm.ports import ChatMessage, ChatModel, ChatOptions, ModelInfo
from apps.llm.registry import server
from apps.llm.spare import SpareChatModel, speaker_of
from tests.fakes.model import ScriptedChatModel

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
LLAMA = ModelInfo("llama3.2:latest", 2_019_393_189, 131_072, "a" * 64, "3.2B")
MINILM = ModelInfo("all-minilm:latest", 45_960_996, 512, "c" * 64, "23M", can_chat=False)
CHOOSE_LLAMA = {"model": "ollama/llama3.2:latest"}


class Shelf:
    """A server with just these models; or one that is down, odd, or takes the call and says nothing."""

    def __init__(self, host: str, has: tuple[ModelInfo, ...] = (), state: str = "up") -> None:
        self.has = has
        self.state = state
        self.asked = 0

    async def models(self) -> list[ModelInfo]:
        self.asked += 1
        match self.state:
            case "down":
                raise ModelUnreachable
            case "odd":
                raise ModelFailed(public="What answers there is no Ollama.")
            case "silent":
                await asyncio.sleep(60)
        return list(self.has)

    def chat_model(self, name: str) -> ChatModel:
        return ScriptedChatModel(name=name)


@pytest.fixture
def ollama(settings: Settings) -> Callable[..., None]:
    def becomes(*has: ModelInfo, state: str = "up", host: str = "http://127.0.0.1:11434") -> None:
        options: dict[str, Any] = {"host": host, "has": has, "state": state}
        settings.LLM = settings.LLM | {
            "ollama": {"BACKEND": "tests.integration.test_engines.Shelf", "OPTIONS": options}
        }

    becomes(MINILM, LLAMA)
    return becomes


Ollama = Callable[..., None]


def chosen(user: User) -> tuple[str, str] | None:
    return ModelChoice.objects.filter(user=user).values_list("server", "name").first()


class TestChoosing:
    @pytest.fixture(autouse=True)
    def _ollama_is_there(self, ollama: Ollama) -> None:
        pass

    def test_alice_sees_what_there_is_with_what_one_chooses_by(self, alice: User, client_of: ClientOf) -> None:
        page = client_of(alice).get("/models/").text
        assert all(fact in page for fact in ("llama3.2:latest", "3.2B", "2.0 GB", "131,072"))
        assert "Nothing is chosen, so llama3.2:latest answers now." in page
        assert "It is a demo" in page

    def test_a_model_that_can_not_chat_has_no_button(self, alice: User, client_of: ClientOf) -> None:
        page = client_of(alice).get("/models/").text
        assert "all-minilm:latest" in page
        assert 'value="ollama/all-minilm:latest"' not in page
        assert "Not for talking" in page

    def test_her_choice_is_kept_with_what_replies_need_to_know(self, alice: User, client_of: ClientOf) -> None:
        response = client_of(alice).post("/models/", CHOOSE_LLAMA, follow=True)
        assert "llama3.2:latest answers from the next message on." in response.text
        assert "In use" in response.text
        choice = ModelChoice.objects.get(user=alice)
        assert (choice.context_length, choice.parameters, choice.digest) == (131_072, "3.2B", "a" * 64)

    def test_she_changes_her_mind(self, alice: User, client_of: ClientOf) -> None:
        client_of(alice).post("/models/", CHOOSE_LLAMA)
        client_of(alice).post("/models/", {"model": "builtin/built-in"})
        assert chosen(alice) == ("builtin", "built-in")

    def test_bobs_choice_is_his_own(self, alice: User, bob: User, client_of: ClientOf) -> None:
        client_of(alice).post("/models/", {"model": "builtin/built-in"})
        assert "Nothing is chosen, so llama3.2:latest answers now." in client_of(bob).get("/models/").text
        assert chosen(bob) is None

    @pytest.mark.parametrize(
        ("model", "said"),
        [
            ("ollama/gone:latest", "is not there any more"),
            ("ollama/all-minilm:latest", "can&#x27;t chat"),
            ("ollama/", "in the list"),
            ("ollama", "in the list"),
            ("elsewhere/llama", "in the list"),
            ("", "in the list"),
            ("ollama/" + "x" * 10_000, "in the list"),
            ("ollama/<script>alert(1)</script>\0", "is not there any more"),
        ],
    )
    def test_what_can_not_be_chosen_says_why(self, alice: User, client_of: ClientOf, model: str, said: str) -> None:
        response = client_of(alice).post("/models/", {"model": model})
        assert response.status_code == 422
        assert said in response.text
        assert "<script>alert" not in response.text
        assert chosen(alice) is None

    def test_looking_again_brings_the_list_alone(self, alice: User, client_of: ClientOf) -> None:
        response = client_of(alice).get("/models/", headers={"HX-Request": "true"})
        assert response.text.lstrip().startswith('<div class="stack stack--wide" id="catalogue">')
        assert "HX-Request" in response.headers["Vary"]

    def test_the_last_step_of_set_up_leads_to_the_first_talk(self, alice: User, client_of: ClientOf) -> None:
        client = client_of(alice)
        assert "Step 5 of 5" in client.get("/models/first/").text
        assert client.post("/models/first/", {"model": "ollama/gone"}).status_code == 422
        assert client.post("/models/first/", CHOOSE_LLAMA).headers["Location"] == "/"
        assert chosen(alice) == ("ollama", "llama3.2:latest")

    @pytest.mark.parametrize("page", ["/models/", "/models/first/", "/models/status/"])
    def test_other_methods_are_refused(self, alice: User, client_of: ClientOf, page: str) -> None:
        assert client_of(alice).delete(page).status_code == 405

    def test_the_database_refuses_a_choice_without_a_name(self, alice: User) -> None:
        with pytest.raises(IntegrityError), transaction.atomic():
            ModelChoice.objects.create(user=alice, server="ollama", name="")


class TestAway:
    @pytest.mark.parametrize("page", ["/models/", "/models/first/"])
    def test_no_ollama_is_said_plainly_with_the_two_steps(
        self, alice: User, client_of: ClientOf, ollama: Ollama, page: str
    ) -> None:
        ollama(state="down", host="http://me:secret@192.168.1.7:11434")
        shown = client_of(alice).get(page).text
        assert "No Ollama answers at http://192.168.1.7:11434." in shown
        assert "secret" not in shown
        assert "The built-in model answers meanwhile." in shown
        assert "ollama pull llama3.2" in shown
        assert 'value="builtin/built-in"' in shown

    def test_a_server_that_is_something_else_is_told_in_its_own_words(
        self, alice: User, client_of: ClientOf, ollama: Ollama
    ) -> None:
        ollama(state="odd")
        assert "What answers there is no Ollama." in client_of(alice).get("/models/").text

    def test_an_ollama_without_models_gets_the_two_steps_as_well(
        self, alice: User, client_of: ClientOf, ollama: Ollama
    ) -> None:
        ollama()
        assert "has no model to talk with yet" in client_of(alice).get("/models/").text

    def test_a_silent_server_keeps_nobody_waiting(self, alice: User, client_of: ClientOf, ollama: Ollama) -> None:
        ollama(state="silent")
        client, begun = client_of(alice), time.monotonic()
        assert "it does not answer" in client.get("/models/").text
        assert time.monotonic() - begun < 3.5

    def test_nothing_is_chosen_while_the_server_is_away(self, alice: User, client_of: ClientOf, ollama: Ollama) -> None:
        ollama(state="down")
        response = client_of(alice).post("/models/", CHOOSE_LLAMA)
        assert response.status_code == 422
        assert "No Ollama answers" in response.text
        assert chosen(alice) is None


class TestTheNoticeInTheTalk:
    def test_all_well_says_nothing(self, alice: User, client_of: ClientOf, ollama: Ollama) -> None:
        client_of(alice).post("/models/", CHOOSE_LLAMA)
        assert client_of(alice).get("/models/status/").text.strip() == ""

    def test_the_built_in_model_comes_with_a_quiet_hint(self, alice: User, client_of: ClientOf, ollama: Ollama) -> None:
        client_of(alice).post("/models/", {"model": "builtin/built-in"})
        shown = client_of(alice).get("/models/status/").text
        assert "two steps away" in shown
        assert "notice" not in shown

    def test_with_nothing_chosen_and_nothing_there_the_hint_comes_too(
        self, alice: User, client_of: ClientOf, ollama: Ollama
    ) -> None:
        ollama(LLAMA, state="down")
        assert "two steps away" in client_of(alice).get("/models/status/").text
        ollama(LLAMA)
        forget_latest()
        assert client_of(alice).get("/models/status/").text.strip() == ""

    def test_a_server_that_went_away_is_told_with_what_happens_meanwhile(
        self, alice: User, client_of: ClientOf, ollama: Ollama
    ) -> None:
        client_of(alice).post("/models/", CHOOSE_LLAMA)
        ollama(state="down")
        shown = client_of(alice).get("/models/status/").text
        assert "the small built-in model answers instead of llama3.2:latest" in shown
        assert 'href="/models/"' in shown

    def test_a_model_that_was_removed_is_told(self, alice: User, client_of: ClientOf, ollama: Ollama) -> None:
        client_of(alice).post("/models/", CHOOSE_LLAMA)
        ollama(MINILM)
        assert "is not on its server any more" in client_of(alice).get("/models/status/").text


class TestThePulse:
    def test_it_tells_whether_the_server_answers(self, ollama: Ollama) -> None:
        assert model_server_answers()
        ollama(state="down")
        assert not model_server_answers()

    def test_a_silent_server_is_given_a_second(self, ollama: Ollama) -> None:
        ollama(state="silent")
        begun = time.monotonic()
        assert not model_server_answers()
        assert time.monotonic() - begun < 2

    def test_it_is_not_asked_at_every_beat(self, ollama: Ollama) -> None:
        model_server_answers()
        model_server_answers()
        shelf = server("ollama")
        assert isinstance(shelf, Shelf)
        assert shelf.asked == 1


class TestWhoAnswers:
    async def test_with_nothing_chosen_the_best_that_is_there_answers(self, ollama: Ollama) -> None:
        ollama(MINILM, LLAMA)
        model = model_for(None)
        async for _event in model.stream([ChatMessage("user", "Hi")], ChatOptions()):
            pass
        assert speaker_of(model).name == "llama3.2:latest"

    async def test_with_nothing_chosen_and_nothing_there_the_built_in_model_answers(self, ollama: Ollama) -> None:
        ollama(state="down")
        model = model_for(None)
        async for _event in model.stream([ChatMessage("user", "Hi")], ChatOptions()):
            pass
        assert speaker_of(model).name == "built-in"

    def test_the_built_in_model_can_be_chosen(self, alice: User) -> None:
        assert model_for(ModelChoice(user=alice, server="builtin", name="built-in")).name == "built-in"

    def test_a_chosen_model_has_the_built_in_one_to_spare(self, alice: User) -> None:
        model = model_for(ModelChoice(user=alice, server="ollama", name="scripted"))
        assert isinstance(model, PinnedModel)
        assert isinstance(model.answered_by, SpareChatModel)
        assert model.name == "scripted"


class TestFromAScript:
    def test_a_model_is_chosen_by_name(self, alice: User, ollama: Ollama) -> None:
        said = io.StringIO()
        call_command("choose_model", "llama3.2:latest", stdout=said)
        assert "answers from the next message on" in said.getvalue()
        assert chosen(alice) == ("ollama", "llama3.2:latest")

    def test_one_that_is_not_there_is_named(self, alice: User, ollama: Ollama) -> None:
        with pytest.raises(CommandError, match="is not there any more"):
            call_command("choose_model", "gone")

    def test_there_has_to_be_an_owner(self, ollama: Ollama) -> None:
        with pytest.raises(CommandError, match="no owner yet"):
            call_command("choose_model", "llama3.2:latest")
