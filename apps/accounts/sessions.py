"""Whether a session still lets its owner in, for what outlives a request."""

from django.contrib.auth import get_user
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest


def is_still_signed_in(session_key: str | None) -> bool:
    """False once the session was ended, here or everywhere, or its passphrase has changed."""
    request = HttpRequest()
    request.session = SessionStore(session_key)
    return bool(get_user(request).is_authenticated)
