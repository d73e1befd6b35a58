"""How much may come in with one request: what is larger is refused before it fills the disk."""

from typing import Any

from companion_site.origins import Application

TOO_LARGE = b"This is more than Hearth takes in at once."


class NoLargerThan:
    """By what a request says of itself; one that says nothing is cut off where it becomes too long."""

    def __init__(self, most: int, inner: Application) -> None:
        self._most, self._inner = most, inner

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> Any:
        said = dict(scope["headers"]).get(b"content-length", b"0")
        if not said.isdigit() or int(said) > self._most:
            headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
            await send({"type": "http.response.start", "status": 413, "headers": headers})
            return await send({"type": "http.response.body", "body": TOO_LARGE})
        taken = 0

        async def bounded() -> Any:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            return message if taken <= self._most else {"type": "http.disconnect"}

        return await self._inner(scope, bounded, send)
