"""Real PostgreSQL for the whole session, and the cast."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connections
from django.test import Client
from hypothesis import HealthCheck, settings

from apps.accounts.models import User
from tests import people, postgres

# How long an example takes says how busy the machine is.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    with postgres.running() as databases:
        connections.databases["default"].update(databases["default"])
        yield


@pytest.fixture
def alice(db: None) -> User:
    return people.a_person("owner", name="Alice")


@pytest.fixture
def bob(db: None) -> User:
    return people.a_person("bob")


@pytest.fixture
def client_of() -> Callable[[User], Client]:
    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
