from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.privacy.registry import EVERYBODY, PersonalData, personal_data


@personal_data
class UserData(PersonalData):
    model = "accounts.User"
    owner = "pk"
    title = _("You")
    why = _(
        "So that your companion knows what to call you, which language you speak and what time it is for you, "
        "and Hearth which numbers help where you are."
    )
    since = "created_at"
    exported = ("id", "username", "name", "time_zone", "language", "country", "created_at")
    in_words = {
        "name": _("What your companion calls you"),
        "time_zone": _("Time zone"),
        "language": _("Language"),
        "country": _("Country"),
        "created_at": _("Here since"),
    }
    incidental = ("username", "created_at")
    unsearched = {
        "username": _("the same in every Hearth"),
        "name": _("your own name: change it in the settings"),
        "time_zone": _("one of a list"),
        "language": _("one of a list"),
        "country": _("one of a list"),
        "password": _("a fingerprint, no words"),
    }
    withheld = {
        "password": _(
            "a fingerprint of your passphrase: it opens nothing elsewhere, and has no use outside this Hearth"
        ),
        "last_login": _("this Hearth's own note of the last sign-in"),
    }

    def outlasts_restore(self, person: AbstractBaseUser) -> str:
        return person.password

    def after_restore(self, person: AbstractBaseUser, outlasting: str | None, now: datetime) -> None:
        """Their passphrase is the one they have now: perhaps they changed it because somebody knew the old one."""
        if outlasting is not None:
            User.objects.filter(pk=person.pk).update(password=outlasting)


@personal_data
class AcknowledgementData(PersonalData):
    model = "accounts.Acknowledgement"
    owner = "user"
    title = _("What you confirmed at the start")
    why = _("So that it can be shown later what you were told, word for word.")
    since = "given_at"
    exported = ("id", "user", "kind", "wording", "given_at")
    in_words = {"given_at": _("When"), "kind": _("What"), "wording": _("What you were told")}
    unsearched = {"wording": _("Hearth's own words")}


@personal_data
class SetupLinkData(PersonalData):
    model = "accounts.SetupLink"
    owner = EVERYBODY
    title = _("The link of the set-up")
    why = _("So that only who started Hearth can make it theirs. It goes once that is done.")
    since = "created_at"
    exported = ("id", "created_at", "opened_at")
    stays_behind = _("it opened the other Hearth")
    withheld = {"token_hash": _("a fingerprint of a link that opens nothing any more")}
    unsearched = {"token_hash": _("a fingerprint, no words")}
