"""What a talk is called until its owner names it."""

import textwrap
from uuid import UUID

from apps.conversations.models import Conversation


def title_from(text: str) -> str:
    """The first words, since naming a talk is not worth making a model read it."""
    return textwrap.shorten(text, width=60, placeholder="…") or text.strip()[:59] + "…"


def name_talk(*, conversation: Conversation, words: str) -> None:
    """By these, unless it has a name."""
    if not conversation.title:
        conversation.title = title_from(words)
        Conversation.objects.filter(pk=conversation.pk, title="").update(title=conversation.title)


def leave_unnamed(*, conversation: UUID, words: str) -> None:
    """Where it is called by these: a title stands at the side of every page, for whoever looks over a shoulder."""
    Conversation.objects.filter(pk=conversation, title=title_from(words)).update(title="")
