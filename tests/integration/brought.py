"""Hands files of chats in at the page, as their owner does, and looks at what comes of them."""

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from apps.conversations.importing.jobs import work_off_imports
from apps.conversations.models import ChatImport, Conversation
from apps.conversations.path import walk_back
from tests.chats import a_conversation, a_zip

IMPORTS = "conversations:imports"


def an_export(*conversations: dict[str, Any]) -> bytes:
    return a_zip({"conversations.json": json.dumps(conversations), "user.json": "{}"})


LUNCH = a_conversation(
    ("user", "My sister Maya lives in Lyon."),
    ("assistant", "Lyon is **lovely**."),
    ("user", "It is."),
    ("assistant", "Yes."),
)


def hand_in(client: Client, content: bytes | str, name: str = "export.zip") -> Any:
    sent = content.encode() if isinstance(content, str) else content
    return client.post(reverse(IMPORTS), {"file": SimpleUploadedFile(name, sent)}, follow=True)


def looked_at(client: Client, content: bytes | str) -> str:
    """The page that tells what would come."""
    hand_in(client, content)
    work_off_imports()
    return client.get(the_open_one()).text


def the_open_one() -> str:
    return reverse("conversations:import", args=[ChatImport.objects.get(state__in=ChatImport.OPEN).pk])


def say_yes(client: Client, **more: Any) -> None:
    client.post(the_open_one(), {"bring": "yes", **more})


def bring(client: Client, content: bytes | str, **more: Any) -> str:
    """The page that tells what came."""
    looked_at(client, content)
    address = the_open_one()
    say_yes(client, **more)
    work_off_imports()
    return client.get(address).text


def shown(talk: Conversation) -> list[tuple[str, str]]:
    return [(message.role, message.text) for message in walk_back(talk.tip_id, most=1_000)]
