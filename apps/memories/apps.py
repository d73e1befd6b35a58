from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MemoriesConfig(AppConfig):
    name = "apps.memories"
    verbose_name = _("What is remembered")
