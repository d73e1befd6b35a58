"""What becomes of words that can't be taken now: those of a crisis make a running reply end, and none comes back without help."""

from uuid import UUID

from asgiref.sync import async_to_sync

from apps.accounts.models import User
from apps.classifiers.normalising import LONGEST
from apps.conversations import runner
from apps.conversations.caring import look_at
from apps.conversations.help_card import HelpCard, help_card
from apps.wellbeing.screening import Risk


def has_made_way(words: str, *, turn: UUID | None) -> bool:
    """Whether nobody speaks this turn any more, nor will. Only for words of a crisis does a reply end before its time."""
    if turn is None or not runner.speaks(turn):
        return True
    return look_at(words).result().risk == Risk.CRISIS and async_to_sync(runner.make_way)(turn)


def help_for(words: str, *, user: User) -> HelpCard | None:
    """For words that were not kept, however many. That it was offered is counted when they are."""
    screening = look_at(_both_ends(words)).result()
    if screening.risk == Risk.NONE:
        return None
    return help_card(user=user, risk=screening.risk, danger=screening.danger or "")


def _both_ends(words: str) -> str:
    """Of what is longer than anything that is read."""
    half = LONGEST // 2 - 1
    return words if len(words) <= LONGEST else f"{words[:half]}\n{words[-half:]}"
