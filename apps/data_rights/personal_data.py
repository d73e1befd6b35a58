from django.utils.translation import gettext_lazy as _

from apps.privacy.registry import EVERYBODY, PersonalData, not_personal, personal_data

OF_THIS_HEARTH = _("it is about this very Hearth, and means nothing in another")


@personal_data
class DataRequestData(PersonalData):
    model = "data_rights.DataRequest"
    owner = "user"
    title = _("What you asked to be done with all this")
    why = _("So that an export or an erasure goes on after a restart, and says how it ended.")
    since = "asked_at"
    withheld = dict.fromkeys(
        (
            "id",
            "user",
            "kind",
            "scope",
            "with_consents",
            "with_settings",
            "state",
            "done",
            "total",
            "problem",
            "outcome",
            "about",
            "asked_at",
            "begun_at",
            "ended_at",
        ),
        OF_THIS_HEARTH,
    )
    unsearched = dict.fromkeys(("scope", "problem", "outcome", "about"), _("numbers, and Hearth's own words"))


@personal_data
class BackupData(PersonalData):
    model = "data_rights.Backup"
    owner = EVERYBODY
    title = _("Backups you made")
    why = _(
        "So that you see when each was made and proved, and so that what you erase later is erased again where one is restored."
    )
    since = "asked_at"
    lost_by_restore = False
    stays_behind = OF_THIS_HEARTH
    withheld = dict.fromkeys(
        (
            "id",
            "reason",
            "state",
            "name",
            "recipient",
            "size",
            "rows",
            "problem",
            "asked_at",
            "made_at",
            "proved_at",
            "ended_at",
            "is_open",
        ),
        OF_THIS_HEARTH,
    )
    unsearched = dict.fromkeys(("name", "recipient", "problem"), _("numbers, and Hearth's own words"))


@personal_data
class BackupPlanData(PersonalData):
    model = "data_rights.BackupPlan"
    owner = EVERYBODY
    title = _("How often backups are made")
    why = _("So that they are made when you wanted them.")
    since = "changed_at"
    lost_by_restore = False
    stays_behind = OF_THIS_HEARTH
    withheld = dict.fromkeys(("key", "every", "keep", "changed_at"), OF_THIS_HEARTH)


@personal_data
class RestorationData(PersonalData):
    model = "data_rights.Restoration"
    owner = EVERYBODY
    title = _("Backups that were restored")
    why = _("So that you see what was restored, and what of it was erased again.")
    since = "asked_at"
    lost_by_restore = False
    stays_behind = OF_THIS_HEARTH
    withheld = dict.fromkeys(
        (
            "id",
            "name",
            "safety",
            "state",
            "made_at",
            "rows",
            "again",
            "erasure",
            "problem",
            "asked_at",
            "ended_at",
            "is_open",
        ),
        OF_THIS_HEARTH,
    )
    unsearched = dict.fromkeys(("name", "problem"), _("numbers, and Hearth's own words"))


not_personal(
    "data_rights.Erasure",
    _("That something was erased: how far it reached, when, how many rows and how it was checked. Never what it was."),
)
not_personal("data_rights.Sweep", _("When Hearth last looked for what is too old."))
