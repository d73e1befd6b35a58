from django.utils.translation import gettext_lazy as _

from apps.privacy.registry import PersonalData, personal_data

OF_A_MODEL = _("the name of a model")


@personal_data
class ModelChoiceData(PersonalData):
    model = "engines.ModelChoice"
    owner = "user"
    title = _("The model you chose")
    why = _("So that the same model answers tomorrow.")
    since = "chosen_at"
    exported = (
        "id",
        "user",
        "server",
        "name",
        "digest",
        "parameters",
        "context_length",
        "chosen_at",
        "was_found",
        "spoken_at",
    )
    in_words = {"name": _("Model"), "server": _("Server"), "chosen_at": _("Since")}
    unsearched = dict.fromkeys(("name", "digest", "parameters"), OF_A_MODEL)


@personal_data
class ModelChangeData(PersonalData):
    model = "engines.ModelChange"
    owner = "user"
    title = _("Changes of the model, and what you decided")
    why = _("So that your companion does not become another without your yes.")
    since = "noticed_at"
    exported = (
        "id",
        "user",
        "is_wish",
        "old_server",
        "old_name",
        "old_digest",
        "new_server",
        "new_name",
        "new_digest",
        "new_parameters",
        "new_context_length",
        "state",
        "noticed_at",
        "decided_at",
    )
    unsearched = dict.fromkeys(
        ("old_name", "old_digest", "new_name", "new_digest", "new_parameters"),
        OF_A_MODEL,
    )
