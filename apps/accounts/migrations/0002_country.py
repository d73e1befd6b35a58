from django.db import migrations, models

from apps.accounts.countries import country_of


def propose(apps, schema_editor):
    User = apps.get_model("accounts", "User")
    for user in User.objects.filter(country=""):
        User.objects.filter(pk=user.pk).update(country=country_of(user.time_zone))


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.AddField("user", "country", models.CharField(blank=True, max_length=2, verbose_name="Country")),
        migrations.RunPython(propose, migrations.RunPython.noop),
    ]
