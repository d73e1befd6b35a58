"""Until now every question was asked with what is remembered before the companion, so nobody knows what the answers hold.

They go, and are asked again while nobody talks. Of an exam its scores stay; one that its owner still has to decide on is held again.
"""

from django.db import migrations
from django.db.models import Q

UNDECIDED = ["open", "waiting"]


def forget_answers(apps, schema_editor):
    Answer, Exam, Sitting = (apps.get_model("continuity", name) for name in ("Answer", "Exam", "Sitting"))
    Answer.objects.all().delete()
    Exam.objects.filter(change__state__in=UNDECIDED).delete()
    for exam in Exam.objects.all():
        exam.details = {
            part: {key: value for key, value in told.items() if not key.startswith("memory.")}
            for part, told in exam.details.items()
        }
        exam.save(update_fields=["details"])
    shown = Exam.objects.all()
    Sitting.objects.exclude(Q(pk__in=shown.values("before")) | Q(pk__in=shown.values("after"))).delete()
    Sitting.objects.update(ended_at=None)


class Migration(migrations.Migration):

    dependencies = [
        ('continuity', '0001_exams'),
        ('engines', '0002_changes'),
    ]

    operations = [
        migrations.RunPython(forget_answers, migrations.RunPython.noop),
    ]
