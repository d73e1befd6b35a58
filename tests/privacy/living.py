"""Alice at a running Hearth: she talks, writes, brings and looks, by the pages alone."""

import html
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from companion_site.embedded.files import NAME, USER
from companion_site.home import Home
from tests.benchmarks.owner import Owner
from tests.fakes.ollama_thread import OllamaInThread
from tests.running import PASSPHRASE, Hearth
from tests.waiting import until

A_PAGE_WITH_A_FORM = "/settings/"
PATIENCE = 120.0
"""Seconds, for what the worker does."""
BOX = re.compile(r'name="picked"\s+value="([^"]+)"[^>]*>\s*<label[^>]*>(.*?)</label>', re.DOTALL)
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
MAY_I = re.compile(r'action="(/chat/[^"]+/may-i/)"')
ALERT = re.compile(r'role="(?:alert|status)"[^>]*>(.*?)</', re.DOTALL)
Values = Mapping[str, Any]


class Living:
    def __init__(self, hearth: Hearth, ollama: OllamaInThread) -> None:
        self._hearth, self._ollama = hearth, ollama
        self._owner = Owner(hearth)

    def post(self, path: str, values: Values = {}, *, file: Path | None = None) -> httpx.Response:  # noqa: B006  (read alone)
        return self._owner.send(path, dict(values), seen_on=A_PAGE_WITH_A_FORM, file=file)

    def talks_with(self, companion: str) -> str:
        """Returns the address of a new talk."""
        return self.post("/chat/new/", {"persona": companion}).url.path

    def says(self, talk: str, text: str, answered: str = "I see.") -> None:
        self._ollama.say([answered])
        self.post(f"{talk}turns/", {"turn": str(uuid4()), "text": text})
        until(lambda: 'data-presence="idle"' in self._owner.open(talk).text, "no reply ended", within=PATIENCE)

    def says_off_the_record(self, talk: str, text: str, answered: str) -> None:
        self._ollama.say([answered])
        self.post(f"{talk}turns/", {"turn": str(uuid4()), "text": text})
        until(lambda: answered in html.unescape(self._owner.open(talk).text), "no reply came", within=PATIENCE)

    def is_refused(self, path: str, values: Values = {}, *, file: Path | None = None) -> None:  # noqa: B006
        with pytest.raises(httpx.HTTPStatusError) as refused:
            self.post(path, values, file=file)
        assert refused.value.response.status_code == 422

    def is_learned_from(self, *talks: str) -> None:
        """With a yes to whatever is asked about it."""
        until(lambda: self._to_learn() == 0, "Hearth never learned", within=PATIENCE)
        asked = {one for talk in talks for one in MAY_I.findall(self._owner.open(talk).text) if "/turns/" in one}
        for one in asked:
            self.post(one, {"answer": "once"})
        until(lambda: self._to_learn() == 0, "Hearth never learned", within=PATIENCE)

    def brings_chats(self, file: Path, companion: str) -> None:
        looked = self.post("/chat/import/", file=file).url.path
        key = looked.rstrip("/").rpartition("/")[2]
        self.waits_for("SELECT count(*) FROM conversations_chatimport WHERE id = %s AND state = 'looked'", key)
        self.post(looked, {"bring": "1", "persona": companion, "learns": "on"})
        self.waits_for("SELECT count(*) FROM conversations_chatimport WHERE id = %s AND state = 'done'", key)

    def takes_it_along(self) -> Path:
        self.post("/privacy/export/")
        exports = self._hearth.home / "exports"
        until(lambda: any(exports.glob("*.zip")), "no export came", within=PATIENCE)
        self.waits_for("SELECT (count(*) = 0)::int FROM data_rights_datarequest WHERE state IN ('waiting', 'running')")
        return next(exports.glob("*.zip"))

    def backs_up(self) -> Path:
        self.post("/privacy/backups/make/")
        self.waits_for("SELECT count(*) FROM data_rights_backup WHERE state = 'proved'")
        return next((self._hearth.home / "backups").glob("*.age"))

    def finds(self, about: str) -> dict[str, Any]:
        """The form of its page with all ticked that names it, and nothing that is merely near it; one page is enough here."""
        page = self.post("/privacy/erase/find/", {"about": about}).text
        assert "Next page" not in page
        sent = {name: html.unescape(value) for name, value in HIDDEN.findall(page) if name != "csrfmiddlewaretoken"}
        return sent | {"picked": [html.unescape(key) for key, shown in BOX.findall(page) if about in shown]}

    def erases(self, what: Values) -> dict[str, Any]:
        """Looks first; returns the receipt."""
        looked = self.post("/privacy/erase/preview/", what)
        assert "Erase for good" in looked.text, (what, ALERT.findall(looked.text))
        receipt = self.post("/privacy/erase/begin/", {**what, "passphrase": PASSPHRASE}).url
        as_json = receipt.join("receipt.json")
        until(lambda: httpx.get(as_json).status_code == 200, "no erasure ended", within=PATIENCE)
        told: dict[str, Any] = httpx.get(as_json).json()
        return told

    def waits_for(self, question: str, *given: object) -> None:
        """Until the database answers it with a number that is not 0."""
        until(lambda: self.asks(question, *given) not in (0, None), question, within=PATIENCE)

    def asks(self, question: str, *given: object) -> Any:
        home = Home(self._hearth.home)
        password = (home.path / "secrets" / "database-password").read_text()
        with psycopg.connect(
            host=str(home.sockets), dbname=NAME, user=USER, password=password, autocommit=True
        ) as there:
            done = there.execute(question, given or None)
            row = done.fetchone() if done.description else None
        return row and row[0]

    def leaves(self) -> None:
        self._owner.close()

    def _to_learn(self) -> int | None:
        left: int | None = httpx.get(f"{self._hearth.url}/healthz").json()["to_learn"]
        return left
