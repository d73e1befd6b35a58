from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ContinuityConfig(AppConfig):
    name = "apps.continuity"
    verbose_name = _("Tests of a changed model")
