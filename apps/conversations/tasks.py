"""What the worker does for conversations."""

from procrastinate import JobContext
from procrastinate.contrib.django import app

from apps.conversations.learning import learn_backlog
from apps.conversations.queue import LEARN


@app.periodic(cron="* * * * *")  # Whatever was left when a worker or the machine stopped.
@app.task(name=LEARN, queueing_lock=LEARN, pass_context=True)
def learn(context: JobContext, timestamp: int = 0) -> None:
    """Everything that was said since, oldest first."""
    learn_backlog(go_on=lambda: not context.should_abort())
