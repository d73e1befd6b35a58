"""How far one browser is in set-up. It all lives in its session, and goes once the account exists."""

from dataclasses import asdict
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from apps.accounts.models import SetupLink
from apps.accounts.services import Introduction

KEY = "setup"


class Setup:
    def __init__(self, session: SessionBase) -> None:
        self._session = session

    @property
    def is_claimed(self) -> bool:
        """Hearth makes a new link at each start; whoever claimed an older one has to open the new one."""
        link = self._kept.get("link")
        return link is not None and SetupLink.objects.filter(pk=link, opened_at__isnull=False).exists()

    def claims(self, link: SetupLink) -> bool:
        return self._kept.get("link") == link.pk

    def claim(self, link: SetupLink) -> None:
        self._session.cycle_key()
        self._keep(link=link.pk)

    @property
    def passphrase_hash(self) -> str | None:
        return self._kept.get("passphrase_hash")

    def keep_passphrase_hash(self, passphrase_hash: str) -> None:
        self._keep(passphrase_hash=passphrase_hash)

    @property
    def introduction(self) -> Introduction | None:
        kept = self._kept.get("introduction")
        return Introduction(**kept) if kept else None

    def keep_introduction(self, introduction: Introduction) -> None:
        self._keep(introduction=asdict(introduction))

    @property
    def next_step(self) -> str:
        """The name of the first page that isn't filled in."""
        if not self.passphrase_hash:
            return "accounts:setup-passphrase"
        return "accounts:setup-notice" if self.introduction else "accounts:setup-about-you"

    def forget(self) -> None:
        self._session.pop(KEY, None)

    @property
    def _kept(self) -> dict[str, Any]:
        kept: dict[str, Any] = self._session.get(KEY, {})
        return kept

    def _keep(self, **facts: Any) -> None:
        self._session[KEY] = {**self._kept, **facts}
