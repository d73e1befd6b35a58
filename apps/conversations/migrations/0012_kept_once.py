import django.contrib.postgres.fields
from django.db import migrations, models

WHAT_WAS_TAKEN_BACK_IS_LEFT_OUT = """
    UPDATE conversations_turn turn SET keeping = 'leave'
    FROM conversations_conversation talk, privacy_consent consent
    WHERE talk.id = turn.conversation_id AND consent.user_id = talk.user_id
        AND consent.choice = 'withdrawn' AND NOT consent.is_history AND consent.given_at > turn.created_at
        AND turn.keeping = 'keep' AND (consent.purpose = 'ordinary' OR consent.purpose = ANY (turn.kept_for))
"""
WHAT_NO_CONSENT_COVERS_WAS_ALLOWED_ONCE = """
    WITH newest AS (
        SELECT DISTINCT ON (user_id, purpose) user_id, purpose, choice FROM privacy_consent
        WHERE choice <> 'once' AND NOT is_history ORDER BY user_id, purpose, id DESC
    )
    UPDATE conversations_turn turn SET kept_once = ARRAY(
        SELECT unnest(turn.kept_for) EXCEPT
        SELECT purpose FROM newest WHERE newest.user_id = talk.user_id AND newest.choice = 'granted'
    )
    FROM conversations_conversation talk
    WHERE talk.id = turn.conversation_id AND turn.keeping = 'keep' AND turn.kept_for <> '{}'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("conversations", "0011_from_elsewhere"),
        ("privacy", "0003_history"),
    ]

    operations = [
        migrations.AddField(
            model_name="turn",
            name="kept_once",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=16), blank=True, db_default=[], default=list, size=None
            ),
        ),
        migrations.AlterField(
            model_name="turn",
            name="keeping",
            field=models.CharField(
                blank=True,
                choices=[
                    ("keep", "May be remembered"),
                    ("ask", "Its owner is asked"),
                    ("leave", "Is not remembered"),
                ],
                db_default="",
                default="",
                max_length=8,
            ),
        ),
        migrations.RunSQL(WHAT_WAS_TAKEN_BACK_IS_LEFT_OUT, migrations.RunSQL.noop),
        migrations.RunSQL(WHAT_NO_CONSENT_COVERS_WAS_ALLOWED_ONCE, migrations.RunSQL.noop),
    ]
