import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('conversations', '0013_given'),
        ('memories', '0009_by_model'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('what_for', models.CharField(choices=[('learning', 'learning from a talk'), ('thinking', 'thinking while you were away')], max_length=16)),
                ('model', models.CharField(max_length=255)),
                ('sent_to', models.CharField(max_length=300)),
                ('of', models.PositiveSmallIntegerField()),
                ('at', models.DateTimeField()),
                ('conversation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='conversations.conversation')),
            ],
            options={
                'ordering': ['-at'],
                'indexes': [models.Index(fields=['-at'], name='reading_newest')],
            },
        ),
        migrations.CreateModel(
            name='MemoryRead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.PositiveSmallIntegerField()),
                ('memory', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='memories.memory')),
                ('reading', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memories', to='conversations.reading')),
            ],
            options={
                'ordering': ['place'],
                'constraints': [models.UniqueConstraint(fields=('reading', 'memory'), name='one_reading_a_memory')],
            },
        ),
    ]
