"""The gate before memory: what was said is sorted before anything of it is kept, and what its owner has not allowed is asked about.

The talk goes on either way. What is asked about stands nowhere in memory until there is an answer. What can't be sorted is
asked about, too: it may be of any kind.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from apps.conversations.echoes import turn_before, unsay_echoes
from apps.conversations.models import TalkOrigin, Turn
from apps.conversations.queue import learn_soon
from apps.conversations.suggestions import drop_suggestions_from
from apps.conversations.titles import is_indiscreet, leave_unnamed
from apps.memories.episodes import one_writer, unsay
from apps.memories.names import in_their_own_words
from apps.memories.profile import remembers
from apps.memories.secrets import holds_secret
from apps.memories.services import Statement
from apps.memories.sorting import Sorting, Wish, may_hold_a_wish, purposes_in, sort_if_possible
from apps.privacy import consent
from apps.privacy.consent import Choice, choices_of, missing
from apps.privacy.purposes import Purpose
from apps.privacy.wordings import ASKED_FOR

Keeping = Turn.Keeping


def sort_turn(turn: Turn, *, now: datetime | None = None) -> None:
    """Decide once what memory may have of it."""
    if turn.keeping or leave_out_unasked(turn):
        return
    sorting = sort_if_possible(turn.prompt.text)
    with transaction.atomic():
        if sorting and sorting.of_before:
            one_writer(turn.conversation.user)
        if sorting is None:
            _decide(turn, Keeping.ASK)  # Of no kind that could be named.
        else:
            _note_decision(turn, sorting, now=now or turn.created_at)


def leave_out_unasked(turn: Turn) -> bool:
    """What is said while memory is paused, or before its owner allowed it anything, stays out of it: also if that changes
    before the worker comes to it. “Don't remember that” is obeyed all the same, and what is private names no talk. Whether it
    is so. Sorts: outside of other transactions."""
    user = turn.conversation.user
    if remembers(user):
        return False
    sorting = sort_if_possible(turn.prompt.text)
    with transaction.atomic():
        if sorting and sorting.of_before:
            one_writer(user)
        if _decide(turn, Keeping.LEAVE):
            _obey_unasked(turn, sorting)
    return True


def _obey_unasked(turn: Turn, sorting: Sorting | None) -> None:
    if is_indiscreet(sorting):
        _take_off_the_title(turn)
    if sorting and sorting.of_before:
        _leave_out_before(turn)


def look_again(turn: Turn) -> None:
    """What was decided may have been taken back since this was read."""
    turn.refresh_from_db(fields=["keeping", "kept_for", "kept_once"])


def _decide(turn: Turn, keeping: Turn.Keeping, kept_for: Iterable[str] = (), once: Iterable[str] = ()) -> bool:
    """Two may sort at once: the web process as the turn ends, the worker as it learns. The first counts."""
    turn.keeping, turn.kept_for, turn.kept_once = keeping, list(kept_for), list(once)
    decided = {"keeping": turn.keeping, "kept_for": turn.kept_for, "kept_once": turn.kept_once}
    if Turn.objects.filter(pk=turn.pk, keeping="").update(**decided):
        if keeping == Keeping.ASK:
            _take_off_the_title(turn)
        return True
    look_again(turn)
    return False


def _note_decision(turn: Turn, sorting: Sorting, *, now: datetime) -> None:
    user, is_wish = turn.conversation.user, sorting.wish == Wish.KEEP and not turn.prompt.elsewhere
    keeping = _decided_elsewhere(turn, sorting) if turn.prompt.elsewhere else _decided(turn, sorting)
    once = lacking_for(turn, sorting.purposes) if is_wish else []
    if not _decide(turn, keeping, _names(sorting.purposes), _names(once)):
        return
    if keeping == Keeping.LEAVE and is_indiscreet(sorting):
        _take_off_the_title(turn)
    if sorting.of_before and sorting.wish == Wish.LEAVE:
        _leave_out_before(turn)
    for purpose in once:
        consent.allow_once(person=user, purpose=purpose, now=now, shown=ASKED_FOR)


def _take_off_the_title(turn: Turn) -> None:
    """What was not to be remembered, or is asked about, names no talk."""
    leave_unnamed(conversation=turn.conversation_id, words=turn.prompt.text)


def learn_anew(turns: Iterable[UUID]) -> None:
    ids = list(turns)
    if ids:
        Turn.objects.filter(pk__in=ids).update(kept_at=None, learned_at=None, distilled_at=None, learning_failures=0)
        learn_soon()


def is_allowed(turn: Turn) -> bool:
    """Its owner allows today all that keeping it needs, or allowed it for just this."""
    return _allowed_for(turn).issuperset(turn.kept_for)


def _allowed_for(turn: Turn) -> set[str]:
    granted = consent.granted(turn.conversation.user) - ({Purpose.MONEY} if holds_secret(turn.prompt.text) else set())
    return {purpose.value for purpose in granted} | set(turn.kept_once)


def kept_at_wish(turn: Turn) -> bool:
    """The owner said in so many words that it is to be remembered, and more than the ordinary was needed for it."""
    if not turn.kept_for or turn.keeping != Keeping.KEEP or not may_hold_a_wish(turn.prompt.text):
        return False
    sorting = sort_if_possible(turn.prompt.text)
    return sorting is not None and sorting.wish == Wish.KEEP


def asked_about(turn: Turn) -> list[Purpose]:
    return [Purpose(name) for name in turn.kept_for]


def kept_for(text: str) -> tuple[str, ...]:
    """The consents that keeping this needs, beside that for ordinary things: all, where it can't be told."""
    return tuple(_names(purposes_in(text)))


def allowed_among(turn: Turn, statements: Sequence[Statement]) -> list[Statement]:
    """Those that may be kept: a model may have understood more in what was said than the rules of sorting did."""
    owner = turn.conversation.user.name
    sorted_ = [replace(one, kept_for=kept_for(in_their_own_words(one.text, owner))) for one in statements]
    may = _allowed_for(turn)
    return [one for one in sorted_ if may.issuperset(one.kept_for) and may_hold(turn, one.text)]


def may_hold(turn: Turn, text: str) -> bool:
    """A secret was allowed by itself, or it has no place in what is kept of this turn."""
    asked = holds_secret(turn.prompt.text) and Purpose.MONEY.value in turn.kept_once
    return asked or not holds_secret(text)


def lacking_for(turn: Turn, purposes: Iterable[Purpose]) -> list[Purpose]:
    """What is not allowed for good; a secret never is."""
    secret = {Purpose.MONEY} if holds_secret(turn.prompt.text) else set()
    wanting = secret.union(missing(turn.conversation.user, list(purposes)))
    return [purpose for purpose in Purpose if purpose in wanting]


def _leave_out_before(turn: Turn) -> None:
    """“Don't remember that”: what was said before it on its way is meant, whichever reply to it comes to be shown."""
    before = turn_before(turn)
    if before is None:
        return
    attempts = Turn.objects.filter(prompt=before.prompt_id)
    attempts.update(keeping=Keeping.LEAVE, kept_for=[], kept_once=[])
    drop_suggestions_from(attempts)
    _take_off_the_title(before)
    replies = attempts.exclude(reply=None).values_list("reply", flat=True)
    unsay(user=turn.conversation.user, sources=[before.prompt_id, *replies])
    unsay_echoes(turn.conversation.user, attempts.values_list("pk", flat=True))


def _decided(turn: Turn, sorting: Sorting) -> Turn.Keeping:
    if sorting.wish == Wish.LEAVE:
        return Keeping.LEAVE
    if sorting.wish == Wish.KEEP:
        return Keeping.KEEP
    decided = answered_by(choices_of(turn.conversation.user), sorting.purposes)
    return Keeping.ASK if decided == Keeping.KEEP and sorting.holds_secret else decided


def answered_by(chosen: Mapping[Purpose, Choice], purposes: Iterable[Purpose]) -> Turn.Keeping:
    """What was chosen for good says of something of these kinds, if it says anything."""
    lacking = [purpose for purpose in purposes if chosen.get(purpose) != Choice.GRANTED]
    if not lacking:
        return Keeping.KEEP
    return Keeping.LEAVE if any(chosen.get(purpose) == Choice.REFUSED for purpose in lacking) else Keeping.ASK


def _decided_elsewhere(turn: Turn, sorting: Sorting) -> Turn.Keeping:
    """Memory learns from a talk that was brought only if its owner said so; and “remember that” was said to another program."""
    if not TalkOrigin.objects.filter(pk=turn.conversation_id, learns=True).exists():
        return Keeping.LEAVE
    return _decided(turn, replace(sorting, wish=Wish.LEAVE if sorting.wish == Wish.LEAVE else None))


def _names(purposes: Iterable[Purpose]) -> list[str]:
    return sorted(purpose.value for purpose in purposes)
