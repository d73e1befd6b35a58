import django.contrib.postgres.fields
from django.db import migrations, models


def _names():
    return django.contrib.postgres.fields.ArrayField(
        base_field=models.CharField(max_length=32), blank=True, db_default=[], default=list, size=None
    )


class Migration(migrations.Migration):
    dependencies = [("personas", "0007_setup_talk")]

    operations = [
        migrations.AddField(model_name="persona", name="by_model", field=_names()),
        migrations.AddField(model_name="personaversion", name="by_model", field=_names()),
    ]
