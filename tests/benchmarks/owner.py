"""The owner of a running Hearth, without a browser: signs in, opens pages, sends forms."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from tests.running import PASSPHRASE, Hearth

PATIENCE = 600.0
"""Seconds: a figure tells how long a page took, it does not break off."""
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Owner:
    def __init__(self, hearth: Hearth) -> None:
        self._client = httpx.Client(base_url=hearth.url, timeout=PATIENCE, follow_redirects=True)
        self.send("/sign-in/", {"passphrase": PASSPHRASE})

    def open(self, path: str) -> httpx.Response:
        answer = self._client.get(path)
        answer.raise_for_status()
        return answer

    def send(
        self, path: str, values: Mapping[str, str | list[str]], *, seen_on: str = "", file: Path | None = None
    ) -> httpx.Response:
        """A form, with the token of the page that it stands on."""
        token = TOKEN.search(self.open(seen_on or path).text)
        assert token is not None
        given: dict[str, Any] = {"csrfmiddlewaretoken": token[1], **values}
        if file is None:
            answer = self._client.post(path, data=given)
        else:
            with file.open("rb") as content:
                answer = self._client.post(path, data=given, files={"file": (file.name, content)})
        answer.raise_for_status()
        return answer

    def fetch(self, path: str, values: Mapping[str, str], *, seen_on: str, to: Path) -> None:
        token = TOKEN.search(self.open(seen_on).text)
        assert token is not None
        given = {"csrfmiddlewaretoken": token[1], **values}
        with self._client.stream("POST", path, data=given) as answer, to.open("wb") as file:
            answer.raise_for_status()
            for piece in answer.iter_bytes():
                file.write(piece)

    def close(self) -> None:
        self._client.close()
