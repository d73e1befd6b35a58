"""While memory is paused what is known of Alice is kept, and used for nothing but what she does with it herself."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.continuity.asking import prompt_for
from apps.continuity.examining import questions_to
from apps.conversations.distilling import distil_backlog
from apps.conversations.gate import sort_turn
from apps.conversations.learning import learn_backlog, names_in_threads
from apps.conversations.models import Turn
from apps.conversations.previewing import prepare_preview
from apps.conversations.tasks import tidy_memories
from apps.conversations.turns import options_for
from apps.memories.models import Episode, Memory
from apps.memories.profile import pause, rebuild_profile
from apps.memories.reembedding import reembed
from apps.memories.services import UNDO_WITHIN, Mentioned, forget_memories
from apps.personas.details import details_of
from apps.wellbeing.occasion import occasion_of
from tests import people
from tests.fakes.model import ScriptedChatModel
from tests.integration.test_distilling import TEXT, long_ago, said
from tests.integration.test_distilling import answer as understood

pytestmark = pytest.mark.django_db(transaction=True)
SignIn = Callable[[User], Client]
LYON = "My sister Maya lives in Lyon."


def paused(user: User, *, is_paused: bool = True) -> User:
    pause(user=user, paused=is_paused, now=timezone.now())
    return User.objects.get(pk=user.pk)


@pytest.fixture
def known(alice: User) -> User:
    people.a_memory(alice, LYON, importance=5)
    rebuild_profile(user=alice, now=timezone.now())
    return alice


def texts() -> list[str]:
    return list(Memory.objects.filter(valid_until=None, forgotten_at=None).values_list("text", flat=True))


def test_no_preview_is_given_what_is_known(known: User) -> None:
    draft = details_of(people.a_persona(known))

    def given(user: User) -> str:
        preview = prepare_preview(user=user, draft=draft, saved=None)
        return "\n".join(message.text for sample in preview.samples for message in sample.prompt or ())

    assert "Lyon" in given(User.objects.get(pk=known.pk))
    assert "Lyon" not in given(paused(known))
    assert "Lyon" in given(paused(known, is_paused=False))


def test_no_question_after_a_change_of_model_is_made_of_it(known: User) -> None:
    juniper = people.a_persona(known)

    def asked(user: User) -> str:
        options = options_for(temperature=0, wanted=4096, choice=None)
        prompt = prompt_for(occasion_of("Hello!", language="en"), persona=juniper, user=user, options=options)
        return "\n".join([*(one.text for one in questions_to(juniper, user)), *(one.text for one in prompt)])

    assert "My sister Maya" in asked(User.objects.get(pk=known.pk))
    assert "My sister Maya" not in asked(paused(known))


def test_nothing_is_merged_or_let_fade_and_what_was_forgotten_still_goes(alice: User) -> None:
    ago = timezone.now() - timedelta(days=100)
    for _twice in range(2):
        people.a_memory(alice, "I saw a fox.", origin=Memory.Origin.OWNER, importance=3, learned_at=ago)
    gone = people.a_memory(alice, "I saw an owl.")
    forget_memories(user=alice, ids=[gone.pk], at=timezone.now() - UNDO_WITHIN * 2)
    Memory.objects.update(updated_at=ago)
    before = list(Memory.objects.exclude(pk=gone.pk).values().order_by("pk"))
    paused(alice)
    tidy_memories(0)
    assert list(Memory.objects.values().order_by("pk")) == before
    paused(alice, is_paused=False)
    tidy_memories(0)
    assert texts() == ["I saw a fox."]


def test_what_waits_for_a_model_that_understands_goes_on_waiting(alice: User, wise: ScriptedChatModel) -> None:
    said(people.a_conversation(alice))
    wise.in_form.append(understood())
    paused(alice)
    assert distil_backlog(alice) == 0
    assert wise.asked == []
    paused(alice, is_paused=False)
    assert distil_backlog(alice) == 1
    assert texts() == [TEXT]


def test_what_was_said_before_and_what_she_says_yes_to_meanwhile_is_learned_when_it_goes_on(
    alice: User, client_of: SignIn
) -> None:
    people.an_answered_turn(people.a_conversation(alice), LYON, "Lyon!")
    card = people.an_answered_turn(people.a_conversation(alice), "I was diagnosed with asthma in May.", "I see.")
    for turn in Turn.objects.select_related("conversation__user", "prompt"):
        sort_turn(turn)
    paused(alice)
    learn_backlog()
    address = reverse("conversations:answer-card", args=[card.conversation_id, card.pk])
    client_of(alice).post(address, {"answer": "once"})
    learn_backlog()
    assert (texts(), Episode.objects.count()) == ([], 0)
    paused(alice, is_paused=False)
    learn_backlog()
    assert LYON in texts()
    assert Episode.objects.filter(text__contains="asthma", kept_for=["health"]).exists()


def test_what_was_said_meanwhile_is_not_read_afterwards(alice: User, wise: ScriptedChatModel) -> None:
    paused(alice)
    said(people.a_conversation(alice))
    paused(alice, is_paused=False)
    long_ago()
    wise.in_form.append(understood())
    distil_backlog(alice)
    assert Turn.objects.get().keeping == Turn.Keeping.LEAVE
    assert (wise.asked, texts()) == ([], [])


def test_nothing_is_embedded_anew(known: User, client_of: SignIn) -> None:
    Episode.objects.update(embedder="another")
    assert reembed(paused(known), names_of=names_in_threads) == 0
    page = client_of(known).get(reverse("memories:finding")).text
    assert "waits while memory is paused" in page
    assert "hx-trigger" not in page.split('id="progress"')[1].split("</div>")[0]
    assert reembed(paused(known, is_paused=False), names_of=names_in_threads) == 1


def test_nobody_is_counted_of_whom_she_told(known: User, client_of: SignIn) -> None:
    """The page says so itself."""
    long_before = timezone.now() - timedelta(days=40)
    for name in ("Ann", "Ben", "Cleo"):
        memory = people.a_memory(known, f"{name} plays chess.", people=[Mentioned(name)])
        Memory.objects.filter(pk=memory.pk).update(created_at=long_before)
    hers = client_of(known)
    assert "fewer people than before" in hers.post(reverse("conversations:leaning")).text
    paused(known)
    assert "fewer people than before" not in hers.post(reverse("conversations:leaning")).text


def test_the_pages_say_what_it_means_and_she_still_sees_and_takes_out(known: User, client_of: SignIn) -> None:
    hers = client_of(known)
    assert "what is known is kept and not used" in hers.get(reverse("data_rights:show")).text
    hers.post(reverse("memories:pause"), {"pause": "1"})
    page = hers.get(reverse("memories:list")).text
    assert "your companions look nothing of it up" in page
    assert LYON in page
    memory = Memory.objects.get()
    hers.post(reverse("memories:change", args=[memory.pk]), {"do": "forget"})
    assert texts() == []
