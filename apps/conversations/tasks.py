"""What the worker does for conversations."""

import logging

from django.utils import timezone
from procrastinate import JobContext
from procrastinate.contrib.django import app

from apps.accounts.models import User
from apps.conversations.distilling import distil_backlog
from apps.conversations.importing.jobs import work_off_imports
from apps.conversations.learning import learn_backlog, names_in_threads
from apps.conversations.queue import BRING_CHATS, LEARN
from apps.conversations.quiet import has_paused
from apps.conversations.reflecting import AWAY_AFTER, reflect_while_away
from apps.conversations.suggesting import suggest_while_away
from apps.llm.errors import ModelError
from apps.llm.registry import embedder
from apps.memories.consolidation import consolidate
from apps.memories.reembedding import REEMBED, reembed
from apps.memories.services import drop_what_was_forgotten

log = logging.getLogger(__name__)


@app.periodic(cron="* * * * *")  # Whatever was left when a worker or the machine stopped.
@app.task(name=LEARN, queueing_lock=LEARN, pass_context=True)
def learn(context: JobContext, timestamp: int = 0) -> None:
    """Everything that was said since, oldest first."""
    if learn_backlog(go_on=lambda: not context.should_abort()):
        embedder("builtin").rest()


@app.periodic(cron="* * * * *")  # Whatever was left when a worker or the machine stopped.
@app.task(name=BRING_CHATS, queueing_lock=BRING_CHATS, pass_context=True)
def bring_chats(context: JobContext, timestamp: int = 0) -> None:
    work_off_imports(go_on=lambda: not context.should_abort())


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="distil", pass_context=True)
def distil(context: JobContext, timestamp: int) -> None:
    """What the rules did not understand, while nobody talks."""
    if sum(distil_backlog(user, go_on=lambda: not context.should_abort()) for user in User.objects.all()):
        embedder("builtin").rest()


@app.periodic(cron="* * * * *")  # Whatever was left when a worker, the machine or the model server stopped.
@app.task(name=REEMBED, queueing_lock=REEMBED, pass_context=True)
def reembed_all(context: JobContext, timestamp: int = 0) -> None:
    """What another embedder embedded, and what was cut into words by another language's rules."""
    for user in User.objects.select_related("profile"):
        try:
            done = reembed(user, names_of=names_in_threads, go_on=lambda: not context.should_abort())
        except ModelError as error:
            log.info("nothing is embedded anew for now: %s", type(error).__name__)
        else:
            if done:
                embedder("builtin").rest()


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="tidy_memories")
def tidy_memories(timestamp: int) -> None:
    """What was forgotten leaves for good; the rest of the tidying waits until nobody talks."""
    now = timezone.now()
    for user in User.objects.all():
        drop_what_was_forgotten(user=user, now=now)
        if has_paused(user, since=AWAY_AFTER):
            consolidate(user=user, now=now)


@app.periodic(cron="5-55/10 * * * *")
@app.task(queueing_lock="reflect")
def reflect(timestamp: int) -> None:
    """Where the owner allows it."""
    for user in User.objects.all():
        if reflect_while_away(user):
            embedder("builtin").rest()


@app.periodic(cron="20 * * * *")
@app.task(queueing_lock="suggest")
def suggest(timestamp: int) -> None:
    """Companions that may suggest a change to themselves are asked whether there is one."""
    for user in User.objects.all():
        suggest_while_away(user)
