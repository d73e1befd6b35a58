from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DataRightsConfig(AppConfig):
    name = "apps.data_rights"
    verbose_name = _("What you did with all this")
