"""Of when exactly help was offered nothing stays: its kind and year are counted, and the table with the moments goes."""

import zoneinfo
from collections import Counter

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

KINDS = [
    ("suicide", "Help in a suicidal crisis"),
    ("self_harm", "Help with self-harm"),
    ("violence", "Help against violence"),
    ("medical", "Help in a medical emergency"),
    ("crisis", "Help in another crisis"),
    ("third_party", "Advice for helping somebody else"),
    ("identity", "A sincere question about what a companion is"),
    ("mended", "Words of a companion that were held back"),
]


def count_by_year(apps, _schema_editor):
    notes = apps.get_model("wellbeing", "CareNote").objects.values_list("user", "user__time_zone", "kind", "at")
    counted = Counter((user, kind, at.astimezone(zone_of(name)).year) for user, name, kind, at in notes.iterator())
    count = apps.get_model("wellbeing", "CareCount")
    count.objects.bulk_create(
        count(user_id=user, kind=kind, year=year, times=times) for (user, kind, year), times in counted.items()
    )
    kept = apps.get_model("privacy", "Retention").objects
    kept.filter(table="wellbeing.CareNote").update(table="wellbeing.CareCount")


def zone_of(name):
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return zoneinfo.ZoneInfo("UTC")


class Migration(migrations.Migration):
    dependencies = [
        ("wellbeing", "0002_pace_contacts_plan"),
        ("privacy", "0004_retention"),
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="CareCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=KINDS, max_length=16)),
                ("year", models.PositiveSmallIntegerField()),
                ("times", models.PositiveIntegerField(default=0)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="care_counts",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["year", "kind"],
                "constraints": [
                    models.UniqueConstraint(fields=("user", "year", "kind"), name="one_count_a_year"),
                ],
            },
        ),
        migrations.RunPython(count_by_year, migrations.RunPython.noop),
        migrations.DeleteModel(name="CareNote"),
    ]
