"""What a person types stands in no address: browsers keep those, and logs do."""

import re
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
TYPED = re.compile(r"<textarea|<input(?![^>]*type=\"(?:hidden|checkbox|radio|submit|date)\")")


def test_whatever_is_typed_is_sent_in_a_form_that_posts() -> None:
    for file in (ROOT / "templates").rglob("*.html"):
        for form in re.findall(r"<form\b.*?</form>", file.read_text("utf-8"), re.DOTALL):
            head = form[: form.index(">") + 1]
            if 'method="post"' not in head:
                assert not TYPED.search(form), f"{file.relative_to(ROOT)} asks for words with GET: {head}"
