from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class PrivacyConfig(AppConfig):
    name = "apps.privacy"
    verbose_name = _("What you allowed, what left, and the door")

    def ready(self) -> None:
        from apps.privacy import checks  # noqa: F401  # Registers them.

        autodiscover_modules("personal_data", "exported", "erasing")
