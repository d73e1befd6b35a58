from django.db import migrations, models

# What rests on words that were said no later than it was learned was learned from them, whoever wrote it since. What was written by
# hand was at most said again afterwards.
MARK = """
    UPDATE memories_memory memory SET corrected = true
    WHERE origin = 'hand' AND (
        EXISTS (
            SELECT FROM memories_evidence evidence JOIN memories_episode said ON said.source = evidence.source
            WHERE evidence.memory_id = memory.id AND said.said_at <= memory.created_at
        )
        OR EXISTS (SELECT FROM memories_memory_drawn_from drawn WHERE drawn.from_memory_id = memory.id)
    )
"""


class Migration(migrations.Migration):
    dependencies = [("memories", "0009_by_model")]

    operations = [
        migrations.AddField(
            model_name="memory",
            name="corrected",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.RunSQL(MARK, migrations.RunSQL.noop),
    ]
