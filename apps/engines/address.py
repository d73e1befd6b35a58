"""Where the Ollama server is, in words a page may show."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from apps.llm.addresses import host_of, is_this_machine, without_credentials

DEFAULT = "http://127.0.0.1:11434"


def ollama_address() -> str:
    """Scheme, host and port; a name and password in the address are left out."""
    servers: dict[str, dict[str, Any]] = settings.LLM
    return without_credentials(servers["ollama"]["OPTIONS"].get("host") or DEFAULT)


def place_of(address: str) -> str:
    """“on this machine”, or “on” the other machine's name."""
    return _("on this machine") if is_this_machine(address) else _("on %(host)s") % {"host": host_of(address)}
