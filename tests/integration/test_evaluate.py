"""`manage.py evaluate` where a database is needed: one of its own, on a fresh checkout with nothing running."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import ROOT

PROGRAM = """
import django
django.setup()
from django.core.management import call_command
from companion_site.evaluating.evaluators import EVALUATED, Evaluated
EVALUATED["injection"] = Evaluated("tests.fakes.evaluators.people_counted", needs_database=True)
call_command("evaluate", "injection", "-")
"""


@pytest.mark.slow
def test_it_works_on_a_database_of_its_own_and_leaves_nothing_behind(tmp_path: Path) -> None:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "companion_site.settings",
        "HEARTH_HOME": str(tmp_path / "home"),
        "DATABASE_URL": "postgres://owner:secret@127.0.0.1:1/theirs",
    }
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PROGRAM],
        input='{"id": "one"}\n{"id": "two"}\n',
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["pred"], second["pred"]) == ("1", "2")
    assert not Path(second["host"]).exists()
    assert not (tmp_path / "home" / "database").exists()
