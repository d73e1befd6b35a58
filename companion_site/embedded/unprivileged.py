"""PostgreSQL refuses to run as root. Here is who it runs as instead, and who it never outlives."""

import ctypes
import os
import pwd
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from companion_site.launch.errors import CannotStart

ACCOUNTS = ("postgres", "nobody")
CLONE_NEWUSER = 0x10000000
PR_SET_PDEATHSIG = 1
INSIDE = 1000
"""The user and group PostgreSQL sees itself as inside its user namespace."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a child runs as: `enter` is called in it before exec, `account` owns its files where root can't."""

    enter: Callable[[], None] | None
    account: pwd.struct_passwd | None = None

    def own(self, path: Path) -> None:
        if self.account is None:
            return
        for found in [path, *path.rglob("*")]:
            os.chown(found, self.account.pw_uid, self.account.pw_gid, follow_symlinks=False)

    def may_pass(self, folder: Path) -> None:
        """Lets the account walk through a private folder, which lists and reads nothing in it."""
        if self.account is not None:
            folder.chmod(0o711)


def identity_for(program: Path) -> Identity:
    """Itself for an ordinary user; for root a namespace without any power, or an account without any."""
    if os.geteuid() != 0:
        return Identity(enter=_dies_with_parent() if sys.platform == "linux" else None)
    if sys.platform == "linux" and _starts(program, inside := _in_namespace()):
        return Identity(enter=inside)
    account = _account()
    if not _starts(program, as_account := _as_account(account)):
        raise CannotStart(
            f"PostgreSQL refuses to run as root, and the account “{account.pw_name}” can't reach {program.parent}. "
            "Start Hearth as an ordinary user, or move it to a folder everyone may read, such as /opt/hearth."
        )
    return Identity(enter=as_account, account=account)


def reaches(identity: Identity, folder: Path) -> bool:
    return subprocess.run(["test", "-x", folder], preexec_fn=identity.enter).returncode == 0


def _starts(program: Path, enter: Callable[[], None]) -> bool:
    try:
        return subprocess.run([program, "--version"], preexec_fn=enter, capture_output=True).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def _account() -> pwd.struct_passwd:
    for name in ACCOUNTS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise CannotStart("PostgreSQL refuses to run as root. Start Hearth as an ordinary user.")


def _in_namespace() -> Callable[[], None]:
    """Inside it is user 1000; outside it stays root's for files, so nothing has to change hands."""
    libc, user, group, die = ctypes.CDLL(None, use_errno=True), os.geteuid(), os.getegid(), _dies_with_parent()

    def enter() -> None:
        if libc.unshare(CLONE_NEWUSER) != 0:
            raise OSError(ctypes.get_errno(), "unshare")
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{INSIDE} {user} 1")
        _write("/proc/self/gid_map", f"{INSIDE} {group} 1")
        die()

    return enter


def _as_account(account: pwd.struct_passwd) -> Callable[[], None]:
    die = _dies_with_parent() if sys.platform == "linux" else _nothing

    def enter() -> None:
        os.setgroups([])
        os.setgid(account.pw_gid)
        os.setuid(account.pw_uid)
        die()

    return enter


def _dies_with_parent() -> Callable[[], None]:
    """Linux asks PostgreSQL to shut down quickly when the supervisor is gone, however it went."""
    libc = ctypes.CDLL(None, use_errno=True)

    def ask() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)

    return ask


def _nothing() -> None:
    pass


def _write(file: str, text: str) -> None:
    # No pathlib here: between fork and exec, less is safer.
    descriptor = os.open(file, os.O_WRONLY)
    os.write(descriptor, text.encode())
    os.close(descriptor)
