"""The only doors to conversations and turns: a stranger finds nothing there."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from apps.accounts.models import User
from apps.conversations.models import Conversation, Message, Turn


def get_conversation(user: User, conversation_id: UUID) -> Conversation:
    """With all that a page or a turn needs of it, in one query."""
    whole = conversations_of(user).select_related("tip", "user__model_choice", "user__profile", "persona__lorebook")
    return get_object_or_404(whole.defer("persona__card"), pk=conversation_id)


def get_turn(user: User, conversation_id: UUID, turn_id: UUID) -> Turn:
    turns = Turn.objects.select_related(
        "conversation__persona__lorebook",
        "conversation__user__model_choice",
        "conversation__user__profile",
        "prompt",
        "reply",
    ).defer("conversation__persona__card")
    return get_object_or_404(turns, pk=turn_id, conversation_id=conversation_id, conversation__user=user)


def get_message(user: User, conversation_id: UUID, message_id: UUID) -> Message:
    messages = Message.objects.select_related("conversation__persona", "conversation__user__profile", "parent")
    return get_object_or_404(messages, pk=message_id, conversation_id=conversation_id, conversation__user=user)


def conversations_of(user: User) -> QuerySet[Conversation]:
    return Conversation.objects.filter(user=user).select_related("persona")


def latest_conversation(user: User) -> Conversation | None:
    return conversations_of(user).first()
