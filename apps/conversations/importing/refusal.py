"""A file of chats that is not brought in, and why, in words for its owner. Nothing has changed then."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ChatsRefused(Exception):
    def __init__(self, public: str | Promise) -> None:
        super().__init__("chats were refused")
        self.public = public


NO_CHATS = _(
    "No chats were found in this file. Hearth reads the .zip that ChatGPT's “Export data” sends you, the conversations.json in it, "
    "and SillyTavern's chats (.jsonl), one or a .zip of many. Nothing was changed."
)
OF_HEARTH = _("This is what “Take it with you” of a Hearth made. Bring it under “Bring it back”. Nothing was changed.")
DAMAGED = _("This file is damaged or cut off. Fetch or copy it once more. Nothing was changed.")
ODD_NAMES = _("This archive names files outside of itself, or a name twice. It was left alone; nothing was changed.")
TOO_LARGE = _(
    "This file holds more than Hearth takes in at once. If it is an export of ChatGPT, unpack it and bring the conversations.json "
    "alone. Nothing was changed."
)
TOO_DEEP = _("Something in this file is nested so deeply that it can't be a chat. Nothing was changed.")
GONE = _("The file is not there any more. Bring it again.")
