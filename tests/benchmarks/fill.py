"""Gives the owner of a running Hearth a long life of talks in place of theirs: `python -m tests.benchmarks.fill 100000`."""

import sys

import django

if __name__ == "__main__":
    django.setup()
    from django.db import connection

    from apps.accounts.models import User
    from apps.llm.registry import embedder
    from tests.benchmarks.corpus import corpus
    from tests.benchmarks.store import fill
    from tests.benchmarks.vectors import a_mixture

    # Whatever was learned before goes: rows are copied in with numbers of their own.
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE memories_episode, memories_word, memories_memory CASCADE")
    builtin = embedder("builtin")
    fill(user=User.objects.get(), lines=corpus(int(sys.argv[1]), mixture=a_mixture(builtin)), embedder=builtin.name)
