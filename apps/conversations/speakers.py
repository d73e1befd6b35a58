"""Which model spoke a reply: one that was found is stayed with, and one that took another's place is told of."""

import logging

from channels.db import database_sync_to_async
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.conversations.models import Turn
from apps.engines.changes import notice_change
from apps.engines.models import OLLAMA, ModelChoice
from apps.engines.services import stay_with
from apps.engines.standing import Standing
from apps.llm.ports import ChatModel, ModelInfo
from apps.llm.spare import speaker_of

log = logging.getLogger(__name__)


async def note_speaker(model: ChatModel, *, user: User, choice: ModelChoice | None) -> str:
    """A sentence for under the reply, where its owner should know; nearly always there is nothing to note or to say."""
    spoke: ModelInfo | None = getattr(model, "is_of", None)
    if spoke is None or speaker_of(model).name != spoke.name:
        return ""
    try:
        if choice and getattr(model, "took_its_place", None):
            return str(await database_sync_to_async(_another_spoke)(choice, spoke))
        if choice is None or choice.spoken_at is None or not choice.digest:
            return str(await database_sync_to_async(_stay)(user, choice, spoke))
    except DatabaseError:
        log.exception("who spoke could not be noted")
    return ""


def _another_spoke(choice: ModelChoice, spoke: ModelInfo) -> str:
    now = timezone.now()
    change = notice_change(choice=choice, stands=Standing(spoke, is_another=True), now=now)
    if change is None or change.noticed_at != now:
        return ""  # Told before.
    return _("Another version of %(name)s spoke this: the one you know is gone from its server.") % {"name": spoke.name}


def _stay(user: User, choice: ModelChoice | None, spoke: ModelInfo) -> str:
    stay_with(user=user, server=choice.server if choice else OLLAMA, found=spoke, now=timezone.now())
    before = Turn.objects.filter(conversation__user=user).exclude(answered_by__in=["", spoke.name])
    if choice or not before.exists():
        return ""
    return _("%(name)s was found on your Ollama and answers from now on.") % {"name": spoke.name}
