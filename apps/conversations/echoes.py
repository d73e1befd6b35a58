"""What a companion goes on to say of something that is out of memory: it is no ground for a memory either.

Out is what was not to be remembered, and what is still asked about. A reply to it is not kept with it; nor is the one right after,
whatever its owner says then, nor any later one of the talk that takes up its names and rare words.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import Q, QuerySet

from apps.accounts.models import User
from apps.conversations.growing import path_to
from apps.conversations.models import Turn
from apps.conversations.queue import learn_soon
from apps.memories.episodes import unsay
from apps.memories.models import Episode
from apps.memories.names import Names, without_names
from apps.memories.taking_up import replies_with, takes_up, telling_words

OUT = (Turn.Keeping.LEAVE, Turn.Keeping.ASK)
MOST = 50
"""The last so many that are out of a talk are looked through for their words."""


def turn_before(turn: Turn) -> Turn | None:
    """That of the words which these come after, on their way through the talk."""
    words = turn.prompt.parent_id
    found = Turn.objects.filter(Q(reply=words) | Q(prompt=words)).order_by("-created_at")
    return found.select_related("conversation__user", "prompt").first() if words else None


def is_echo(turn: Turn) -> bool:
    """Its reply may speak of what is out. What was brought is no secret for being left out."""
    before = turn_before(turn)
    if before is not None and before.keeping in OUT and not before.brought:
        return True
    out = _out_of(turn).filter(created_at__lt=turn.created_at).exclude(prompt=turn.prompt_id)
    return _takes_up(turn, _words_of(list(out[:MOST])))


def unsay_echoes(user: User, out: Iterable[UUID]) -> None:
    """Of turns that are out by now: replies that were kept meanwhile. Needs a transaction, and one_writer before it."""
    for turns in _by_talk(out):
        right_after = _right_after(turns).filter(keeping=Turn.Keeping.KEEP)
        sources: set[UUID | None] = set(right_after.values_list("reply", flat=True))
        if words := _words_of(turns):
            with_words = replies_with(user=user, thread=turns[0].conversation_id, words=words)
            later = Turn.objects.filter(reply__in=with_words, created_at__gt=min(one.created_at for one in turns))
            sources |= {one.reply_id for one in _with_texts(later) if _takes_up(one, words)}
        unsay(user=user, sources=list(filter(None, sources)))


def learn_echoes(turns: Iterable[UUID]) -> None:
    """Of turns that may be remembered by now: replies that were held back for them are looked at again."""
    for allowed in _by_talk(turns):
        since = min(one.created_at for one in allowed)
        later = Turn.objects.filter(conversation=allowed[0].conversation_id, created_at__gt=since, brought=False)
        held_back = later.filter(keeping=Turn.Keeping.KEEP, reply__in=path_to(allowed[0].conversation.tip_id))
        kept = Episode.objects.filter(thread=allowed[0].conversation_id).values("source")
        held_back.exclude(reply__in=kept).update(kept_at=None)
    learn_soon()


def _out_of(turn: Turn) -> QuerySet[Turn]:
    out = Turn.objects.filter(conversation=turn.conversation_id, keeping__in=OUT, brought=False)
    return _with_texts(out).order_by("-created_at")


def _with_texts(turns: QuerySet[Turn]) -> QuerySet[Turn]:
    return turns.select_related("conversation__user", "conversation__persona", "prompt", "reply")


def _by_talk(turns: Iterable[UUID]) -> list[list[Turn]]:
    talks: dict[UUID, list[Turn]] = {}
    for turn in _with_texts(Turn.objects.filter(pk__in=list(turns), brought=False)).order_by("created_at"):
        talks.setdefault(turn.conversation_id, []).append(turn)
    return list(talks.values())


def _right_after(turns: Sequence[Turn]) -> QuerySet[Turn]:
    ends = [end for one in turns for end in (one.prompt_id, one.reply_id) if end]
    return _with_texts(Turn.objects.filter(prompt__parent__in=ends).exclude(reply=None))


def _words_of(out: Sequence[Turn]) -> frozenset[str]:
    """Of what is out of one talk, of its replies, and of the replies right after it."""
    if not out:
        return frozenset()
    said = [(text, "") for one in out for text in (one.prompt.text, one.reply.text if one.reply else "")]
    said += [(one.reply.text, one.prompt.text) for one in _right_after(out) if one.reply]
    talk = out[0].conversation
    names = Names(owner=talk.user.name, companion=talk.persona.name)
    return telling_words(talk.user, [(without_names(text, names), answering) for text, answering in said])


def _takes_up(turn: Turn, words: frozenset[str]) -> bool:
    if not words or turn.reply is None:
        return False
    return takes_up(turn.conversation.user, turn.reply.text, words, answering=turn.prompt.text)
