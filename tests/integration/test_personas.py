"""The companions: whose they are, and what becomes of them."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404
from django.test import Client

from apps.accounts.models import User
from apps.personas.access import get_persona
from apps.personas.models import Persona
from tests.people import a_conversation, a_persona

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]
ADA = {
    "name": "Ada",
    "pronouns": "she/her",
    "description": "You are exact.",
    "manner": "Briefly.",
    "greeting": "Yes?",
    "accent": "sea",
    "temperature": "0.4",
    "context_length": "8192",
}
WRONG = [
    {"name": ""},
    {"name": "\0"},
    {"name": "x" * 201},
    {"pronouns": "x" * 41},
    {"description": "x" * 40_001},
    {"accent": "beige"},
    {"age": "17"},
    {"age": "-1"},
    {"age": "old"},
    {"age": "9" * 30},
    {"warmth": "3"},
    {"humour": "much"},
    {"relationship": "owner"},
    {"relationship_words": "x" * 301},
    {"other_greetings": "x" * 40_001},
    {"temperature": "2.1"},
    {"temperature": "-1"},
    {"temperature": "nan"},
    {"context_length": "12"},
    {"context_length": "9" * 30},
    {"context_length": "1e400"},
]


@pytest.fixture
def juniper(alice: User) -> Persona:
    return a_persona(alice)


class TestSeeing:
    def test_alice_sees_her_companions_and_not_bobs(self, alice: User, bob: User, client_of: ClientOf) -> None:
        a_persona(alice, name="Juniper")
        a_persona(bob, name="Marlow")
        page = client_of(alice).get("/personas/").text
        assert "Juniper" in page
        assert "Marlow" not in page

    def test_where_nobody_is_yet_the_page_invites(self, alice: User, client_of: ClientOf) -> None:
        assert "Nobody is here yet" in client_of(alice).get("/personas/").text

    def test_whatever_she_wrote_is_shown_as_text(self, alice: User, client_of: ClientOf) -> None:
        a_persona(alice, name="<b>x</b>", description="<script>alert(1)</script>", pronouns='"><img src=x>')
        page = client_of(alice).get("/personas/").text
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "<b>x" not in page

    def test_the_list_is_only_looked_at(self, alice: User, client_of: ClientOf) -> None:
        assert client_of(alice).post("/personas/").status_code == 405


class TestMaking:
    def test_alice_makes_a_companion(self, alice: User, client_of: ClientOf) -> None:
        client = client_of(alice)
        assert client.get("/personas/new/").status_code == 200
        assert "Ada is here." in client.post("/personas/new/", ADA, follow=True).text
        ada = alice.personas.get()
        assert (ada.name, ada.accent, ada.temperature, ada.context_length) == ("Ada", "sea", 0.4, 8192)

    def test_she_may_start_from_one_of_ours(self, alice: User, client_of: ClientOf) -> None:
        assert 'value="Wren"' in client_of(alice).get("/personas/new/?like=wren").text
        assert client_of(alice).get("/personas/new/?like=hal").status_code == 200

    @pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: str(wrong)[:40])
    def test_what_can_not_be_is_pointed_out_and_the_rest_stays(
        self, alice: User, client_of: ClientOf, wrong: dict[str, str]
    ) -> None:
        response = client_of(alice).post("/personas/new/", ADA | wrong)
        assert response.status_code == 422
        assert f'href="#id_{next(iter(wrong))}"' in response.text
        assert "You are exact." in response.text or "description" in wrong
        assert not alice.personas.exists()

    def test_control_characters_do_not_get_in(self, alice: User, client_of: ClientOf) -> None:
        client_of(alice).post("/personas/new/", ADA | {"name": "A\0d\x1ba", "description": "one\r\ntwo\0\x07"})
        ada = alice.personas.get()
        assert (ada.name, ada.description) == ("Ada", "one\ntwo")

    def test_it_takes_no_other_method(self, alice: User, client_of: ClientOf) -> None:
        assert client_of(alice).put("/personas/new/").status_code == 405


class TestChanging:
    def test_alice_changes_a_companion(self, alice: User, juniper: Persona, client_of: ClientOf) -> None:
        client = client_of(alice)
        assert 'value="Juniper"' in client.get(f"/personas/{juniper.pk}/").text
        assert "from the next reply" in client.post(f"/personas/{juniper.pk}/", ADA, follow=True).text
        juniper.refresh_from_db()
        assert (juniper.name, juniper.description) == ("Ada", "You are exact.")

    @pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: str(wrong)[:40])
    def test_a_wrong_answer_changes_nothing(
        self, alice: User, juniper: Persona, client_of: ClientOf, wrong: dict[str, str]
    ) -> None:
        assert client_of(alice).post(f"/personas/{juniper.pk}/", ADA | wrong).status_code == 422
        juniper.refresh_from_db()
        assert juniper.name == "Juniper"

    def test_how_the_model_runs_is_unfolded_when_something_is_wrong_there(
        self, alice: User, juniper: Persona, client_of: ClientOf
    ) -> None:
        page = client_of(alice).post(f"/personas/{juniper.pk}/", ADA | {"temperature": "9"}).text
        assert '<details class="aside" open>' in page


class TestLettingGo:
    def test_alice_deletes_a_companion_nobody_talked_with(
        self, alice: User, juniper: Persona, client_of: ClientOf
    ) -> None:
        a_persona(alice, name="Wren")
        client = client_of(alice)
        assert "can't be undone" in client.get(f"/personas/{juniper.pk}/delete/").text
        assert "Juniper is deleted." in client.post(f"/personas/{juniper.pk}/delete/", follow=True).text
        assert [persona.name for persona in alice.personas.all()] == ["Wren"]

    def test_the_last_one_stays(self, alice: User, juniper: Persona, client_of: ClientOf) -> None:
        response = client_of(alice).post(f"/personas/{juniper.pk}/delete/")
        assert response.status_code == 409
        assert "one has to stay" in response.text
        assert alice.personas.exists()

    def test_one_she_talked_with_stays_with_the_conversations(
        self, alice: User, juniper: Persona, client_of: ClientOf
    ) -> None:
        a_persona(alice, name="Wren")
        a_conversation(alice, persona=juniper)
        response = client_of(alice).post(f"/personas/{juniper.pk}/delete/")
        assert response.status_code == 409
        assert "There is 1 conversation with Juniper" in response.text
        assert alice.personas.count() == 2


@pytest.mark.parametrize("path", ["", "delete/"])
class TestStrangers:
    def test_bob_finds_nothing_of_alices(self, bob: User, juniper: Persona, client_of: ClientOf, path: str) -> None:
        a_persona(bob)
        address = f"/personas/{juniper.pk}/{path}"
        assert client_of(bob).get(address).status_code == 404
        assert client_of(bob).post(address, ADA).status_code == 404
        juniper.refresh_from_db()
        assert juniper.name == "Juniper"

    def test_who_is_not_there_is_not_found(self, alice: User, client_of: ClientOf, path: str) -> None:
        assert client_of(alice).get(f"/personas/{uuid4()}/{path}").status_code == 404

    def test_other_methods_are_refused(self, alice: User, juniper: Persona, client_of: ClientOf, path: str) -> None:
        assert client_of(alice).patch(f"/personas/{juniper.pk}/{path}").status_code == 405


@pytest.mark.parametrize("pk", ["x", "", "\0", "1 OR 1=1"])
def test_what_is_no_key_finds_nobody(alice: User, pk: str) -> None:
    with pytest.raises(Http404):
        get_persona(alice, pk)


@pytest.mark.parametrize(
    "wrong",
    [{"name": ""}, {"temperature": 2.5}, {"context_length": 10}, {"age": 17}, {"age": 1001}, {"warmth": 3}],
)
def test_the_database_itself_refuses_what_can_not_be(alice: User, wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        a_persona(alice, **wrong)


class TestTheFirst:
    """Set-up's fourth step."""

    def test_alice_picks_one_of_them(self, alice: User, client_of: ClientOf) -> None:
        client = client_of(alice)
        page = client.get("/personas/first/").text
        assert all(
            name in page for name in ("Juniper", "Marlow", "Sol", "Wren", "Ida", "Kit", "Write your own", "Step 4 of 5")
        )
        assert client.post("/personas/first/", {"companion": "sol"}).headers["Location"] == "/models/first/"
        assert alice.personas.get().name == "Sol"

    def test_coming_back_she_finds_her_pick_and_may_pick_again(self, alice: User, client_of: ClientOf) -> None:
        client = client_of(alice)
        client.post("/personas/first/", {"companion": "sol"})
        assert 'value="sol" required checked' in " ".join(client.get("/personas/first/").text.split())
        client.post("/personas/first/", {"companion": "wren"})
        assert alice.personas.get().name == "Wren"

    def test_she_writes_her_own(self, alice: User, client_of: ClientOf) -> None:
        client = client_of(alice)
        assert client.post("/personas/first/", {"companion": "own"}).headers["Location"] == "/personas/first/write/"
        assert client.get("/personas/first/write/").status_code == 200
        assert client.post("/personas/first/write/", ADA | {"name": ""}).status_code == 422
        assert client.post("/personas/first/write/", ADA).headers["Location"] == "/models/first/"
        assert 'value="own" required checked' in " ".join(client.get("/personas/first/").text.split())
        assert 'value="Ada"' in client.get("/personas/first/write/").text

    @pytest.mark.parametrize("answer", [{}, {"companion": ""}, {"companion": "hal"}, {"companion": "\0"}])
    def test_no_pick_is_pointed_out(self, alice: User, client_of: ClientOf, answer: dict[str, str]) -> None:
        response = client_of(alice).post("/personas/first/", answer)
        assert response.status_code == 422
        assert "id_companion_error" in response.text

    @pytest.mark.parametrize("page", ["/personas/first/", "/personas/first/write/"])
    def test_after_the_first_conversation_the_step_is_closed(
        self, alice: User, juniper: Persona, client_of: ClientOf, page: str
    ) -> None:
        a_conversation(alice, persona=juniper)
        assert client_of(alice).get(page).headers["Location"] == "/personas/"
        assert client_of(alice).post(page, ADA | {"companion": "sol"}).headers["Location"] == "/personas/"
        juniper.refresh_from_db()
        assert juniper.name == "Juniper"

    @pytest.mark.parametrize("page", ["/personas/first/", "/personas/first/write/"])
    def test_it_takes_no_other_method(self, alice: User, client_of: ClientOf, page: str) -> None:
        assert client_of(alice).delete(page).status_code == 405
