"""What a whole installation takes on the disk: the clone, what was installed, the owner's folder after the first start."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.running import ROOT, a_hearth

INSTALL = [
    "install",
    "--quiet",
    "--quiet",
    "--disable-pip-version-check",
    "--no-input",
    "--no-deps",
    "--require-hashes",
]


def measure(rounds: int) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="hearth-") as folder:
        venv = Path(folder) / ".venv"
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        bare = _size(venv)
        subprocess.run([venv / "bin" / "python", "-m", "pip", *INSTALL, "-r", ROOT / "requirements.lock"], check=True)
        installed, largest = _size(venv), _largest(venv)
    with a_hearth() as hearth:
        hearth.make_owner()
        home = _size(hearth.home)
    source = _size_of_source()
    detail = {
        "installed_mb": _mb(installed),
        "source_mb": _mb(source),
        "home_after_first_start_mb": _mb(home),
        "largest_packages_mb": largest,
        "all_in_mib": round((installed + source + home) / 2**20, 1),
    }
    return [Figure("whole installation", _mb(installed + source + home), "MB", 500, _mb(bare), detail)]


def _size(folder: Path) -> int:
    """Of every file's content, counted once where several names lead to it; links are not followed."""
    files = {}
    for path, _folders, names in os.walk(folder):
        for name in names:
            about = (Path(path) / name).lstat()
            files[about.st_dev, about.st_ino] = about.st_size
    return sum(files.values())


def _size_of_source() -> int:
    """What git keeps here, and what it will keep once it is added."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    files = {ROOT / name for name in names if name}
    return sum(file.lstat().st_size for file in files if file.is_file())


def _largest(venv: Path) -> dict[str, float]:
    packages = next(venv.glob("lib/python*/site-packages"))
    sizes = {part.name: _mb(_size(part)) for part in packages.iterdir() if part.is_dir()}
    return dict(sorted(sizes.items(), key=lambda part: -part[1])[:10])


def _mb(size: int) -> float:
    return round(size / 1e6, 1)
