"""What lies too long goes, and nothing else."""

import os
from pathlib import Path

from apps.privacy.old_files import remove_old


def a_file(folder: Path, name: str, written: float) -> None:
    (folder / name).touch()
    os.utime(folder / name, (written, written))


def test_what_is_old_goes_unless_it_is_wanted(tmp_path: Path) -> None:
    a_file(tmp_path, "old", 100.0)
    a_file(tmp_path, "wanted", 100.0)
    a_file(tmp_path, "new", 300.0)
    assert remove_old(tmp_path, before=200.0, wanted={"wanted"}) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "wanted"]


def test_what_somebody_else_removes_meanwhile_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "fetched").symlink_to(tmp_path / "gone")  # Listed, and not there to be looked at.
    a_file(tmp_path, "old", 100.0)
    assert remove_old(tmp_path, before=200.0) == 1
