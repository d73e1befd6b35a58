#!/usr/bin/env python
"""Hearth's commands: `manage.py help` lists them."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "companion_site.settings")
    from django.core.management import execute_from_command_line

    from companion_site.receipts import receipts_kept

    with receipts_kept():
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
