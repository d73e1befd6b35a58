from django.db import migrations, models

# What our own rules learn stands so in what was said. What does not was put into words by a model: it was not noted until now.
MARK = """
    UPDATE memories_memory memory SET by_model = true
    WHERE origin IN ('thought', 'companion') OR (
        origin IN ('owner', 'imported')
        AND EXISTS (SELECT FROM memories_evidence evidence WHERE evidence.memory_id = memory.id)
        AND NOT EXISTS (
            SELECT FROM memories_evidence evidence JOIN memories_episode said ON said.source = evidence.source
            WHERE evidence.memory_id = memory.id AND position(lower(rtrim(memory.text, '.!')) IN lower(said.text)) > 0
        )
    )
"""


class Migration(migrations.Migration):
    dependencies = [("memories", "0008_keepers")]

    operations = [
        migrations.AddField(
            model_name="memory",
            name="by_model",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.RunSQL(MARK, migrations.RunSQL.noop),
    ]
