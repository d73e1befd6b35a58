from django.apps import AppConfig


class CompanionSiteConfig(AppConfig):
    name = "companion_site"
    verbose_name = "Hearth"

    def ready(self) -> None:
        from companion_site import checks  # noqa: F401  # Registers them.
