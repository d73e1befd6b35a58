from django.utils.translation import gettext_lazy as _

from apps.privacy.registry import PersonalData, personal_data


@personal_data
class UseData(PersonalData):
    model = "wellbeing.Use"
    owner = "user"
    title = _("How long you used Hearth, by day and hour")
    why = _("So that you can see it, and set yourself limits if you like. Numbers only.")
    exported = ("id", "user", "day", "hour", "seconds")


@personal_data
class UseClockData(PersonalData):
    model = "wellbeing.UseClock"
    owner = "user"
    title = _("Where the counting of your use stands")
    why = _("So that you are reminded in time that you talk with an AI.")
    exported = ("id", "user", "seen_at", "since_notice", "noticed_at")


@personal_data
class CareNoteData(PersonalData):
    model = "wellbeing.CareNote"
    owner = "user"
    title = _("When help was offered, and when a reply was mended")
    why = _("So that you can see how often Hearth stepped in. The kind and the time; no words.")
    since = "at"
    exported = ("id", "user", "kind", "at")
    inferred = True
