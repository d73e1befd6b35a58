from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("data_rights", "0009_nightly")]

    operations = [
        migrations.AddField(
            model_name="datarequest",
            name="with_settings",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]
