from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PrivacyConfig(AppConfig):
    name = "apps.privacy"

    def ready(self) -> None:
        from apps.privacy import checks  # noqa: F401  # Registers them.

        autodiscover_modules("personal_data", "exported", "erasing")
