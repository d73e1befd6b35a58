"""The only writers of conversations, messages and turns. Each is one transaction; none waits for a model."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from apps.accounts.models import User
from apps.accounts.text import without_hidden
from apps.conversations.branching import show_path
from apps.conversations.caring import take_care
from apps.conversations.first_words import first_words
from apps.conversations.gate import leave_out_unasked
from apps.conversations.given import Given, note_given
from apps.conversations.growing import TurnRunning, append, following, lock, lock_quiet, move_tip, path_to
from apps.conversations.keeping import keep_prompt
from apps.conversations.models import Conversation, Message, Recollection, Turn
from apps.conversations.queue import learn_soon
from apps.memories.episodes import NONE, one_writer, unsay_thread
from apps.memories.models import Episode
from apps.memories.services import note_recalled
from apps.personas.models import Persona
from apps.personas.versions import newest_version

Status = Turn.Status


class NotTheLastTurn(Exception):
    """The talk has gone on since: that reply can't be made anew."""


def start_conversation(*, user: User, persona: Persona) -> Conversation:
    """With the persona's greeting as its first message; one in which nobody has spoken yet is used again."""
    # Judged before the transaction: that takes some milliseconds a sentence.
    return _start(user, persona, first_words(persona, owner=user.name))


@transaction.atomic
def _start(user: User, persona: Persona, texts: Sequence[str]) -> Conversation:
    now = timezone.now()
    conversation = Conversation.objects.filter(user=user, persona=persona, title="", turns=None, origin=None).first()
    conversation = conversation or Conversation(user=user, persona=persona)
    conversation.updated_at = now
    conversation.tip = None
    conversation.save()
    conversation.messages.all().delete()  # The greeting may be another by now.
    # Beside each other, as versions of one message: the owner turns to the one they like.
    greetings = [append(conversation, role=Message.Role.COMPANION, text=text, after=None) for text in texts]
    if greetings:
        move_tip(conversation, greetings[0])
    return conversation


def begin_turn(*, conversation: Conversation, turn_id: UUID, text: str) -> tuple[Turn, bool]:
    """Keep the owner's words and a turn for their reply; the same words under the same id again return the same turn, and False.
    Other words under it, as from a page that was gone back to, get a turn of another id.

    Whoever gets True speaks the reply: nobody else will. Raises TurnRunning.
    """
    prompt = following(conversation, role=Message.Role.OWNER, text=text, after=conversation.tip)
    turn = Turn(id=turn_id, conversation=conversation, prompt=prompt)
    if keep_prompt(prompt=prompt, turn=turn, tip=conversation.tip_id):
        conversation.tip, conversation.updated_at = prompt, prompt.created_at
        return turn, True
    known = Turn.objects.select_related("conversation__persona", "prompt", "reply")
    for earlier in known.filter(Q(pk=turn_id) | Q(status=Status.STREAMING), conversation=conversation):
        if earlier.pk != turn_id:
            raise TurnRunning(earlier.pk)
        if earlier.prompt.text == text:
            return earlier, False
        return begin_turn(conversation=conversation, turn_id=uuid4(), text=text)
    return _begin_after_others(conversation, turn_id, text)


def _begin_after_others(conversation: Conversation, turn_id: UUID, text: str) -> tuple[Turn, bool]:
    """Someone spoke here since this conversation was read: the words follow theirs."""
    tip = conversation.tip_id
    conversation.refresh_from_db(fields=["tip", "title"])
    if conversation.tip_id == tip:
        raise IntegrityError("a turn of another conversation has this id")
    return begin_turn(conversation=conversation, turn_id=turn_id, text=text)


@transaction.atomic
def retry_turn(*, turn: Turn, new_id: UUID | None = None) -> Turn:
    """Another attempt at the same words, the same turn where nothing was said. What an earlier one said stays in the tree.

    Raises NotTheLastTurn, TurnRunning.
    """
    one_writer(turn.conversation.user)
    conversation = _locked_at_its_end(turn)
    if turn.reply_id is None:
        return _speak_again(turn)
    show_path(conversation, turn.prompt, path_to(conversation.tip_id))
    # It is the same words: what was decided about remembering them holds, and a card that was hidden stays so.
    decided = {
        "keeping": turn.keeping,
        "kept_for": turn.kept_for,
        "kept_once": turn.kept_once,
        "card_hidden": turn.card_hidden,
    }
    new_id = new_id or uuid4()
    return Turn.objects.create(id=new_id, conversation=conversation, prompt=turn.prompt, shared=turn.shared, **decided)


@transaction.atomic
def resume_turn(*, turn: Turn) -> Turn:
    """Let the companion go on where it broke off. Raises NotTheLastTurn, TurnRunning."""
    _locked_at_its_end(turn)
    return _speak_again(turn)


@transaction.atomic
def save_reply(*, turn: Turn, text: str) -> None:
    """Keep what was said so far; the first words make the reply's message and move the tip to it.

    Not of a turn that was ended before them: the talk may have gone on, and its newest words would fall off the path.
    """
    if turn.reply is None:
        conversation = turn.conversation
        lock(conversation)
        if not is_streaming(turn):
            return
        turn.reply = append(conversation, role=Message.Role.COMPANION, text=text, after=turn.prompt)
        turn.save(update_fields=["reply"])
        move_tip(conversation, turn.reply)
    else:
        Message.objects.filter(pk=turn.reply.pk).update(text=text)


def finish_turn(
    *,
    turn: Turn,
    text: str,
    status: Status,
    notice: str = "",
    answered_by: str = "",
    cut_short: bool = False,
    recalled: Sequence[int] = (),
    given: Given | None = None,
) -> None:
    """The last words, what came to mind for them (ids of episodes) and the true end, from which is learned later.

    A turn that ended already keeps its end. What was `given` is not written down where it is None.
    """
    if not turn.keeping:
        leave_out_unasked(turn)  # Before it: that may wait for whoever learns.
    with transaction.atomic():
        _end_turn(turn, text, status, notice=notice, answered_by=answered_by, cut_short=cut_short)
        _keep_recollections(turn, recalled)
        if given:
            note_given(turn=turn, given=given)
        learn_soon()


def _end_turn(turn: Turn, text: str, status: Status, *, notice: str, answered_by: str, cut_short: bool) -> None:
    if text:
        save_reply(turn=turn, text=without_hidden(text) or text)
    elif turn.reply and is_streaming(turn):
        _unsay_reply(turn)
    Turn.objects.filter(pk=turn.pk, status=Status.STREAMING).update(
        status=status,
        notice=notice,
        answered_by=answered_by,
        cut_short=cut_short,
        ended_at=timezone.now(),
        spoken_as=newest_version(turn.conversation.persona_id),
    )


def interrupt_turns(*, conversation: Conversation | None = None, turn: UUID | None = None) -> int:
    """Mark turns whose process is gone, so that each offers “go on” and “try again”; returns how many.

    It may have gone before anybody looked at the words: help is offered now, where they call for it.
    """
    running = Turn.objects.filter(status=Status.STREAMING)
    if conversation:
        running = running.filter(conversation=conversation)
    if turn:
        running = running.filter(pk=turn)
    ended = list(running.select_related("conversation__user", "prompt"))
    for one in ended:
        take_care(one, again=True)
        if not one.keeping:
            leave_out_unasked(one)
    return running.filter(pk__in=[one.pk for one in ended]).update(status=Status.INTERRUPTED, ended_at=timezone.now())


def rename_conversation(*, conversation: Conversation, title: str) -> Conversation:
    conversation.title = title
    conversation.save(update_fields=["title"])
    return conversation


@transaction.atomic
def delete_conversation(*, conversation: Conversation, spared: Q = NONE) -> int:
    """Everything said in it goes too, and what was learned from that alone, but for memories that are spared; returns the number
    of messages."""
    messages = list(conversation.messages.values_list("pk", flat=True))
    unsay_thread(user=conversation.user, thread=conversation.pk, sources=messages, spared=spared)
    conversation.delete()
    return len(messages)


def _locked_at_its_end(turn: Turn) -> Conversation:
    conversation = turn.conversation
    lock_quiet(conversation)
    if conversation.tip_id not in (turn.prompt_id, turn.reply_id):
        raise NotTheLastTurn
    return conversation


def _speak_again(turn: Turn) -> Turn:
    turn.status, turn.notice, turn.ended_at = Status.STREAMING, "", None
    turn.kept_at = turn.learned_at = turn.distilled_at = None  # More is to come of it.
    turn.save(update_fields=["status", "notice", "ended_at", "kept_at", "learned_at", "distilled_at"])
    return turn


def is_streaming(turn: Turn) -> bool:
    """As its row has it."""
    return Turn.objects.filter(pk=turn.pk, status=Status.STREAMING).exists()


def _unsay_reply(turn: Turn) -> None:
    """All that was saved of it was taken back."""
    reply, turn.reply = turn.reply, None
    assert reply is not None  # noqa: S101
    lock(turn.conversation)
    Turn.objects.filter(pk=turn.pk).update(reply=None)
    move_tip(turn.conversation, turn.prompt)
    reply.delete()


def _keep_recollections(turn: Turn, episodes: Sequence[int]) -> None:
    if not episodes:
        return
    known = dict(Episode.objects.filter(pk__in=episodes).values_list("pk", "source"))
    note_recalled(user=turn.conversation.user, ids=list(known.values()), at=timezone.now())
    Recollection.objects.bulk_create(
        (Recollection(turn=turn, episode_id=one, place=place) for place, one in enumerate(episodes) if one in known),
        ignore_conflicts=True,
    )
