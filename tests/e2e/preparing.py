"""What an owner has prepared for themselves: somebody they trust, a plan, and some weeks of use."""

from playwright.sync_api import Page

from tests.running import Hearth

PLAN = {
    "How I notice": "I stop answering messages.\nI lie awake and go over old mistakes.",
    "What I can do by myself": "Walk to the river and back.\nThe long playlist, with headphones.",
    "Whom I can tell": "Ana, at any hour. Tom, after work.",
    "What matters most": "Leo. The garden in May.",
}
SOME_WEEKS_OF_USE = """
from datetime import timedelta
from django.utils import timezone
from apps.accounts.models import User
from apps.wellbeing.models import Use
owner = User.objects.owner()
today = timezone.localdate(timezone=owner.zone)
for ago in range(70):
    for hour, minutes in ((8, 20), (22, 45), (1, 25)):
        if (ago * 7 + hour) % 3:
            Use.objects.get_or_create(
                user=owner, day=today - timedelta(days=ago), hour=hour, defaults={"seconds": (minutes - ago // 5) * 60}
            )
"""


def prepare_for_a_bad_hour(page: Page, hearth: Hearth) -> str:
    """Once; returns the path of the one who is trusted."""
    page.goto(f"{hearth.url}/care/")
    if not page.get_by_role("link", name="Change Ana").count():
        trust(page, hearth, "Ana", "+49 170 1234567", "picks up at night")
        write_a_plan(page, hearth)
        hearth.manage("shell", "-c", SOME_WEEKS_OF_USE)
        page.goto(f"{hearth.url}/care/")
    return page.get_by_role("link", name="Change Ana").first.get_attribute("href") or ""


def trust(page: Page, hearth: Hearth, name: str, phone: str, note: str = "") -> None:
    page.goto(f"{hearth.url}/care/")
    page.get_by_role("link", name="Add somebody").click()
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Phone number").fill(phone)
    page.get_by_label("What they are good for").fill(note)
    page.get_by_role("button", name="Save").click()


def write_a_plan(page: Page, hearth: Hearth) -> None:
    page.goto(f"{hearth.url}/care/plan/edit/")
    for step, words in PLAN.items():
        page.get_by_label(step).fill(words)
    page.get_by_role("button", name="Keep this plan").click()
