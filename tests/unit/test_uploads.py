"""A request that is too large is refused before it is written down, whether it says so or not."""

from typing import Any

from asgiref.sync import async_to_sync

from companion_site.uploads import NoLargerThan


def sent_through(most: int, headers: list[tuple[bytes, bytes]], pieces: list[bytes]) -> tuple[list[Any], list[Any]]:
    """What the application read, and what was answered."""
    read: list[Any] = []
    answered: list[Any] = []
    waiting = [{"type": "http.request", "body": piece, "more_body": True} for piece in pieces]

    async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
        while waiting:
            read.append((await receive())["type"])

    async def receive() -> Any:
        return waiting.pop(0)

    async def send(message: Any) -> None:
        answered.append(message)

    async_to_sync(NoLargerThan(most, application))({"type": "http", "headers": headers}, receive, send)
    return read, answered


def test_what_says_it_is_too_large_is_refused_unread() -> None:
    read, answered = sent_through(10, [(b"content-length", b"11")], [b"0" * 11])
    assert read == []
    assert answered[0]["status"] == 413
    assert b"more than Hearth takes in" in answered[1]["body"]


def test_what_says_nothing_of_its_size_is_cut_off() -> None:
    read, _answered = sent_through(10, [], [b"0" * 6, b"0" * 6])
    assert read == ["http.request", "http.disconnect"]


def test_a_size_that_is_none_is_refused() -> None:
    assert sent_through(10, [(b"content-length", b"many")], [])[1][0]["status"] == 413


def test_what_fits_goes_through() -> None:
    read, answered = sent_through(10, [(b"content-length", b"10")], [b"0" * 10])
    assert read == ["http.request"]
    assert answered == []
