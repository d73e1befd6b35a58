"""Argon2 takes a tenth of a second by design; a suite signs in hundreds of times."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class FastHasher(Argon2PasswordHasher):
    """The real algorithm at its least cost, so that hashes look the same."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
