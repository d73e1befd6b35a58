from django.utils.translation import gettext_lazy as _

from apps.privacy.registry import PersonalData, not_personal, personal_data

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
            "state",
            "done",
            "total",
            "problem",
            "outcome",
            "asked_at",
            "begun_at",
            "ended_at",
        ),
        OF_THIS_HEARTH,
    )


not_personal(
    "data_rights.Erasure",
    _("That something was erased: how far it reached, when, how many rows and how it was checked. Never what it was."),
)
