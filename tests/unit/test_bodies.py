"""What is sent in a form is put into no file on its way, however long it is."""

from io import BytesIO

import pytest
from django.conf import settings

from companion_site.launch.bodies import Request


def body_of(length: int | None) -> object:
    request = Request.__new__(Request)
    request.gotLength(length)
    return request.content


@pytest.mark.parametrize("length", [0, 99_999, 100_000, 9 * settings.LONGEST_MESSAGE])
def test_a_message_of_any_length_stays_in_memory(length: int) -> None:
    assert isinstance(body_of(length), BytesIO)


def test_a_file_does_not() -> None:
    for length in (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1, None):
        body = body_of(length)
        assert not isinstance(body, BytesIO)
        body.close()  # type: ignore[attr-defined]


def test_the_longest_message_is_shorter_than_what_stays() -> None:
    assert 12 * settings.LONGEST_MESSAGE <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE, "four bytes a letter, each as %XX"
