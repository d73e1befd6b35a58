"""What axe-core finds wrong for people who read, see or move differently: every page, light and dark, narrow and wide."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.benchmarks.figure import Figure
from tests.benchmarks.pages import every_page
from tests.benchmarks.stage import a_stage

SCHEMES = ("light", "dark")
WIDTHS = (390, 1280)
HEIGHT = 860
RESTYLING_SETTLES = 250.0


def measure(rounds: int) -> list[Figure]:
    found: list[dict[str, object]] = []
    seen: dict[str, str] = {}
    with a_stage() as stage:
        bare_page = stage.context().new_page()
        bare_page.goto(stage.model.bare_page)
        bare = list(_violations(bare_page))
        for name, page in every_page(stage):
            found.extend({"page": name} | violation for violation in _violations(page))
            seen[name] = page.title()
    detail = {
        "pages": seen,
        "looks_of_each_page": len(SCHEMES) * len(WIDTHS),
        "violations": found,
        "on_the_bare_page": bare,
    }
    return [Figure("axe violations", len(found), "", 0, len(bare), detail)]


def _violations(page: Page) -> Iterator[dict[str, object]]:
    for scheme in SCHEMES:
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.wait_for_timeout(RESTYLING_SETTLES)
            for wrong in Axe().run(page).response["violations"]:
                where = [" ".join(node["target"]) for node in wrong["nodes"]]
                yield {"scheme": scheme, "width": width, "rule": wrong["id"], "impact": wrong["impact"], "where": where}
