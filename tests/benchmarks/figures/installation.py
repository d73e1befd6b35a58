"""What a whole installation takes on the disk: a clone, what `make run` installs for it, the owner's folder after two starts."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.benchmarks.figures.warm_start import start
from tests.running import ROOT, Hearth


def measure(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="hearth-") as name:
        folder = Path(name)
        bare = _bare(folder / "bare")
        clone = _clone(folder / "clone")
        source = _size(clone)
        # So that Python may compile what it loads, as it does for people.
        hearth = Hearth(folder / "home", PYTHONDONTWRITEBYTECODE="")
        first = start(hearth, then=lambda: hearth.make_owner(), where=clone)
        again = start(hearth, where=clone)
        venv, home = _size(clone / ".venv"), _size(hearth.home)
        detail = {
            "installed_mb": _mb(venv),
            "source_mb": _mb(source),
            "compiled_beside_source_mb": _mb(_size(clone) - venv - source),
            "home_after_two_starts_mb": _mb(home),
            "largest_packages_mb": _largest(clone / ".venv"),
            "first_start_with_installing_seconds": round(first, 1),
            "second_start_seconds": round(again, 2),
        }
        return [Figure("whole installation", _mb(_size(clone) + home), "MB", 500, bare, detail)]


def _bare(venv: Path) -> float:
    subprocess.run([sys.executable, "-m", "venv", venv], check=True)
    return _mb(_size(venv))


def _clone(folder: Path) -> Path:
    """What git keeps here, and what it will keep once it is added."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def _size(folder: Path) -> int:
    """Of every file's content, counted once where several names lead to it; links are not followed."""
    files = {}
    for path, _folders, names in os.walk(folder):
        for name in names:
            about = (Path(path) / name).lstat()
            files[about.st_dev, about.st_ino] = about.st_size
    return sum(files.values())


def _largest(venv: Path) -> dict[str, float]:
    packages = next(venv.glob("lib/python*/site-packages"))
    sizes = {part.name: _mb(_size(part)) for part in packages.iterdir() if part.is_dir()}
    return dict(sorted(sizes.items(), key=lambda part: -part[1])[:10])


def _mb(size: int) -> float:
    return round(size / 1e6, 1)
