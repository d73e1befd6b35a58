"""Alice brings chats that she held elsewhere: looked at first, each once, and marked as what they are."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.conversations import import_views
from apps.conversations.deleting import delete_message
from apps.conversations.importing import services, survey
from apps.conversations.importing.files import folder
from apps.conversations.importing.jobs import work_off_imports
from apps.conversations.models import Conversation, Message
from apps.conversations.path import walk_back
from apps.conversations.services import rename_conversation, start_conversation
from apps.personas.models import Persona
from apps.privacy.retention import set_periods
from tests import people
from tests.chats import BEGAN, a_chat, a_conversation, a_node, a_zip, as_lines
from tests.integration.brought import LUNCH, an_export, bring, hand_in, looked_at, say_yes, shown, the_open_one

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def hers(alice: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(alice)


class TestBringing:
    def test_what_would_come_is_told_and_nothing_comes_before_a_yes(self, hers: Client) -> None:
        page = hand_in(hers, an_export(LUNCH))
        assert "Being looked at" in page.text
        work_off_imports()
        page = hers.get(the_open_one())
        assert "Nothing is kept yet." in page.text
        assert "4: 2 of yours, 2 of an AI" in page.text
        assert "1 May 2024" in page.text
        assert "ChatGPT (gpt-4o): 2" in page.text
        assert not Conversation.objects.exists()
        assert not Persona.objects.exists()

    def test_private_words_name_no_talk_of_which_nothing_is_learned(self, hers: Client) -> None:
        said = ("user", "My doctor says that I have HIV."), ("assistant", "I see.")
        bring(hers, an_export(a_conversation(*said, title=None)))
        assert Conversation.objects.get().title == ""

    def test_with_a_yes_the_talk_is_here_as_it_was_held(self, alice: User, hers: Client) -> None:
        assert "1 conversation came" in bring(hers, an_export(LUNCH))
        talk = Conversation.objects.get()
        assert (talk.user, talk.title, talk.persona.name) == (alice, "A talk", "ChatGPT")
        assert talk.created_at == datetime(2024, 5, 1, 12, tzinfo=UTC)
        assert talk.updated_at == datetime(2024, 5, 1, 12, 3, tzinfo=UTC)
        messages = walk_back(talk.tip_id, most=10)
        assert [message.text for message in messages][:2] == ["My sister Maya lives in Lyon.", "Lyon is **lovely**."]
        assert [message.elsewhere for message in messages][:2] == ["ChatGPT", "ChatGPT (gpt-4o)"]
        assert [message.created_at.minute for message in messages] == [0, 1, 2, 3]
        assert list(folder().iterdir()) == []

    def test_the_page_of_the_talk_says_who_spoke_and_it_goes_on(self, hers: Client) -> None:
        page = bring(hers, an_export(LUNCH))
        talk = Conversation.objects.get()
        assert talk.get_absolute_url() in page
        shown_page = hers.get(talk.get_absolute_url()).text
        assert shown_page.count("Said by another AI: ChatGPT (gpt-4o)") == 2
        assert "<strong>lovely</strong>" in shown_page
        message = hers.get(reverse("conversations:message", args=[talk.pk, talk.tip_id])).text
        assert "said by another AI: ChatGPT (gpt-4o)" in message
        turn = people.an_answered_turn(talk, "And now?", "Now I speak.")
        assert shown(talk)[-2:] == [("owner", "And now?"), ("companion", "Now I speak.")]
        assert turn.prompt.parent
        assert turn.prompt.parent.elsewhere

    def test_they_may_stand_with_a_companion_that_is_here(self, alice: User, bob: User, hers: Client) -> None:
        juniper, theirs = people.a_persona(alice), people.a_persona(bob)
        looked_at(hers, an_export(LUNCH))
        refused = hers.post(the_open_one(), {"bring": "yes", "persona": theirs.pk})
        assert refused.status_code == 422
        assert "This companion is not there any more." in refused.text
        say_yes(hers, persona=juniper.pk)
        work_off_imports()
        assert Conversation.objects.get().persona == juniper

    def test_a_later_file_comes_to_the_companion_of_the_first(self, hers: Client) -> None:
        bring(hers, an_export(LUNCH))
        bring(hers, an_export(LUNCH, a_conversation(("user", "Hi."), ("assistant", "Hello."), key="talk-2")))
        assert Persona.objects.count() == 1
        assert Conversation.objects.count() == 2

    def test_a_talk_without_answer_or_title_is_not_taken_for_a_new_one(self, alice: User, hers: Client) -> None:
        bring(hers, an_export(a_conversation(("user", "Anybody there?"))))
        talk = Conversation.objects.get()
        rename_conversation(conversation=talk, title="")
        assert start_conversation(user=alice, persona=talk.persona) != talk
        assert shown(talk) == [("owner", "Anybody there?")]

    def test_other_answers_are_versions_to_turn_to(self, hers: Client) -> None:
        nodes = [
            a_node("u", None, "user", "Hi."),
            a_node("a", "u", "assistant", "One."),
            a_node("b", "u", "assistant", "Two."),
        ]
        assert "1 message on others" in looked_at(hers, an_export(a_conversation(nodes=nodes, current="a")))
        say_yes(hers)
        work_off_imports()
        talk = Conversation.objects.get()
        assert shown(talk) == [("owner", "Hi."), ("companion", "One.")]
        other = Message.objects.get(text="Two.")
        hers.post(reverse("conversations:show-version", args=[talk.pk, other.pk]))
        talk.refresh_from_db()
        assert shown(talk) == [("owner", "Hi."), ("companion", "Two.")]

    def test_chats_of_sillytavern_come_each_to_its_own_companion(self, hers: Client) -> None:
        content = a_zip({"Sam/a.jsonl": as_lines(*a_chat()), "Ines/b.jsonl": as_lines(*a_chat("Ines"))})
        page = looked_at(hers, content)
        assert "2, named as in the file" in page
        assert "instructions to the model and notes of the program" in page
        say_yes(hers)
        work_off_imports()
        assert set(Conversation.objects.values_list("persona__name", flat=True)) == {"Sam", "Ines"}
        talk = Conversation.objects.get(persona__name="Sam")
        assert talk.title == "Hi Sam."
        assert shown(talk) == [("companion", "Hello, Alice."), ("owner", "Hi Sam."), ("companion", "How are you?")]

    def test_a_branch_of_sillytavern_joins_the_talk_that_it_left(self, hers: Client) -> None:
        branch = a_chat()
        branch[-1] = branch[-1] | {"mes": "And you?", "send_date": "2024-10-01T00:00:00Z"}
        bring(hers, a_zip({"a.jsonl": as_lines(*a_chat()), "a - Branch #1.jsonl": as_lines(*branch)}))
        talk = Conversation.objects.get()
        assert [text for _role, text in shown(talk)] == ["Hello, Alice.", "Hi Sam.", "And you?"]
        assert talk.messages.count() == 4

    def test_one_that_was_only_greeted_is_left_out(self, hers: Client) -> None:
        page = looked_at(hers, as_lines(*a_chat()[:2]))
        assert "conversation in which you said nothing" in page
        assert "Remove the file" in page

    def test_what_would_go_by_itself_the_same_night_is_told(self, alice: User, hers: Client) -> None:
        set_periods(person=alice, periods={"conversations.Conversation": 90})
        assert "90 days after their last word" in looked_at(hers, an_export(LUNCH))

    def test_a_file_of_too_many_companions_needs_one_to_be_chosen(
        self, alice: User, hers: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for module in (survey, services, import_views):
            monkeypatch.setattr(module, "MOST_COMPANIONS", 1)
        looked_at(hers, a_zip({f"{name}.jsonl": as_lines(*a_chat(name)) for name in ("Sam", "Ines")}))
        assert "Choose a companion first" in hers.post(the_open_one(), {"bring": "yes"}).text
        say_yes(hers, persona=people.a_persona(alice).pk)
        work_off_imports()
        assert Conversation.objects.filter(persona__name="Juniper").count() == 2


class TestComingAgain:
    def test_the_same_file_brings_nothing_twice(self, hers: Client) -> None:
        content = an_export(LUNCH)
        bring(hers, content)
        page = looked_at(hers, content)
        assert "is here already" in page
        assert "Bring them" not in page
        say_yes(hers)
        work_off_imports()
        assert Conversation.objects.count() == 1
        assert Message.objects.count() == 4

    def test_what_was_said_since_comes_after_it(self, hers: Client) -> None:
        bring(hers, an_export(LUNCH))
        nodes = [*LUNCH["mapping"].values()]
        grown = [*nodes, a_node("more", nodes[-1]["id"], "user", "More.", at=BEGAN + 900)]
        page = bring(hers, an_export(a_conversation(nodes=grown)))
        assert "1 that was here has grown" in page
        talk = Conversation.objects.get()
        assert [text for _role, text in shown(talk)][-2:] == ["Yes.", "More."]
        assert talk.updated_at == datetime(2024, 5, 1, 12, 15, tzinfo=UTC)

    def test_a_talk_that_went_on_here_stays_where_it_is(self, hers: Client) -> None:
        bring(hers, an_export(LUNCH))
        talk = Conversation.objects.get()
        people.an_answered_turn(talk, "And here?", "Here.")
        nodes = [*LUNCH["mapping"].values()]
        grown = [*nodes, a_node("more", nodes[-1]["id"], "user", "More.", at=BEGAN + 900)]
        bring(hers, an_export(a_conversation(nodes=grown)))
        talk.refresh_from_db()
        assert [text for _role, text in shown(talk)][-2:] == ["And here?", "Here."]
        assert Message.objects.filter(text="More.").exists()

    def test_what_was_deleted_here_stays_deleted(self, hers: Client) -> None:
        bring(hers, an_export(LUNCH))
        talk = Conversation.objects.get()
        delete_message(message=Message.objects.get(text="It is."))
        nodes = [*LUNCH["mapping"].values()]
        grown = [*nodes, a_node("more", nodes[-1]["id"], "user", "More.", at=BEGAN + 900)]
        bring(hers, an_export(a_conversation(nodes=grown)))
        talk.refresh_from_db()
        assert [text for _role, text in shown(talk)] == [
            "My sister Maya lives in Lyon.",
            "Lyon is **lovely**.",
            "More.",
        ]

    def test_a_talk_that_was_deleted_comes_again_if_asked_for(self, hers: Client) -> None:
        bring(hers, an_export(LUNCH))
        Conversation.objects.get().delete()
        bring(hers, an_export(LUNCH))
        assert Message.objects.count() == 4
