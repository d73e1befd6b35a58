from django.db import migrations, models

WHAT_THEY_SPOKE = """
    UPDATE memories_episode episode SET language = owner.language
    FROM accounts_user owner WHERE owner.id = episode.user_id AND episode.language = ''
"""


class Migration(migrations.Migration):
    dependencies = [("memories", "0004_pause")]

    operations = [
        migrations.AddField("profile", "embedder", models.CharField(blank=True, default="", max_length=300), preserve_default=False),
        migrations.AddField("episode", "language", models.CharField(default="", max_length=16), preserve_default=False),
        migrations.RunSQL(WHAT_THEY_SPOKE, migrations.RunSQL.noop),
    ]
