"""Gives the owner of a running Hearth a long life of talks: `python -m tests.benchmarks.fill 100000`, with its environment."""

import sys

import django

if __name__ == "__main__":
    django.setup()
    from apps.accounts.models import User
    from apps.llm.registry import embedder
    from tests.benchmarks.corpus import corpus
    from tests.benchmarks.store import fill
    from tests.benchmarks.vectors import a_mixture

    builtin = embedder("builtin")
    fill(user=User.objects.get(), lines=corpus(int(sys.argv[1]), mixture=a_mixture(builtin)), embedder=builtin.name)
