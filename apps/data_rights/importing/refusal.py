"""An archive that is not brought in, and why, in words for its owner. Nothing has changed then."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ArchiveRefused(Exception):
    def __init__(self, public: str | Promise) -> None:
        super().__init__("an archive was refused")
        self.public = public


NOT_OURS = _(
    "This is not a file that “Take it with you” made: it has to be the .zip, or the .age file it was sealed in."
)
DAMAGED = _("This file is damaged or cut off. Fetch or copy it once more. Nothing was changed.")
TOO_LARGE = _("This file holds more than Hearth takes in at once. Nothing was changed.")
TOO_SLOW = _(
    "To open this file takes more work than this machine can do in some seconds. Try again when less is going on here, or open "
    "it with age elsewhere, and bring the zip in it. Nothing was changed."
)
NEWER = _("This file comes from a newer Hearth. Update this one first. Nothing was changed.")
TAKEN_AWAY = _(
    "Something is being erased, and a file that comes in meanwhile goes with it. Nothing was changed; bring it again afterwards."
)
