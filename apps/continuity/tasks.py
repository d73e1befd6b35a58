"""What the worker does for companions to stay who they are."""

from procrastinate import JobContext
from procrastinate.contrib.django import app

from apps.accounts.models import User
from apps.continuity.examining import examine
from apps.engines import pinned
from apps.llm.registry import embedder


@app.periodic(cron="* * * * *")  # Goes on where somebody spoke, or where a worker or the machine stopped.
@app.task(queueing_lock="examine", pass_context=True)
def examine_companions(context: JobContext, timestamp: int = 0) -> None:
    """While nobody talks."""
    owners = User.objects.select_related("profile")
    if sum(examine(user, go_on=lambda: not context.should_abort()) for user in owners):
        embedder("builtin").rest()
        pinned.rest()
