from django.db import migrations
from pgvector.django import VectorExtension


class Migration(migrations.Migration):
    """What Hearth will remember is found by meaning; the extension that can do it is there from the first day."""

    initial = True
    dependencies = []
    operations = [VectorExtension()]
