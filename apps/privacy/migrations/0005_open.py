from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("privacy", "0004_retention"),
    ]

    operations = [
        migrations.AlterField(
            model_name="consent",
            name="choice",
            field=models.CharField(
                choices=[
                    ("granted", "Yes, always"),
                    ("once", "Yes, this once"),
                    ("refused", "No, and don't ask"),
                    ("withdrawn", "Taken back"),
                    ("open", "Ask me"),
                ],
                max_length=16,
            ),
        ),
    ]
