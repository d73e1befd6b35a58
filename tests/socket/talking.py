"""A page's end of the socket: the whole stack from the origin check on, without a browser."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from channels.db import database_sync_to_async
from channels.testing import WebsocketCommunicator
from django.conf import settings
from django.test import AsyncClient

from apps.accounts.models import User
from apps.conversations.models import Conversation
from apps.personas.models import Persona
from companion_site.asgi import application
from tests import people


class Page:
    def __init__(self, communicator: WebsocketCommunicator) -> None:
        self.communicator = communicator
        self.text = ""
        self.html = ""
        self.end: dict[str, Any] | None = None

    async def next(self) -> dict[str, Any]:
        frame: dict[str, Any] = await self.communicator.receive_json_from(timeout=20)
        match frame["type"]:
            case "reply.snapshot":
                self.html, self.text = frame["html"], frame["text"]
            case "reply.delta":
                self.text += frame["text"]
            case "reply.block":
                self.html, self.text = self.html + frame["html"], frame["text"]
            case "reply.ended":
                self.end = frame
        return frame

    async def hears(self, words: str) -> None:
        while words not in self.html + self.text:
            await self.next()

    async def hears_the_end(self) -> dict[str, Any]:
        while self.end is None:
            await self.next()
        return self.end


@asynccontextmanager
async def a_page(user: User | None, conversation: Conversation, **headers: str) -> AsyncIterator[Page]:
    communicator = await a_socket(user, conversation, **headers)
    connected, _ = await communicator.connect()
    assert connected
    try:
        yield Page(communicator)
    finally:
        await communicator.disconnect()


async def a_socket(user: User | None, conversation: Conversation, **headers: str) -> WebsocketCommunicator:
    sent = {"host": "testserver", "origin": "http://testserver"} | headers
    if user:
        client = AsyncClient()
        await client.aforce_login(user, backend="django.contrib.auth.backends.ModelBackend")
        sent["cookie"] = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    encoded = [(name.encode(), value.encode()) for name, value in sent.items()]
    return WebsocketCommunicator(application, f"/ws/chat/{conversation.pk}/", headers=encoded)


async def a_talk_with(companion: str, alice: User, **fields: str) -> Conversation:
    """`fields` of the companion, beside its name."""
    persona: Persona = await database_sync_to_async(people.a_persona)(alice, name=companion, **fields)
    talk: Conversation = await database_sync_to_async(people.a_conversation)(alice, persona=persona)
    return talk
