"""A Hearth whose backups can be made and restored, and who lives in it."""

from pathlib import Path

import pytest

from apps.accounts.models import User
from apps.data_rights.backups import jobs
from apps.data_rights.backups.making import make
from tests.backed_up import unproved, who_told_of_maya_and_tom


@pytest.fixture
def home(emptied_home: Path) -> Path:
    return emptied_home


@pytest.fixture
def alice(home: Path) -> User:
    return who_told_of_maya_and_tom()


@pytest.fixture
def no_proofs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker proves nothing: that takes seconds, and has tests of its own."""
    monkeypatch.setattr(jobs, "make", lambda backup, *, home: make(backup, home=home, prove=unproved))
