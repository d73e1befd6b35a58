from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WellbeingConfig(AppConfig):
    name = "apps.wellbeing"
    verbose_name = _("Your time, and help")
