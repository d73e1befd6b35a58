"""One conversation's news to one page: a snapshot on joining, then events as they come."""

from typing import Any
from uuid import UUID

from channels.db import database_sync_to_async
from channels.generic.websocket import AsyncJsonWebsocketConsumer
from channels.layers import InMemoryChannelLayer
from django.http import Http404

from apps.accounts.models import User
from apps.accounts.sessions import is_still_signed_in
from apps.conversations import runner
from apps.conversations.access import get_conversation
from apps.conversations.models import Conversation
from apps.conversations.off_record import OffRecordTalk, get_talk, page_closed, page_opened

NOT_SIGNED_IN = 4401
NOT_THERE = 4404
NOT_UNDERSTOOD = 4400


class ConversationConsumer(AsyncJsonWebsocketConsumer):
    """Carries replies only. What the owner does (send, stop, try again) is a POST, so nothing is expected to come in."""

    conversation: UUID | None = None
    off_record: OffRecordTalk | None = None

    async def connect(self) -> None:
        await self.accept()
        user = self.scope["user"]
        if not user.is_authenticated:
            await self.close(NOT_SIGNED_IN)
            return
        try:
            self.conversation = await self._find(user, self.scope["url_route"]["kwargs"]["pk"])
        except Http404:
            await self.close(NOT_THERE)
            return
        # Joined before the snapshot is taken: what is said in between arrives twice, and the page drops it by number.
        await self.channel_layer.group_add(runner.group_of(self.conversation), self.channel_name)
        snapshot = runner.snapshot(self.conversation)
        await self.send_json(snapshot or {"type": "nothing.running"})

    async def _find(self, user: User, pk: UUID) -> UUID:
        """Its id; raises Http404."""
        try:
            self.off_record = get_talk(user, pk)
        except Http404:
            found: Conversation = await database_sync_to_async(get_conversation)(user, pk)
            return found.pk
        page_opened(self.off_record)
        return self.off_record.id

    async def disconnect(self, code: int) -> None:
        if self.off_record:
            page_closed(self.off_record)
        if self.conversation:
            await self.channel_layer.group_discard(runner.group_of(self.conversation), self.channel_name)
        if self.off_record and isinstance(self.channel_layer, InMemoryChannelLayer):
            # What nobody read would lie there until somebody else listens.
            self.channel_layer.channels.pop(self.channel_name, None)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None, **kwargs: Any) -> None:
        await self.close(NOT_UNDERSTOOD)

    async def turn_news(self, event: dict[str, Any]) -> None:
        frame = event["frame"]
        # A socket may outlive its session by days; at the start of each reply it is asked again.
        if frame["type"] == "turn.began" and not await self._may_listen():
            await self.close(NOT_SIGNED_IN)
            return
        await self.send_json(frame)

    async def _may_listen(self) -> bool:
        signed_in: bool = await database_sync_to_async(is_still_signed_in)(self.scope["session"].session_key)
        return signed_in
