"""What a talk is called until its owner names it."""

import textwrap
from uuid import UUID

from apps.conversations.models import Conversation
from apps.memories.sorting import Sorting, Wish, sort_if_possible

LOOKED_AT = 600
"""Characters of the first words of a talk from elsewhere: there may be thousands of talks, and a title is of 60."""


def title_from(text: str) -> str:
    """The first words, since naming a talk is not worth making a model read it."""
    return textwrap.shorten(text, width=60, placeholder="…") or text.strip()[:59] + "…"


def name_talk(*, conversation: Conversation, words: str) -> None:
    """By these, unless it has a name."""
    if not conversation.title:
        conversation.title = title_from(words)
        Conversation.objects.filter(pk=conversation.pk, title="").update(title=conversation.title)


def title_if_discreet(title: str, words: str) -> str:
    """Of a talk from elsewhere: the title it has, or its first words; empty where that is private."""
    sorting = sort_if_possible(title or words[:LOOKED_AT])
    return "" if is_indiscreet(sorting) else title or title_from(words)


def is_indiscreet(sorting: Sorting | None) -> bool:
    """What is private, is not to be remembered or can't be told names no talk."""
    return sorting is None or sorting.wish == Wish.LEAVE or bool(sorting.purposes)


def leave_unnamed(*, conversation: UUID, words: str) -> None:
    """Where it is called by these: a title stands at the side of every page, for whoever looks over a shoulder."""
    Conversation.objects.filter(pk=conversation, title=title_from(words)).update(title="")
