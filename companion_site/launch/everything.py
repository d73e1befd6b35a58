"""Loads what web and worker load, so that it is compiled when Hearth is installed: `python -m companion_site.launch.everything`."""

import os
from importlib import import_module

MODULES = (
    "companion_site.asgi",
    "companion_site.urls",
    "companion_site.supervisor",
    "companion_site.launch.web",
    "companion_site.management.commands.serve",
    "companion_site.management.commands.work",
    "daphne.server",
    "django.core.management",
    "django.template.loader_tags",
    "procrastinate.worker",
    "whitenoise.storage",
)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "companion_site.settings")
    import_module("django").setup()
    for name in MODULES:
        import_module(name)


if __name__ == "__main__":
    main()
