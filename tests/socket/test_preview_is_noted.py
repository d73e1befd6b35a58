"""What stood before a companion that was tried is told of among what was used."""

from collections.abc import Iterator

import pytest
from channels.db import database_sync_to_async
from django.urls import reverse

from apps.accounts.models import User
from apps.llm.registry import server
from tests import people
from tests.socket.test_preview import frames_of, shown, signed_in, that_says

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def alice(alice: User) -> Iterator[User]:
    yield alice
    server.cache_clear()


async def test_the_lines_about_you_that_stood_before_it_are_among_what_was_used(alice: User) -> None:
    juniper, client = await database_sync_to_async(people.a_persona)(alice), await signed_in(alice)
    model = that_says(["I ", "mend ", "clocks."])
    await frames_of(await shown(client, juniper))
    assert "To show you" not in (await client.get(reverse("conversations:used"))).content.decode()
    await database_sync_to_async(people.a_memory)(alice, "I keep bees on the roof.", importance=5)
    model.asked.clear()
    await frames_of(await shown(client, juniper))
    assert all("bees on the roof" in asked.text for asked in model.asked)
    page = " ".join((await client.get(reverse("conversations:used"))).content.decode().split())
    assert page.count("To show you how a companion answers, while you changed it") == 1
    assert "I keep bees on the roof." in page
