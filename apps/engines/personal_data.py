from django.utils.translation import gettext_lazy as _

from apps.privacy.registry import PersonalData, personal_data


@personal_data
class ModelChoiceData(PersonalData):
    model = "engines.ModelChoice"
    owner = "user"
    title = _("The model you chose")
    why = _("So that the same model answers tomorrow.")
    since = "chosen_at"
    exported = ("id", "user", "server", "name", "digest", "parameters", "context_length", "chosen_at")
