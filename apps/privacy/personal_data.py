"""The ledger of consents, and the tables of what Hearth is built with."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from apps.privacy.consent import continue_ledger
from apps.privacy.models import Consent
from apps.privacy.registry import EVERYBODY, PersonalData, Terms, not_personal, personal_data, sources
from apps.privacy.retention import Periods, periods_of, set_periods

OF_THAT_HEARTH = _("it is about who signed in to the other Hearth")


@personal_data
class ConsentData(PersonalData):
    model = "privacy.Consent"
    owner = "user"
    title = _("What you allowed, and what not")
    why = _("So that it can be shown what you were asked, word for word, and what you said.")
    since = "given_at"
    exported = ("id", "user", "purpose", "choice", "wording", "given_at", "is_history")
    lost_by_restore = False
    in_words = {
        "given_at": _("When"),
        "purpose": _("About what"),
        "choice": _("What you said"),
        "wording": _("What you were asked"),
        "is_history": _("Said in another Hearth"),
    }
    incidental = ("is_history",)
    unsearched = {"wording": _("Hearth's own words")}

    def make_anew(self, person: AbstractBaseUser, rows: Sequence[Any], terms: Terms) -> None:
        """What was allowed in another Hearth holds in this one only where its owner says so here."""
        for consent in rows:
            consent.is_history = consent.is_history or consent.purpose not in terms.live

    def outlasts_restore(self, person: AbstractBaseUser) -> list[Consent]:
        return list(Consent.objects.filter(user=person.pk).order_by("id"))

    def after_restore(self, person: AbstractBaseUser, outlasting: list[Consent] | None, now: datetime) -> None:
        """The ledger goes on to its end of today: what was taken back since is not allowed again, and not kept."""
        if outlasting is not None:
            continue_ledger(person=person, entries=outlasting, now=now)


@personal_data
class ReceiptData(PersonalData):
    model = "privacy.Receipt"
    owner = EVERYBODY
    title = _("Receipts of what left Hearth")
    why = _("So that you can check where anything went: the address, the day, how often and how much. Never the words.")
    since = "first_at"
    exported = ("id", "day", "address", "path", "requests", "bytes", "first_at", "last_at")
    in_words = {"day": _("Day"), "address": _("Where to"), "requests": _("How often"), "bytes": _("Bytes")}
    unsearched = dict.fromkeys(("address", "path"), _("the address of a model's server"))
    ages = True


@personal_data
class RetentionData(PersonalData):
    model = "privacy.Retention"
    owner = "user"
    title = _("How long you want things kept")
    why = _("So that what is older goes by itself.")
    exported = ("id", "user", "table", "days")
    acts_here = True
    in_words = {"table": _("What"), "days": _("Days")}
    unsearched = {"table": _("the name of a table")}

    def outlasts_restore(self, person: AbstractBaseUser) -> Periods:
        return periods_of(person)

    def after_restore(self, person: AbstractBaseUser, outlasting: Periods | None, now: datetime) -> None:
        """As they want it today: a longer time of then would keep more, a shorter one let go what nobody was shown."""
        if outlasting is not None:
            set_periods(person=person, periods=outlasting)

    def told(self, row: Model, name: str, zone: tzinfo) -> str:
        """By its title, as on the page where it is set."""
        titles = {source.model: source.title for source in sources()}
        plain = super().told(row, name, zone)
        return str(titles.get(plain, plain)) if name == "table" else plain


@personal_data
class SessionsData(PersonalData):
    model = "sessions.Session"
    owner = EVERYBODY
    title = _("Browsers that are signed in")
    why = _("So that you need not type your passphrase for every page. Nothing else of the browser is kept.")
    exported = ("expire_date",)
    unsearched = dict.fromkeys(("session_key", "session_data"), _("numbers in a form that only this Hearth reads"))
    stays_behind = OF_THAT_HEARTH
    withheld = {
        "session_key": _("whoever has it is signed in"),
        "session_data": _("who is signed in and since when, in a form that only this Hearth reads"),
    }


@personal_data
class FailedSignInsData(PersonalData):
    model = "axes.AccessAttempt"
    owner = EVERYBODY
    title = _("Failed attempts to sign in")
    why = _("So that nobody can try passphrases without end. What was typed is not kept.")
    since = "attempt_time"
    exported = (
        "id",
        "username",
        "ip_address",
        "user_agent",
        "http_accept",
        "path_info",
        "attempt_time",
        "failures_since_start",
    )
    stays_behind = OF_THAT_HEARTH
    withheld = {
        "get_data": _("always empty here"),
        "post_data": _("emptied before it is kept: it would hold the passphrase that was tried"),
    }
    unsearched = dict.fromkeys(
        ("username", "user_agent", "http_accept", "path_info", "get_data", "post_data"),
        _("what a browser says of itself; nothing that anybody typed"),
    )


@personal_data
class FailedSignInsEndData(PersonalData):
    model = "axes.AccessAttemptExpiration"
    owner = EVERYBODY
    title = _("When a failed attempt to sign in is forgiven")
    why = _("So that a pause after wrong passphrases ends by itself.")
    exported = ("access_attempt", "expires_at")
    stays_behind = OF_THAT_HEARTH


NOT_KEPT = _("Hearth has this record of its sign-in library switched off: the table is empty.")
QUEUE = _("Work that waits in the background, named by numbers. No words, and none of yours.")

not_personal("axes.AccessLog", NOT_KEPT)
not_personal("axes.AccessFailureLog", NOT_KEPT)
not_personal(
    "auth.Permission", _("Names of permissions that come with Django; Hearth has one person, who may do everything.")
)
not_personal("auth.Group", _("Groups of people that come with Django; Hearth has one person and no groups."))
not_personal("contenttypes.ContentType", _("The names of the tables."))
not_personal("procrastinate.ProcrastinateJob", QUEUE)
not_personal("procrastinate.ProcrastinateEvent", QUEUE)
not_personal("procrastinate.ProcrastinateWorker", QUEUE)
not_personal("procrastinate.ProcrastinatePeriodicDefer", QUEUE)
