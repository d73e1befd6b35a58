"""What the worker does for companions."""

from django.utils import timezone
from procrastinate.contrib.django import app

from apps.personas.setup_talk.keeping import drop_old_talks


@app.periodic(cron="7 * * * *")
@app.task(queueing_lock="drop_old_talks")
def forget_set_up_talks(timestamp: int) -> None:
    drop_old_talks(now=timezone.now())
