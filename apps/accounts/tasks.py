"""What the worker tidies while nobody looks."""

from datetime import timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone
from procrastinate.contrib.django import app


@app.periodic(cron="17 3 * * *")
@app.task(queueing_lock="forget_expired")
def forget_expired(timestamp: int) -> None:
    """Sessions that ended and failed sign-ins that no longer count are personal data with no use left."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME - timedelta(days=1)).delete()
