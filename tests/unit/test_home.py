"""The folder everything lives in."""

import os
import stat
from pathlib import Path

import pytest

from companion_site.home import LONGEST_SOCKET_FOLDER, Home, HomeUnusable


def test_its_folders_are_private(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    home.prepare()
    assert {stat.S_IMODE(path.stat().st_mode) for path in (home.path, home.logs, home.sockets)} == {0o700}


def test_a_secret_is_made_once_and_private(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    made = home.secret("word")
    assert len(made) >= 43
    assert Home(tmp_path / "home").secret("word") == made
    assert stat.S_IMODE((home.path / "secrets" / "word").stat().st_mode) == 0o600
    assert [path.name for path in (home.path / "secrets").iterdir()] == ["word"]


def test_two_secrets_differ(tmp_path: Path) -> None:
    assert Home(tmp_path).secret("one") != Home(tmp_path).secret("two")


def test_sockets_move_where_the_path_is_too_long(tmp_path: Path) -> None:
    home = Home(tmp_path / ("deep" * 40))
    assert len(os.fsencode(home.sockets)) <= LONGEST_SOCKET_FOLDER
    assert home.sockets != Home(tmp_path / ("steep" * 40)).sockets


def test_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for wrong in (tmp_path / "file", tmp_path / "file" / "home"):
        with pytest.raises(HomeUnusable, match="set HEARTH_HOME"):
            Home(wrong).prepare()
        with pytest.raises(HomeUnusable):
            Home(wrong).secret("word")
