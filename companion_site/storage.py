"""Static files with hashed names; the style sheet's layers in one file, so that a first visit needs one request for them."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

ENTRY = "css/app.css"
LAYERED_IMPORT = re.compile(r'@import url\("(?P<path>[\w/.-]+)"\) layer\((?P<layer>\w+)\);')


class ModuleAwareStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Rewrites ES module imports to their hashed names (each import statement must end with a semicolon)."""

    support_js_module_import_aggregation = True
    manifest_strict = True

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        if ENTRY in paths and not dry_run:
            self._inline_layers(paths)
        yield from super().post_process(paths, dry_run, **options)

    def _inline_layers(self, paths: dict[str, Any]) -> None:
        storage, name = paths[ENTRY]
        with storage.open(name) as source:
            text = source.read().decode()

        def layer(match: re.Match[str]) -> str:
            part_storage, part_name = paths[f"css/{match['path']}"]
            with part_storage.open(part_name) as part:
                return f"@layer {match['layer']} {{\n{part.read().decode()}}}\n"

        joined = LAYERED_IMPORT.sub(layer, text)
        self.delete(ENTRY)
        self.save(ENTRY, ContentFile(joined.encode()))
        paths[ENTRY] = (self, ENTRY)
