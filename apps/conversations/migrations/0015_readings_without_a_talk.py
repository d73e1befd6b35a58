import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

WHOSE_TALK = """
    UPDATE conversations_reading SET user_id = talk.user_id
    FROM conversations_conversation talk WHERE talk.id = conversation_id
"""


class Migration(migrations.Migration):

    dependencies = [
        ('conversations', '0014_readings'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='reading',
            name='user',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.RunSQL(WHOSE_TALK, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name='reading',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='reading',
            name='conversation',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='conversations.conversation'),
        ),
        migrations.AlterField(
            model_name='reading',
            name='what_for',
            field=models.CharField(choices=[('learning', 'learning from a talk'), ('thinking', 'thinking while you were away'), ('testing', 'testing who your companions are, while you were away'), ('showing', 'showing you how a companion answers')], max_length=16),
        ),
        migrations.AddConstraint(
            model_name='reading',
            constraint=models.CheckConstraint(condition=models.Q(('conversation__isnull', False), ('what_for', 'showing'), _connector='OR'), name='reading_is_of_a_talk_or_shows'),
        ),
    ]
