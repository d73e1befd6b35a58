"""Off the record nothing is left behind: no row, no memory, no count; and help comes through all the same."""

import asyncio
from collections.abc import Iterator
from datetime import time, timedelta
from uuid import UUID, uuid4

import pytest
from channels.db import database_sync_to_async
from django.apps import apps
from django.db import connection
from django.test import AsyncClient
from django.urls import reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conversations import off_record, runner
from apps.conversations.models import Turn
from apps.conversations.off_record import get_talk, sweep
from apps.llm.registry import server
from apps.wellbeing.aside import forget_asides, note_aside
from apps.wellbeing.models import CareCount, Pace, Use, UseClock
from apps.wellbeing.pace import set_pace
from apps.wellbeing.pacing import Wishes
from apps.wellbeing.use import EVERY
from tests import people
from tests.fakes.model import ScriptedChatModel, ScriptedServer
from tests.socket.talking import a_page
from tests.socket.test_replies import begin, ended

pytestmark = pytest.mark.django_db(transaction=True)
in_thread = database_sync_to_async
SECRET = "Nobody must know that I stole the marzipan."


MIDNIGHT = time(23, 59, 59, 999_999)


@pytest.fixture(autouse=True)
def nothing_open() -> Iterator[None]:
    yield
    off_record._talks.clear()
    forget_asides()


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> ScriptedChatModel:
    there = server("ollama")
    assert isinstance(there, ScriptedServer)
    model = ScriptedChatModel(("That ", "stays ", "here."))
    monkeypatch.setattr(there, "models_by_name", {model.name: model})
    return model


async def signed_in(user: User) -> AsyncClient:
    client = AsyncClient()
    await client.aforce_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


async def opened(client: AsyncClient, user: User, **fields: str) -> UUID:
    """`fields` of the companion."""
    persona = await in_thread(people.a_persona)(user, **fields)
    answer = await client.post(reverse("conversations:off-record-start"), {"persona": str(persona.pk)})
    return UUID(answer["Location"].rstrip("/").rpartition("/")[2])


async def says(client: AsyncClient, talk: UUID, text: str, turn: UUID | None = None) -> str:
    """The fragment that answers; the reply has ended by then."""
    address = reverse("conversations:off-record-turns", args=[talk])
    sent = await client.post(address, {"turn": str(turn or uuid4()), "text": text}, headers={"HX-Request": "true"})
    while talk in runner._running:
        await asyncio.sleep(0.01)
    return sent.content.decode()


def rows() -> dict[str, int]:
    return {model._meta.label: model._default_manager.count() for model in apps.get_models() if model._meta.managed}


def contents() -> list[tuple[str, list[tuple[object, ...]]]]:
    """Of all that is kept of anybody's time."""
    kept = (Use, UseClock, Pace, CareCount, Turn)
    return [(model.__name__, list(model._default_manager.order_by("pk").values_list())) for model in kept]


def stands_in_the_database(word: str) -> list[str]:
    """Tables with this word in any of their text."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE %s', [f"%{word}%"])  # noqa: S608  (names of tables)
            if cursor.fetchone()[0]:
                found.append(table)
    return found


async def test_a_reply_is_spoken_and_no_row_comes_of_it(alice: User, model: ScriptedChatModel) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    before = await in_thread(rows)()
    conversation = get_talk(alice, talk).conversation
    async with a_page(alice, conversation) as page:
        await says(client, talk, SECRET)
        await page.hears("That stays here.")
        await page.hears_the_end()
        html = (await client.get(reverse("conversations:off-record", args=[talk]))).content.decode()
    assert "marzipan" in html
    assert "That stays here." in html
    more = {name for name, count in (await in_thread(rows)()).items() if count != before[name]}
    assert more <= {"sessions.Session", "engines.ModelChoice"}  # Who is signed in, and which model answered first.
    assert await in_thread(stands_in_the_database)("marzipan") == []


async def test_the_companion_hears_this_talk_and_nothing_of_what_memory_holds(
    alice: User, model: ScriptedChatModel
) -> None:
    await in_thread(people.a_memory)(alice, "My sister Maya lives in Lyon.", importance=5)
    client = await signed_in(alice)
    talk = await opened(client, alice)
    conversation = get_talk(alice, talk).conversation
    for words in (SECRET, "Where does my sister Maya live?"):
        async with a_page(alice, conversation) as page:
            await says(client, talk, words)
            await page.hears_the_end()
    asked = model.asked[-1].text
    assert "marzipan" in asked
    assert "Lyon" not in asked


async def test_first_words_of_a_card_are_judged_here_too(alice: User, model: ScriptedChatModel) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice, greeting="Tea? I am a real person. Please don't leave me.")
    async with a_page(alice, get_talk(alice, talk).conversation) as page:
        html = (await client.get(reverse("conversations:off-record", args=[talk]))).content.decode()
        await says(client, talk, SECRET)
        await page.hears_the_end()
    assert "Tea?" in html
    for words in ("real person", "leave me"):
        assert words not in html
        assert words not in model.asked[-1].text


async def test_closed_it_is_gone(alice: User, model: ScriptedChatModel) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    await says(client, talk, SECRET)
    await client.post(reverse("conversations:off-record-close", args=[talk]))
    assert (await client.get(reverse("conversations:off-record", args=[talk]))).status_code == 404
    assert off_record._talks == {}


async def test_it_goes_by_itself_once_its_page_is_closed_but_not_on_a_reload(
    alice: User, model: ScriptedChatModel
) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    kept = get_talk(alice, talk)
    async with a_page(alice, kept.conversation) as page:
        await page.next()
        assert kept.left is None
    assert kept.left is not None
    assert sweep(kept.left + off_record.LEFT_FOR - 1) == 0
    assert sweep(kept.left + off_record.LEFT_FOR + 1) == 1


async def test_it_goes_after_half_an_hour_without_a_word(alice: User) -> None:
    client = await signed_in(alice)
    kept = get_talk(alice, await opened(client, alice))
    assert sweep(kept.touched + off_record.QUIET_FOR + 1) == 1


async def test_help_in_a_crisis_comes_through(alice: User, model: ScriptedChatModel) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    html = await says(client, talk, "I want to end my life tonight.")
    assert "data-care-card" in html


async def test_the_card_can_be_hidden_and_shown_again(alice: User, bob: User, model: ScriptedChatModel) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    await says(client, talk, "He beats me and I am afraid of him.")
    address = reverse("conversations:off-record-care", args=[talk, get_talk(alice, talk).turns[0].pk])
    assert (await (await signed_in(bob)).post(address, {"do": "hide"})).status_code == 404
    hidden = (await client.post(address, {"do": "hide"}, headers={"HX-Request": "true"})).content.decode()
    assert "Show help" in hidden
    page = (await client.get(reverse("conversations:off-record", args=[talk]))).content.decode()
    assert "tel:" not in page.split("<template")[0]
    await client.post(address, {"do": "show"})
    page = (await client.get(reverse("conversations:off-record", args=[talk]))).content.decode()
    assert "Hide this card" in page


async def test_she_is_told_that_it_is_an_ai_at_the_start_and_after_three_hours(
    alice: User, model: ScriptedChatModel
) -> None:
    """Of whichever kind of talk: here she talks on the record between."""
    client = await signed_in(alice)
    talk = await opened(client, alice)
    told = []
    for since in (timedelta(0), timedelta(0), EVERY):
        now = {"seen_at": timezone.now(), "since_notice": since.total_seconds()}
        await UseClock.objects.aupdate_or_create(user=alice, defaults=now)
        await says(client, talk, "Hello.")
        told.append(get_talk(alice, talk).turns[-1].reminders)
    assert told == [[], [], ["ai_notice"]]
    page = (await client.get(reverse("conversations:off-record", args=[talk]))).content.decode()
    assert page.count("You are talking with an AI") == 2


async def test_what_she_wanted_to_be_told_is_told_here_too_and_leaves_no_row_as_it_was_not(
    alice: User, model: ScriptedChatModel
) -> None:
    now = timezone.now()
    await in_thread(set_pace)(
        user=alice, wishes=Wishes(a_day=timedelta(hours=1), quiet_from=time(0), quiet_until=MIDNIGHT)
    )
    await Use.objects.acreate(user=alice, day=now.astimezone(alice.zone).date(), hour=0, seconds=3600)
    client = await signed_in(alice)
    talk = await opened(client, alice)
    before = await in_thread(contents)()
    for _time in range(3):
        await says(client, talk, "Hello.")
    assert [turn.reminders for turn in get_talk(alice, talk).turns] == [["quiet"], ["limit"], []]
    page = (await client.get(reverse("conversations:off-record", args=[talk]))).content.decode()
    assert "These are your quiet hours" in page
    assert await in_thread(contents)() == before


async def test_in_a_crisis_nobody_is_told_that_it_is_late(alice: User, model: ScriptedChatModel) -> None:
    await in_thread(set_pace)(user=alice, wishes=Wishes(quiet_from=time(0), quiet_until=MIDNIGHT))
    client = await signed_in(alice)
    talk = await opened(client, alice)
    await says(client, talk, "I want to end my life tonight.")
    assert get_talk(alice, talk).turns[-1].reminders == []


async def test_time_off_the_record_counts_on_the_record_and_what_is_said_because_of_it_is_not_kept(
    alice: User, model: ScriptedChatModel
) -> None:
    began = timezone.now() - timedelta(seconds=30)
    alice.time_zone = f"Etc/GMT{began.hour - 12:+d}"  # Where it is noon: an hour ago was the same day.
    await alice.asave()
    await in_thread(set_pace)(user=alice, wishes=Wishes(a_day=timedelta(hours=1)))
    for minutes in range(61, 0, -1):
        at = began - timedelta(minutes=minutes)
        await in_thread(note_aside)(user=alice, began=at, ended=at, was_told=True, silent=True)
    conversation = await in_thread(people.a_conversation)(alice)
    turn = await begin(conversation, ScriptedChatModel(["Hello."]), "Hello.")
    turn = await ended(turn)
    assert turn.reminders == []
    client = await signed_in(alice)
    page = (await client.get(conversation.get_absolute_url())).content.decode()
    assert "That is the time you wanted to spend here today" in page
    assert (await Pace.objects.aget(user=alice)).limit_said_on is None


async def test_a_stranger_finds_nothing(alice: User, bob: User, model: ScriptedChatModel) -> None:
    talk = await opened(await signed_in(alice), alice)
    his = await signed_in(bob)
    for name in ("off-record", "off-record-turns", "off-record-stop", "off-record-close"):
        address = reverse(f"conversations:{name}", args=[talk])
        ask = his.get if name == "off-record" else his.post
        assert (await ask(address)).status_code == 404


async def test_sent_twice_it_is_said_once(alice: User, model: ScriptedChatModel) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    turn = {"turn": str(uuid4()), "text": "Once."}
    for _time in range(2):
        await client.post(reverse("conversations:off-record-turns", args=[talk]), turn)
    while talk in runner._running:
        await asyncio.sleep(0.01)
    assert len(get_talk(alice, talk).turns) == 1


async def test_an_empty_message_comes_back_with_the_reason(alice: User, model: ScriptedChatModel) -> None:
    client = await signed_in(alice)
    talk = await opened(client, alice)
    answer = await client.post(
        reverse("conversations:off-record-turns", args=[talk]), {"turn": str(uuid4()), "text": " "}
    )
    assert answer.status_code == 422
    assert "nothing to send" in answer.content.decode()


async def test_few_are_open_at_once(alice: User) -> None:
    client = await signed_in(alice)
    talks = [await opened(client, alice) for _one in range(off_record.MOST_TALKS + 2)]
    assert list(off_record._talks) == talks[2:]
