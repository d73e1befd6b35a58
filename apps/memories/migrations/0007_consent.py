"""What it was kept under; and the owner's word on reflection, which moves to the ledger of consents with what they were shown."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import migrations, models
from django.utils import timezone

SHOWN = (
    "While you are away, your companion may think over what you told. Each of its thoughts stands here, "
    "with what it is drawn from."
)


def move_the_word(apps, schema_editor):
    Consent = apps.get_model("privacy", "Consent")
    for profile in apps.get_model("memories", "Profile").objects.filter(reflects=True):
        Consent.objects.create(
            user_id=profile.pk, purpose="reflection", choice="granted", wording=SHOWN, given_at=timezone.now()
        )


class Migration(migrations.Migration):
    dependencies = [
        ("memories", "0006_reflections"),
        ("privacy", "0001_consent"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]
    operations = [
        migrations.AddField(
            "episode", "kept_for", ArrayField(models.CharField(max_length=16), blank=True, default=list)
        ),
        migrations.AddField(
            "memory", "kept_for", ArrayField(models.CharField(max_length=16), blank=True, default=list)
        ),
        migrations.RunPython(move_the_word, migrations.RunPython.noop),
        migrations.RemoveField("profile", "reflects"),
    ]
