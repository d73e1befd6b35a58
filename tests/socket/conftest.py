from collections.abc import AsyncIterator

import pytest
from channels.db import database_sync_to_async

from apps.accounts.models import User
from apps.conversations import runner
from tests import people


@pytest.fixture
async def alice(transactional_db: None) -> AsyncIterator[User]:
    """The owner, in Britain; whatever still speaks when the test ends is stopped."""
    yield await database_sync_to_async(people.a_person)("owner", name="Alice", country="GB")
    await runner.shut_down()
